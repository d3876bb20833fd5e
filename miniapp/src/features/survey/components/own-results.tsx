import { addProposalStatement, readMyResults } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, Facts, Meta, Page, PrimaryButton, ProblemNote, QueryView, Row, TextArea } from '@/ui';
import { MemberResultCard } from './member-result';
import '../survey.scss';

/** A member's own results, the proposal that came of them, and his or her words about it. */
export function OwnResults() {
  const query = useQuery(readMyResults, {});
  return (
    <Page title="我的测评结果">
      <QueryView query={query} isEmpty={(value) => value.results.length === 0} empty={{ title: '还没有结果', hint: '测评结束后，您的综合星级会出现在这里。' }}>
        {({ results }) =>
          results.map((one) => (
            <Box key={one.result.id} className="sv-result">
              <MemberResultCard result={one.result} title={one.title} note={`${one.closedOn} 结束`} />
              {one.proposal ? <OwnProposal proposal={one.proposal} onChanged={query.reload} /> : null}
              {one.comments.length > 0 ? (
                <Card title="服务对象的话">
                  {one.comments.map((comment, index) => (
                    <Row key={index} isDivided={index > 0}>
                      {comment}
                    </Row>
                  ))}
                </Card>
              ) : null}
            </Box>
          ))
        }
      </QueryView>
    </Page>
  );
}

interface OwnProposalProps {
  proposal: {
    readonly id: string; readonly label: string; readonly state: string; readonly stateLabel: string; readonly statement: string | null;
    readonly decision: { readonly meetingOn: string; readonly present: number; readonly votesFor: number; readonly votesAgainst: number; readonly abstentions: number; readonly opinion: string } | null;
  };
  onChanged: () => void;
}

function OwnProposal({ proposal, onChanged }: OwnProposalProps) {
  const [statement, setStatement] = useState('');
  const { submit, isSending, problem } = useSubmit(addProposalStatement);
  const send = async () => {
    if ((await submit({ id: proposal.id, statement })).kind === 'done') onChanged();
  };
  return (
    <Card title={`建议：${proposal.label}`} aside={<Chip tone={proposal.state === 'confirmed' ? 'green' : 'amber'}>{proposal.stateLabel}</Chip>}>
      {proposal.decision ? <DecisionFacts decision={proposal.decision} /> : <Meta>系统按方案提出建议，支委会研究后才算数。</Meta>}
      {proposal.statement === null ? (
        <>
          <TextArea label="我的说明" isOptional value={statement} onChange={setStatement} maxLength={500} lines={3} hint="支委会能看到，只能提交一次。" />
          <ProblemNote problem={problem} />
          <PrimaryButton isSmall isBusy={isSending} isDisabled={statement.trim() === ''} onPress={() => void send()}>
            提交说明
          </PrimaryButton>
        </>
      ) : (
        <Facts items={[{ name: '我的说明', value: proposal.statement }]} />
      )}
    </Card>
  );
}

/** What the committee decided, from its minutes. */
export function DecisionFacts({ decision }: { decision: NonNullable<OwnProposalProps['proposal']['decision']> }) {
  return (
    <Facts
      items={[
        { name: '会议日期', value: decision.meetingOn },
        { name: '到会', value: `${decision.present} 人` },
        { name: '表决', value: `赞成 ${decision.votesFor}，反对 ${decision.votesAgainst}，弃权 ${decision.abstentions}` },
        ...(decision.opinion ? [{ name: '意见', value: decision.opinion }] : []),
      ]}
    />
  );
}

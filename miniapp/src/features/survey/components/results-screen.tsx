import { readSurveyResults, type MemberResult } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, useCan, usePageQuery, useQuery } from '@/platform';
import { Box, Card, DataTable, Figure, Meta, Page, QueryView, QuietButton, Row, Sheet } from '@/ui';
import { CommentReview } from './comment-review';
import { MemberResultCard, VerdictChip } from './member-result';
import { OwnResults } from './own-results';
import { ProposalScreen } from './proposal-screen';
import '../survey.scss';

/** Results of a survey (`id`), a proposal to study (`proposal`), or, without either, one's own. */
export function ResultsScreen() {
  const { id, proposal } = usePageQuery();
  if (proposal) return <ProposalScreen id={proposal} />;
  return id ? <SurveyResults id={id} /> : <OwnResults />;
}

interface FigureLine {
  readonly name: string;
  readonly composite: string | null;
  readonly withheld: string | null;
  readonly ballots: number;
}

function SurveyResults({ id }: { id: string }) {
  const query = useQuery(readSurveyResults, { id });
  const [open, setOpen] = useState<MemberResult | null>(null);
  const mayRelease = useCan('survey.manage');
  const mayDecide = useCan('survey.decide');
  return (
    <Page title="测评结果" width="wide">
      <QueryView query={query}>
        {({ survey, enterprise, branches, members }) => (
          <>
            <Card title={survey.title}>
              <Meta>{survey.closesOn} 结束。综合星级截取两位小数，不四舍五入；样本不足的不公布。</Meta>
              <Box className="sv-grid">
                {[...(enterprise ? [{ name: '全公司', ...enterprise }] : []), ...branches].map((figure) => (
                  <Total key={figure.name} figure={figure} />
                ))}
              </Box>
            </Card>
            <Card title="各人结果">
              <DataTable<MemberResult>
                label="各人结果"
                rows={members}
                keyOf={(row) => row.id}
                onOpen={setOpen}
                openLabel={(row) => `查看${row.subject.name}的结果`}
                columns={[
                  { title: '姓名', render: (row) => row.subject.name, isPrimary: true },
                  { title: '支部', render: (row) => row.subject.branch },
                  { title: '综合星级', render: (row) => row.composite ?? '—', align: 'end' },
                  { title: '有效答卷', render: (row) => `${row.ballots} 份`, align: 'end' },
                  { title: '结论', render: (row) => <VerdictChip result={row} /> },
                  { title: '建议', render: (row) => (row.proposal ? `${row.proposal.label}　${row.proposal.stateLabel}` : '—') },
                ]}
              />
            </Card>
            {mayRelease ? <CommentReview id={survey.id} /> : null}
            <Sheet isOpen={open !== null} title={open?.subject.name ?? ''} onClose={() => setOpen(null)}>
              {open ? <MemberResultCard result={open} title="本季结果" /> : null}
              {open?.proposal && mayDecide ? <QuietButton onPress={() => openPage('survey-results', { proposal: open.proposal?.id ?? '' })}>{`支委会研究：${open.proposal.label}`}</QuietButton> : null}
            </Sheet>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Total({ figure }: { figure: FigureLine }) {
  return (
    <Row isDivided aside={figure.composite === null ? <Meta>不公布</Meta> : <Figure value={figure.composite} unit="星" note={`${figure.ballots} 份`} />}>
      <Box>{figure.name}</Box>
      {figure.withheld === null ? null : <Meta>{figure.withheld}</Meta>}
    </Row>
  );
}

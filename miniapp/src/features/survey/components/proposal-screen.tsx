import { decideProposal, readProposal } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, DateField, Facts, Field, GhostButton, Meta, Page, PrimaryButton, ProblemNote, QueryView, TextArea } from '@/ui';
import { MemberResultCard } from './member-result';
import { DecisionFacts } from './own-results';

type Action = 'confirm' | 'reject';
const empty = { meetingOn: '', present: '', votesFor: '', votesAgainst: '0', abstentions: '0', opinion: '' };

/** The branch committee's record on a 表彰 or 约谈 proposal. */
export function ProposalScreen({ id }: { id: string }) {
  const query = useQuery(readProposal, { id });
  const { submit, isSending, problem } = useSubmit(decideProposal);
  const [form, setForm] = useState(empty);
  const [asked, setAsked] = useState<Action | null>(null);
  const change = (name: keyof typeof empty) => (value: string) => setForm({ ...form, [name]: value });
  const value = query.status === 'ready' ? query.value : null;
  const [present, votesFor, votesAgainst, abstentions] = [form.present, form.votesFor, form.votesAgainst, form.abstentions].map(Number) as [number, number, number, number];
  const isTooMany = votesFor + votesAgainst + abstentions > present;
  const isFilled = form.meetingOn !== '' && form.present !== '' && form.votesFor !== '' && !isTooMany;
  const steps = value?.steps ?? [];
  const step = steps.find((one) => one.action === asked);
  const send = async () => {
    if (!value || !asked) return;
    const result = await submit({ id, action: asked, meetingOn: form.meetingOn, present, votesFor, votesAgainst, abstentions, opinion: form.opinion, version: value.version });
    setAsked(null);
    if (result.kind === 'done') {
      toast('已记录');
      query.reload();
    }
  };
  const actions = steps.length > 0 ? (
    <>
      <GhostButton isDisabled={!isFilled || form.opinion.trim() === ''} onPress={() => setAsked('reject')}>
        会议不通过
      </GhostButton>
      <PrimaryButton isDisabled={!isFilled} isBusy={isSending} onPress={() => setAsked('confirm')}>
        会议确认
      </PrimaryButton>
    </>
  ) : undefined;
  return (
    <Page title="支委会研究" actions={actions}>
      <QueryView query={query}>
        {({ proposal, result, title }) => (
          <>
            <Card tone={proposal.isAdverse ? 'amber' : 'gold'} title={`建议${proposal.label}　${result.subject.name}`} aside={<Chip tone={proposal.state === 'confirmed' ? 'green' : 'amber'}>{proposal.stateLabel}</Chip>}>
              <Meta>{title}</Meta>
              <Facts items={[{ name: '本人说明', value: proposal.statement ?? '本人还没有写说明' }]} />
            </Card>
            <MemberResultCard result={result} title="依据的结果" />
            {proposal.decision ? (
              <Card title="会议决定">
                <DecisionFacts decision={proposal.decision} />
              </Card>
            ) : steps.length > 0 ? (
              <Card title="会议记录">
                <DateField label="会议日期" value={form.meetingOn} onChange={change('meetingOn')} />
                <Field label="到会人数" kind="number" value={form.present} onChange={change('present')} />
                <Field label="赞成" kind="number" value={form.votesFor} onChange={change('votesFor')} error={isTooMany ? '赞成、反对、弃权加起来多于到会人数' : null} />
                <Field label="反对" kind="number" value={form.votesAgainst} onChange={change('votesAgainst')} />
                <Field label="弃权" kind="number" value={form.abstentions} onChange={change('abstentions')} />
                <TextArea label="会议意见" value={form.opinion} onChange={change('opinion')} maxLength={500} lines={3} hint="不通过时请写明理由。" isOptional />
              </Card>
            ) : (
              <Box>
                <Meta>这是关于您本人的建议，由其他支委记录。</Meta>
              </Box>
            )}
            <ProblemNote problem={problem} />
          </>
        )}
      </QueryView>
      <ConfirmSheet
        isOpen={asked !== null}
        title={asked === 'confirm' ? '记录为会议确认？' : '记录为会议不通过？'}
        consequence={step?.consequence ?? '决定记录后不能更改，本人可以看到。'}
        confirmLabel={step?.label ?? '记录'}
        onConfirm={() => void send()}
        onCancel={() => setAsked(null)}
        isBusy={isSending}
      />
    </Page>
  );
}

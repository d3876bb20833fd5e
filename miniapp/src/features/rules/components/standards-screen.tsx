import { listCreationStandards, stepCreationStandard, type CreationStandardView } from '@liangpai/shared/contracts';
import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, GhostButton, Meta, Note, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, Sheet, TextArea } from '@/ui';
import '../rules.scss';
import { StandardSheet } from './standard-sheet';

type Step = CreationStandardView['steps'][number];
const tones = { proposed: 'amber', adopted: 'green', ended: 'neutral', refused: 'red', withdrawn: 'neutral' } as const;

/** 细化争创标准: what units check beyond the plan. */
export function StandardsScreen() {
  const [isProposing, setProposing] = useState(false);
  const [taken, setTaken] = useState<{ standard: CreationStandardView; step: Step } | null>(null);
  const query = useQuery(listCreationStandards, {}, { isKept: true });
  const organisations = query.status === 'ready' ? query.value.organisations : [];
  const done = () => {
    setProposing(false);
    setTaken(null);
    query.reload();
  };
  return (
    <Page title="细化争创标准" width="wide" actions={organisations.length > 0 ? <PrimaryButton onPress={() => setProposing(true)}>提出一份</PrimaryButton> : undefined}>
      <Box className="lp-rules-stack">
        <Note>只能在办法之外增加条目，办法原有的要求一条也不减。一人提出，另一人批准；生效以后申报的项目，初审时逐条核对。</Note>
        <QueryView query={query} isEmpty={(value) => value.standards.length === 0} empty={{ title: '还没有细化标准', hint: '各单位可以结合实际，把争创标准写得更细。', icon: 'note' }} lines={5}>
          {(value) => (
            <Box className="lp-rules-stack">
              {value.standards.map((standard) => (
                <Card key={standard.id} title={standard.title} aside={<Chip tone={tones[standard.state as keyof typeof tones]}>{standard.stateLabel}</Chip>}>
                  <Meta>{`${standard.organisation.name}　${CARRIER_LABELS[standard.carrier]}`}</Meta>
                  <Meta>{`${standard.effectiveFrom} 起${standard.effectiveTo ? `，${standard.effectiveTo} 止` : ''}`}</Meta>
                  {standard.checks.map((check, at) => <Box key={check} className="lp-rules-line">{`${at + 1}. ${check}`}</Box>)}
                  <Meta>{`依据：${standard.basis}`}</Meta>
                  <Meta>{`${standard.proposer}提出${standard.adoptedBy ? `，${standard.adoptedBy}批准` : ''}`}</Meta>
                  {standard.steps.map((step) => <GhostButton key={step.action} isSmall label={`${step.label}${standard.title}`} onPress={() => setTaken({ standard, step })}>{step.label}</GhostButton>)}
                </Card>
              ))}
            </Box>
          )}
        </QueryView>
      </Box>
      {isProposing ? <StandardSheet organisations={organisations} onClose={() => setProposing(false)} onDone={done} /> : null}
      {taken ? <StepSheet {...taken} onClose={() => setTaken(null)} onDone={done} /> : null}
    </Page>
  );
}

function StepSheet({ standard, step, onClose, onDone }: { standard: CreationStandardView; step: Step; onClose: () => void; onDone: () => void }) {
  const [opinion, setOpinion] = useState('');
  const { submit, isSending, problem } = useSubmit(stepCreationStandard);
  const send = async () => {
    if ((await submit({ id: standard.id, version: standard.version, action: step.action, opinion })).kind !== 'done') return;
    toast(`已${step.label}`);
    onDone();
  };
  return (
    <Sheet isOpen title={step.label} onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} isDisabled={step.needsReason && opinion.trim() === ''} onPress={() => void send()}>{step.label}</PrimaryButton></>}>
      <Box className="lp-rules-stack">
        {step.consequence ? <Note>{step.consequence}</Note> : null}
        <TextArea label={step.needsReason ? '理由' : '意见'} isOptional={!step.needsReason} value={opinion} onChange={setOpinion} maxLength={500} lines={3} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}

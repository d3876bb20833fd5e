import { takePlaqueStep, type PlaqueAction, type PlaqueVersionView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, ConfirmSheet, GhostButton, PrimaryButton, ProblemNote, TextArea } from '@/ui';

type Offered = PlaqueVersionView['steps'][number];
const forward = new Set(['submit', 'pass-review', 'approve']);

/** The steps that the workflow offers this person, as buttons; each says what follows and takes an opinion. */
export function StepBar({ version, onDone }: { version: PlaqueVersionView; onDone: () => void }) {
  const [step, setStep] = useState<Offered | null>(null);
  const [opinion, setOpinion] = useState('');
  const { submit, isSending, problem } = useSubmit(takePlaqueStep);
  const needsOpinion = Boolean(step?.needsReason) || (step?.action === 'pass-review' && version.hits.length > 0);
  const open = (offered: Offered) => {
    setOpinion('');
    setStep(offered);
  };
  const take = async () => {
    if (!step) return;
    const result = await submit({ id: version.id, action: step.action as PlaqueAction, opinion });
    if (result.kind !== 'done') {
      if (result.kind === 'refused' && result.problem.status === 409) onDone();
      return;
    }
    setStep(null);
    toast(`${step.label}，已办好`);
    onDone();
  };
  return (
    <>
      {[...version.steps].sort((one, other) => Number(forward.has(one.action)) - Number(forward.has(other.action))).map((offered) =>
        forward.has(offered.action)
          ? <PrimaryButton key={offered.action} onPress={() => open(offered)}>{offered.label}</PrimaryButton>
          : <GhostButton key={offered.action} onPress={() => open(offered)}>{offered.label}</GhostButton>)}
      <ConfirmSheet
        isOpen={step !== null} title={step?.label ?? ''} consequence={step?.consequence ?? (step?.action === 'submit' ? '送审后由保密审查员审查，再由批准人批准。' : '办理后会通知相关的人。')} confirmLabel={step?.label ?? ''}
        isBusy={isSending} isConfirmDisabled={needsOpinion && opinion.trim() === ''} isDestructive={step?.action === 'withdraw'} onConfirm={() => void take()} onCancel={() => setStep(null)}
      >
        <Box>
          <TextArea
            label={step?.action === 'withdraw' ? '摘牌说明' : needsOpinion ? '理由' : '意见'} value={opinion} maxLength={300} isOptional={!needsOpinion} onChange={setOpinion}
            {...(step?.action === 'withdraw' ? { hint: '说明会对外公开，请不要写客户和人员隐私。' } : {})}
          />
          <ProblemNote problem={problem} />
        </Box>
      </ConfirmSheet>
    </>
  );
}

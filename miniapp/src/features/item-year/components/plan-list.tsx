import { takeItemPlanStep, type ItemPlanView, type ItemYear } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, Card, Chip, DateField, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet, TextArea } from '@/ui';
import { PersonField } from '@/ui/person-field';

type Asked = { readonly plan: ItemPlanView; readonly action: string; readonly label: string; readonly needsReason: boolean };

/** Measures after findings, adjustments and cancelled goals, each with its next step. */
export function PlanList({ year, onChanged }: { year: ItemYear; onChanged: () => void }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  if (year.plans.length === 0) return null;
  return (
    <Card title="改进和调整">
      {year.plans.map((plan) => (
        <Box key={plan.id} className="iy-entry">
          <Box className="iy-head">
            <Box className="iy-name">{plan.goal ? `${plan.title}：${plan.goal}` : plan.title}</Box>
            <Chip tone={plan.isOverdue ? 'red' : plan.steps.length > 0 ? 'amber' : 'neutral'}>{plan.isOverdue ? '已逾期' : plan.stateLabel}</Chip>
          </Box>
          <Meta>{`${plan.kind === 'improvement' ? '发现' : '原因'}：${plan.cause}`}</Meta>
          {plan.measures ? <Box className="iy-text">{`措施：${plan.measures}`}</Box> : null}
          <Meta>{[plan.owner ? `责任人 ${plan.owner.name}` : '', plan.dueOn ? `${plan.dueOn} 前` : '', plan.newEndsOn ? `${plan.earlierEndsOn ?? ''} 改为 ${plan.newEndsOn}` : '', plan.result ? `结果：${plan.result}` : '', plan.opinion ? `意见：${plan.opinion}` : ''].filter(Boolean).join('　')}</Meta>
          <Box className="iy-links">
            {plan.steps.map((step) => <QuietButton key={step.action} isSmall onPress={() => setAsked({ plan, ...step })}>{step.label}</QuietButton>)}
          </Box>
        </Box>
      ))}
      {asked ? <StepSheet key={`${asked.plan.id}${asked.action}`} asked={asked} onClose={() => setAsked(null)} onDone={() => { setAsked(null); onChanged(); }} /> : null}
    </Card>
  );
}

function StepSheet({ asked: { plan, action, label, needsReason }, onClose, onDone }: { asked: Asked; onClose: () => void; onDone: () => void }) {
  const [opinion, setOpinion] = useState('');
  const [measures, setMeasures] = useState('');
  const [owner, setOwner] = useState<{ id: string; name: string } | null>(null);
  const [dueOn, setDueOn] = useState('');
  const { submit, isSending, problem } = useSubmit(takeItemPlanStep);
  const isPlanning = action === 'set-measures';
  const isBare = isPlanning ? measures.trim() === '' || !owner || dueOn === '' : (needsReason || action === 'complete') && opinion.trim() === '';
  const send = async () => {
    const result = await submit({ id: plan.id, version: plan.version, action, opinion, measures, ownerId: owner?.id ?? null, dueOn: dueOn || null });
    if (result.kind !== 'done') return;
    toast('已办理');
    onDone();
  };
  return (
    <Sheet isOpen title={label} onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={isSending} isDisabled={isBare} onPress={() => void send()}>{label}</PrimaryButton></>}>
      <Box className="iy-stack">
        <Meta>{plan.cause}</Meta>
        {isPlanning ? (
          <>
            <TextArea label="改进措施" value={measures} onChange={setMeasures} maxLength={3000} />
            <PersonField label="责任人" value={owner} onChange={setOwner} />
            <DateField label="完成日期" value={dueOn} onChange={setDueOn} />
          </>
        ) : (
          <TextArea label={action === 'complete' ? '完成情况' : '意见'} isOptional={!needsReason && action !== 'complete'} value={opinion} onChange={setOpinion} maxLength={2000} />
        )}
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}

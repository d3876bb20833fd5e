import { faultsOfVote } from '@liangpai/shared/kernel';
import { takeItemStep, type ItemStep, type ItemView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useSession, useSubmit } from '@/platform';
import { Box, CheckRow, DateField, Field, GhostButton, Meta, Note, PrimaryButton, ProblemNote, QuietButton, SegmentedTabs, SelectField, Sheet, TextArea } from '@/ui';
import { levelLabels } from '../words';
import { SignatureField, wireSignature, type GivenSignature } from './signature-field';

const answers = [{ value: 'yes' as const, label: '是' }, { value: 'no' as const, label: '否' }];
const levels = [{ value: 'company' as const, label: levelLabels.company }, { value: 'unit' as const, label: levelLabels.unit }];
const counts = [['eligible', '应到'], ['present', '实到'], ['votesFor', '赞成'], ['votesAgainst', '反对'], ['abstentions', '弃权']] as const;

/** Takes a step: opinion, and whatever else the step asks for. */
export function StepSheet({ item, step, onClose, onDone }: { item: ItemView; step: ItemStep; onClose: () => void; onDone: () => void }) {
  const [opinion, setOpinion] = useState('');
  const [checks, setChecks] = useState<Readonly<Record<string, boolean>>>({});
  const [meeting, setMeeting] = useState<Readonly<Record<string, string>>>({ meetingOn: dayOfInstant(nowAsInstant()), abstentions: '0', votesAgainst: '0' });
  const [level, setLevel] = useState<'company' | 'unit' | ''>('');
  const [factors, setFactors] = useState<Readonly<Record<string, string>>>({});
  const [channels, setChannels] = useState<readonly string[]>([]);
  const [signature, setSignature] = useState<GivenSignature | null>(null);
  const signer = useSession((session) => session.me?.name ?? '');
  const { submit, isSending, problem, isOffline } = useSubmit(takeItemStep);
  const number = (key: string): number => Number(meeting[key] ?? 0) || 0;
  const vote = { eligible: number('eligible'), present: number('present'), votesFor: number('votesFor'), votesAgainst: number('votesAgainst'), abstentions: number('abstentions') };
  const faults = step.needsCommittee && vote.eligible > 0 ? faultsOfVote(vote) : [];
  const send = async () => {
    const result = await submit({
      id: item.id, version: item.version, action: step.action, opinion, checklist: { ...checks }, signature: wireSignature(signature), channels: [...channels], factors: { ...factors }, managementLevel: level || null,
      committee: step.needsCommittee && vote.eligible > 0 ? { ...vote, meetingOn: meeting.meetingOn ?? '', minutesNo: meeting.minutesNo ?? '' } : null,
    });
    if (result.kind !== 'done') return;
    toast(`${step.label}：已办理`);
    onDone();
  };
  const Confirm = step.needsReason ? GhostButton : PrimaryButton;
  const reviewed = step.needsReason ? item.steps.find((one) => one.checklist.length > 0)?.checklist ?? [] : step.checklist;
  return (
    <Sheet isOpen title={step.label} onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><Confirm isBusy={isSending} onPress={() => void send()}>{step.label}</Confirm></>}>
      <Box className="it-stack">
        {step.consequence ? <Note>{step.consequence}</Note> : null}
        {step.needsReason ? null : item.grounds.map((ground) => <Note key={ground.clause} tone="amber" title="“原则上”要求未满足">{ground.text}</Note>)}
        {reviewed.length > 0 ? (
          <Box className="it-stack">
            {step.needsReason ? <Meta>不符合的项目选“否”，退回时一并告诉填报人。</Meta> : <QuietButton isSmall icon="check" onPress={() => setChecks(Object.fromEntries(reviewed.map(({ key }) => [key, true])))}>全部符合</QuietButton>}
            {reviewed.map(({ key, label }) => (
              <Box key={key} className="it-question">
                <Box>{label}</Box>
                <SegmentedTabs label={label} tabs={answers} value={checks[key] === undefined ? ('' as never) : checks[key] ? 'yes' : 'no'} onChange={(answer) => setChecks({ ...checks, [key]: answer === 'yes' })} />
              </Box>
            ))}
          </Box>
        ) : null}
        {step.needsCommittee ? (
          <Box className="it-stack">
            <DateField label="会议日期" value={meeting.meetingOn ?? ''} onChange={(value) => setMeeting({ ...meeting, meetingOn: value })} />
            <Box className="it-counts">
              {counts.map(([key, label]) => <Field key={key} label={label} kind="number" value={meeting[key] ?? ''} onChange={(value) => setMeeting({ ...meeting, [key]: value })} />)}
            </Box>
            <Field label="记录编号" isOptional value={meeting.minutesNo ?? ''} onChange={(value) => setMeeting({ ...meeting, minutesNo: value })} maxLength={60} />
            {vote.eligible > 0 && faults.length === 0 ? <Note tone="green">到会过半、赞成过应到半数，表决有效。</Note> : faults.map((fault) => <Note key={fault} tone="amber">{fault}</Note>)}
          </Box>
        ) : null}
        {step.factors.length > 0 ? <Meta>综合考评，每项写一句，主要领导研究时能看到。</Meta> : null}
        {step.factors.map(({ key, label }) => <TextArea key={key} label={label} value={factors[key] ?? ''} onChange={(text) => setFactors({ ...factors, [key]: text })} maxLength={500} lines={2} />)}
        {step.needsLevel ? <SelectField label="管理层级" value={level} options={levels} onChange={setLevel} /> : null}
        {step.channels.map(({ key, label }) => <CheckRow key={key} label={label} isChecked={channels.includes(key)} onChange={(isOn) => setChannels(isOn ? [...channels, key] : channels.filter((one) => one !== key))} />)}
        <TextArea label={step.needsReason ? '理由' : '意见'} isOptional={!step.needsReason} value={opinion} onChange={setOpinion} maxLength={2000} lines={3} />
        {step.takesSignature ? <SignatureField signer={signer} value={signature} onChange={setSignature} /> : null}
        {isOffline ? <Note tone="amber" title="没有网络，还没有办理">{`填的内容都还在。联网后再点一次“${step.label}”。`}</Note> : null}
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}

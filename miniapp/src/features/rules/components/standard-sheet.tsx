import { proposeCreationStandard } from '@liangpai/shared/contracts';
import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useSubmit } from '@/platform';
import { Box, DateField, Field, PrimaryButton, ProblemNote, QuietButton, SelectField, Sheet, TextArea } from '@/ui';

const carriers = (Object.keys(CARRIER_LABELS) as Carrier[]).map((value) => ({ value, label: CARRIER_LABELS[value] }));

/** Proposes a unit's own standard: one check a line. */
export function StandardSheet({ organisations, onClose, onDone }: { organisations: readonly { readonly id: string; readonly name: string }[]; onClose: () => void; onDone: () => void }) {
  const [value, setValue] = useState({ organisationId: organisations[0]?.id ?? '', carrier: 'project' as Carrier, title: '', basis: '', text: '', effectiveFrom: dayOfInstant(nowAsInstant()) });
  const change = (changes: Partial<typeof value>) => setValue((before) => ({ ...before, ...changes }));
  const { submit, isSending, problem } = useSubmit(proposeCreationStandard);
  const checks = value.text.split('\n').map((check) => check.trim()).filter(Boolean);
  const send = async () => {
    const { organisationId, carrier, title, basis, effectiveFrom } = value;
    if ((await submit({ organisationId, carrier, title, basis, effectiveFrom, checks })).kind !== 'done') return;
    toast('已提出，请另一位同志批准');
    onDone();
  };
  return (
    <Sheet isOpen title="提出细化标准" onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={isSending} isDisabled={value.title.trim() === '' || value.basis.trim() === '' || checks.length === 0} onPress={() => void send()}>提出</PrimaryButton></>}>
      <Box className="lp-rules-stack">
        <SelectField label="单位" value={value.organisationId} options={organisations.map(({ id, name }) => ({ value: id, label: name }))} onChange={(organisationId) => change({ organisationId })} />
        <SelectField label="载体" value={value.carrier} options={carriers} onChange={(carrier) => change({ carrier })} />
        <Field label="名称" value={value.title} onChange={(title) => change({ title })} maxLength={80} />
        <Field label="依据" hint="写文号或会议" value={value.basis} onChange={(basis) => change({ basis })} maxLength={200} />
        <TextArea label="要核对的条目" hint="一行一条，最多 20 条；写成能回答“是”或“否”的话" value={value.text} onChange={(text) => change({ text })} maxLength={4000} lines={5} />
        <DateField label="从哪天起" value={value.effectiveFrom} onChange={(effectiveFrom) => change({ effectiveFrom })} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}

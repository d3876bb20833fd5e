import { adoptCampaign, CAMPAIGN_PHASE_LABELS, campaignPhases, type CampaignView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, useSubmit } from '@/platform';
import { Box, DateField, Field, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet } from '@/ui';

/** Enters the year's plan, or corrects it. */
export function AdoptSheet({ campaign, onClose, onDone }: { campaign: CampaignView | null; onClose: () => void; onDone: () => void }) {
  const thisYear = Number(dayOfInstant(nowAsInstant()).slice(0, 4));
  const [words, setWords] = useState({
    year: String(campaign?.year ?? thisYear), title: campaign?.title ?? `${thisYear} 年亮徽树旗争先锋`, documentNo: campaign?.documentNo ?? '', documentOn: campaign?.documentOn ?? '', approvedBy: campaign?.approvedBy ?? '党建领导小组', meeting: campaign?.meeting ?? '',
  });
  const [days, setDays] = useState<Readonly<Record<string, string>>>(Object.fromEntries((campaign?.phases ?? []).flatMap((phase) => [[`${phase.key}From`, phase.fromOn ?? ''], [`${phase.key}Due`, phase.dueOn ?? '']])));
  const { submit, isSending, problem } = useSubmit(adoptCampaign);
  const send = async () => {
    const result = await submit({
      ...words, year: words.year as never, documentOn: words.documentOn || null, version: campaign?.version ?? null, phases: campaignPhases.map((key) => ({ key, fromOn: days[`${key}From`] || null, dueOn: days[`${key}Due`] || null })),
    });
    if (result.kind === 'done') onDone();
  };
  const change = (key: keyof typeof words) => (value: string) => setWords({ ...words, [key]: value });
  return (
    <Sheet isOpen title={campaign ? '更正活动方案' : '录入活动方案'} onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} onPress={() => void send()}>保存</PrimaryButton></>}>
      <Box className="cp-stack">
        {campaign ? null : <Field label="年度" kind="number" value={words.year} onChange={change('year')} />}
        <Field label="名称" value={words.title} onChange={change('title')} maxLength={80} />
        <Field label="文号" isOptional value={words.documentNo} onChange={change('documentNo')} maxLength={60} />
        <DateField label="成文日期" isOptional value={words.documentOn} onChange={change('documentOn')} />
        <Field label="批准机构" value={words.approvedBy} onChange={change('approvedBy')} maxLength={80} />
        <Field label="批准会议" value={words.meeting} onChange={change('meeting')} maxLength={120} />
        {campaignPhases.map((key) => (
          <Box key={key} className="cp-stack">
            <Meta>{CAMPAIGN_PHASE_LABELS[key]}</Meta>
            <DateField label={`${CAMPAIGN_PHASE_LABELS[key]}起始日期`} isOptional value={days[`${key}From`] ?? ''} onChange={(value) => setDays({ ...days, [`${key}From`]: value })} />
            <DateField label={`${CAMPAIGN_PHASE_LABELS[key]}截止日期`} isOptional value={days[`${key}Due`] ?? ''} onChange={(value) => setDays({ ...days, [`${key}Due`]: value })} />
          </Box>
        ))}
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}

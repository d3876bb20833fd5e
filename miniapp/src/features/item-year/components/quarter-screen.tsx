import { readItemYear, saveProgress, type ItemYear, type QuarterProgress } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { goBack, toast, useDraft, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, Facts, Field, Meta, Note, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, SignaturePad, SignatureView, TextArea, type DrawnSignature } from '@/ui';
import { Attachments } from '@/ui/attachments';
import '../item-year.scss';
import { quarterMarks, quarterText, targetOf } from '../words';

/** 季度进展: written by the team, signed by the leader. */
export function QuarterScreen() {
  const { id, quarter } = usePageQuery();
  const query = useQuery(readItemYear, id ? { id } : null, { isKept: true });
  if (query.status === 'ready') {
    const card = query.value.quarters.find((one) => one.quarter === quarter);
    if (card && card.state !== 'signed' && query.value.canRecord) return <QuarterForm key={`${card.quarter} ${card.version}`} year={query.value} card={card} onChanged={query.reload} />;
  }
  return (
    <Page title="季度进展">
      <QueryView query={query} isEmpty={(year) => !year.quarters.some((one) => one.quarter === quarter)} empty={{ title: '没有这个季度', hint: '请回到实施过程，从列出的季度里选。' }}>
        {(year) => <SignedQuarter year={year} quarter={quarter ?? ''} onChanged={query.reload} />}
      </QueryView>
    </Page>
  );
}

function SignedQuarter({ year, quarter, onChanged }: { year: ItemYear; quarter: string; onChanged: () => void }) {
  const card = year.quarters.find((one) => one.quarter === quarter);
  if (!card) return null;
  return (
    <Box className="iy-stack">
      <Card title={quarterText(card.quarter)} aside={<Chip tone={quarterMarks[card.state].tone}>{quarterMarks[card.state].word}</Chip>}>
        <Box className="iy-stack">
          <Meta>{year.item.name}</Meta>
          <Box className="iy-text">{card.text || '还没有写。'}</Box>
          {card.figures.length > 0 ? <Facts items={card.figures.map((figure) => ({ name: figure.name, value: `${figure.actual}${figure.unit}` }))} /> : null}
          {card.signature ? <SignatureView signature={card.signature} label={`${card.signedBy}的签名`} /> : null}
          {card.signedOn ? <Meta>{`${card.signedBy}　${card.signedOn}${card.isLate ? '（迟签）' : ''}`}</Meta> : null}
        </Box>
      </Card>
      <Attachments title="佐证材料" itemId={year.item.id} files={year.files.filter((file) => file.quarter === quarter)} canAdd={false} onChanged={onChanged} />
    </Box>
  );
}

function QuarterForm({ year, card, onChanged }: { year: ItemYear; card: QuarterProgress; onChanged: () => void }) {
  const kept = { text: card.text, figures: Object.fromEntries(card.figures.map((figure) => [figure.goalId, figure.actual])) };
  const draft = useDraft<typeof kept>(`progress:${year.item.id}:${card.quarter}:${card.version}`, kept);
  const [signature, setSignature] = useState<DrawnSignature | null>(null);
  const { submit, isSending, problem, isOffline } = useSubmit(saveProgress);
  const { text, figures } = draft.value;
  const measured = year.goals.filter((goal) => goal.isQuantified && goal.state !== 'cancelled');
  const send = async (signed: DrawnSignature | null) => {
    const result = await submit({
      id: year.item.id, quarter: card.quarter, version: card.version, text, figures: measured.flatMap((goal) => (figures[goal.id]?.trim() ? [{ goalId: goal.id, actual: figures[goal.id]?.trim() ?? '' }] : [])),
      signature: signed && { width: signed.width, height: signed.height, strokes: signed.strokes.map((stroke) => [...stroke]) },
    });
    if (result.kind !== 'done') return;
    draft.clear();
    toast(signed ? '已签字' : '已保存');
    if (signed) goBack();
    else onChanged();
  };
  return (
    <Page
      title={quarterText(card.quarter)}
      subtitle={year.item.name}
      actions={
        <>
          <QuietButton isBusy={isSending} onPress={() => void send(null)}>保存</QuietButton>
          {year.canSign ? <PrimaryButton isBusy={isSending} isDisabled={signature === null || text.trim() === ''} onPress={() => void send(signature)}>签字提交</PrimaryButton> : null}
        </>
      }
    >
      <Box className="iy-stack">
        <Card title="进展情况" aside={<Chip tone={quarterMarks[card.state].tone}>{quarterMarks[card.state].word}</Chip>}>
          <TextArea label="做了什么，到哪一步" value={text} onChange={(next) => draft.change({ ...draft.value, text: next })} maxLength={10_000} lines={6} />
        </Card>
        {measured.length > 0 ? (
          <Card title="目标数据">
            <Box className="iy-stack">
              {measured.map((goal) => (
                <Field key={goal.id} label={`${goal.name}${goal.unit ? `（${goal.unit}）` : ''}`} isOptional kind="decimal" value={figures[goal.id] ?? ''} onChange={(value) => draft.change({ ...draft.value, figures: { ...figures, [goal.id]: value } })} hint={`目标 ${targetOf(goal)}`} />
              ))}
              <Meta>签字后，这些数成为目标的完成值；已批准公开的，亮牌上随之更新。</Meta>
            </Box>
          </Card>
        ) : null}
        <Attachments title="佐证材料" itemId={year.item.id} files={year.files.filter((file) => file.quarter === card.quarter)} canAdd quarter={card.quarter} onChanged={onChanged} />
        {year.canSign ? <Card title="签字"><SignaturePad label="负责人签名" value={signature} onChange={setSignature} /></Card> : <Note>写好后保存，请负责人{year.item.leader ? `（${year.item.leader.name}）` : ''}本人签字。</Note>}
        <ProblemNote problem={problem} />
        {isOffline ? <Note tone="amber">没有网络。写的内容已存在手机里，联网后再提交。</Note> : null}
      </Box>
    </Page>
  );
}

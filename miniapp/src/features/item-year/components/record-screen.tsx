import { addItemRecord, readItemYear, type ItemYear } from '@liangpai/shared/contracts';
import { recordFormOf, recordForms, type FormValues, type RecordKind } from '@liangpai/shared/forms';
import { useState } from 'react';
import { dayOfInstant, goBack, nowAsInstant, toast, useDraft, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, DateField, Note, Page, PrimaryButton, ProblemNote, QueryView, SignaturePad, type DrawnSignature } from '@/ui';
import { FormFields } from '@/ui/form-fields';
import '../item-year.scss';

/** Writes one entry of an item's log. */
export function RecordScreen() {
  const { id, kind = '' } = usePageQuery();
  const query = useQuery(readItemYear, id ? { id } : null, { isKept: true });
  const known = kind in recordForms ? (kind as RecordKind) : null;
  if (query.status === 'ready' && known && query.value.records.some((one) => one.kind === known && one.canAdd)) return <RecordForm year={query.value} kind={known} />;
  return (
    <Page title={known ? recordForms[known].title : '过程记录'}>
      <QueryView query={query} isEmpty={() => true} empty={{ title: '现在不能记这一条', hint: '可能不在实施中，或由其他同志记录。' }}>{() => null}</QueryView>
    </Page>
  );
}

function RecordForm({ year, kind }: { year: ItemYear; kind: RecordKind }) {
  const form = recordFormOf(kind, year.item.carrier) ?? recordForms[kind];
  const draft = useDraft<{ day: string; values: FormValues; names: Readonly<Record<string, string>> }>(`record:${year.item.id}:${kind}`, { day: dayOfInstant(nowAsInstant()), values: {}, names: {} });
  const [signature, setSignature] = useState<DrawnSignature | null>(null);
  const { submit, isSending, problem } = useSubmit(addItemRecord, `${form.title} ${year.item.name}`);
  const { day, values, names } = draft.value;
  const send = async () => {
    const result = await submit({
      id: year.item.id, kind, day, values: values as never, signature: signature && { width: signature.width, height: signature.height, strokes: signature.strokes.map((stroke) => [...stroke]) },
    });
    if (result.kind !== 'done' && result.kind !== 'queued') return;
    draft.clear();
    toast(result.kind === 'done' ? '已记录' : '没有网络，联网后自动发出');
    goBack();
  };
  return (
    <Page title={form.title} subtitle={year.item.name} actions={<PrimaryButton isBusy={isSending} isDisabled={form.isSigned && signature === null} onPress={() => void send()}>保存记录</PrimaryButton>}>
      <Box className="iy-stack">
        <Card>
          <DateField label="日期" value={day} onChange={(next) => draft.change({ ...draft.value, day: next })} />
        </Card>
        <FormFields form={form} values={values} names={names} onChange={(next, known) => draft.change({ ...draft.value, values: next, names: known })} />
        {form.isSigned ? <Card title="签字"><SignaturePad label="签名" value={signature} onChange={setSignature} /></Card> : <Note>保存后不能改；写错了可以作废重写，作废的记录留有痕迹。</Note>}
        <ProblemNote problem={problem} />
      </Box>
    </Page>
  );
}

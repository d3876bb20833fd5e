import { listItemRecords, readEvidence, strikeItemRecord, type ItemRecordView } from '@liangpai/shared/contracts';
import { fieldsOf, isBlank, recordForms, rowsOf, type Cell, type CellField, type FormValues, type RecordKind } from '@liangpai/shared/forms';
import { useState } from 'react';
import { openFileOf, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, Facts, Meta, Page, Pager, PrimaryButton, ProblemNote, QueryView, QuietButton, SelectField, Sheet, SignatureView, TextArea } from '@/ui';
import '../item-year.scss';

const every = 'every';
const kinds = [{ value: every, label: '全部记录' }, ...Object.entries(recordForms).map(([kind, form]) => ({ value: kind, label: form.title }))];

/** 过程记录: everything that was written down along the year, the newest first. */
export function LogScreen() {
  const { id } = usePageQuery();
  const [kind, setKind] = useState(every);
  const [page, setPage] = useState(1);
  const [struck, setStruck] = useState<ItemRecordView | null>(null);
  const query = useQuery(listItemRecords, id ? { id, page, pageSize: 20, ...(kind === every ? {} : { kind: kind as RecordKind }) } : null, { isKept: true });
  return (
    <Page title="过程记录" width="wide">
      <SelectField label="看哪一种" value={kind} options={kinds} onChange={(next) => { setKind(next); setPage(1); }} />
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '还没有记录', hint: '在“实施过程”页里记一条。', icon: 'note' }} lines={6}>
        {(value) => (
          <Box className="iy-stack">
            {value.records.map((record) => <Entry key={record.id} record={record} names={value.names} onStrike={() => setStruck(record)} />)}
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="条" onChange={setPage} />
          </Box>
        )}
      </QueryView>
      {struck ? <StrikeSheet record={struck} onClose={() => setStruck(null)} onDone={() => { setStruck(null); query.reload(); }} /> : null}
    </Page>
  );
}

function Entry({ record, names, onStrike }: { record: ItemRecordView; names: Readonly<Record<string, string>>; onStrike: () => void }) {
  const open = async (file: ItemRecordView['files'][number]) => {
    const result = await openFileOf(readEvidence, { id: file.id }, file.name);
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  return (
    <Card title={`${record.day}　${record.title}`} aside={record.struck ? <Chip tone="neutral">已作废</Chip> : record.values.finding === 'below' ? <Chip tone="red">未达到预期</Chip> : undefined}>
      <Box className={record.struck ? 'iy-struck' : ''}>
        <Facts items={[...linesOf(record, names), { name: '记录人', value: record.by }]} />
      </Box>
      {record.struck ? <Meta>{`${record.struck.by}作废：${record.struck.reason}`}</Meta> : null}
      {record.signature ? <SignatureView signature={record.signature} label={`${record.by}的签名`} /> : null}
      <Box className="iy-links">
        {record.files.map((file) => <QuietButton key={file.id} isSmall onPress={() => void open(file)}>{file.name}</QuietButton>)}
        {record.canStrike ? <QuietButton isSmall label={`作废 ${record.day} ${record.title}`} onPress={onStrike}>作废</QuietButton> : null}
      </Box>
    </Card>
  );
}

/** What was filled in, in words. */
function linesOf({ kind, values }: ItemRecordView, names: Readonly<Record<string, string>>): { name: string; value: string }[] {
  const given = values as FormValues;
  return fieldsOf(recordForms[kind]).flatMap((field) => {
    if (isBlank(given[field.key])) return [];
    if (field.kind === 'choices') return [];
    if (field.kind !== 'rows') return [{ name: field.caption, value: wordOf(field, (given[field.key] ?? null) as Cell, names) }];
    const rows = rowsOf(given, field.key).map((row) => field.columns.map((column) => (column.kind === 'yes-no' ? (row[column.key] === true ? column.caption : `未${column.caption}`) : wordOf(column, row[column.key] ?? null, names))).join(' '));
    return [{ name: field.caption, value: rows.join('、') }];
  });
}

function wordOf(field: CellField, value: Cell, names: Readonly<Record<string, string>>): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value === null) return '';
  if (field.kind === 'choice') return field.options[value] ?? value;
  return field.kind === 'person' ? (names[value] ?? '') : value;
}

function StrikeSheet({ record, onClose, onDone }: { record: ItemRecordView; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const { submit, isSending, problem } = useSubmit(strikeItemRecord);
  const send = async () => {
    if ((await submit({ id: record.id, version: record.version, reason })).kind === 'done') onDone();
  };
  return (
    <Sheet isOpen title="作废这条记录" onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={isSending} isDisabled={reason.trim() === ''} onPress={() => void send()}>作废</PrimaryButton></>}>
      <Meta>作废后仍能看到原文和理由，不能恢复。</Meta>
      <TextArea label="理由" value={reason} onChange={setReason} maxLength={300} />
      <ProblemNote problem={problem} />
    </Sheet>
  );
}

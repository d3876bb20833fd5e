import { addRegisterEntry, beginItemFromRegister, editRegisterEntry, listRegister, readFilingPlaces, REGISTER_LABELS, type RegisterEntryView, type RegisterKind } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, DateField, Field, Meta, Page, Pager, PrimaryButton, ProblemNote, QueryView, QuietButton, SegmentedTabs, SelectField, Sheet, SwitchRow, TextArea } from '@/ui';
import '../item-year.scss';

const short = { deeds: '办实事', reception: '接待日', 'contact-point': '联系点', service: '志愿' } as const;
const tabs = (Object.keys(short) as (keyof typeof short)[]).map((kind) => ({ value: kind as RegisterKind, label: short[kind] }));
/** The words of an entry: a yearly summary is something else than help for somebody (SY-ZT-40). */
const wordsOf = (kind: RegisterKind) => (kind === 'year-summary' ? { content: '总结', people: '参加的项目', result: '申报的成果', done: '已上报', open: '已上报', isWhole: true } : { content: '内容', people: '参加人员', result: '办理结果', done: '已办', open: '在办', isWhole: false });

/** 为群众解难: four registers, whose entries can become items; and, asked for by name, the yearly summaries. */
export function RegistersScreen() {
  const { kind: asked } = usePageQuery();
  const isSummary = asked === 'year-summary';
  const [kind, setKind] = useState<RegisterKind>(isSummary ? 'year-summary' : 'deeds');
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<RegisterEntryView | 'new' | null>(null);
  const [begun, setBegun] = useState<RegisterEntryView | null>(null);
  const query = useQuery(listRegister, { kind, page, pageSize: 20 }, { isKept: true });
  const beginning = useSubmit(beginItemFromRegister);
  const begin = async () => {
    if (!begun) return;
    const result = await beginning.submit({ id: begun.id, version: begun.version, carrier: 'project' });
    if (result.kind !== 'done') return;
    setBegun(null);
    toast('已转为工程草稿');
    query.reload();
  };
  const done = () => {
    setEdited(null);
    query.reload();
  };
  const canAdd = query.status === 'ready' && query.value.canAdd;
  return (
    <Page title={isSummary ? REGISTER_LABELS['year-summary'] : '为群众解难'} width="wide" actions={canAdd ? <PrimaryButton onPress={() => setEdited('new')}>登记一条</PrimaryButton> : undefined}>
      <Box className="iy-stack">
        {isSummary ? null : <SegmentedTabs label="登记" tabs={tabs} value={kind} onChange={(next) => { setKind(next); setPage(1); }} />}
        <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: `还没有${REGISTER_LABELS[kind]}`, icon: 'note' }} lines={6}>
          {(value) => (
            <Box className="iy-stack">
              <Box className="iy-pairs">
                {value.entries.map((entry) => (
                  <Card key={entry.id} title={entry.title} aside={<Chip tone={entry.isDone || isSummary ? 'green' : 'amber'}>{entry.isDone ? wordsOf(kind).done : wordsOf(kind).open}</Chip>}>
                    <Meta>{[entry.organisation.name, entry.day, entry.people].filter(Boolean).join('　')}</Meta>
                    {entry.content ? <Box className="iy-text">{entry.content}</Box> : null}
                    {entry.result ? <Meta>{`${isSummary ? '成果' : '结果'}：${entry.result}`}</Meta> : null}
                    <Box className="iy-links">
                      {entry.canEdit ? <QuietButton isSmall icon="edit" label={`更新${entry.title}`} onPress={() => setEdited(entry)}>更新</QuietButton> : null}
                      {entry.canEdit && !entry.itemId && !isSummary ? <QuietButton isSmall label={`把${entry.title}转为工程`} onPress={() => setBegun(entry)}>转为工程</QuietButton> : null}
                      {entry.itemId ? <Meta>已转为工程</Meta> : null}
                    </Box>
                  </Card>
                ))}
              </Box>
              <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="条" onChange={setPage} />
            </Box>
          )}
        </QueryView>
      </Box>
      {edited ? <EntrySheet key={edited === 'new' ? 'new' : edited.id} kind={kind} entry={edited === 'new' ? null : edited} onClose={() => setEdited(null)} onDone={done} /> : null}
      <ConfirmSheet isOpen={begun !== null} title="转为工程" consequence={`为“${begun?.title ?? ''}”建一份共产党员工程草稿，名称照抄，其余由填报人补充。一条登记只能转一次。`} confirmLabel="转为工程" isBusy={beginning.isSending} onConfirm={() => void begin()} onCancel={() => setBegun(null)}>
        <ProblemNote problem={beginning.problem} />
      </ConfirmSheet>
    </Page>
  );
}

function EntrySheet({ kind, entry, onClose, onDone }: { kind: RegisterKind; entry: RegisterEntryView | null; onClose: () => void; onDone: () => void }) {
  const [value, setValue] = useState({ organisationId: entry?.organisation.id ?? '', day: entry?.day ?? dayOfInstant(nowAsInstant()), title: entry?.title ?? '', content: entry?.content ?? '', people: entry?.people ?? '', result: entry?.result ?? '', isDone: entry?.isDone ?? false });
  const change = (changes: Partial<typeof value>) => setValue((before) => ({ ...before, ...changes }));
  const places = useQuery(readFilingPlaces, entry ? null : {});
  const options = places.status === 'ready' ? places.value.places.map((place) => ({ value: place.id, label: place.name })) : [];
  const words = wordsOf(kind);
  const isReady = value.title.trim() !== '' && (!words.isWhole || (value.content.trim() !== '' && value.result.trim() !== ''));
  const adding = useSubmit(addRegisterEntry);
  const editing = useSubmit(editRegisterEntry);
  const send = async () => {
    const { organisationId, day, ...rest } = value;
    const result = entry ? await editing.submit({ id: entry.id, version: entry.version, ...rest }) : await adding.submit({ kind, organisationId: organisationId || (options[0]?.value ?? ''), day, ...rest });
    if (result.kind !== 'done') return;
    toast('已登记');
    onDone();
  };
  return (
    <Sheet isOpen title={REGISTER_LABELS[kind]} onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={adding.isSending || editing.isSending} isDisabled={!isReady} onPress={() => void send()}>保存</PrimaryButton></>}>
      <Box className="iy-stack">
        {entry ? <Meta>{`${entry.organisation.name}　${entry.day}`}</Meta> : (
          <>
            <SelectField label="党组织" value={value.organisationId || (options[0]?.value ?? '')} options={options} onChange={(organisationId) => change({ organisationId })} />
            <DateField label="日期" value={value.day} onChange={(day) => change({ day })} />
          </>
        )}
        <Field label="名称" value={value.title} onChange={(title) => change({ title })} maxLength={100} />
        <TextArea label={words.content} isOptional={!words.isWhole} value={value.content} onChange={(content) => change({ content })} maxLength={3000} />
        <Field label={words.people} isOptional value={value.people} onChange={(people) => change({ people })} maxLength={300} />
        <TextArea label={words.result} isOptional={!words.isWhole} value={value.result} onChange={(result) => change({ result })} maxLength={3000} />
        {words.isWhole ? null : <SwitchRow label="已办结" isOn={value.isDone} onChange={(isDone) => change({ isDone })} />}
        <ProblemNote problem={adding.problem ?? editing.problem} />
      </Box>
    </Sheet>
  );
}

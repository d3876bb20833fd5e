import { EXPERIENCE_KIND_LABELS, exportExperiences, listExperiences, publishExperience, type ExperienceEntry, type ExperienceKind } from '@liangpai/shared/contracts';
import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { copyText, openFileOf, openPage, toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, Field, Meta, Page, Pager, ProblemNote, QueryView, QuietButton, SegmentedTabs, SelectField, TextLink } from '@/ui';
import '../item-year.scss';

const tabs = [{ value: 'all' as const, label: '全部' }, ...(Object.keys(EXPERIENCE_KIND_LABELS) as ExperienceKind[]).map((value) => ({ value, label: EXPERIENCE_KIND_LABELS[value] }))];
/** What a card shows before somebody wants the rest. */
const firstWords = 120;

/** 经验库: what items learnt and who stood out (SY-ZT-47, SY-TJ-12). */
export function ExperiencesScreen() {
  const [kind, setKind] = useState<'all' | ExperienceKind>('all');
  const [year, setYear] = useState('');
  const [search, setSearch] = useState('');
  const [sought, setSought] = useState('');
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<ExperienceEntry | null>(null);
  const { submit, isSending, problem } = useSubmit(publishExperience);
  const filters = { ...(kind === 'all' ? {} : { kind }), ...(year ? { year } : {}), ...(sought ? { search: sought } : {}) };
  const query = useQuery(listExperiences, { ...filters, page } as never, { isKept: true });
  const restart = (change: () => void) => { change(); setPage(1); };
  const exportList = async () => {
    const result = await openFileOf(exportExperiences, filters as never, '经验库.xlsx');
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  const publish = async () => {
    if (!asked || (await submit({ id: asked.id, isPublished: asked.publishedOn === null, version: asked.version })).kind !== 'done') return;
    toast(asked.publishedOn === null ? '已在全企业公开' : '已收回');
    setAsked(null);
    query.reload();
  };
  const years = query.status === 'ready' ? query.value.years : [];
  return (
    <Page title="经验库" width="wide" backTo="me">
      <Box className="iy-stack">
        <SegmentedTabs label="类别" tabs={tabs} value={kind} onChange={(next) => restart(() => setKind(next))} />
        <Box className="iy-filters">
          <Field label="查找" value={search} onChange={setSearch} onSubmit={() => restart(() => setSought(search.trim()))} placeholder="题目、内容、项目" maxLength={40} />
          <SelectField label="年度" value={year} options={[{ value: '', label: '全部' }, ...years.map((one) => ({ value: String(one), label: `${one} 年` }))]} onChange={(next) => restart(() => setYear(next))} />
        </Box>
        <Box className="iy-head">
          {sought ? <TextLink onPress={() => restart(() => { setSearch(''); setSought(''); })}>{`正在查找“${sought}”，点此取消`}</TextLink> : <Box />}
          <QuietButton isSmall icon="save" onPress={() => void exportList()}>导出</QuietButton>
        </Box>
        <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '还没有经验', hint: '在项目的“实施过程”里记一条“经验做法”，就会列在这里。', icon: 'note' }} lines={6}>
          {(value) => (
            <Box className="iy-stack">
              <Box className="iy-pairs">{value.entries.map((entry) => <Entry key={entry.id} entry={entry} onPublish={() => setAsked(entry)} />)}</Box>
              <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="条" onChange={setPage} />
            </Box>
          )}
        </QueryView>
      </Box>
      <ConfirmSheet
        isOpen={asked !== null} title={asked?.publishedOn === null ? '在全企业公开' : '收回公开'} confirmLabel={asked?.publishedOn === null ? '公开' : '收回'} isBusy={isSending}
        consequence={asked?.publishedOn === null ? '本企业所有同志都能看到题目、内容、人物和链接。请先看看有没有生产秘密和客户名称。' : '收回后只有本单位和上级党组织看得到。'}
        onConfirm={() => void publish()} onCancel={() => setAsked(null)}
      >
        <ProblemNote problem={problem} />
      </ConfirmSheet>
    </Page>
  );
}

function Entry({ entry, onPublish }: { entry: ExperienceEntry; onPublish: () => void }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = entry.content.length > firstWords;
  const { itemId } = entry;
  return (
    <Card title={entry.title} aside={<Chip tone={entry.publishedOn ? 'green' : 'neutral'}>{entry.publishedOn ? '全企业公开' : '本单位可见'}</Chip>}>
      <Box className="iy-lines">
        <Meta>{[EXPERIENCE_KIND_LABELS[entry.kind], entry.day, entry.organisation, entry.by].join('　')}</Meta>
        {entry.people.length > 0 ? <Box>{`人物：${entry.people.join('、')}`}</Box> : null}
        <Box className="iy-text">{isLong && !isWhole ? `${entry.content.slice(0, firstWords)}…` : entry.content}</Box>
        {isLong ? <TextLink label={`${isWhole ? '收起' : '看全文'}：${entry.title}`} onPress={() => setWhole(!isWhole)}>{isWhole ? '收起' : '看全文'}</TextLink> : null}
        <Meta>{`${CARRIER_LABELS[entry.carrier]}：${entry.item}`}</Meta>
      </Box>
      <Box className="iy-links">
        {itemId ? <QuietButton isSmall label={`看项目${entry.item}`} onPress={() => openPage('item-year', { id: itemId })}>看项目</QuietButton> : null}
        {entry.link ? <QuietButton isSmall label={`复制${entry.title}的报道链接`} onPress={() => void copyText(entry.link)}>复制报道链接</QuietButton> : null}
        {entry.canPublish ? <QuietButton isSmall label={`${entry.publishedOn ? '收回公开' : '全企业公开'}：${entry.title}`} onPress={onPublish}>{entry.publishedOn ? '收回公开' : '全企业公开'}</QuietButton> : null}
      </Box>
    </Card>
  );
}

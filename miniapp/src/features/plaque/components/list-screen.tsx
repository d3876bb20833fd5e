import { displayCode, PLAQUE_LEVEL_LABELS, PLAQUE_SUBJECT_LABELS } from '@liangpai/shared/kernel';
import { listPlaques, plaqueFilters, type PlaqueFilter, type PlaqueRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFile, openPage, toast, useCan, useQuery } from '@/platform';
import { Box, Chip, DataTable, Field, Meta, Page, Pager, PrimaryButton, QueryView, QuietButton, SelectField, Words } from '@/ui';
import '../plaque.scss';
import { statusWords } from '../words';
import { BatchCard } from './batch-card';
import { WordsSheet } from './words-sheet';

const stateOptions = [{ value: 'all' as const, label: '全部' }, ...plaqueFilters.map((value) => ({ value, label: statusWords[value].label }))];

/** The plaques of one's area: find them, approve several, go on to one. */
export function PlaqueListScreen() {
  const [state, setState] = useState<PlaqueFilter | 'all'>('all');
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const canEdit = useCan('plaque.edit');
  const canReview = useCan('plaque.review');
  const filter = { ...(state === 'all' ? {} : { state }), ...(search.trim() ? { search: search.trim() } : {}) };
  const query = useQuery(listPlaques, { ...filter, page, pageSize: 20 });
  const exportList = async () => {
    const asked = new URLSearchParams(filter).toString();
    if (!(await openFile(`/api/plaques/export${asked ? `?${asked}` : ''}`, '牌.xlsx'))) toast('没有导出成功，请再试一次');
  };
  return (
    <Page title="岗位牌" width="wide" backTo="me" actions={canEdit ? <PrimaryButton icon="plus" onPress={() => openPage('plaque-edit')}>新建一块牌</PrimaryButton> : undefined}>
      <BatchCard onDone={query.reload} />
      <Box className="lp-plaque-tools">
        <Field label="查找" value={search} maxLength={40} placeholder="名称或编号" onChange={(text) => { setSearch(text); setPage(1); }} />
        <SelectField label="状态" value={state} options={stateOptions} onChange={(value) => { setState(value); setPage(1); }} />
        <QuietButton isSmall icon="save" onPress={() => void exportList()}>导出</QuietButton>
        {canReview ? <WordsSheet /> : null}
      </Box>
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '没有找到牌', hint: canEdit ? '换个条件，或新建一块。' : '换个条件再找。', icon: 'plaque' }}>
        {(value) => (
          <>
            <DataTable label="岗位牌" rows={value.plaques} keyOf={(row) => row.id} columns={columns} onOpen={(row) => openPage('plaque-show', { id: row.id })} openLabel={(row) => `打开${row.name}`} />
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="块" onChange={setPage} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const columns = [
  { title: '名称', isPrimary: true, render: (row: PlaqueRow) => row.name },
  { title: '对象', render: (row: PlaqueRow) => <Words className="lp-plaque-whole">{PLAQUE_SUBJECT_LABELS[row.subjectKind]}</Words> },
  { title: '组织', render: (row: PlaqueRow) => row.organisation },
  { title: '牌级', render: (row: PlaqueRow) => <Words className="lp-plaque-whole">{row.level ? PLAQUE_LEVEL_LABELS[row.level] : '—'}</Words> },
  { title: '目标', render: (row: PlaqueRow) => (row.targetCount ? `${row.achievedCount}/${row.targetCount} 达成${row.behindCount ? `，${row.behindCount} 项落后` : ''}` : '—') },
  { title: '截止', render: (row: PlaqueRow) => <Words className="lp-plaque-whole">{row.toOn}</Words> },
  { title: '状态', render: (row: PlaqueRow) => <Status row={row} /> },
  { title: '编号', render: (row: PlaqueRow) => <Words className="lp-plaque-whole">{displayCode(row.code)}</Words> },
];

function Status({ row }: { row: PlaqueRow }) {
  const { label, tone, icon } = statusWords[row.status];
  return (
    <>
      <Chip tone={tone} icon={icon}>{label}</Chip>
      {row.open && (row.status === 'shown' || row.status === 'expired') ? <Meta>{`新版${row.open.stateLabel}`}</Meta> : null}
    </>
  );
}

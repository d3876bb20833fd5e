import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { droppableFilters, exportItems, listItems, readFilingPlaces, readItemFacets, type ItemFacets, type ItemRow } from '@liangpai/shared/contracts';
import { useEffect, useState } from 'react';
import { openFileOf, openPage, rewriteQuery, toast, usePageQuery, useQuery } from '@/platform';
import { Box, Chip, DataTable, EmptyState, GhostButton, Meta, Page, Pager, PrimaryButton, QueryView, QuietButton, type TableColumn } from '@/ui';
import '../item.scss';
import { addressOf, readFilters, withFilter, wordOf, type ListFilters } from '../list-filters';
import { phaseTones } from '../words';
import { FilterBar } from './list-filters';

/** The items one takes part in, and those within one's duties; its filters stand in the address, and other pages open it with theirs. */
export function ItemListScreen() {
  const asked = usePageQuery();
  const [{ filters, page }, setShown] = useState(() => ({ filters: readFilters(asked), page: Math.max(1, Number(asked.page ?? 1) || 1) }));
  const places = useQuery(readFilingPlaces, {}, { isKept: true });
  const query = useQuery(listItems, { ...filters, page, pageSize: 20 } as never, { isKept: true });
  const counting = useQuery(readItemFacets, filters as never, { isKept: true });
  const facets = counting.status === 'ready' ? counting.value : null;
  useEffect(() => rewriteQuery('item-list', addressOf(filters, page)), [filters, page]);
  const change = (name: keyof ListFilters, value: string) => setShown((before) => ({ filters: withFilter(before.filters, name, value), page: 1 }));
  const exportList = async () => {
    const result = await openFileOf(exportItems, filters as never, '载体项目.xlsx');
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  const canFile = places.status === 'ready' && places.value.places.length > 0;
  return (
    <Page title="载体项目" width="wide" backTo="me" actions={canFile ? <PrimaryButton icon="plus" onPress={() => openPage('item-new')}>新建</PrimaryButton> : undefined}>
      <FilterBar filters={filters} facets={facets} onChange={change} />
      <Box className="it-pager">
        <Box live="polite"><Meta>{facets ? `共 ${facets.total} 项${facets.overdue > 0 ? `，逾期 ${facets.overdue} 项` : ''}` : ''}</Meta></Box>
        <QuietButton isSmall icon="save" onPress={() => void exportList()}>导出</QuietButton>
      </Box>
      <Applied filters={filters} facets={facets} onDrop={(name) => change(name, name === 'view' ? 'all' : '')} />
      <QueryView query={query} lines={6}>
        {(value) => value.total === 0 ? <NothingFound filters={filters} facets={facets} onDrop={(name) => change(name, name === 'view' ? 'all' : '')} /> : (
          <>
            <DataTable label="载体项目" rows={value.items} keyOf={(row) => row.id} columns={columns} onOpen={(row) => openPage('item-show', { id: row.id })} openLabel={(row) => `看${row.name}`} />
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="项" onChange={(next) => setShown({ filters, page: next })} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

interface FilterWordsProps {
  filters: ListFilters;
  facets: ItemFacets | null;
  onDrop: (name: (typeof droppableFilters)[number]) => void;
}

/** The filters that are set, each with the way to take it back. */
function Applied({ filters, facets, onDrop }: FilterWordsProps) {
  const set = droppableFilters.flatMap((filter) => {
    const word = filter === 'view' ? null : wordOf(filter, filters, facets);
    return word === null ? [] : [{ filter, word }];
  });
  if (set.length === 0) return null;
  return (
    <Box className="it-chips" role="group" label="已选的筛选">
      {set.map(({ filter, word }) => <QuietButton key={filter} isSmall icon="cross" label={`去掉筛选：${word}`} onPress={() => onDrop(filter)}>{word}</QuietButton>)}
    </Box>
  );
}

/** Nothing is left: which filter to take back, and what would then be there. */
function NothingFound({ filters, facets, onDrop }: FilterWordsProps) {
  const ways = (facets?.without ?? []).flatMap(({ filter, total }) => {
    const word = wordOf(filter, filters, facets);
    return total > 0 && word !== null ? [{ filter, word, total }] : [];
  });
  const isUnfiltered = Object.keys(filters).length === 1;
  const hint = ways.length > 0 ? '去掉下面一个条件，就能看到：' : isUnfiltered ? (filters.view === 'mine' ? '您填报、负责或参与的项目会列在这里。' : '您职责范围内还没有项目。') : '几个条件合在一起没有项目，请多去掉几个。';
  return (
    <Box>
      <EmptyState title="没有符合条件的项目" hint={hint} icon="note" />
      <Box className="it-ways">
        {ways.map(({ filter, word, total }) => <GhostButton key={filter} isSmall onPress={() => onDrop(filter)}>{filter === 'view' ? `看职责范围，有 ${total} 项` : `去掉“${word}”，有 ${total} 项`}</GhostButton>)}
      </Box>
    </Box>
  );
}

const columns: readonly TableColumn<ItemRow>[] = [
  { title: '名称', isPrimary: true, render: (row) => row.name },
  { title: '载体', render: (row) => CARRIER_LABELS[row.carrier] },
  { title: '编号', render: (row) => row.number || '批复后编号' },
  { title: '党组织', render: (row) => row.organisation },
  { title: '负责人', render: (row) => row.leader || '未定' },
  { title: '期限', render: (row) => (row.endsOn ? `${row.endsOn}${row.isOverdue ? '（逾期）' : ''}` : '未定') },
  { title: '状态', render: (row) => <Chip tone={row.isOverdue ? 'red' : phaseTones[row.phase]}>{row.stateLabel}</Chip> },
];

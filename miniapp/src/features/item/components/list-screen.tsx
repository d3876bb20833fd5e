import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { exportItems, ITEM_ATTENTION_LABELS, itemPhases, listItems, readFilingPlaces, type ItemPhase, type ItemRow } from '@liangpai/shared/contracts';
import { PHASE_LABELS } from '@liangpai/shared/items';
import { useState } from 'react';
import { openFileOf, openPage, toast, usePageQuery, useQuery } from '@/platform';
import { Box, Chip, DataTable, Field, Meta, Page, PrimaryButton, QueryView, QuietButton, SegmentedTabs, SelectField, SwitchRow, TextLink, type TableColumn } from '@/ui';
import '../item.scss';
import { phaseTones } from '../words';

const views = [{ value: 'mine' as const, label: '我的' }, { value: 'all' as const, label: '职责范围' }];
const carriers = [{ value: '', label: '全部载体' }, ...Object.entries(CARRIER_LABELS).map(([value, label]) => ({ value, label }))];
const phases = [{ value: '', label: '全部状态' }, ...itemPhases.map((value) => ({ value, label: PHASE_LABELS[value] }))];

/** The items one takes part in, and those within one's duties; other pages open it with filters in the address. */
export function ItemListScreen() {
  const { view: given = 'mine', carrier: wanted = '', phase: at = '', ...narrowing } = usePageQuery();
  const [view, setView] = useState<'mine' | 'all'>(given === 'all' ? 'all' : 'mine');
  const [carrier, setCarrier] = useState(wanted);
  const [phase, setPhase] = useState(at);
  const [isLeadersFirst, setLeadersFirst] = useState(false);
  const [search, setSearch] = useState('');
  const [sought, setSought] = useState('');
  const [page, setPage] = useState(1);
  const places = useQuery(readFilingPlaces, {}, { isKept: true });
  const filters = { ...narrowing, view, ...(carrier ? { carrier: carrier as Carrier } : {}), ...(phase ? { phase: phase as ItemPhase } : {}), ...(carrier === 'pledge' && isLeadersFirst ? { isLeadersFirst: 'true' } : {}), ...(sought ? { search: sought } : {}) };
  const query = useQuery(listItems, { ...filters, page, pageSize: 20 } as never, { isKept: true });
  const exportList = async () => {
    const result = await openFileOf(exportItems, filters as never, '载体项目.xlsx');
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  const attention = narrowing.attention && narrowing.attention in ITEM_ATTENTION_LABELS ? ITEM_ATTENTION_LABELS[narrowing.attention as keyof typeof ITEM_ATTENTION_LABELS] : null;
  const canFile = places.status === 'ready' && places.value.places.length > 0;
  const restart = (change: () => void) => { change(); setPage(1); };
  return (
    <Page title="载体项目" width="wide" backTo="me" actions={canFile ? <PrimaryButton icon="plus" onPress={() => openPage('item-new')}>新建</PrimaryButton> : undefined}>
      <Box className="it-tools">
        <Box className="it-tools-whole"><SegmentedTabs label="范围" tabs={views} value={view} onChange={(next) => restart(() => setView(next))} /></Box>
        <SelectField label="载体" value={carrier} options={carriers} onChange={(next) => restart(() => setCarrier(next))} />
        <SelectField label="状态" value={phase} options={phases} onChange={(next) => restart(() => setPhase(next))} />
        {carrier === 'pledge' ? <Box className="it-tools-whole"><SwitchRow label="只看领导带头承诺" isOn={isLeadersFirst} onChange={(isOn) => restart(() => setLeadersFirst(isOn))} /></Box> : null}
        <Box className="it-tools-whole"><Field label="查找" value={search} onChange={setSearch} onSubmit={() => restart(() => setSought(search.trim()))} placeholder="名称或编号" maxLength={40} /></Box>
      </Box>
      <Box className="it-pager">
        {attention ? <Chip tone="amber">{attention}</Chip> : <Box />}
        <QuietButton isSmall icon="save" onPress={() => void exportList()}>导出</QuietButton>
      </Box>
      {sought ? <TextLink onPress={() => restart(() => { setSearch(''); setSought(''); })}>{`正在查找“${sought}”，点此取消`}</TextLink> : null}
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '没有符合条件的项目', hint: view === 'mine' ? '您填报、负责或参与的项目会列在这里。' : '换个条件，或看看“我的”。', icon: 'note' }} lines={6}>
        {(value) => (
          <>
            <DataTable label="载体项目" rows={value.items} keyOf={(row) => row.id} columns={columns} onOpen={(row) => openPage('item-show', { id: row.id })} openLabel={(row) => `看${row.name}`} />
            <Box className="it-pager">
              <Meta>{`共 ${value.total} 项`}</Meta>
              {value.total > value.pageSize ? (
                <Box>
                  <QuietButton isSmall isDisabled={page <= 1} onPress={() => setPage(page - 1)}>上一页</QuietButton>
                  <QuietButton isSmall isDisabled={page * value.pageSize >= value.total} onPress={() => setPage(page + 1)}>下一页</QuietButton>
                </Box>
              ) : null}
            </Box>
          </>
        )}
      </QueryView>
    </Page>
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

import { exportBlockages, listBlockages, type BlockageView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, openFileOf, openPage, toast, useCan, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Chip, Facts, Page, PrimaryButton, QueryView, QuietButton, SegmentedTabs, Words } from '@/ui';
import { Pager } from '@/ui/pager';
import '../item-year.scss';
import { BlockageSheet } from './blockage-sheet';
import { SettleSheet } from './settle-sheet';

const tabs = [{ value: 'open' as const, label: '未解决' }, { value: 'solved' as const, label: '已解决' }, { value: 'all' as const, label: '全部' }];

/** 疏堵点: long-open complaints of customers, of the units within reach or of one item. */
export function BlockagesScreen() {
  const { item: itemId } = usePageQuery();
  const [state, setState] = useState<'open' | 'solved' | 'all'>('open');
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<BlockageView | 'new' | null>(null);
  const [settled, setSettled] = useState<BlockageView | null>(null);
  const query = useQuery(listBlockages, { state, page, pageSize: 20, ...(itemId ? { itemId } : {}) }, { isKept: true });
  const canExport = useCan('item.read');
  const done = () => {
    setEdited(null);
    setSettled(null);
    query.reload();
  };
  const save = async () => {
    const result = await openFileOf(exportBlockages, { state, ...(itemId ? { itemId } : {}) }, `疏堵点-${dayOfInstant(nowAsInstant())}.xlsx`);
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  const canAdd = query.status === 'ready' && query.value.canAdd;
  return (
    <Page title="疏堵点" subtitle="久拖未决的客户诉求" width="wide" actions={canAdd ? <PrimaryButton onPress={() => setEdited('new')}>登记一个</PrimaryButton> : undefined}>
      <Box className="iy-stack">
        <SegmentedTabs label="解决情况" tabs={tabs} value={state} onChange={(next) => { setState(next); setPage(1); }} />
        {canExport ? <Box className="iy-links"><QuietButton isSmall icon="save" onPress={() => void save()}>导出 Excel</QuietButton></Box> : null}
        <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: state === 'open' ? '没有未解决的疏堵点' : '还没有疏堵点', hint: '客户的诉求拖了很久没有解决，就登记在这里。', icon: 'check' }} lines={6}>
          {(value) => (
            <Box className="iy-stack">
              <Box className="iy-pairs">
                {value.blockages.map((one) => <BlockageEntry key={one.id} blockage={one} onEdit={() => setEdited(one)} onSettle={() => setSettled(one)} />)}
              </Box>
              <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="个" onChange={setPage} />
            </Box>
          )}
        </QueryView>
      </Box>
      {edited ? <BlockageSheet key={edited === 'new' ? 'new' : edited.id} blockage={edited === 'new' ? null : edited} itemId={itemId ?? null} onClose={() => setEdited(null)} onDone={done} /> : null}
      {settled ? <SettleSheet key={settled.id} blockage={settled} onClose={() => setSettled(null)} onDone={done} /> : null}
    </Page>
  );
}

function BlockageEntry({ blockage, onEdit, onSettle }: { blockage: BlockageView; onEdit: () => void; onSettle: () => void }) {
  const { organisation, item, title, customer, sinceOn, days, steps, solution, isSolved, solvedOn, canEdit } = blockage;
  return (
    <Card title={title} aside={<Chip tone={isSolved ? 'green' : 'amber'}>{isSolved ? '已解决' : `已 ${days} 天`}</Chip>}>
      <Facts
        items={[
          { name: '党组织', value: organisation.name }, { name: '客户', value: customer }, { name: '提出', value: <Words className="iy-whole">{sinceOn}</Words> }, ...(solvedOn ? [{ name: '解决', value: <Words className="iy-whole">{solvedOn}</Words> }] : []),
          ...steps.map((one) => ({ name: one.step, value: `${one.person.name} 包干` })), ...(solution ? [{ name: '解决办法', value: solution }] : []),
        ]}
      />
      <Box className="iy-links">
        {canEdit && !isSolved ? <QuietButton isSmall icon="edit" label={`更新${title}`} onPress={onEdit}>更新</QuietButton> : null}
        {canEdit ? <QuietButton isSmall {...(isSolved ? {} : { icon: 'check' as const })} label={`${isSolved ? '重新打开' : '办结'}${title}`} onPress={onSettle}>{isSolved ? '重新打开' : '办结'}</QuietButton> : null}
        {item ? <QuietButton isSmall label={`看项目${item.name}`} onPress={() => openPage('item-show', { id: item.id })}>{item.name}</QuietButton> : null}
      </Box>
    </Card>
  );
}

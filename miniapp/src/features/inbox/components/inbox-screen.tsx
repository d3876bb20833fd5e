import { readInbox, type InboxItem, type InboxView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, toast, useCan, useQuery, useSession } from '@/platform';
import { Box, Card, Note, Page, Pager, PrimaryButton, QueryView, SegmentedTabs, TextLink, Words } from '@/ui';
import { isDirect, kindOf, type Outcome } from '../duty-kinds';
import { ApproveSheet, SendBackSheet } from './decision-sheets';
import { InboxRow } from './inbox-row';
import '../inbox.scss';

const empty: Readonly<Record<InboxView, { title: string; hint: string }>> = {
  mine: { title: '没有等您办的事', hint: '有新的待办会出现在这里。' },
  waiting: { title: '没有在等别人的事', hint: '您提交的事，办完以前在这里看进度。' },
  done: { title: '还没有办完的事', hint: '您办过的事会留在这里。' },
};

/** What waits for me, what I wait for, what is done. */
export function InboxScreen() {
  const me = useSession((session) => session.me);
  const seesBranch = useCan('month.read');
  const [view, setView] = useState<InboxView>('mine');
  const [page, setPage] = useState(1);
  const query = useQuery(readInbox, me ? { view, page } : null, { isKept: true });
  const counts = query.status === 'ready' ? query.value.counts : null;
  const show = (next: InboxView) => {
    setView(next);
    setPage(1);
  };
  const office = me?.roles[0];
  return (
    <Page title="待办" tab="inbox" {...(me ? { subtitle: office ? office.organisationName : (me.branch?.name ?? me.enterprise.name) } : {})}>
      <SegmentedTabs label="待办分类" value={view} onChange={show} tabs={[{ value: 'mine', label: '等我办', ...(counts ? { count: counts.mine } : {}) }, { value: 'waiting', label: '我发起的', ...(counts ? { count: counts.waiting } : {}) }, { value: 'done', label: '办完的' }]} />
      <QueryView query={query} isEmpty={(value) => value.items.length === 0} empty={empty[view]}>
        {(value) => (
          <>
            <Duties key={`${view}:${String(page)}`} items={value.items} view={view} reload={query.reload} />
            <Pager page={page} pageSize={value.pageSize} total={value.total} unit="件" isQuiet onChange={setPage} />
          </>
        )}
      </QueryView>
      <Box className="lp-inbox-links">
        {me && me.kind !== 'non-member' ? <TextLink onPress={() => openPage('month-write')}>写本月总结</TextLink> : null}
        {seesBranch ? <TextLink onPress={() => openPage('month-score')}>支部月度一览</TextLink> : null}
      </Box>
    </Page>
  );
}

function Duties({ items, view, reload }: { items: readonly InboxItem[]; view: InboxView; reload: () => void }) {
  const [batchKind, setBatchKind] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [approving, setApproving] = useState<readonly InboxItem[]>([]);
  const [returning, setReturning] = useState<InboxItem | null>(null);
  const [failed, setFailed] = useState<readonly Outcome[]>([]);
  const isMine = view === 'mine';
  const direct = isMine ? items.filter(isDirect) : [];
  const batches = [...new Set(direct.map((item) => item.kind))].flatMap((kind) => {
    const group = direct.filter((item) => item.kind === kind);
    return group.length > 1 ? [{ kind, group, label: (group[0] ? kindOf(group[0])?.approve?.label : undefined) ?? '办理' }] : [];
  });
  // Items are read before they are decided on: their batches have a page of their own.
  const together = [...new Set(isMine ? items.flatMap((item) => item.batch ?? []) : [])].flatMap((word) => {
    const group = items.filter((item) => item.batch === word);
    const [carrier = '', action = ''] = word.split(':');
    return group.length > 1 ? [{ word, carrier, action, count: group.length, label: group[0]?.steps[0]?.label ?? '办理', title: group[0]?.title ?? '' }] : [];
  });
  const batch = batches.find((each) => each.kind === batchKind);
  const shown = batch ? batch.group : items;

  const finish = (outcomes: readonly Outcome[]) => {
    const wrong = outcomes.filter((outcome) => outcome.problem !== null);
    setApproving([]);
    setReturning(null);
    // What was refused stays chosen, so that it can be tried again once the reason is gone.
    setChosen(wrong.map(({ dutyId }) => dutyId));
    if (wrong.length === 0) setBatchKind(null);
    setFailed(wrong);
    if (wrong.length === 0) toast(outcomes.length > 1 ? `${String(outcomes.length)}件已办好` : '已办好');
    reload();
  };
  const summaryOf = (outcome: Outcome): string => items.find((item) => item.dutyId === outcome.dutyId)?.summary ?? outcome.title;

  return (
    <>
      {failed.length > 0 ? <Note tone="amber" title={`${String(failed.length)}件没有办成`}>{failed.map((outcome) => `${summaryOf(outcome)}：${outcome.problem ?? ''}`).join('\n')}</Note> : null}
      {batch ? null : (
        <>
          {batches.map((each) => (
            <Box key={each.kind} className="lp-inbox-links">
              <Words>{`${String(each.group.length)}件可以一起${each.label}`}</Words>
              <TextLink label={`批量${each.label}`} onPress={() => setBatchKind(each.kind)}>批量处理</TextLink>
            </Box>
          ))}
          {together.map(({ word, carrier, action, count, label, title }) => (
            <Box key={word} className="lp-inbox-links">
              <Words>{`${String(count)}件${title}，可以一起${label}`}</Words>
              <TextLink label={`批量${label}：${title}`} onPress={() => openPage('item-batch', { carrier, action })}>批量处理</TextLink>
            </Box>
          ))}
        </>
      )}
      <Card>
        <Box role="list">
          {shown.map((item) => (
            <InboxRow
              key={item.dutyId}
              item={item}
              isOnlyWatched={view === 'waiting'}
              onApprove={(one) => setApproving([one])}
              onSendBack={setReturning}
              {...(batch ? { choice: { isChosen: chosen.includes(item.dutyId), onChange: (isOn: boolean) => setChosen((before) => (isOn ? [...before, item.dutyId] : before.filter((id) => id !== item.dutyId))) } } : {})}
            />
          ))}
        </Box>
      </Card>
      {batch ? (
        <>
          <PrimaryButton isDisabled={chosen.length === 0} onPress={() => setApproving(batch.group.filter((item) => chosen.includes(item.dutyId)))}>{chosen.length === 0 ? '先选要办的' : `${batch.label}（${String(chosen.length)}件）`}</PrimaryButton>
          <Box className="lp-inbox-links">
            <TextLink onPress={() => setChosen(batch.group.map((item) => item.dutyId))}>全选</TextLink>
            <TextLink onPress={() => setBatchKind(null)}>退出批量</TextLink>
          </Box>
        </>
      ) : null}
      {approving.length > 0 ? <ApproveSheet items={approving} onDone={finish} onCancel={() => setApproving([])} /> : null}
      {returning ? <SendBackSheet item={returning} onDone={(outcome) => finish([outcome])} onCancel={() => setReturning(null)} /> : null}
    </>
  );
}

import { listChanges, type RulebookChangeRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useCan, usePageQuery, useQuery } from '@/platform';
import { Box, EmptyState, Page, Pager, QueryView, SegmentedTabs } from '@/ui';
import { planTabs } from '../plans';
import { useChangeForm } from '../use-change-form';
import { ChangeCard } from './change-card';
import { TrialForm } from './trial-form';
import '../rules.scss';

type View = 'form' | 'open' | 'all';

/** Trial calculation, proposing a change, and the list for the one who adopts. */
export function TrialScreen() {
  const canAdopt = useCan('rulebook.adopt');
  return (
    <Page title="试算和调整参数" width="wide" backTo="me">
      {canAdopt ? <Views /> : <EmptyState title="这里由党群部和党委使用" hint="想看条文和现在的数值，请打开“办法条文”。" icon="lock" />}
    </Page>
  );
}

function Views() {
  const asked = usePageQuery();
  const canPropose = useCan('rulebook.propose');
  const [view, setView] = useState<View>(asked.view === 'open' || !canPropose ? 'open' : 'form');
  const state = useChangeForm(planTabs.find(({ value }) => value === asked.plan)?.value ?? 'SL');
  const tabs = [
    { value: 'form' as const, label: canPropose ? '试算和提出' : '试算' },
    { value: 'open' as const, label: '待办理' },
    { value: 'all' as const, label: '全部' },
  ];
  const finish = () => {
    state.reset();
    setView('open');
  };
  const fill = (change: RulebookChangeRow, isMending: boolean) => {
    state.fill(change, isMending);
    setView('form');
  };
  return (
    <Box className="lp-rules-stack">
      <SegmentedTabs label="试算和调整" tabs={tabs} value={view} onChange={setView} />
      {view === 'form' ? <TrialForm state={state} onProposed={finish} /> : <ChangeList key={view} scope={view} onFill={fill} />}
    </Box>
  );
}

function ChangeList({ scope, onFill }: { scope: 'open' | 'all'; onFill: (change: RulebookChangeRow, isMending: boolean) => void }) {
  const canPropose = useCan('rulebook.propose');
  const [page, setPage] = useState(1);
  const query = useQuery(listChanges, { scope, page, pageSize: 20 });
  return (
    <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: scope === 'open' ? '没有待办理的调整' : '还没有提出过调整', hint: canPropose ? '在“试算和提出”里选一个参数，先试算再提出。' : '党群部提出调整后，会出现在这里，由您批准或退回。' }}>
      {(value) => (
        <Box className="lp-rules-stack">
          {value.changes.map((change) => (
            <ChangeCard key={`${change.id} ${change.version}`} change={change} onFill={onFill} onStepped={query.reload} />
          ))}
          <Pager page={page} pageSize={value.pageSize} total={value.total} unit="项" isQuiet onChange={setPage} />
        </Box>
      )}
    </QueryView>
  );
}

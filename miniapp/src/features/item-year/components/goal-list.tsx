import type { ItemGoalView, ItemYear } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useSession } from '@/platform';
import { Box, Chip, EmptyState, Meta, ProgressBar, QuietButton } from '@/ui';
import { goalMarks, shareOf, targetOf } from '../words';
import { CancelSheet } from './cancel-sheet';
import { GoalSheet } from './goal-sheet';
import { SplitSheet } from './split-sheet';

type Asked = { readonly what: 'record' | 'split' | 'cancel'; readonly goal: ItemGoalView };

/** Goals with how far they have come; parts stand under what they are parts of. */
export function GoalList({ year, onChanged }: { year: ItemYear; onChanged: () => void }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const me = useSession((session) => session.me?.personId);
  const done = () => {
    setAsked(null);
    onChanged();
  };
  const close = () => setAsked(null);
  if (year.goals.length === 0) return <EmptyState title="还没有目标" hint="挂牌或公开以后，申报表里的目标会列在这里。" icon="note" />;
  return (
    <Box>
      {year.goals.map((goal) => (
        <Box key={goal.id} className={`iy-goal${goal.parentId ? ' is-part' : ''}`}>
          <Box className="iy-head">
            <Box className="iy-name">{goal.owner ? `${goal.name}（${goal.owner.name}）` : goal.name}</Box>
            <Chip tone={goalMarks[goal.state].tone}>{goalMarks[goal.state].word}</Chip>
          </Box>
          <Box className="iy-head">
            <Box className="iy-figures"><GoalFigures goal={goal} /></Box>
            {goal.state !== 'cancelled' && (year.canRecord || goal.owner?.id === me) ? <QuietButton isSmall icon="edit" label={`填报${goal.name}`} onPress={() => setAsked({ what: 'record', goal })}>填报</QuietButton> : null}
          </Box>
        </Box>
      ))}
      {asked?.what === 'record' ? <GoalSheet key={asked.goal.id} goal={asked.goal} onClose={close} onDone={done} onAsk={year.canRecord && !asked.goal.parentId ? (what) => setAsked({ what, goal: asked.goal }) : undefined} /> : null}
      {asked?.what === 'split' ? <SplitSheet key={asked.goal.id} goal={asked.goal} onClose={close} onDone={done} /> : null}
      {asked?.what === 'cancel' ? <CancelSheet key={asked.goal.id} itemId={year.item.id} goal={asked.goal} onClose={close} onDone={done} /> : null}
    </Box>
  );
}

function GoalFigures({ goal }: { goal: ItemGoalView }) {
  const share = shareOf(goal);
  const says = [
    targetOf(goal) ? `目标 ${targetOf(goal)}` : '', goal.actual === null ? '' : `现在 ${goal.actual}${goal.unit ?? ''}（${goal.asOfOn ?? ''}）`, goal.dueOn ? `时限 ${goal.dueOn}` : '', goal.isQuantified || !goal.doneOn ? '' : `${goal.doneOn} 完成`,
    goal.partsTarget ? `分解合计 ${goal.partsActual ?? '0'} / ${goal.partsTarget}${goal.unit ?? ''}` : '',
  ].filter(Boolean);
  return (
    <Box>
      {says.length > 0 ? <Meta>{says.join('　')}</Meta> : null}
      {goal.evidence ? <Meta>{`依据：${goal.evidence}`}</Meta> : null}
      {share === null ? null : <ProgressBar label={`${goal.name}完成情况`} share={share} tone={goal.state === 'met' ? 'green' : 'red'} />}
    </Box>
  );
}

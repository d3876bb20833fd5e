import { TARGET_STATE_LABELS } from '@liangpai/shared/kernel';
import type { ShownTarget } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { Box, Card, Icon, Meta, ProgressBar, TextLink, Words } from '@/ui';
import { goalOf, targetTones } from '../words';

/** Targets shown before “看全部”. */
const shownFirst = 5;

/** The public targets: figure, bar with the tick at the plan, and the state in words. */
export function TargetList({ targets }: { targets: readonly ShownTarget[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const achieved = targets.filter((target) => target.state === 'achieved').length;
  const visible = isWhole ? targets : targets.slice(0, shownFirst);
  return (
    <Card title="公开目标" aside={<Meta>{`${targets.length} 项，已达成 ${achieved} 项`}</Meta>}>
      {visible.map((target, at) => (
        <TargetRow key={`${at} ${target.name}`} target={target} />
      ))}
      {targets.length > visible.length ? (
        <Box className="lp-plaque-more">
          <TextLink onPress={() => setIsWhole(true)}>{`看全部 ${targets.length} 项`}</TextLink>
        </Box>
      ) : null}
    </Card>
  );
}

function TargetRow({ target }: { target: ShownTarget }) {
  const { tone, icon } = targetTones[target.state];
  return (
    <Box className="lp-target-row">
      <Box className="lp-target-head">
        <Box className="lp-target-name">{target.name}</Box>
        <Box className="lp-target-figure">
          <Words className="lp-target-value">{target.actual ?? '—'}</Words>
          <Words className="lp-meta">{`${target.unit ? ` ${target.unit}` : ''}　${goalOf(target)}`}</Words>
        </Box>
      </Box>
      {target.share === null ? null : (
        <ProgressBar label={target.name} share={target.share} {...(target.tick === null ? {} : { target: target.tick })} tone={tone === 'amber' ? 'amber' : 'green'} />
      )}
      <Box className={`lp-target-state is-${tone}`}>
        <Icon name={icon} colour={tone} size={1} />
        <Words>{[TARGET_STATE_LABELS[target.state], target.note, target.asOfOn ? `${target.asOfOn} 的数据` : ''].filter(Boolean).join(' · ')}</Words>
      </Box>
    </Box>
  );
}

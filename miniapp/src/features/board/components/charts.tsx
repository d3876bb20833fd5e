import { itemPhases, type Board } from '@liangpai/shared/contracts';
import { itemKinds, PHASE_LABELS } from '@liangpai/shared/items';
import { Box, Card, Meta, SvgChart, Words } from '@/ui';

/** A scale whose four lines stand at whole numbers. */
export const wholeScale = (counts: readonly number[]) => Math.max(4, Math.ceil(Math.max(...counts) / 4) * 4);

/** How many of each kind, and how many in each phase. */
export function CountCharts({ board }: { board: Board }) {
  return (
    <Card title="一图看">
      <Box className="bd-charts">
        <Box>
          <Meta>各类载体（项）</Meta>
          <SvgChart kind="bar" label="各类载体的数量" max={wholeScale(board.carriers.map((line) => line.total))} points={board.carriers.map((line) => ({ label: itemKinds[line.carrier].word, value: line.total }))} />
        </Box>
        <Box>
          <Meta>各阶段（项）</Meta>
          <SvgChart kind="bar" label="各阶段的数量" max={wholeScale(itemPhases.map((phase) => board.phases[phase]))} points={itemPhases.map((phase) => ({ label: PHASE_LABELS[phase], value: board.phases[phase] }))} />
        </Box>
      </Box>
    </Card>
  );
}

/** How long items usually stand at each desk. */
export function DurationsCard({ durations }: { durations: Board['durations'] }) {
  if (durations.length === 0) return null;
  const longest = Math.max(1, ...durations.map((station) => station.medianDays));
  return (
    <Card title="各环节用时">
      <Meta>办完的项目里，一半不超过这么多天。</Meta>
      <Box className="bd-durations">
        {durations.map(({ carrier, state, label, medianDays, passed }) => (
          <Box key={`${carrier}${state}`} className="bd-duration">
            <Box className="bd-carrier-head">
              <Words>{`${itemKinds[carrier].word}　${label}`}</Words>
              <Words className="bd-days">{medianDays === 0 ? '不到 1 天' : `${medianDays} 天`}</Words>
            </Box>
            <Box className="bd-bar" role="img" label={`${itemKinds[carrier].word}${label}，${medianDays} 天，办过 ${passed} 项`}>
              <Box className="bd-part is-running" style={{ width: `${(medianDays / longest) * 100}%` }} />
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

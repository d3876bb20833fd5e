import { itemPhases, type Board } from '@liangpai/shared/contracts';
import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { PHASE_LABELS } from '@liangpai/shared/items';
import { useIsWide } from '@/platform';
import { Box, Card, DataTable, Pressable, Words, type TableColumn } from '@/ui';
import { openList } from '../board-lists';
import { CountLink } from './count-link';

type Line = Board['carriers'][number];

/** 载体 × 阶段: a table where there is room for one, a bar for each kind on a phone. */
export function CarrierMatrix({ board }: { board: Board }) {
  const isWide = useIsWide();
  return <Card title="各类载体">{isWide ? <MatrixTable board={board} /> : board.carriers.map((line) => <CarrierBar key={line.carrier} board={board} line={line} />)}</Card>;
}

function MatrixTable({ board }: { board: Board }) {
  const columns: readonly TableColumn<Line>[] = [
    { title: '载体', isPrimary: true, render: (line) => CARRIER_LABELS[line.carrier] },
    ...itemPhases.map((phase): TableColumn<Line> => ({
      title: PHASE_LABELS[phase], align: 'end', render: (line) => <CountLink board={board} count={line.phases[phase]} what={`${CARRIER_LABELS[line.carrier]}${PHASE_LABELS[phase]}`} of={{ carrier: line.carrier, phase }} />,
    })),
    { title: '合计', align: 'end', render: (line) => <CountLink board={board} count={line.total} what={CARRIER_LABELS[line.carrier]} of={{ carrier: line.carrier }} /> },
  ];
  return <DataTable label="各类载体在各阶段的数量" columns={columns} rows={board.carriers} keyOf={(line) => line.carrier} />;
}

/** The bars share one scale, so that they can be compared. */
function CarrierBar({ board, line }: { board: Board; line: Line }) {
  const largest = Math.max(1, ...board.carriers.map((other) => other.total));
  const phases = itemPhases.filter((phase) => line.phases[phase] > 0);
  return (
    <Box className="bd-carrier">
      <Box className="bd-carrier-head">
        <Words>{CARRIER_LABELS[line.carrier]}</Words>
        <CountLink board={board} count={line.total} what={CARRIER_LABELS[line.carrier]} of={{ carrier: line.carrier }} />
      </Box>
      <Box className="bd-bar" role="img" label={`${CARRIER_LABELS[line.carrier]}：${phases.map((phase) => `${PHASE_LABELS[phase]} ${line.phases[phase]}`).join('，') || '没有'}`}>
        {phases.map((phase) => (
          <Box key={phase} className={`bd-part is-${phase}`} style={{ width: `${(line.phases[phase] / largest) * 100}%` }} />
        ))}
      </Box>
      <Box className="bd-phases">
        {phases.map((phase) => (
          <Pressable key={phase} className="bd-phase" role="link" label={`${CARRIER_LABELS[line.carrier]}${PHASE_LABELS[phase]} ${line.phases[phase]} 项，看清单`} onPress={() => openList(board, { carrier: line.carrier, phase })}>
            <Box className={`bd-dot is-${phase}`} />
            <Words>{`${PHASE_LABELS[phase]} ${line.phases[phase]}`}</Words>
          </Pressable>
        ))}
      </Box>
    </Box>
  );
}

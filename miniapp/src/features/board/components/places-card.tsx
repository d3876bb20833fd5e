import { ITEM_ATTENTION_LABELS, type Board, type BoardPlace, type ItemAttention } from '@liangpai/shared/contracts';
import { PHASE_LABELS } from '@liangpai/shared/items';
import { useIsWide } from '@/platform';
import { Box, Card, DataTable, Pressable, Words, type TableColumn } from '@/ui';
import { openList } from '../board-lists';
import { CountLink } from './count-link';

const asked: readonly ItemAttention[] = ['overdue', 'overdue-step', 'never-visited', 'goals-behind'];
const nameOf = (place: BoardPlace) => (place.isOwnLevel ? `${place.organisation.name}（本级）` : place.organisation.name);

const keyOf = (place: BoardPlace) => `${place.organisation.id}${place.isOwnLevel ? '-own' : ''}`;

/** One line for each organisation below; on a phone only what is not 0. */
export function PlacesCard({ board }: { board: Board }) {
  const isWide = useIsWide();
  if (board.places.length === 0) return null;
  return <Card title="各党组织">{isWide ? <PlacesTable board={board} /> : board.places.map((place) => <PlaceEntry key={keyOf(place)} board={board} place={place} />)}</Card>;
}

function PlacesTable({ board }: { board: Board }) {
  const columns: readonly TableColumn<BoardPlace>[] = [
    { title: '党组织', isPrimary: true, render: nameOf },
    { title: '合计', align: 'end', render: (place) => <CountLink board={board} count={place.total} what={nameOf(place)} of={{ place }} /> },
    { title: PHASE_LABELS.running, align: 'end', render: (place) => <CountLink board={board} count={place.phases.running} what={`${nameOf(place)}${PHASE_LABELS.running}`} of={{ place, phase: 'running' }} /> },
    ...asked.map((attention): TableColumn<BoardPlace> => ({
      title: ITEM_ATTENTION_LABELS[attention], align: 'end', render: (place) => <CountLink board={board} count={place.attentions[attention]} what={`${nameOf(place)}${ITEM_ATTENTION_LABELS[attention]}`} of={{ place, attention }} />,
    })),
  ];
  return <DataTable label="各党组织的载体" columns={columns} rows={board.places} keyOf={keyOf} />;
}

function PlaceEntry({ board, place }: { board: Board; place: BoardPlace }) {
  const counts = [
    { key: 'running', what: PHASE_LABELS.running, count: place.phases.running, of: { place, phase: 'running' as const } },
    ...asked.map((attention) => ({ key: attention, what: ITEM_ATTENTION_LABELS[attention], count: place.attentions[attention], of: { place, attention } })),
  ].filter(({ count }) => count > 0);
  return (
    <Box className="bd-carrier">
      <Box className="bd-carrier-head">
        <Words>{nameOf(place)}</Words>
        <CountLink board={board} count={place.total} what={nameOf(place)} of={{ place }} />
      </Box>
      <Box className="bd-phases">
        {counts.map(({ key, what, count, of }) => (
          <Pressable key={key} className="bd-phase" role="link" label={`${nameOf(place)}${what} ${count} 项，看清单`} onPress={() => openList(board, of)}>
            {`${what} ${count}`}
          </Pressable>
        ))}
      </Box>
    </Box>
  );
}

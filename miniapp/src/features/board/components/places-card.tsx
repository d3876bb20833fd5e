import { ITEM_ATTENTION_LABELS, type Board, type BoardPlace, type ItemAttention } from '@liangpai/shared/contracts';
import { PHASE_LABELS } from '@liangpai/shared/items';
import { Card, DataTable, type TableColumn } from '@/ui';
import { CountLink } from './count-link';

const asked: readonly ItemAttention[] = ['overdue', 'overdue-step', 'never-visited', 'goals-behind'];
const nameOf = (place: BoardPlace) => (place.isOwnLevel ? `${place.organisation.name}（本级）` : place.organisation.name);

/** One line for each organisation below. */
export function PlacesCard({ board }: { board: Board }) {
  if (board.places.length === 0) return null;
  const columns: readonly TableColumn<BoardPlace>[] = [
    { title: '党组织', isPrimary: true, render: nameOf },
    { title: '合计', align: 'end', render: (place) => <CountLink board={board} count={place.total} what={nameOf(place)} of={{ place }} /> },
    { title: PHASE_LABELS.running, align: 'end', render: (place) => <CountLink board={board} count={place.phases.running} what={`${nameOf(place)}${PHASE_LABELS.running}`} of={{ place, phase: 'running' }} /> },
    ...asked.map((attention): TableColumn<BoardPlace> => ({
      title: ITEM_ATTENTION_LABELS[attention], align: 'end', render: (place) => <CountLink board={board} count={place.attentions[attention]} what={`${nameOf(place)}${ITEM_ATTENTION_LABELS[attention]}`} of={{ place, attention }} />,
    })),
  ];
  return (
    <Card title="各党组织">
      <DataTable label="各党组织的载体" columns={columns} rows={board.places} keyOf={(place) => `${place.organisation.id}${place.isOwnLevel ? '-own' : ''}`} />
    </Card>
  );
}

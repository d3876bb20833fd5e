import type { Board } from '@liangpai/shared/contracts';
import { Pressable, Words } from '@/ui';
import { openList, type Counted } from '../board-lists';

/** A number that opens its list; a 0 is said and stays quiet. */
export function CountLink({ board, count, what, of }: { board: Board; count: number; what: string; of: Counted }) {
  if (count === 0) return <Words className="bd-none">0</Words>;
  return (
    <Pressable className="bd-count" role="link" label={`${what} ${count} 项，看清单`} onPress={() => openList(board, of)}>
      {count}
    </Pressable>
  );
}

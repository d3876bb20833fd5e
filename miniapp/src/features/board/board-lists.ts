import type { Board, BoardPlace, ItemAttention, ItemPhase } from '@liangpai/shared/contracts';
import type { Carrier } from '@liangpai/shared/kernel';
import { openPage, type PageQuery } from '@/platform';

/** What a number counts, beside the year and the scope of its board. */
export interface Counted {
  readonly carrier?: Carrier;
  readonly phase?: ItemPhase;
  readonly attention?: ItemAttention;
  readonly state?: string;
  readonly place?: BoardPlace;
}

/** The filters with which the list shows exactly what a number counts; the names are those of the list's contract. */
export function filtersOf(board: Board, { carrier, phase, attention, state, place }: Counted): PageQuery {
  const organisationId = place?.organisation.id ?? board.organisation?.id;
  return {
    year: String(board.year), view: board.scope === 'mine' ? 'mine' : 'all', ...(organisationId ? { organisationId } : {}), ...(place?.isOwnLevel ? { isOwnLevel: 'true' } : {}),
    ...(carrier ? { carrier } : {}), ...(phase ? { phase } : {}), ...(attention ? { attention } : {}), ...(state ? { state } : {}),
  };
}

export function openList(board: Board, counted: Counted): void {
  openPage('item-list', filtersOf(board, counted));
}

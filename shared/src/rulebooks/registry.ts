import type { Period, Refusal } from '../kernel/index.js';
import { BZ_2025, type BzEdition } from './bz/edition-2025.js';
import { editionOf } from './edition.js';
import { SL_2024, type SlEdition } from './sl/edition-2024.js';

/** The edition type of each plan. */
export interface EditionsByPlan {
  readonly SL: SlEdition;
  readonly BZ: BzEdition;
}

/** Every original edition, appended to and never edited. */
export const EDITIONS: { readonly [P in keyof EditionsByPlan]: readonly EditionsByPlan[P][] } = {
  SL: [SL_2024],
  BZ: [BZ_2025],
};

/**
 * The original edition that judges a period.
 * @returns the edition, or `RULEBOOK.NO_EDITION`
 */
export function editionFor<P extends keyof EditionsByPlan>(plan: P, period: Period): EditionsByPlan[P] | Refusal {
  return editionOf<EditionsByPlan[P]>(EDITIONS[plan], plan, period);
}

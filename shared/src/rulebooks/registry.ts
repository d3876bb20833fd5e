import type { Period, Refusal } from '../kernel/index.js';
import { BZ_2025, type BzEdition } from './bz/edition-2025.js';
import { editionOf } from './edition.js';
import { SF_2016, type SfEdition } from './sf/edition-2016.js';
import { SL_2024, type SlEdition } from './sl/edition-2024.js';
import { SY_2022, type SyEdition } from './sy/edition-2022.js';
import { XS_2020, type XsEdition } from './xs/edition-2020.js';

/** The edition type of each plan. */
export interface EditionsByPlan {
  readonly SY: SyEdition;
  readonly XS: XsEdition;
  readonly SL: SlEdition;
  readonly BZ: BzEdition;
  readonly SF: SfEdition;
}

/** Every original edition, appended to and never edited. */
export const EDITIONS: { readonly [P in keyof EditionsByPlan]: readonly EditionsByPlan[P][] } = {
  SY: [SY_2022],
  XS: [XS_2020],
  SL: [SL_2024],
  BZ: [BZ_2025],
  SF: [SF_2016],
};

/**
 * The original edition that judges a period.
 * @returns the edition, or `RULEBOOK.NO_EDITION`
 */
export function editionFor<P extends keyof EditionsByPlan>(plan: P, period: Period): EditionsByPlan[P] | Refusal {
  return editionOf<EditionsByPlan[P]>(EDITIONS[plan], plan, period);
}

import type { Exact } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import type { Trace } from '../evaluation.js';

/** The value that is banded: as it is, or rounded half up to a whole number when the unit reads the bands so (convention G3). */
export function bandedValue(trace: Trace<BzEdition>, value: Exact): Exact {
  return trace.parameter('bz.band_rounding') === 'half-up-integer' ? value.roundedHalfUp() : value;
}

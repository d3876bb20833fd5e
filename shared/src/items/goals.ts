import { Exact, type Carrier, type TargetDirection } from '../kernel/index.js';
import { filledOf, isYes, rowsOf, textOf, type FormRow, type FormValues } from '../forms/index.js';

/** A goal an item is held to (U4): measurable when it has unit, direction and target. */
export interface ItemGoal {
  readonly name: string;
  /** The aspect's code of a zone or post; null for others. */
  readonly aspect: string | null;
  readonly measured: { readonly unit: string; readonly direction: TargetDirection; readonly target: Exact; readonly baseline: Exact | null } | null;
  readonly dueOn: string | null;
}

const rowKeys: Readonly<Record<Carrier, { readonly rows: string; readonly name: string }>> = {
  project: { rows: 'indicators', name: 'name' }, 'responsibility-zone': { rows: 'goals', name: 'name' }, 'vanguard-post': { rows: 'goals', name: 'name' }, pledge: { rows: 'items', name: 'matter' }, 'task-force': { rows: 'goals', name: 'name' },
};

/** The goals of a filing form, in its order; rows without a name are left out. */
export function goalsOf(carrier: Carrier, values: FormValues): readonly ItemGoal[] {
  const { rows, name } = rowKeys[carrier];
  return rowsOf(values, rows).filter((row) => filledOf(row, name) !== null).map((row) => ({ name: textOf(row, name), aspect: filledOf(row, 'aspect'), measured: measureOf(row), dueOn: filledOf(row, 'dueOn') }));
}

function measureOf(row: FormRow): ItemGoal['measured'] {
  const target = Exact.tryParse(textOf(row, 'target'));
  const direction = filledOf(row, 'direction');
  const unit = filledOf(row, 'unit');
  return isYes(row, 'isQuantified') && target !== null && direction !== null && unit !== null ? { unit, direction: direction as TargetDirection, target, baseline: Exact.tryParse(textOf(row, 'baseline')) ?? null } : null;
}

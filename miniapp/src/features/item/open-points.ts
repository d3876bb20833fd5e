import type { ItemAssessment } from '@liangpai/shared/contracts';
import { keyOfFault, type FieldFault, type FormBody, type FormValues } from '@liangpai/shared/forms';
import { fieldOfClause } from '@liangpai/shared/items';

/** Something that stands between a form and its filing. */
export interface OpenPoint {
  /** `hard`: to be mended; `soft`: passes with a reason. */
  readonly kind: 'hard' | 'soft';
  /** The field to go to; null when none mends it. */
  readonly at: string | null;
  readonly clause: string;
  readonly says: string;
}

export type Grounds = Readonly<Record<string, string>>;

/**
 * What is open, hard points first: faults of fields, then rules that fail, then rules that ask for a reason.
 * A rule about a field that is still to be filled in waits for it.
 */
export function openPoints(form: FormBody, values: FormValues, faults: readonly FieldFault[], checks: ItemAssessment['checks']): readonly OpenPoint[] {
  const faulty = new Set(faults.map((fault) => keyOfFault(fault.at)));
  const ofChecks = checks.filter((check) => check.outcome === 'rejected' || check.outcome === 'incomplete' || check.outcome === 'reason-required')
    .map(({ clause, says, outcome }): OpenPoint => ({ kind: outcome === 'reason-required' ? 'soft' : 'hard', at: fieldOfClause(form, clause, values), clause, says }));
  const soft = new Map(ofChecks.filter((point) => point.kind === 'soft').map((point) => [point.clause, point]));
  return [
    ...faults.map((fault): OpenPoint => ({ kind: 'hard', at: fault.at, clause: '', says: fault.says })),
    ...ofChecks.filter((point) => point.kind === 'hard' && !(point.at !== null && faulty.has(point.at))),
    ...soft.values(),
  ];
}

/** Whether nothing more has to be done about a point. */
export const isSettled = (point: OpenPoint, grounds: Grounds): boolean => point.kind === 'soft' && (grounds[point.clause]?.trim() ?? '') !== '';

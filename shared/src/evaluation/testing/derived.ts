import { isRefusal } from '../../kernel/index.js';
import { deriveEdition, type AnyEdition, type ParameterValue } from '../../rulebooks/index.js';

/** An edition with some parameters changed, as a unit would derive it; fails when the change is not allowed. */
export function withParameters<Edition extends AnyEdition>(
  edition: Edition,
  values: Partial<Edition['values']> & Readonly<Record<string, ParameterValue>>,
): Edition {
  const derived = deriveEdition(edition, {
    id: `${edition.id}-TEST`,
    approvedBy: '试验单位党委',
    effectiveFrom: edition.effectiveFrom,
    effectiveTo: edition.effectiveTo,
    overrides: Object.entries(values).map(([key, value]) => ({ key, value, reason: '试验', basis: '试验文件' })),
  });
  if (isRefusal(derived)) throw new Error(`${derived.code} ${JSON.stringify(derived.facts)}`);
  return derived;
}

/** The result of an evaluation that must not be refused. */
export function accepted<Result>(result: Result): Exclude<Result, { readonly refused: true }> {
  if (isRefusal(result)) throw new Error(`${result.code} ${JSON.stringify(result.facts)}`);
  return result as Exclude<Result, { readonly refused: true }>;
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, lastDayOf, nextPeriod, type Quarter } from '../kernel/index.js';
import { EDITIONS, PLANS, canonicalise, checkParameters, deriveEdition, editionOf, type AnyEdition } from '../rulebooks/index.js';
import { CLAUSES } from './testing/examples.js';

const editions: readonly AnyEdition[] = Object.values(EDITIONS).flat();
const modalities = { H: 'hard', S: 'soft', A: 'advisory' } as const;

/** The text of a plan's evaluations, without their specifications. */
function sourceOf(plan: string): string {
  const directory = join(__dirname, plan.toLowerCase());
  if (!existsSync(directory)) return '';
  const files = readdirSync(directory).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  return files.map((file) => readFileSync(join(directory, file), 'utf8')).join('\n');
}

describe.each(editions.map((edition) => [edition.id, edition] as const))('%s', (_id, edition) => {
  test.each(Object.values(edition.rules).map((rule) => [rule.clause, rule] as const))('%s quotes the catalogue', (clause, rule) => {
    const row = CLAUSES.find(({ id }) => id === clause);
    expect({ place: rule.place, quote: rule.quote, modality: rule.modality }).toEqual({
      place: row?.place.replace(/\s*·L\d+\s*$/, ''),
      quote: row?.quote,
      modality: modalities[row?.modality ?? 'H'],
    });
  });

  test('carries every clause of type RULE', () => {
    const wanted = CLAUSES.filter(({ id, type }) => id.startsWith(edition.plan) && type.split('+').includes('RULE')).map(({ id }) => id);
    expect(wanted.filter((id) => !Object.hasOwn(edition.rules, id))).toEqual([]);
  });

  test('applies every clause of type RULE and reads every parameter in an evaluation', () => {
    const source = sourceOf(edition.plan);
    const rules = CLAUSES.filter(({ id, type }) => id.startsWith(edition.plan) && type.split('+').includes('RULE')).map(({ id }) => id);
    expect([...rules, ...Object.keys(edition.parameters)].filter((name) => !source.includes(`'${name}'`))).toEqual([]);
  });

  test('has exactly the parameters that its rules use, with allowed defaults', () => {
    const claimed = Object.values(edition.rules).flatMap((rule) => rule.parameters ?? []);
    expect(new Set(claimed)).toEqual(new Set(Object.keys(edition.parameters)));
    expect(checkParameters(edition.parameters, edition.values)).toBeNull();
  });

  test('a derived edition with no override equals its parent', () => {
    const derived = deriveEdition(edition, { id: 'X', approvedBy: 'X', effectiveFrom: '2026-01-01', effectiveTo: null, overrides: [] });
    if (isRefusal(derived)) throw new Error(derived.code);
    expect(canonicalise(derived)).toBe(canonicalise(edition));
  });
});

describe('the editions of a plan leave no gap and never overlap', () => {
  const quarters: Quarter[] = ['2022-Q3'];
  while (quarters.at(-1) !== '2027-Q4') quarters.push(nextPeriod(quarters.at(-1) ?? '2022-Q3'));

  test.each(PLANS.filter((plan) => editions.some((edition) => edition.plan === plan)))('%s', (plan) => {
    const first = editions.filter((edition) => edition.plan === plan).map(({ effectiveFrom }) => effectiveFrom).sort()[0] ?? '';
    for (const quarter of quarters) {
      const edition = editionOf(editions, plan, quarter);
      expect([quarter, isRefusal(edition) ? edition.code : edition.plan])
        .toEqual([quarter, lastDayOf(quarter) < first ? 'RULEBOOK.NO_EDITION' : plan]);
    }
  });
});

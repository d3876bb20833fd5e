import type { Carrier, PlaqueSubject } from '../kernel/index.js';
import { textOf, type FormValues } from '../forms/index.js';
import { ownersOf } from './company-review.js';
import { goalsOf } from './goals.js';

/** What a plaque of an item says; the same shape as a plaque's content. */
export interface PublicItemContent {
  readonly subjectKind: PlaqueSubject;
  readonly name: string;
  readonly responsible: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly level: null;
  readonly targets: { name: string; unit: string; direction: 'at-least' | 'at-most' | 'exactly'; target: number; baseline: number | null; actual: null; asOfOn: null; note: string }[];
  readonly commitments: string[];
  readonly contact: string;
}

const subjects: Readonly<Record<Carrier, PlaqueSubject>> = { project: 'project', 'responsibility-zone': 'zone', 'vanguard-post': 'post', pledge: 'branch', 'task-force': 'task-force' };
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** A goal's name as its plaque writes it; live figures find their target by it. */
export const publicTargetName = (name: string): string => cut(name, 40);

/**
 * The whitelist (SY-ZT-36, SY-ZR-11): name, person responsible, period, measurable goals as targets, the others as commitments. Measures, risks, costs, people and
 * customers never leave the form. A person reads it once more in 保密审查.
 */
export function publicContentOf(carrier: Carrier, values: FormValues, { leader, organisation, year, isMajor = false }: { readonly leader: string; readonly organisation: string; readonly year: number; readonly isMajor?: boolean }): PublicItemContent {
  const goals = goalsOf(carrier, values);
  const overall = carrier === 'project' || carrier === 'task-force' ? [textOf(values, 'goal')].filter(Boolean) : [];
  const owners = ownersOf(carrier, isMajor, organisation);
  const together = owners.length > 1 ? [`由${owners.join('会同')}共同推进`] : [];
  const words = [...together, ...overall, ...goals.filter((goal) => goal.measured === null).map((goal) => goal.name)];
  return {
    subjectKind: subjects[carrier], name: cut(textOf(values, 'name'), 60), responsible: cut(leader, 40), fromOn: textOf(values, 'startOn') || `${year}-01-01`, toOn: textOf(values, 'endOn') || `${year}-12-31`, level: null,
    targets: goals.flatMap(({ name, measured }) => (measured ? [{ name: publicTargetName(name), unit: measured.unit, direction: measured.direction, target: Number(measured.target.toText()), baseline: measured.baseline === null ? null : Number(measured.baseline.toText()), actual: null, asOfOn: null, note: '' }] : [])).slice(0, 20),
    commitments: words.map((word) => cut(word, 200)).slice(0, 10), contact: cut(owners.join('、'), 100),
  };
}

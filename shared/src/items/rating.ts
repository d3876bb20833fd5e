import { COST_LINE_LABELS, Exact, refuse, type Carrier, type CostLine, type IsoDate, type Refusal, type Verdict, type Year } from '../kernel/index.js';
import { APPRAISAL_LABELS, filledOf, isYes, rowsOf, textOf, type FormValues } from '../forms/index.js';
import type { SyEdition } from '../rulebooks/index.js';
import { evaluateClosingCost, evaluatePledgeCompletion, evaluatePostRenewal, evaluateProjectOutcome, evaluateZoneRating, type ClosingCostValues, type Evaluation } from '../evaluation/index.js';
import { goalsOf, type ItemGoal } from './goals.js';

/** What the evaluating organisation found of a goal. */
export interface GoalResult {
  /** Confirmed by the evaluator where the goal has no figure; null while open. */
  readonly isMet: boolean | null;
  /** Decimal text; null while not measured. */
  readonly actual: string | null;
  /** Cancelled with approval: it leaves the denominator (SY-ZR-D1). */
  readonly isCancelled: boolean;
}

/** A goal with its result, as the rules count it. */
export interface RatedGoal {
  readonly name: string;
  /** Null while the result is open. */
  readonly isMet: boolean | null;
  /** Actual against target, per cent; null without figures. */
  readonly attainment: Exact | null;
}

/** The goals an item is rated by. A task force without measurable goals is rated by its main task. */
export function ratedGoalsOf(carrier: Carrier, filing: FormValues): readonly ItemGoal[] {
  const goals = goalsOf(carrier, filing);
  if (carrier !== 'task-force' || goals.length > 0) return goals;
  return [{ name: textOf(filing, 'goal') || '主要目标任务', aspect: null, measured: null, dueOn: null }];
}

/**
 * Puts results beside goals, in the goals' order; cancelled ones are left out. A measured goal is met by its figure alone, another one by the
 * evaluator's word.
 */
export function rateGoals(goals: readonly ItemGoal[], results: readonly GoalResult[]): readonly RatedGoal[] {
  return goals.flatMap(({ name, measured }, index): readonly RatedGoal[] => {
    const result = results[index];
    if (result?.isCancelled) return [];
    if (!measured) return [{ name, isMet: result?.isMet ?? null, attainment: null }];
    const actual = Exact.tryParse(result?.actual ?? '');
    if (actual === null) return [{ name, isMet: null, attainment: null }];
    const { direction, target } = measured;
    const isMet = direction === 'at-least' ? actual.isAtLeast(target) : direction === 'at-most' ? actual.isAtMost(target) : actual.equals(target);
    const [part, whole] = direction === 'at-most' ? [target, actual] : [actual, target];
    return [{ name, isMet, attainment: whole.equals(0) ? Exact.of(isMet ? 100 : 0) : part.times(100).over(whole) }];
  });
}

/** What an item is rated by, beside its goals. */
export interface RatingContext {
  readonly carrier: Carrier;
  readonly endsOn: IsoDate | null;
  /** The day of the assessment; its year is the year rated. */
  readonly on: IsoDate;
  readonly filing: FormValues;
  readonly closing: FormValues;
  readonly goals: readonly RatedGoal[];
}

/**
 * What the year's or the final assessment of an item leads to: projects and task forces by SY-ZT-24 and SY-ZT-27, zones by SY-ZR-D1 to D3, posts by
 * SY-XF-Q1 to Q3, pledges by SY-CN-12.
 * @returns the verdict with its proposals; refuses GOAL.RESULT_OPEN while a goal has no result, and figures that no rule reads
 */
export function rateItem(edition: SyEdition, context: RatingContext): Evaluation<Verdict, unknown> | Refusal {
  const { carrier, endsOn, on, closing, goals } = context;
  const year = on.slice(0, 4) as Year;
  if (carrier === 'vanguard-post') return ratePost(edition, year, closing);
  if (carrier === 'pledge') return ratePledge(edition, context);
  const open = goals.filter((goal) => goal.isMet === null).map((goal) => goal.name);
  if (open.length > 0) return refuse('GOAL.RESULT_OPEN', { open });
  if (carrier === 'responsibility-zone') return evaluateZoneRating(edition, { year, goals: goals.map(({ isMet, attainment }) => ({ isMet: isMet === true, attainment: attainment && attainment.isLessThan(0) ? 0 : attainment, weight: null })) });
  return evaluateProjectOutcome(edition, { carrier, plannedEndOn: endsOn ?? on, assessedOn: on, isAssessment: true, goalsMet: goals.filter((goal) => goal.isMet).length, goals: goals.length });
}

function ratePost(edition: SyEdition, year: Year, closing: FormValues): ReturnType<typeof evaluatePostRenewal> {
  const appraisal = filledOf(closing, 'appraisal') as keyof typeof APPRAISAL_LABELS | null;
  const conduct = filledOf(closing, 'conduct');
  return evaluatePostRenewal(edition, {
    year, scale: textOf(closing, 'scale') === 'b' ? 'b' : 'a', appraisal: appraisal && (APPRAISAL_LABELS[appraisal] ?? appraisal), otherGround: textOf(closing, 'otherGround'),
    conduct: conduct === 'handled' || conduct === 'recorded-without-handling' ? conduct : 'none',
  });
}

/** Counts what was pledged (SY-CN-12); an item that the yearly form does not speak of is not done. */
export function ratePledge(edition: SyEdition, { filing, closing, endsOn, on }: Pick<RatingContext, 'filing' | 'closing' | 'endsOn' | 'on'>): ReturnType<typeof evaluatePledgeCompletion> {
  const done = new Set(rowsOf(closing, 'results').filter((row) => isYes(row, 'isDone')).map((row) => textOf(row, 'matter').trim()));
  const items = rowsOf(filing, 'items').map((row) => ({ isDone: done.has(textOf(row, 'matter').trim()), dueOn: (filledOf(row, 'dueOn') ?? endsOn ?? on) as IsoDate, weight: null }));
  return evaluatePledgeCompletion(edition, { items, reason: textOf(closing, 'reason') });
}

/** Cost and 投入产出比 of a closing form (SY-GC-15, SY-GC-21). */
export function costOf(edition: SyEdition, closing: FormValues, recognitionOpinion: string): Evaluation<'cost-settled' | 'incomplete', ClosingCostValues> | Refusal {
  const costs = Object.fromEntries((Object.keys(COST_LINE_LABELS) as CostLine[]).map((line) => [line, filledOf(closing, line)])) as Record<CostLine, string | null>;
  return evaluateClosingCost(edition, { costs, value: filledOf(closing, 'value'), significance: textOf(closing, 'significance'), recognitionOpinion });
}

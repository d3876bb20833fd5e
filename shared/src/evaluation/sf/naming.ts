import { addMonths, isInPeriod, lastDayOf, monthOf, type DemonstrationLevel, type IsoDate, type Year } from '../../kernel/index.js';
import type { SfEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

export type UnitState = 'in-creation' | 'named' | 'withdrawn';

const SUBJECTS = { organisation: 'demonstration-site', team: 'team', post: 'vanguard-post' } as const;

export interface UnitAcceptanceFacts {
  readonly level: DemonstrationLevel;
  readonly year: Year;
  /** Acceptances of this unit, of any year, in any order. */
  readonly acceptances: readonly { readonly on: IsoDate; readonly result: 'excellent' | 'qualified' | 'unqualified' }[];
  /** The day of the judgement. */
  readonly today: IsoDate;
}

export type UnitAcceptanceVerdict = 'naming-proposed' | 'remains-in-creation' | 'acceptance-open' | 'acceptance-overdue' | 'rejected';

/**
 * The yearly acceptance of a unit in creation (SF-DT-3): exactly one a year, due on 31 December; only 优秀 is proposed for naming.
 * @returns rejected when there are more than the plan allows
 */
export function evaluateYearlyAcceptance(edition: SfEdition, facts: UnitAcceptanceFacts): Evaluation<UnitAcceptanceVerdict, { readonly held: number; readonly dueOn: IsoDate }> {
  const trace = traceOf(edition);
  const held = facts.acceptances.filter(({ on }) => isInPeriod(on, facts.year));
  const dueOn = lastDayOf(facts.year);
  const values = { held: held.length, dueOn };
  const allowed = trace.parameter('sf.acceptance_per_year');
  const latest = [...held].sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  if (latest === undefined) {
    const isOverdue = facts.today > dueOn;
    trace.apply('SF-DT-3', state(`${facts.year} 年还没有考核验收，期限 ${dueOn}`));
    return trace.conclude(isOverdue ? 'acceptance-overdue' : 'acceptance-open', values);
  }
  const isWithin = trace.check('SF-DT-3', state(`${facts.year} 年考核验收 ${held.length} 次，每年 ${allowed} 次`), held.length <= allowed, 'rejected');
  if (!isWithin) return trace.conclude('rejected', values);
  trace.apply('SF-DT-3', state(`验收结果：${{ excellent: '优秀', qualified: '合格', unqualified: '不合格' }[latest.result]}`));
  if (latest.result !== 'excellent') return trace.conclude('remains-in-creation', values);
  trace.propose({ kind: 'naming', clause: 'SF-DT-3', subject: SUBJECTS[facts.level], period: facts.year });
  return trace.conclude('naming-proposed', values);
}

export interface ReassessmentFacts {
  readonly level: DemonstrationLevel;
  readonly namedOn: IsoDate;
  /** The last re-assessment; null before the first. */
  readonly lastOn: IsoDate | null;
  readonly today: IsoDate;
}

/** When a named unit is due for re-assessment (SF-DT-1): `sf.reassess_interval` months after its naming or its last one. */
export function evaluateReassessmentDue(
  edition: SfEdition,
  facts: ReassessmentFacts,
): Evaluation<'reassessment-not-due' | 'reassessment-due' | 'reassessment-overdue', { readonly dueOn: IsoDate }> {
  const trace = traceOf(edition);
  const dueOn = addMonths(facts.lastOn ?? facts.namedOn, trace.parameter('sf.reassess_interval'));
  trace.apply('SF-DT-1', state(`复评期限 ${dueOn}`));
  // The month of the due day is the time to do it; before it nothing is asked.
  const verdict = facts.today > dueOn ? 'reassessment-overdue' : monthOf(facts.today) === monthOf(dueOn) ? 'reassessment-due' : 'reassessment-not-due';
  if (verdict !== 'reassessment-not-due') {
    trace.propose({ kind: 'open-duty', clause: 'SF-DT-1', subject: SUBJECTS[facts.level], dueOn, detail: '复评考核' });
  }
  return trace.conclude(verdict, { dueOn });
}

export interface ReassessmentDecisionFacts {
  readonly level: DemonstrationLevel;
  readonly outcome: 'keep' | 'rectify' | 'withdraw';
  /** Why, in writing; needed for a withdrawal and for a rectification. */
  readonly ground: string;
  /** Whether the leading group decided. */
  readonly isDecided: boolean;
  readonly isPacesetter: boolean;
}

/**
 * The outcome of a re-assessment (SF-DT-1, SF-DT-2): kept, to be rectified, or its plaque withdrawn, which needs a written ground and
 * the leading group's decision and takes 标兵 away too (SF-BJ-4).
 * @returns incomplete without the ground or the decision
 */
export function evaluateReassessment(
  edition: SfEdition,
  facts: ReassessmentDecisionFacts,
): Evaluation<'naming-kept' | 'naming-to-rectify' | 'withdrawal-proposed' | 'incomplete', { readonly losesPacesetter: boolean }> {
  const trace = traceOf(edition);
  const subject = SUBJECTS[facts.level];
  const hasGround = facts.ground.trim() !== '';
  if (facts.outcome === 'keep') {
    trace.apply('SF-DT-1', state('复评结果：保持'));
    return trace.conclude('naming-kept', { losesPacesetter: false });
  }
  if (facts.outcome === 'rectify') {
    if (!trace.check('SF-DT-1', state(hasGround ? '已写明问题' : '没有写明问题'), hasGround, 'incomplete')) return trace.conclude('incomplete', { losesPacesetter: false });
    trace.propose({ kind: 'rectification', clause: 'SF-DT-1', subject, detail: '整改后复评' });
    return trace.conclude('naming-to-rectify', { losesPacesetter: false });
  }
  const isGrounded = trace.check('SF-DT-2', state(hasGround ? '已写明摘牌理由' : '没有写明摘牌理由'), hasGround, 'incomplete');
  const isDecided = trace.check('SF-DT-2', state(facts.isDecided ? '领导小组已决定' : '领导小组尚未决定'), facts.isDecided, 'incomplete');
  if (!isGrounded || !isDecided) return trace.conclude('incomplete', { losesPacesetter: false });
  trace.propose({ kind: 'plaque-withdrawal', clause: 'SF-DT-2', subject });
  if (facts.isPacesetter) trace.propose({ kind: 'title-withdrawal', clause: 'SF-BJ-4', subject, detail: '标兵' });
  return trace.conclude('withdrawal-proposed', { losesPacesetter: facts.isPacesetter });
}

/** Whether a unit may become 标兵 (SF-BJ-4): a team or post that is named now. Returns conforms or rejected. */
export function evaluatePacesetter(edition: SfEdition, facts: { readonly level: DemonstrationLevel; readonly state: UnitState }): Evaluation<CheckOutcome, { readonly isEligible: boolean }> {
  const trace = traceOf(edition);
  const isNamed = facts.state === 'named';
  trace.check('SF-BJ-4', state(isNamed ? '命名有效' : '没有有效的命名'), isNamed, 'rejected');
  const isOfLevel = facts.level !== 'organisation';
  trace.check('SF-BJ-4', state(isOfLevel ? '班组或岗可以评标兵' : '标兵只评班组和岗'), isOfLevel, 'rejected');
  return trace.concludeChecks({ isEligible: isNamed && isOfLevel });
}

/** Whether a unit may enter by self-recommendation (SF-DT-4): new ones and those withdrawn before; a named or creating unit is already in. */
export function evaluateEntry(edition: SfEdition, facts: { readonly state: UnitState | null }): Evaluation<CheckOutcome, { readonly isReturning: boolean }> {
  const trace = traceOf(edition);
  const words = facts.state === null ? '首次自荐' : { 'in-creation': '正在创建', named: '已经命名', withdrawn: '摘牌后重新自荐' }[facts.state];
  trace.check('SF-DT-4', state(words), facts.state === null || facts.state === 'withdrawn', 'rejected');
  return trace.concludeChecks({ isReturning: facts.state === 'withdrawn' });
}

export interface NamedUnit {
  readonly level: DemonstrationLevel;
  readonly state: UnitState;
  readonly isPacesetter: boolean;
  /** Whether the group company named it too (SF-BJ-5). */
  readonly isGroupNamed: boolean;
}

export interface UnitCounts {
  readonly organisations: number;
  readonly teams: number;
  readonly posts: number;
  readonly teamPacesetters: number;
  readonly postPacesetters: number;
  readonly groupNamed: number;
}

/** Counts the units named now (SF-BJ-4 to SF-BJ-6); 标兵 stand inside the figures unless the unit counts them apart (AMB-58). */
export function countNamedUnits(edition: SfEdition, facts: { readonly units: readonly NamedUnit[] }): Evaluation<'units-counted', UnitCounts> {
  const trace = traceOf(edition);
  const includes = trace.parameter('sf.biaobing_included');
  const named = facts.units.filter((unit) => unit.state === 'named');
  const pacesetters = (level: DemonstrationLevel): number => named.filter((unit) => unit.level === level && unit.isPacesetter).length;
  const count = (level: DemonstrationLevel): number => named.filter((unit) => unit.level === level).length - (includes ? 0 : pacesetters(level));
  const counts = {
    organisations: count('organisation'), teams: count('team'), posts: count('post'),
    teamPacesetters: pacesetters('team'), postPacesetters: pacesetters('post'), groupNamed: named.filter(({ isGroupNamed }) => isGroupNamed).length,
  };
  trace.apply('SF-BJ-6', state(`示范党组织 ${counts.organisations} 个、示范班组 ${counts.teams} 个、示范岗 ${counts.posts} 个`));
  trace.apply('SF-BJ-4', state(`其中标兵：班组 ${counts.teamPacesetters} 个、岗 ${counts.postPacesetters} 个`));
  trace.apply('SF-BJ-5', state(`集团命名 ${counts.groupNamed} 个`));
  return trace.conclude('units-counted', counts);
}

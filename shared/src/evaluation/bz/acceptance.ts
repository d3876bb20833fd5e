import {
  Exact, addMonths, isRefusal, parseCount, parseScore, refuse, yearOf, quarterOf,
  type IsoDate, type Numeric, type Quarter, type Refusal,
} from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation, type Trace } from '../evaluation.js';
import { compare, readShare, shareOf, state, type Share } from '../finding.js';

/** The member survey of core goal 3. */
export interface MemberSurveyFacts {
  /** Members answering 知晓. */
  readonly aware: Numeric;
  /** Valid answers to the question of awareness. */
  readonly awarenessAnswers: Numeric;
  /** Members answering 很满意 or 满意. */
  readonly satisfied: Numeric;
  /** Valid answers to the question of satisfaction. */
  readonly satisfactionAnswers: Numeric;
  /** All members of the branch; needed where the unit counts them or demands a response rate. */
  readonly members: Numeric | null;
}

export type SurveyVerdict = 'survey-reached' | 'survey-missed' | 'not-rated';

export interface SurveyValues {
  readonly awarenessPercent: Exact | null;
  readonly satisfactionPercent: Exact | null;
}

/**
 * Awareness and satisfaction (BZ-ZS-05; AMB-48): awareness exactly 100 %, satisfaction at least 85 % of the valid answers.
 * @returns survey-reached, survey-missed, or not-rated (no answers, or too few for the unit's response rate);
 * refusals of `readShare`, `SURVEY.MEMBERS_MISSING`
 */
export function evaluateMemberSurvey(edition: BzEdition, facts: MemberSurveyFacts): Evaluation<SurveyVerdict, SurveyValues> | Refusal {
  const awareness = readShare(facts.aware, facts.awarenessAnswers, '知晓', '有效答卷');
  if (isRefusal(awareness)) return awareness;
  const satisfaction = readShare(facts.satisfied, facts.satisfactionAnswers, '满意', '有效答卷');
  if (isRefusal(satisfaction)) return satisfaction;
  const members = facts.members === null ? null : parseCount(facts.members, '全体党员');
  if (isRefusal(members)) return members;

  const trace = traceOf(edition);
  const minRate = trace.parameter('bz.zs.min_response_rate');
  const countsAll = trace.parameter('bz.zs.denominator') === 'all-members';
  if ((minRate !== null || countsAll) && members === null) return refuse('SURVEY.MEMBERS_MISSING');
  const aware = countsAll && members !== null ? shareOf(awareness.part, members, '知晓', '全体党员') : awareness;
  if (isRefusal(aware)) return aware;
  const satisfied = countsAll && members !== null ? shareOf(satisfaction.part, members, '满意', '全体党员') : satisfaction;
  if (isRefusal(satisfied)) return satisfied;

  const notRated = (text: string): Evaluation<SurveyVerdict, SurveyValues> => {
    trace.apply('BZ-ZS-05', state(text));
    return trace.conclude('not-rated', { awarenessPercent: null, satisfactionPercent: null });
  };
  if (awareness.percent === null || satisfaction.percent === null) return notRated('没有有效答卷');
  if (minRate !== null && members !== null) {
    const rate = shareOf(awareness.whole, members, '有效答卷', '全体党员');
    if (isRefusal(rate)) return rate;
    if (rate.percent === null || rate.percent.isLessThan(minRate)) return notRated(`回收率低于 ${minRate}%`);
  }
  return judgeSurvey(trace, aware, satisfied);
}

function judgeSurvey(trace: Trace<BzEdition>, aware: Share, satisfied: Share): Evaluation<SurveyVerdict, SurveyValues> {
  const awarenessPercent = aware.percent ?? Exact.zero;
  const satisfactionPercent = satisfied.percent ?? Exact.zero;
  trace.apply('BZ-ZS-05', { kind: 'share', name: '知晓率', part: aware.part, whole: aware.whole });
  const isAware = compare('知晓率', awarenessPercent, '≥', Exact.of(trace.parameter('bz.zs.awareness_pct')), '%');
  trace.apply('BZ-ZS-05', isAware);
  trace.apply('BZ-ZS-05', { kind: 'share', name: '满意度', part: satisfied.part, whole: satisfied.whole });
  const isSatisfied = compare('满意度', satisfactionPercent, '≥', Exact.of(trace.parameter('bz.zs.satisfaction_pct')), '%');
  trace.apply('BZ-ZS-05', isSatisfied);
  return trace.conclude(isAware.holds && isSatisfied.holds ? 'survey-reached' : 'survey-missed', { awarenessPercent, satisfactionPercent });
}

/** The scores of one quarter inside the term. */
export interface InterimScore {
  readonly quarter: Quarter;
  /** 0–100; null where unscored. */
  readonly score: Numeric | null;
  /** A second score given before the term's end; null without one. */
  readonly rescore: Numeric | null;
}

/** What is known about a pairing at the end of its term. */
export interface AcceptanceFacts {
  /** The last day of the term, extensions included. */
  readonly termEndsOn: IsoDate;
  readonly extensionsUsed: number;
  readonly reachedGoals: Numeric;
  readonly goals: Numeric;
  readonly interimScores: readonly InterimScore[];
  readonly handbookPractices: Numeric;
  /** The verdict of `evaluateMemberSurvey`. */
  readonly survey: SurveyVerdict;
}

export type AcceptanceVerdict = 'support-accepted' | 'support-extended' | 'support-failed' | 'not-rated';

export interface AcceptanceValues {
  /** Each core goal: met, not met, or null without data. */
  readonly goalsMet: readonly (boolean | null)[];
  readonly extendedTo: IsoDate | null;
}

/**
 * The acceptance at the end of the term (BZ-ZS-03, BZ-ZS-04, BZ-ZS-32, BZ-ZS-33, BZ-ZS-34, BZ-ZS-36, BZ-ZS-37): accepted
 * when all three core goals are met. The first failure extends the term and demands the 《加急整改方案》; after the last
 * extension the supervisor interviews the secretary. A goal without data can neither be accepted nor failed (AMB-78).
 * @returns support-accepted, support-extended, support-failed or not-rated; refusals of `parseCount`, `parseScore`,
 * `SHARE.PART_EXCEEDS_WHOLE`
 */
export function evaluateAcceptance(edition: BzEdition, facts: AcceptanceFacts): Evaluation<AcceptanceVerdict, AcceptanceValues> | Refusal {
  const goals = readShare(facts.reachedGoals, facts.goals, '已实现目标', '量化目标');
  if (isRefusal(goals)) return goals;
  const practices = parseCount(facts.handbookPractices, '纳入手册的做法');
  if (isRefusal(practices)) return practices;
  const trace = traceOf(edition);
  const interim = interimPassed(trace, facts.interimScores);
  if (isRefusal(interim)) return interim;

  trace.apply('BZ-ZS-03', { kind: 'share', name: '量化目标实现', part: goals.part, whole: goals.whole });
  const quantified = goals.percent === null ? null : goals.percent.equals(100);
  const first = quantified === false || interim === false ? false : quantified === null || interim === null ? null : true;
  const handbook = compare('纳入手册的做法', practices, '≥', Exact.of(trace.parameter('bz.zs.handbook_min')), '项');
  trace.apply('BZ-ZS-04', handbook);
  const surveyed = facts.survey === 'not-rated' ? null : facts.survey === 'survey-reached';
  trace.apply('BZ-ZS-05', state(surveyed === null ? '没有问卷结果' : surveyed ? '知晓率和满意度达标' : '知晓率或满意度未达标'));
  const goalsMet = [first, handbook.holds, surveyed];

  if (goalsMet.includes(false)) return failed(trace, facts, goalsMet);
  if (goalsMet.includes(null)) {
    trace.apply('BZ-ZS-32', state('缺少数据，不能验收'));
    trace.propose({ kind: 'notify-supervisor', clause: 'BZ-ZS-32', subject: 'supervisor', detail: '缺少数据，不能验收' });
    return trace.conclude('not-rated', { goalsMet, extendedTo: null });
  }
  trace.apply('BZ-ZS-32', state('三项核心目标全部实现'));
  const period = yearOf(quarterOf(facts.termEndsOn));
  trace.propose({ kind: 'award-priority', clause: 'BZ-ZS-34', subject: 'helper', period });
  trace.propose({ kind: 'may-apply-for-title', clause: 'BZ-ZS-36', subject: 'branch', detail: '标准化示范党支部' });
  trace.propose({ kind: 'secretary-bonus', clause: 'BZ-ZS-36', subject: 'branch-secretary', period, points: trace.parameter('bz.secretary_bonus') });
  return trace.conclude('support-accepted', { goalsMet, extendedTo: null });
}

/** Whether the quarterly evaluations of the term were passed; null without any score. */
function interimPassed(trace: Trace<BzEdition>, interimScores: readonly InterimScore[]): boolean | null | Refusal {
  const line = trace.parameter('bz.jd.cuts')[0] ?? 0;
  const results: boolean[] = [];
  for (const { score, rescore } of [...interimScores].sort((a, b) => (a.quarter < b.quarter ? -1 : 1))) {
    const first = score === null ? null : parseScore(score, '季度评估得分');
    if (isRefusal(first)) return first;
    const second = rescore === null ? null : parseScore(rescore, '补评得分');
    if (isRefusal(second)) return second;
    if (first !== null || second !== null) results.push(first?.isAtLeast(line) === true || second?.isAtLeast(line) === true);
  }
  const last = results.at(-1);
  const passed = results.filter((result) => result).length;
  trace.apply('BZ-ZS-03', state(last === undefined ? '责任期内没有季度评估得分' : `季度评估 ${results.length} 次，达标 ${passed} 次`));
  if (last === undefined) return null;
  return trace.parameter('bz.zs.interim_rule') === 'last-quarter' ? last : passed === results.length;
}

function failed(trace: Trace<BzEdition>, facts: AcceptanceFacts, goalsMet: AcceptanceValues['goalsMet']): Evaluation<AcceptanceVerdict, AcceptanceValues> {
  if (facts.extensionsUsed < trace.parameter('bz.zs.max_extensions')) {
    const extendedTo = addMonths(facts.termEndsOn, trace.parameter('bz.zs.extension_months'));
    trace.apply('BZ-ZS-33', state(`未全部实现，责任期由 ${facts.termEndsOn} 延长至 ${extendedTo}`));
    trace.propose({ kind: 'term-extension', clause: 'BZ-ZS-33', subject: 'branch', dueOn: extendedTo });
    trace.propose({ kind: 'urgent-rectification-plan', clause: 'BZ-ZS-33', subject: 'branch', dueOn: extendedTo });
    return trace.conclude('support-extended', { goalsMet, extendedTo });
  }
  trace.apply('BZ-ZS-37', state('延长责任期后仍未全部实现'));
  trace.propose({ kind: 'interview', clause: 'BZ-ZS-37', subject: 'branch-secretary', detail: '监督方约谈' });
  trace.propose({ kind: 'rectification', clause: 'BZ-ZS-37', subject: 'branch' });
  return trace.conclude('support-failed', { goalsMet, extendedTo: null });
}

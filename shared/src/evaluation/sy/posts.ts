import {
  Exact, HONOUR_LABELS, HONOUR_LEVELS, HONOUR_LEVEL_LABELS, POST_ASPECT_LABELS, addMonths, isRefusal, nextPeriod, parseCount, refuse,
  type Honour, type HonourLevel, type IsoDate, type Numeric, type PersonKind, type PostAspect, type Refusal, type Year,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation, type Trace } from '../evaluation.js';
import { state } from '../finding.js';

/** Last year's place in the unit's ranking: 1 = best, ties share the better rank. */
export interface RankPlace {
  readonly rank: Numeric;
  readonly people: Numeric;
}

export interface PostApplicationFacts {
  readonly kind: PersonKind;
  /** 主管 and above are judged by their appraisal, everybody else by rank (AMB-13). */
  readonly isCadre: boolean;
  /** Last year's appraisal word of a cadre; null while unknown. */
  readonly appraisal: string | null;
  /** Last year's place of a 专员 or worker; null while unknown. */
  readonly place: RankPlace | null;
  /** 民主评议党员; null while unknown. */
  readonly democraticReview: string | null;
  /** Days of confirmed violations on file; null while not looked up. */
  readonly violationsOn: readonly IsoDate[] | null;
  readonly appliedOn: IsoDate;
  /** The aspect of each goal. */
  readonly goalAspects: readonly string[];
}

/** Whether a place is among the first per cent, by hand where the rule cannot decide it. */
type TopShare = 'within' | 'outside' | 'by-hand';

/**
 * An application for 先锋岗 (SY-XF-S1 to SY-XF-S4, SY-XF-01): all conditions together; every failing one is listed, hard ones first. Unknown
 * evidence makes it incomplete; fewer than ten people leave the top 10 % to a person's judgement (AMB-12).
 * @returns may-apply, manual-review, incomplete or rejected; refusals of `parseCount`, `RANK.INVALID`
 */
export function evaluatePostApplication(
  edition: SyEdition,
  facts: PostApplicationFacts,
): Evaluation<'may-apply' | 'manual-review' | 'incomplete' | 'rejected', { readonly failed: readonly string[] }> | Refusal {
  const trace = traceOf(edition);
  const failed: string[] = [];
  const check = (clause: 'SY-XF-S1' | 'SY-XF-S2a' | 'SY-XF-S2b' | 'SY-XF-S3' | 'SY-XF-S4' | 'SY-XF-01', words: string, holds: boolean, isKnown = true): void => {
    if (!trace.check(clause, state(words), holds, isKnown ? 'rejected' : 'incomplete')) failed.push(clause);
  };
  check('SY-XF-S1', facts.kind === 'full-member' ? '是正式党员' : '不是正式党员', facts.kind === 'full-member');
  let needsHand = false;
  if (facts.isCadre) {
    check('SY-XF-S2a', `上年度考核：${facts.appraisal ?? '没有数据'}`, facts.appraisal === '优秀', facts.appraisal !== null);
  } else if (facts.place === null) {
    check('SY-XF-S2b', '上年度排名：没有数据', false, false);
  } else {
    const top = topShareOf(trace, facts.place);
    if (isRefusal(top)) return top;
    needsHand = top.share === 'by-hand';
    if (needsHand) trace.apply('SY-XF-S2b', state(`${top.words}，人数不足，由人工认定`), 'hint');
    else check('SY-XF-S2b', top.words, top.share === 'within');
  }
  const { democraticReview } = facts;
  check('SY-XF-S3', `民主评议党员：${democraticReview ?? '没有数据'}`, democraticReview === '优秀', democraticReview !== null);
  const months = trace.parameter('sy.xf.conduct_lookback');
  const since = months === null ? null : addMonths(facts.appliedOn, -months);
  const violations = facts.violationsOn?.filter((on) => since === null || on >= since).length;
  check('SY-XF-S4', violations === undefined ? '违规违纪违法：没有数据' : `违规违纪违法记录 ${violations} 条`, violations === 0, violations !== undefined);
  const unknown = facts.goalAspects.filter((aspect) => !Object.hasOwn(POST_ASPECT_LABELS, aspect));
  const words = unknown.length === 0 ? `目标分属 ${new Set(facts.goalAspects).size} 个方面` : `目标不属于七个方面：${unknown.join('、')}`;
  check('SY-XF-01', words, unknown.length === 0);
  const { verdict } = trace.concludeChecks({ failed });
  const named = verdict === 'rejected' || verdict === 'incomplete' ? verdict : needsHand ? 'manual-review' : 'may-apply';
  return trace.conclude(named, { failed });
}

/** The seven aspects, for forms that tag goals (SY-XF-01). */
export function isPostAspect(text: string): text is PostAspect {
  return Object.hasOwn(POST_ASPECT_LABELS, text);
}

/** Whether a place lies in the unit's first `sy.xf.top_pct` per cent; refusals of `parseCount`, `RANK.INVALID`. */
function topShareOf(trace: Trace<SyEdition>, place: RankPlace): { readonly share: TopShare; readonly words: string } | Refusal {
  const rank = parseCount(place.rank, '名次');
  if (isRefusal(rank)) return rank;
  const people = parseCount(place.people, '排名人数');
  if (isRefusal(people)) return people;
  if (rank.isLessThan(1) || rank.isMoreThan(people)) return refuse('RANK.INVALID', { rank: rank.toText(), people: people.toText() });
  const percent = trace.parameter('sy.xf.top_pct');
  const quota = people.times(percent).over(100);
  const rule = trace.parameter('sy.xf.rank_rule');
  const floor = Exact.of(quota.toTruncated(0));
  const places = rule === 'floor' || quota.isInteger() ? floor : rule === 'ceil' ? floor.plus(1) : quota.roundedHalfUp();
  const words = `名次 ${rank.toText()}/${people.toText()}，前 ${percent}% 为前 ${places.toText()} 名`;
  if (places.isLessThan(1)) {
    if (trace.parameter('sy.xf.min_one')) return { share: rank.equals(1) ? 'within' : 'outside', words: `${words}，至少取 1 名` };
    // Rounded half up, a quota below one place is a plain no; only the literal reading cannot be met by anybody.
    return { share: rule === 'floor' ? 'by-hand' : 'outside', words };
  }
  return { share: rank.isAtMost(places) ? 'within' : 'outside', words };
}

export interface DirectGrantFacts {
  readonly kind: PersonKind;
  /** Honours ever held, of any kind, with their level. */
  readonly honours: readonly { readonly name: Honour | 'another'; readonly level: HonourLevel }[];
  readonly violations: Numeric;
}

/**
 * A direct grant without application (SY-XF-Z1, SY-XF-Z2): full member, one of four honours at company level or above in any year, no violation.
 * @returns may-grant or rejected; refusals of `parseCount`
 */
export function evaluateDirectGrant(edition: SyEdition, facts: DirectGrantFacts): Evaluation<'may-grant' | 'rejected', { readonly failed: readonly string[] }> | Refusal {
  const violations = parseCount(facts.violations, '违规违纪违法记录');
  if (isRefusal(violations)) return violations;
  const trace = traceOf(edition);
  const failed: string[] = [];
  if (!trace.check('SY-XF-Z1', state(facts.kind === 'full-member' ? '是正式党员' : '不是正式党员'), facts.kind === 'full-member', 'rejected')) failed.push('membership');
  const listed = facts.honours.filter(({ name }) => name !== 'another');
  const company = HONOUR_LEVELS.indexOf('company');
  const sufficient = listed.filter(({ level }) => HONOUR_LEVELS.indexOf(level) >= company);
  const [best] = sufficient;
  const words =
    best !== undefined && best.name !== 'another' ? `${HONOUR_LEVEL_LABELS[best.level]}级${HONOUR_LABELS[best.name]}`
    : listed.length > 0 ? '荣誉级别低于公司' : '没有所列四项荣誉';
  if (!trace.check('SY-XF-Z2', state(words), best !== undefined, 'rejected')) failed.push(listed.length > 0 ? 'level' : 'honour');
  if (!trace.check('SY-XF-Z1', state(`违规违纪违法记录 ${violations.toText()} 条`), violations.equals(0), 'rejected')) failed.push('violation');
  return trace.conclude(trace.concludeChecks({ failed }).verdict === 'conforms' ? 'may-grant' : 'rejected', { failed });
}

export interface PostRenewalFacts {
  readonly year: Year;
  /** Which scale the person's appraisal uses. */
  readonly scale: 'a' | 'b';
  /** The yearly appraisal; null while none was given. */
  readonly appraisal: string | null;
  readonly conduct: 'none' | 'recorded-without-handling' | 'handled';
  /** A reviewer's written ground why the post no longer meets its conditions; empty without one. */
  readonly otherGround: string;
}

/**
 * The yearly decision on a post (SY-XF-Q1 to SY-XF-Q3): appraisal at the cut word or lower, handled misconduct, or a written other ground
 * cancel next year's eligibility; misconduct without handling goes to a person (AMB-15).
 * @returns post-continues, post-barred, manual-review or not-rated; refuses `APPRAISAL.NOT_ON_SCALE`
 */
export function evaluatePostRenewal(
  edition: SyEdition,
  facts: PostRenewalFacts,
): Evaluation<'post-continues' | 'post-barred' | 'manual-review' | 'not-rated', { readonly grounds: readonly string[]; readonly barredYear: Year | null }> | Refusal {
  const trace = traceOf(edition);
  const scale = facts.scale === 'a' ? trace.parameter('sy.xf.scale_a') : trace.parameter('sy.xf.scale_b');
  const cut = facts.scale === 'a' ? trace.parameter('sy.xf.cut_a') : trace.parameter('sy.xf.cut_b');
  const { appraisal } = facts;
  const position = appraisal === null ? null : scale.indexOf(appraisal);
  if (position === -1) return refuse('APPRAISAL.NOT_ON_SCALE', { appraisal: appraisal ?? '', scale: [...scale] });
  const grounds: ('SY-XF-Q1' | 'SY-XF-Q2' | 'SY-XF-Q3')[] = [];
  if (position !== null) {
    const isLow = position + 1 >= cut;
    trace.apply('SY-XF-Q1', state(`年度考核：${appraisal ?? ''}，${scale[cut - 1] ?? ''}（含）以下取消`));
    if (isLow) grounds.push('SY-XF-Q1');
  }
  if (facts.conduct === 'handled') {
    trace.apply('SY-XF-Q2', state('受到组织处理或党规党纪处理'));
    grounds.push('SY-XF-Q2');
  }
  if (facts.otherGround.trim() !== '') {
    trace.apply('SY-XF-Q3', state(`不符合继续创建条件：${facts.otherGround}`));
    grounds.push('SY-XF-Q3');
  }
  const barredYear = grounds.length > 0 ? nextPeriod(facts.year) : null;
  for (const clause of grounds) trace.propose({ kind: 'eligibility-ban', clause, subject: 'vanguard-post', period: nextPeriod(facts.year) });
  const values = { grounds, barredYear };
  if (grounds.length > 0) return trace.conclude('post-barred', values);
  if (facts.conduct === 'recorded-without-handling') {
    trace.apply('SY-XF-Q3', state('有违规记录，没有处理，由人工审核'));
    return trace.conclude('manual-review', values);
  }
  if (position !== null) return trace.conclude('post-continues', values);
  trace.apply('SY-XF-Q1', state('本年度没有考核'));
  trace.propose({ kind: 'open-duty', clause: 'SY-XF-Q1', subject: 'vanguard-post', period: facts.year, detail: '补齐年度考核结果' });
  return trace.conclude('not-rated', values);
}

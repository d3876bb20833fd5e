import { isPartyMember, isRefusal, parseCount, parseDate, type IsoDate, type Numeric, type PersonKind, type Refusal } from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

type Checked = Evaluation<CheckOutcome, Record<never, never>>;
const isFilled = (text: string): boolean => text.trim() !== '';

export interface ProjectGroundworkFacts {
  /** What the unit's Party organisation argued before filing, and when. */
  readonly argument: string;
  readonly arguedOn: IsoDate | null;
  /** 标志性重点项目 or 揭榜挂帅. */
  readonly isFlagship: boolean;
  readonly liaison: string | null;
  readonly liaisonSince: IsoDate | null;
  readonly today: IsoDate;
}

/**
 * What has to stand before a project is filed: the feasibility argument (SY-GC-04) and, for a flagship project or one from an open call, the 党建工作联络员 with
 * the day since when (SY-ZT-09). Both hard.
 * @returns conforms or rejected
 */
export function evaluateProjectGroundwork(edition: SyEdition, { argument, arguedOn, isFlagship, liaison, liaisonSince, today }: ProjectGroundworkFacts): Checked {
  const trace = traceOf(edition);
  const isArgued = isFilled(argument) && arguedOn !== null;
  trace.check('SY-GC-04', state(isArgued ? `${arguedOn} 作了立项论证` : '没有写立项论证的日期和情况'), isArgued, 'rejected');
  if (arguedOn !== null) trace.check('SY-GC-04', state(arguedOn <= today ? '论证在申报之前' : '论证日期晚于今天'), arguedOn <= today, 'rejected');
  if (isFlagship) {
    const isNamed = liaison !== null && liaisonSince !== null;
    trace.check('SY-ZT-09', state(isNamed ? `党建工作联络员自 ${liaisonSince} 派驻` : '没有派驻党建工作联络员，或没有写派驻时间'), isNamed, 'rejected');
  }
  return trace.concludeChecks({});
}

export interface ZoneCompositionFacts {
  /** Everybody in the zone, its members and its activists. */
  readonly people: Numeric;
  readonly members: Numeric;
  readonly activists: Numeric;
  readonly location: string;
  readonly startOn: IsoDate | null;
  readonly endOn: IsoDate | null;
  readonly goals: number;
}

/**
 * Whether a zone is one (SY-ZR-01): members and at least one employee who is none, a bounded area or period, and goals.
 * @returns conforms or rejected; refusals of `parseCount`
 */
export function evaluateZoneComposition(edition: SyEdition, facts: ZoneCompositionFacts): Checked | Refusal {
  const [people, members, activists] = [parseCount(facts.people, '责任区总人数'), parseCount(facts.members, '党员'), parseCount(facts.activists, '积极分子')];
  if (isRefusal(people)) return people;
  if (isRefusal(members)) return members;
  if (isRefusal(activists)) return activists;
  const trace = traceOf(edition);
  const others = people.minus(members);
  const isWhole = members.plus(activists).isAtMost(people);
  trace.check('SY-ZR-01', state(isWhole ? `责任区 ${people.toText()} 人，党员 ${members.toText()} 人，积极分子 ${activists.toText()} 人` : '党员和积极分子合计超过责任区总人数'), isWhole, 'rejected');
  const isMixed = members.isAtLeast(1) && (!isWhole || others.isAtLeast(1));
  trace.check('SY-ZR-01', state(isMixed ? '党员带领非党员职工' : '责任区要有党员，也要有非党员职工'), isMixed, 'rejected');
  const hasPeriod = facts.startOn !== null && facts.endOn !== null;
  const isBounded = isFilled(facts.location) || hasPeriod;
  trace.check('SY-ZR-01', state(isBounded ? '区域或期限明确' : '没有写明区域，也没有写明期限'), isBounded, 'rejected');
  const isInOrder = !hasPeriod || (facts.startOn ?? '') <= (facts.endOn ?? '');
  trace.check('SY-ZR-01', state(isInOrder ? '起止时间先后正确' : '创建起始时间晚于截止时间'), isInOrder, 'rejected');
  trace.check('SY-ZR-01', state(`创建目标 ${facts.goals} 项`), facts.goals > 0, 'rejected');
  return trace.concludeChecks({});
}

export interface PledgeFilingFacts {
  /** Whether what pledges is a Party organisation. */
  readonly isPartyOrganisation: boolean;
  readonly kind: 'yearly' | 'immediate' | null;
  /** What an immediate pledge answers: stage work, a temporary task, an emergency. */
  readonly occasion: string | null;
  readonly items: number;
  /** Items with one of the three points of effort. */
  readonly tagged: number;
  readonly meetingOn: IsoDate | null;
  readonly minutes: string;
  readonly today: IsoDate;
}

/**
 * A pledge before it is filed: made by a Party organisation (SY-CN-01), every item tagged (SY-CN-02), yearly or for an occasion (SY-CN-04), with the minutes of a
 * meeting held for it (SY-CN-06). All hard.
 * @returns conforms or rejected
 */
export function evaluatePledgeFiling(edition: SyEdition, facts: PledgeFilingFacts): Checked {
  const trace = traceOf(edition);
  trace.check('SY-CN-01', state(facts.isPartyOrganisation ? '以党组织名义承诺' : '承诺要以党组织名义提出'), facts.isPartyOrganisation, 'rejected');
  trace.check('SY-CN-02', state(`承诺事项 ${facts.items} 项，写明着力点 ${facts.tagged} 项`), facts.items > 0 && facts.tagged === facts.items, 'rejected');
  const isKnown = facts.kind === 'yearly' || (facts.kind === 'immediate' && facts.occasion !== null);
  const words = facts.kind === null ? '没有选年度承诺或即时承诺' : facts.kind === 'yearly' ? '年度承诺' : facts.occasion === null ? '即时承诺没有选起因' : '即时承诺，已选起因';
  trace.check('SY-CN-04', state(words), isKnown, 'rejected');
  const hasMinutes = isFilled(facts.minutes) && facts.meetingOn !== null;
  trace.check('SY-CN-06', state(hasMinutes ? `${facts.meetingOn} 专题研究，已附记录` : '没有附专题研究的日期和记录'), hasMinutes, 'rejected');
  if (facts.meetingOn !== null) trace.check('SY-CN-06', state(facts.meetingOn <= facts.today ? '先研究后申报' : '专题研究日期晚于今天'), facts.meetingOn <= facts.today, 'rejected');
  return trace.concludeChecks({});
}

/** What a person of a squad was put down as; members and activists are known from the roster. */
export type SquadKind = 'member' | 'activist' | 'youth-league' | 'youth';

export interface SquadFacts {
  /** Everybody, the captain included: what the roster says and what the form says. */
  readonly people: readonly { readonly kind: PersonKind; readonly given: SquadKind | null }[];
  readonly goal: string;
  readonly startOn: IsoDate | null;
  readonly endOn: IsoDate | null;
  readonly today: IsoDate;
}

/**
 * A squad's people and its term: everybody is a member, an activist, of the Youth League or an outstanding young worker (SY-TJ-01); it has a task and an end that
 * is still to come (SY-TJ-02). Both hard.
 * @returns conforms or rejected
 */
export function evaluateSquad(edition: SyEdition, { people, goal, startOn, endOn, today }: SquadFacts): Checked {
  const trace = traceOf(edition);
  const unknown = people.filter(({ kind, given }) => kind === 'non-member' && given !== 'youth-league' && given !== 'youth').length;
  trace.check('SY-TJ-01', state(unknown === 0 ? '队员都在四类人员之内' : `有 ${unknown} 名队员不是党员或积极分子，也没有选共青团员或优秀青年`), unknown === 0, 'rejected');
  const wrong = people.filter(({ kind, given }) => (given === 'member' && !isPartyMember(kind)) || (given === 'activist' && kind !== 'activist')).length;
  trace.check('SY-TJ-01', state(wrong === 0 ? '人员类别与名册一致' : `有 ${wrong} 名队员的类别与名册不一致`), wrong === 0, 'rejected');
  trace.check('SY-TJ-02', state(isFilled(goal) ? '任务明确' : '没有写主要目标任务'), isFilled(goal), 'rejected');
  const areDates = startOn !== null && endOn !== null && !isRefusal(parseDate(startOn)) && !isRefusal(parseDate(endOn));
  const isTerm = areDates && startOn <= endOn && endOn >= today;
  const term = !areDates ? '没有写起始时间或计划完成时间' : startOn > endOn ? '起始时间晚于计划完成时间' : endOn < today ? '计划完成时间已经过去' : `临时组建，计划 ${endOn} 完成后解散`;
  trace.check('SY-TJ-02', state(term), isTerm, 'rejected');
  return trace.concludeChecks({});
}

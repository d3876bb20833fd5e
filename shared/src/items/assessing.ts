import { isPartyMember, isRefusal, type Carrier, type Honour, type HonourLevel, type IsoDate, type MajorGround, type PersonKind, type ProjectScope, type Refusal, type Verdict, type ZoneAspect, type ZoneUnit } from '../kernel/index.js';
import { APPRAISAL_LABELS, choicesOf, DEMOCRATIC_REVIEW_LABELS, filledOf, isYes, rowsOf, textOf, type FormRow, type FormValues } from '../forms/index.js';
import type { SyEdition } from '../rulebooks/index.js';
import {
  evaluateDirectGrant, evaluateMajorRecommendation, evaluatePledgeElements, evaluatePledgeFiling, evaluatePostApplication, evaluateProjectFiling, evaluateProjectGroundwork, evaluateSquad, evaluateTaskForce, evaluateZoneComposition,
  evaluateZoneConditions, evaluateZoneGoals, evaluateZonePlace, type Evaluation, type SquadKind, type ZoneFilingState,
} from '../evaluation/index.js';
import { goalsOf } from './goals.js';
import { teamOf } from './summary.js';

/** What the rules need to know that does not stand on the form. */
export interface FilingContext {
  /** What the people named on the form are today. */
  readonly kinds: Readonly<Record<string, PersonKind>>;
  /** Another item of the same organisation and year has this name. */
  readonly isNameTaken: boolean;
  /** The other zones of the organisation filed for the same year. */
  readonly earlierZones: readonly ZoneFilingState[];
  /** Goals of the organisation's other task forces. */
  readonly otherGoals: readonly string[];
  /** Whether the filing organisation is a functional one. */
  readonly isFunctional: boolean;
  /** Whether what files is a committee, a general branch or a branch. */
  readonly isPartyOrganisation: boolean;
  readonly today: IsoDate;
}

export type AssessedForm = Evaluation<Verdict, unknown>;

/**
 * What the rules make of a filing form as it stands, half-filled forms included.
 * @returns one evaluation per group of rules, or the refusal of impossible figures (part over whole, not a number)
 */
export function assessFiling(carrier: Carrier, edition: SyEdition, values: FormValues, context: FilingContext): readonly AssessedForm[] | Refusal {
  const evaluations = evaluationsOf(carrier, edition, values, context);
  const found: AssessedForm[] = [];
  for (const evaluation of evaluations) {
    if (isRefusal(evaluation)) return evaluation;
    found.push(evaluation);
  }
  return found;
}

function evaluationsOf(carrier: Carrier, edition: SyEdition, values: FormValues, context: FilingContext): readonly (AssessedForm | Refusal)[] {
  switch (carrier) {
    case 'project': return assessProject(edition, values, context);
    case 'responsibility-zone': return assessZone(edition, values, context);
    case 'vanguard-post': return [assessPost(edition, values, context)];
    case 'pledge': return assessPledge(edition, values, context);
    case 'task-force': return [assessTaskForce(edition, values, context), assessSquad(edition, values, context)];
  }
}

const numberOf = (values: FormValues | FormRow, key: string): string => filledOf(values, key) ?? '0';
const dayOf = (values: FormValues | FormRow, key: string): IsoDate | null => filledOf(values, key) as IsoDate | null;

function assessProject(edition: SyEdition, values: FormValues, context: FilingContext): readonly (AssessedForm | Refusal)[] {
  const team = teamOf(values);
  const kindOf = (personId: string): PersonKind => context.kinds[personId] ?? 'non-member';
  const core = team.filter((one) => one.isCore);
  const members = team.filter((one) => isPartyMember(kindOf(one.personId)));
  const coreMembers = core.filter((one) => isPartyMember(kindOf(one.personId)));
  const leader = filledOf(values, 'leader');
  const scope = filledOf(values, 'scope') as ProjectScope | null;
  const problems = rowsOf(values, 'problems').filter((row) => filledOf(row, 'problem') !== null).length;
  const benefit = (filledOf(values, 'benefit') ?? 'none') as 'stated' | 'none' | 'not-quantifiable';
  const filing = evaluateProjectFiling(edition, {
    carriers: ['project'], scopes: scope === null ? [] : [scope], otherScope: textOf(values, 'otherScope'), name: textOf(values, 'name'), isNameTaken: context.isNameTaken, leader: leader === null ? null : kindOf(leader),
    team: {
      core: core.length, coreMembers: coreMembers.length, coreProbationary: coreMembers.filter((one) => kindOf(one.personId) === 'probationary-member').length, participatingMembers: members.length, participants: team.length,
    },
    hours: { voluntary: numberOf(values, 'voluntaryHours'), total: numberOf(values, 'totalHours'), memberHours: filledOf(values, 'memberHours') ?? numberOf(values, 'totalHours') },
    teamSize: team.length, withDuty: team.filter((one) => one.duty.trim() !== '').length, goal: textOf(values, 'goal'), measures: textOf(values, 'measures'), startOn: dayOf(values, 'startOn'), plannedEndOn: dayOf(values, 'endOn'),
    milestones: rowsOf(values, 'milestones').flatMap((row) => dayOf(row, 'dueOn') ?? []), riskAnalysis: textOf(values, 'risks'), emergencyPlan: textOf(values, 'emergencyPlan'),
    valueIndicators: problems + (benefit === 'stated' && filledOf(values, 'benefitAmount') !== null ? 1 : 0), benefit, benefitMethod: textOf(values, 'benefitMethod'), significance: textOf(values, 'significance'),
    closingIndicators: goalsOf('project', values).map((goal) => ({ isQuantified: goal.measured !== null })), recognitionDepartment: textOf(values, 'recognitionDepartment'), differenceFromDuties: textOf(values, 'difference'),
  });
  const groundwork = evaluateProjectGroundwork(edition, {
    argument: textOf(values, 'argument'), arguedOn: dayOf(values, 'arguedOn'), isFlagship: isYes(values, 'isOpenCall'), liaison: filledOf(values, 'liaison'), liaisonSince: dayOf(values, 'liaisonSince'), today: context.today,
  });
  return isYes(values, 'isMajor') ? [filing, groundwork, evaluateMajorRecommendation(edition, { grounds: choicesOf(values, 'majorGrounds') as MajorGround[] })] : [filing, groundwork];
}

function assessZone(edition: SyEdition, values: FormValues, context: FilingContext): readonly (AssessedForm | Refusal)[] {
  const leader = filledOf(values, 'leader');
  const goals = goalsOf('responsibility-zone', values);
  return [
    evaluateZoneComposition(edition, {
      people: numberOf(values, 'people'), members: numberOf(values, 'members'), activists: numberOf(values, 'activists'), location: textOf(values, 'location'), startOn: dayOf(values, 'startOn'), endOn: dayOf(values, 'endOn'), goals: goals.length,
    }),
    evaluateZoneConditions(edition, { leader: leader === null ? null : (context.kinds[leader] ?? 'non-member'), members: numberOf(values, 'members'), core: numberOf(values, 'core'), coreMembers: numberOf(values, 'coreMembers') }),
    evaluateZoneGoals(edition, { goals: goals.length, quantified: goals.filter((goal) => goal.measured !== null).length, aspects: goals.flatMap((goal) => (goal.aspect === null ? [] : [goal.aspect as ZoneAspect])) }),
    // Whether two zones overlap is the reviewer's check, not the filer's.
    evaluateZonePlace(edition, { earlier: context.earlierZones, location: textOf(values, 'location'), overlapsAnother: false, isFunctional: context.isFunctional, unit: (filledOf(values, 'unitKind') ?? 'other') as ZoneUnit }),
  ];
}

/** A post is judged as a direct grant when honours are listed, as an application otherwise (SY-XF-S, SY-XF-Z). */
function assessPost(edition: SyEdition, values: FormValues, context: FilingContext): AssessedForm | Refusal {
  const leader = filledOf(values, 'leader');
  const kind = leader === null ? 'non-member' : (context.kinds[leader] ?? 'non-member');
  const honours = rowsOf(values, 'honours').filter((row) => filledOf(row, 'honour') !== null && filledOf(row, 'level') !== null);
  const isViolationKnown = typeof values.hasViolation === 'boolean';
  if (honours.length > 0) {
    return evaluateDirectGrant(edition, {
      kind, honours: honours.map((row) => ({ name: textOf(row, 'honour') as Honour | 'another', level: textOf(row, 'level') as HonourLevel })), violations: isYes(values, 'hasViolation') ? 1 : 0,
    });
  }
  const [rank, people] = [filledOf(values, 'rank'), filledOf(values, 'ranked')];
  const appraisal = filledOf(values, 'appraisal') as keyof typeof APPRAISAL_LABELS | null;
  const review = filledOf(values, 'democraticReview') as keyof typeof DEMOCRATIC_REVIEW_LABELS | null;
  return evaluatePostApplication(edition, {
    kind, isCadre: isYes(values, 'isCadre'), appraisal: appraisal === null ? null : APPRAISAL_LABELS[appraisal], place: rank === null || people === null ? null : { rank, people },
    democraticReview: review === null ? null : DEMOCRATIC_REVIEW_LABELS[review], violationsOn: isViolationKnown ? (isYes(values, 'hasViolation') ? [dayOf(values, 'violationOn') ?? context.today] : []) : null,
    appliedOn: context.today, goalAspects: goalsOf('vanguard-post', values).flatMap((goal) => goal.aspect ?? []),
  });
}

function assessPledge(edition: SyEdition, values: FormValues, { isPartyOrganisation, today }: FilingContext): readonly AssessedForm[] {
  const items = rowsOf(values, 'items');
  const filing = evaluatePledgeFiling(edition, {
    isPartyOrganisation, kind: filledOf(values, 'pledgeKind') as 'yearly' | 'immediate' | null, occasion: filledOf(values, 'occasion'), items: items.length, tagged: items.filter((item) => filledOf(item, 'focus') !== null).length,
    meetingOn: dayOf(values, 'meetingOn'), minutes: textOf(values, 'minutes'), today,
  });
  return [filing, ...items.map((item) => evaluatePledgeElements(edition, {
    elements: { unit: textOf(item, 'unit'), matter: textOf(item, 'matter'), measures: textOf(item, 'measures'), deadline: textOf(item, 'dueOn') },
  }))];
}

function assessTaskForce(edition: SyEdition, values: FormValues, context: FilingContext): AssessedForm | Refusal {
  const captain = filledOf(values, 'leader');
  const people = [...new Set([...(captain === null ? [] : [captain]), ...teamOf(values).map((one) => one.personId)])];
  const kinds = people.map((personId) => context.kinds[personId] ?? 'non-member');
  return evaluateTaskForce(edition, {
    total: people.length, members: kinds.filter(isPartyMember).length, probationary: kinds.filter((kind) => kind === 'probationary-member').length, captain: captain === null ? null : (context.kinds[captain] ?? 'non-member'),
    goal: textOf(values, 'goal'), otherGoals: context.otherGoals, isUrgentTask: isYes(values, 'isUrgentTask'), reason: textOf(values, 'urgentReason'),
  });
}

/** The captain counts among the squad's people; a person written twice counts once. */
function assessSquad(edition: SyEdition, values: FormValues, { kinds, today }: FilingContext): AssessedForm {
  const given = new Map<string, SquadKind | null>();
  for (const row of rowsOf(values, 'team')) given.set(textOf(row, 'person'), filledOf(row, 'kind') as SquadKind | null);
  const captain = filledOf(values, 'leader');
  const ids = [...new Set([...(captain === null ? [] : [captain]), ...teamOf(values).map((one) => one.personId)])];
  return evaluateSquad(edition, {
    people: ids.map((id) => ({ kind: kinds[id] ?? 'non-member', given: given.get(id) ?? null })), goal: textOf(values, 'goal'), startOn: dayOf(values, 'startOn'), endOn: dayOf(values, 'endOn'), today,
  });
}

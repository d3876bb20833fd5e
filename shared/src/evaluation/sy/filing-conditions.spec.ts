import type { PersonKind } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted } from '../testing/derived.js';
import {
  evaluatePledgeFiling, evaluateProjectGroundwork, evaluateSquad, evaluateZoneComposition, type PledgeFilingFacts, type ProjectGroundworkFacts, type SquadFacts, type SquadKind, type ZoneCompositionFacts,
} from './filing-conditions.js';

/** The clauses that do not hold. */
const failing = ({ steps }: { readonly steps: readonly { readonly clause: string; readonly outcome?: string }[] }): readonly string[] => [...new Set(steps.filter(({ outcome }) => outcome !== 'conforms').map(({ clause }) => clause))];

describe('SY-GC-04, SY-ZT-09 立项论证、党建工作联络员', () => {
  const PROJECT: ProjectGroundworkFacts = { argument: '可行', arguedOn: '2026-03-01', isFlagship: true, liaison: 'p', liaisonSince: '2026-03-05', today: '2026-03-01' };

  test.each<[string, Partial<ProjectGroundworkFacts>, readonly string[]]>([
    ['argued on the day of filing, with a liaison', {}, []],
    ['not argued', { argument: '  ' }, ['SY-GC-04']],
    ['argued on no day', { arguedOn: null }, ['SY-GC-04']],
    ['argued tomorrow', { arguedOn: '2026-03-02' }, ['SY-GC-04']],
    ['a flagship without a liaison', { liaison: null }, ['SY-ZT-09']],
    ['a liaison since nobody knows when', { liaisonSince: null }, ['SY-ZT-09']],
    ['no flagship needs no liaison', { isFlagship: false, liaison: null, liaisonSince: null }, []],
  ])('%s', (_what, change, clauses) => {
    const result = evaluateProjectGroundwork(SY_2022, { ...PROJECT, ...change });
    expect([result.verdict, failing(result)]).toEqual([clauses.length === 0 ? 'conforms' : 'rejected', clauses]);
  });
});

describe('SY-ZR-01 党员带领非党员职工、区域或期限明确、有目标', () => {
  const ZONE: ZoneCompositionFacts = { people: 6, members: 5, activists: 1, location: '造型线', startOn: '2026-01-01', endOn: '2026-12-31', goals: 1 };

  test.each<[string, Partial<ZoneCompositionFacts>, 'conforms' | 'rejected']>([
    ['one who is no member is enough', {}, 'conforms'],
    ['only members', { people: 5, activists: 0 }, 'rejected'],
    ['no member at all', { members: 0 }, 'rejected'],
    ['more members and activists than people', { activists: 2 }, 'rejected'],
    ['a period without a place', { location: '' }, 'conforms'],
    ['a place without a period', { startOn: null, endOn: null }, 'conforms'],
    ['neither place nor period', { location: ' ', endOn: null }, 'rejected'],
    ['ends before it begins', { endOn: '2025-12-31' }, 'rejected'],
    ['one day', { endOn: '2026-01-01' }, 'conforms'],
    ['no goals', { goals: 0 }, 'rejected'],
  ])('%s', (_what, change, verdict) => {
    expect(accepted(evaluateZoneComposition(SY_2022, { ...ZONE, ...change })).verdict).toBe(verdict);
  });

  test.each(['people', 'members', 'activists'] as const)('an impossible count of %s is refused', (key) => {
    expect(evaluateZoneComposition(SY_2022, { ...ZONE, [key]: -1 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe('SY-CN-01, SY-CN-02, SY-CN-04, SY-CN-06 党组织承诺', () => {
  const PLEDGE: PledgeFilingFacts = { isPartyOrganisation: true, kind: 'immediate', occasion: 'stage', items: 2, tagged: 2, meetingOn: '2026-01-10', minutes: '逐项研究', today: '2026-01-10' };

  test.each<[string, Partial<PledgeFilingFacts>, readonly string[]]>([
    ['for an occasion', {}, []],
    ['yearly, without an occasion', { kind: 'yearly', occasion: null }, []],
    ['of a department', { isPartyOrganisation: false }, ['SY-CN-01']],
    ['an item without a point of effort', { tagged: 1 }, ['SY-CN-02']],
    ['no items', { items: 0, tagged: 0 }, ['SY-CN-02']],
    ['of neither kind', { kind: null }, ['SY-CN-04']],
    ['immediate for no occasion', { occasion: null }, ['SY-CN-04']],
    ['without minutes', { minutes: ' ' }, ['SY-CN-06']],
    ['without the day of the meeting', { meetingOn: null }, ['SY-CN-06']],
    ['with a meeting still to come', { meetingOn: '2026-01-11' }, ['SY-CN-06']],
  ])('%s', (_what, change, clauses) => {
    const result = evaluatePledgeFiling(SY_2022, { ...PLEDGE, ...change });
    expect([result.verdict, failing(result)]).toEqual([clauses.length === 0 ? 'conforms' : 'rejected', clauses]);
  });
});

describe('SY-TJ-01, SY-TJ-02 四类队员、临时组建', () => {
  const SQUAD: SquadFacts = { people: [], goal: '抢修', startOn: '2026-05-01', endOn: '2026-05-01', today: '2026-05-01' };
  const squad = (change: Partial<SquadFacts>) => evaluateSquad(SY_2022, { ...SQUAD, ...change });

  test.each<[PersonKind, SquadKind | null, 'conforms' | 'rejected']>([
    ['full-member', null, 'conforms'], ['full-member', 'member', 'conforms'], ['probationary-member', 'member', 'conforms'], ['activist', null, 'conforms'], ['activist', 'activist', 'conforms'],
    ['non-member', 'youth-league', 'conforms'], ['non-member', 'youth', 'conforms'], ['full-member', 'youth', 'conforms'],
    ['non-member', null, 'rejected'], ['non-member', 'member', 'rejected'], ['non-member', 'activist', 'rejected'], ['activist', 'member', 'rejected'], ['full-member', 'activist', 'rejected'],
  ])('%s put down as %s: %s', (kind, given, verdict) => {
    const result = squad({ people: [{ kind: 'full-member', given: null }, { kind, given }] });
    expect([result.verdict, failing(result)]).toEqual([verdict, verdict === 'conforms' ? [] : ['SY-TJ-01']]);
  });

  test.each<[string, Partial<SquadFacts>, 'conforms' | 'rejected']>([
    ['of one day, today', {}, 'conforms'],
    ['without a task', { goal: '' }, 'rejected'],
    ['without a planned end', { endOn: null }, 'rejected'],
    ['without a beginning', { startOn: null }, 'rejected'],
    ['that ends before it begins', { startOn: '2026-05-02' }, 'rejected'],
    ['that should have ended yesterday', { startOn: '2026-04-01', endOn: '2026-04-30' }, 'rejected'],
  ])('a squad %s: %s', (_what, change, verdict) => {
    expect(squad(change).verdict).toBe(verdict);
  });
});

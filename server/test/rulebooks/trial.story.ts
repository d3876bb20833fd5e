import { openSurvey, proposeChange, readMyRatings, readSettings, readSurveyResults, runTrial, stepChange, castBallot, closeSurvey, type RequestOf } from '@liangpai/shared/contracts';
import { Exact } from '@liangpai/shared/kernel';
import { DerivedEdition } from '../../src/features/rulebooks/rulebooks.module.js';
import { ballotsWithMean } from '../../src/features/rulebooks/star-trials.js';
import { MonthSummary } from '../../src/features/months/months.module.js';
import { Survey, SurveyResult } from '../../src/features/surveys/surveys.module.js';
import { AuditEntry } from '../../src/platform/audit/audit-log.js';
import { newId } from '../../src/platform/ids/ids.js';
import { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { openStorySurvey, type SurveyCast } from '../surveys/survey-cast.js';

describe('trying a parameter on past periods', () => {
  let house: House;
  let cast: SurveyCast;
  let branchOfficer: Character;

  beforeAll(async () => {
    house = await House.open();
    cast = await openStorySurvey(house, '西北能化', 6);
    const { company, raters } = cast;
    for (const rater of raters) {
      await cast.rate(rater, '林一舟', [5, 5, 5]);
      await cast.rate(rater, '高明远', [5, 4, 5]);
      await cast.rate(rater, '周小满', [3, 3, 2]);
    }
    for (const rater of raters.slice(0, 4)) await cast.rate(rater, '沈若兰', [1, 1, 1]);
    await cast.close();
    const scored = async (person: Character, self: number, branch: number): Promise<void> => {
      await house.source.getRepository(MonthSummary).insert({
        id: newId(), enterpriseId: company.root.id, personId: person.id, month: '2026-09', branchId: company.office.id, path: company.office.path, activities: '', performance: '检修改造', management: '',
        selfTenths: self, branchTenths: branch, state: 'scored', opinion: '', scoredByName: '高明远', scoredAt: '2026-10-03T02:00:00.000Z', submittedAt: '2026-09-30T02:00:00.000Z', version: 2,
      });
    };
    await scored(company.member, 950, 900);
    await scored(company.otherMember, 880, 880);
    const builder = new Builder(house);
    branchOfficer = await builder.person(company.root, '纪分明', 'full-member', company.production);
    await builder.role(branchOfficer, 'party-affairs-officer', company.production);
  });
  afterAll(() => house.close());

  const trial = (key: string, value: number | string | boolean, periods: string[] = ['2026-Q3', '2026-09']): RequestOf<typeof runTrial> => ({ plan: 'SL', organisationId: cast.company.root.id, overrides: [{ key, value }], periods });
  const changed = async (key: string, value: number | string | boolean): Promise<string[]> => {
    const { changes } = await house.get(runTrial, trial(key, value), cast.company.affairs.token);
    return changes.map(({ name, period, before, after }) => `${period} ${name} ${before.label}${before.figure ?? ''} → ${after.label}${after.figure ?? ''}`);
  };

  it('offers the periods that are closed', async () => {
    const { sources } = await house.get(readSettings, { plan: 'SL' }, cast.company.affairs.token);
    expect(sources.map(({ label, periods }) => [label, periods])).toEqual([['季度星级', ['2026-Q3']], ['月度业绩', ['2026-09']]]);
  });

  it('lists exactly the members whose result would change, from what to what and why', async () => {
    expect(await changed('sl.star.talk_max', 2.5)).toEqual([expect.stringMatching(/^2026-Q3 周小满 .*2\.66星 → .*2\.66星$/)]);
    expect(await changed('sl.star.award_min', 4.8)).toEqual([expect.stringMatching(/^2026-Q3 高明远 /)]);
    expect(await changed('sl.star.talk_max', 2.9)).toEqual([]);
    const { changes, evaluatedCount, covered } = await house.get(runTrial, trial('sl.star.talk_max', 2.5), cast.company.affairs.token);
    expect([evaluatedCount, covered]).toEqual([5, ['季度星级 2026-Q3', '月度业绩 2026-09']]);
    expect(changes[0]?.before.explanation.join()).toContain('要求 < 3星：成立');
    expect(changes[0]?.after.explanation.join()).toContain('要求 < 2.5星：不成立');
    expect(changes[0]?.after.explanation.join()).toContain('对3星以下党员进行约谈');
  });

  it('works months out again too', async () => {
    expect(await changed('sl.month.formula', 'weighted')).toEqual([expect.stringMatching(/^2026-09 林一舟 .*90分 → .*92\.5分$/)]);
  });

  it('shows no result of fewer than five ballots, whatever is tried', async () => {
    const open = await house.get(runTrial, trial('sl.star.min_responses', 1), cast.company.affairs.token);
    expect(JSON.stringify(open)).not.toContain('沈若兰');
    expect(open.withheldCount).toBeGreaterThan(0);
    expect(open.changes).toEqual([]);
    const strict = await house.get(runTrial, trial('sl.star.min_responses', 10), cast.company.affairs.token);
    expect(strict.changes.map(({ name, after }) => [name, after.figure])).toEqual(expect.arrayContaining([['林一舟', null], ['高明远', null], ['周小满', null]]));
    expect(JSON.stringify(strict)).not.toMatch(/\(\d(\.\d+)? \+ /);
  });

  it('stores nothing', async () => {
    const tables = [DerivedEdition, SurveyResult, AuditEntry, MonthSummary];
    const counts = () => Promise.all(tables.map((table) => house.source.getRepository(table as typeof AuditEntry).count()));
    const before = await counts();
    const results = await house.source.getRepository(SurveyResult).find({ order: { id: 'ASC' } });
    await house.get(runTrial, trial('sl.star.award_min', 4.8), cast.company.affairs.token);
    expect(await counts()).toEqual(before);
    expect(await house.source.getRepository(SurveyResult).find({ order: { id: 'ASC' } })).toEqual(results);
  });

  it('refuses values that are not allowed or not new, people without the role, and strangers', async () => {
    expect((await house.call(runTrial, trial('sl.star.talk_max', 7), cast.company.affairs.token)).problem).toMatchObject({ code: 'PARAMETER.NOT_ALLOWED', detail: expect.stringContaining('约谈线') });
    expect((await house.call(runTrial, trial('sl.star.talk_max', 3), cast.company.affairs.token)).problem?.code).toBe('CHANGE.UNCHANGED');
    expect((await house.call(runTrial, trial('sl.star.talk_max', 2.5), cast.company.member.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(runTrial, trial('sl.star.talk_max', 2.5), branchOfficer.token)).problem?.code).toBe('ACCESS.DENIED');
    const below = { ...trial('sl.star.talk_max', 2.5), organisationId: cast.company.production.id };
    expect(await house.get(runTrial, below, branchOfficer.token)).toMatchObject({ evaluatedCount: 0, withheldCount: 0, changes: [] });
    const other = await new Builder(house).company('山东新升');
    expect((await house.call(runTrial, trial('sl.star.talk_max', 2.5), other.affairs.token)).problem?.code).toBe('ORGANISATION.NOT_FOUND');
    expect(await house.get(runTrial, { ...trial('sl.star.talk_max', 2.5), organisationId: other.root.id }, other.affairs.token)).toMatchObject({ evaluatedCount: 0, changes: [] });
  });

  it('once adopted, judges the next survey and leaves the closed one as it is', async () => {
    const { company, raters } = cast;
    const before = await house.get(readSurveyResults, { id: cast.survey.id }, company.affairs.token);
    const change = await house.get(proposeChange, {
      plan: 'SL', organisationId: company.root.id, effectiveFrom: '2026-10-01', effectiveTo: null, overrides: [{ key: 'sl.star.talk_max', value: 2.5, reason: '面过宽', basis: '党委会纪要〔2026〕18号' }],
    }, company.affairs.token);
    const { editionId } = await house.get(stepChange, { id: change.id, version: change.version, action: 'adopt' }, company.leader.token);
    const next = await house.get(openSurvey, { quarter: '2026-Q4', closesOn: '2026-12-31', raterOrganisationIds: [company.workshop.id], hasOverallQuestion: false, usesSlips: false }, company.affairs.token);
    expect((await house.source.getRepository(Survey).findOneByOrFail({ id: next.id })).editionId).toBe(editionId);
    const [mine] = (await house.get(readMyRatings, {}, raters[0]?.token)).surveys.filter(({ id }) => id === next.id);
    const subjectId = mine?.subjects.find(({ name }) => name === '周小满')?.id ?? '';
    for (const rater of raters) await house.get(castBallot, { id: next.id, subjectId, answers: [3, 3, 2], comment: '' }, rater.token);
    await house.get(closeSurvey, { id: next.id, version: next.version }, company.affairs.token);
    const memberOf = async (id: string) => (await house.get(readSurveyResults, { id }, company.affairs.token)).members.find(({ subject }) => subject.name === '周小满');
    expect([(await memberOf(cast.survey.id))?.proposal?.kind, (await memberOf(next.id))?.proposal]).toEqual(['interview', null]);
    expect(await house.get(readSurveyResults, { id: cast.survey.id }, company.affairs.token)).toEqual(before);
  });

  it('stands in for the ballots by their number and exact mean', () => {
    for (const [composite, count] of [['4', 5], ['8/3', 6], ['59/20', 15], ['5', 7], ['1', 9]] as const) {
      const ballots = ballotsWithMean(Exact.of(composite), count);
      expect(ballots).toHaveLength(count);
      expect(ballots.flat().every((star) => star >= 1 && star <= 5)).toBe(true);
      const mean = ballots.reduce((sum, answers) => sum.plus(Exact.of(answers.reduce((total, star) => total + star, 0)).over(answers.length)), Exact.zero).over(count);
      expect(mean.equals(composite)).toBe(true);
    }
  });
});

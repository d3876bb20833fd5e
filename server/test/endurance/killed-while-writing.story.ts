import { castBallot, openSurvey, readMyMonth, readMyRatings, submitMonth } from '@liangpai/shared/contracts';
import { freshDatabase, House, type FreshDatabase } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { RunningServer } from '../support/running-server.js';

/** Members rated by each worker, workers, and members who submit their month: 200 writes that run together. */
const subjects = 5;
const workers = 30;
const members = 50;

describe('a server that is killed while 200 people write', () => {
  let database: FreshDatabase;
  let raters: Character[] = [];
  let writers: Character[] = [];
  let surveyId = '';
  let subjectIds: string[] = [];
  const month = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7);
  const texts = { activities: '参加主题党日', performance: '完成检修两台', management: '班组无违章', selfScore: 90.5 };

  beforeAll(async () => {
    database = await freshDatabase();
    const house = await House.open({}, database);
    house.clock.set(new Date().toISOString());
    const builder = new Builder(house);
    const root = await builder.organisation(null, 'committee', '西北能化党委');
    const office = await builder.organisation(root, 'branch', '机关一支部', 'office');
    const production = await builder.organisation(root, 'branch', '生产一支部', 'production');
    const workshop = await builder.organisation(root, 'department', '气化车间');
    const affairs = await builder.person(root, '陆知秋', 'full-member', production);
    await builder.role(affairs, 'party-affairs-officer', root);
    for (let index = 0; index < subjects; index += 1) await builder.person(root, `机关${index}`, 'full-member', office);
    raters = [];
    for (let index = 0; index < workers; index += 1) raters.push(await builder.person(root, `职工${index}`, 'non-member', null, workshop));
    writers = [];
    for (let index = 0; index < members; index += 1) writers.push(await builder.person(root, `党员${index}`, 'full-member', production));
    const [year, number] = month.split('-').map(Number) as [number, number];
    const survey = await house.get(openSurvey, {
      quarter: `${year}-Q${Math.ceil(number / 3)}`, closesOn: house.clock.dayOf(house.clock.after(10 * 86_400)), raterOrganisationIds: [workshop.id], hasOverallQuestion: false, usesSlips: false,
    }, affairs.token);
    surveyId = survey.id;
    const mine = await house.get(readMyRatings, {}, raters[0]?.token);
    subjectIds = mine.surveys.flatMap((open) => open.subjects.map((subject) => subject.id));
    await house.close();
  }, 60_000);
  afterAll(() => database.drop());

  it('loses nothing that it had acknowledged and doubles nothing that is sent again', async () => {
    expect(subjectIds).toHaveLength(subjects);
    const acknowledged = new Set<string>();
    const ballots = raters.flatMap((rater) => subjectIds.map((subjectId) => ({ key: `${rater.id}:${subjectId}`, rater, subjectId })));
    const send = (server: RunningServer): Promise<unknown>[] => [
      ...ballots.map(async ({ key, rater, subjectId }) => {
        const answer = await server.call(castBallot, { id: surveyId, subjectId, answers: [5, 4, 5], comment: '' }, rater.token);
        if (answer?.status === 200) acknowledged.add(key);
        return answer;
      }),
      ...writers.map(async (writer) => {
        const answer = await server.call(submitMonth, { month, ...texts }, writer.token, { 'idempotency-key': `month-${writer.id}` });
        if (answer?.status === 200) acknowledged.add(writer.id);
        return answer;
      }),
    ];

    const first = await RunningServer.start(database.environment);
    const sent = Promise.allSettled(send(first));
    while (acknowledged.size < 40) await new Promise((resolve) => setTimeout(resolve, 2));
    await first.kill();
    await sent;
    const before = new Set(acknowledged);
    expect(before.size).toBeLessThan(ballots.length + writers.length);

    const second = await RunningServer.start(database.environment);
    const again = await Promise.all(ballots.map(async ({ key, rater, subjectId }) => {
      const answer = await second.call(castBallot, { id: surveyId, subjectId, answers: [5, 4, 5], comment: '' }, rater.token);
      return { key, code: answer?.status === 200 ? 'counted' : answer?.body.code };
    }));
    for (const { key, code } of again) expect([key, code]).toEqual([key, before.has(key) ? 'SURVEY.ALREADY_RATED' : expect.stringMatching(/^(counted|SURVEY\.ALREADY_RATED)$/)]);
    await Promise.all(writers.map(async (writer) => {
      const answer = await second.call(submitMonth, { month, ...texts }, writer.token, { 'idempotency-key': `month-${writer.id}` });
      expect(answer?.status).toBe(200);
      expect((await second.call(readMyMonth, { month }, writer.token))?.body.summary).toMatchObject({ state: 'submitted', selfScore: 90.5 });
    }));
    await second.kill();

    const house = await House.open({}, database);
    const count = async (sql: string): Promise<number> => Number(((await house.source.query(sql)) as { n: number | string }[])[0]?.n);
    const entities = new Map(house.source.entityMetadatas.map((metadata) => [metadata.name, metadata.tableName]));
    expect(await count(`SELECT COUNT(*) AS n FROM ${entities.get('Ballot') ?? ''}`)).toBe(ballots.length);
    expect(await count(`SELECT COUNT(*) AS n FROM ${entities.get('Participation') ?? ''}`)).toBe(ballots.length);
    expect(await count(`SELECT COUNT(*) AS n FROM ${entities.get('MonthSummary') ?? ''}`)).toBe(members);
    await house.close();
  }, 120_000);
});

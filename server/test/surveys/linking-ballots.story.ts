import { createHash } from 'node:crypto';
import { closeSurvey, endpoints, readMe } from '@liangpai/shared/contracts';
import { AuditLog } from '../../src/platform/audit/audit-log.js';
import { chance, correlation } from '../support/correlation.js';
import { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { openStorySurvey, type SurveyCast } from './survey-cast.js';

type Row = Readonly<Record<string, unknown>>;

const voters = 24;
/** The same voters in an order that the seed decides. */
function shuffled<T>(items: readonly T[], seed: string): T[] {
  const rank = (index: number): string => createHash('sha256').update(`${seed}:${index}`).digest('hex');
  return items.map((item, index) => ({ item, rank: rank(index) })).sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ item }) => item);
}

/** Somebody with the whole database and the log, who saw in which order the voters came, tries to tell their ballots. */
describe.each(['早', '中', '晚'])('G12: linking ballots to raters, order of arrival %s', (seed) => {
  let house: House;
  let cast: SurveyCast;
  let arrivals: Character[];
  let before: ReadonlyMap<string, string>;
  let written = '';

  const query = (sql: string): Promise<Row[]> => house.source.query(sql);
  /** Everything in every table except the ballot box itself and the leases of background jobs. */
  const snapshot = async (): Promise<Map<string, string>> => {
    const names = house.source.entityMetadatas.map((entity) => entity.tableName).filter((name) => !['survey_ballots', 'survey_participations', 'leases'].includes(name));
    const tables = new Map<string, string>();
    for (const name of names) tables.set(name, JSON.stringify((await query(`SELECT * FROM ${name}`)).map((row) => JSON.stringify(row)).sort()));
    return tables;
  };
  const arrivalOf = (row: Row): number => Number(/第(\d+)票/.exec(String(row.comment ?? row.text))?.[1]);
  const arrivalOfRater = (row: Row): number => arrivals.findIndex((rater) => rater.id === row.rater_id);

  beforeAll(async () => {
    house = await House.open({ LOG_LEVEL: 'info' });
    cast = await openStorySurvey(house, `${seed}企业`, voters);
    arrivals = shuffled(cast.raters, seed);
    await house.app.get(AuditLog).seal();
    before = await snapshot();
    const spies = (['stdout', 'stderr'] as const).map((stream) => jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      written += String(text);
      return true;
    }));
    for (const [index, rater] of arrivals.entries()) {
      house.clock.forward(31);
      const { status } = await cast.rate(rater, '林一舟', [1 + (index % 5), 5, 5], `第${index}票`);
      if (status !== 200) throw new Error(`ballot ${index}: ${status}`);
    }
    expect(written).toBe('');
    await house.get(readMe, {}, arrivals[0]?.token);
    for (const spy of spies) spy.mockRestore();
  });
  afterAll(() => house.close());

  it('leaves no line in the log, which does tell of other requests', () => {
    expect(written).toContain('/api/me');
    expect(written).not.toContain('survey');
  });

  it('changes nothing else in the whole database: no audit, no duty, no spent request, no session, no counter', async () => {
    await house.app.get(AuditLog).seal();
    const after = await snapshot();
    for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows]);
  });

  it('shares no value between a participation and a ballot but survey and member', async () => {
    const participations = await query('SELECT * FROM survey_participations');
    const ballots = await query('SELECT * FROM survey_ballots');
    expect([participations.length, ballots.length]).toEqual([voters, voters]);
    const told = new Set(participations.flatMap((row) => Object.values(row)));
    expect(new Set(ballots.flatMap((row) => Object.values(row)).filter((value) => told.has(value)))).toEqual(new Set([cast.survey.id, cast.subjects.get('林一舟')]));
    expect(Object.keys(ballots[0] ?? {}).sort()).toEqual(['answers', 'comment', 'id', 'subject_id', 'survey_id']);
    expect(Object.keys(participations[0] ?? {}).sort()).toEqual(['id', 'rater_id', 'subject_id', 'survey_id']);
  });

  it('orders neither table by arrival, by no column and not as the rows lie', async () => {
    for (const [table, arrival] of [['survey_ballots', arrivalOf], ['survey_participations', arrivalOfRater]] as const) {
      const columns = Object.keys((await query(`SELECT * FROM ${table}`))[0] ?? {}).filter((column) => column !== 'comment' && column !== 'answers');
      for (const order of ['', ...columns.map((column) => ` ORDER BY ${column}`)]) {
        const places = (await query(`SELECT * FROM ${table}${order}`)).map(arrival);
        expect(new Set(places).size).toBe(voters);
        expect(Math.abs(correlation(places))).toBeLessThan(chance);
      }
    }
  });

  it('pairs the two tables in no order either', async () => {
    const raters = (await query('SELECT * FROM survey_participations')).map(arrivalOfRater);
    const ballots = (await query('SELECT * FROM survey_ballots')).map(arrivalOf);
    const places = raters.map((arrival, place) => ({ arrival, ballot: ballots[place] ?? -1 })).sort((one, other) => one.arrival - other.arrival).map(({ ballot }) => ballot);
    expect(Math.abs(correlation(places))).toBeLessThan(chance);
  });

  it('keeps no hidden row number in the embedded database', async () => {
    if (house.source.options.type !== 'better-sqlite3') return;
    for (const table of ['survey_ballots', 'survey_participations', 'survey_slips', 'survey_comments']) await expect(query(`SELECT rowid FROM ${table}`)).rejects.toThrow(/no such column/);
    await expect(query('SELECT rowid FROM surveys')).resolves.toHaveLength(1);
  });

  it('offers no endpoint that reads participations or ballots of others', () => {
    const reading = endpoints.filter((contract) => contract.path.startsWith('/api/surveys') && contract.method === 'GET' && /ballot|participation|rater/.test(contract.path));
    expect(reading.map((contract) => contract.id)).toEqual([]);
  });

  it('erases who took part at closing, and cuts comments from stars', async () => {
    const keys = new Set((await query('SELECT id FROM survey_ballots')).map((row) => row.id));
    await house.app.get(AuditLog).seal();
    const token = await new Builder(house).signIn(cast.company.affairs.id);
    await house.get(closeSurvey, { id: cast.survey.id, version: 1 }, token);
    expect(await query('SELECT * FROM survey_participations')).toEqual([]);
    const ballots = await query('SELECT * FROM survey_ballots');
    expect(ballots).toHaveLength(voters);
    expect(ballots.every((row) => row.comment === '' && !keys.has(row.id))).toBe(true);
    const comments = await query('SELECT * FROM survey_comments');
    const told = new Set(ballots.map((row) => row.id));
    expect(comments.some((row) => Object.values(row).some((value) => told.has(value)))).toBe(false);
    expect(Math.abs(correlation(comments.map(arrivalOf)))).toBeLessThan(chance);
  });
});

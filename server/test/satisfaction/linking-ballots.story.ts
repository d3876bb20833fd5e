import { createHash } from 'node:crypto';
import { endpoints, readMe } from '@liangpai/shared/contracts';
import { AuditLog } from '../../src/platform/audit/audit-log.js';
import { House } from '../support/house.js';
import { correlation, chance } from '../support/correlation.js';
import type { Character } from '../support/people.js';
import { openSatisfaction, type SatisfactionCast } from './satisfaction-cast.js';

type Row = Readonly<Record<string, unknown>>;

const voters = 24;

/** Somebody with the whole database and the log, who saw in which order the voters came, tries to tell their ballots. */
describe.each(['早', '中', '晚'])('G12: linking satisfaction ballots to raters, order of arrival %s', (seed) => {
  let house: House;
  let cast: SatisfactionCast;
  let arrivals: Character[];
  let before: ReadonlyMap<string, string>;
  let written = '';

  const query = (sql: string): Promise<Row[]> => house.source.query(sql);
  /** Everything in every table except the ballot box itself and the leases of background jobs. */
  const snapshot = async (): Promise<Map<string, string>> => {
    const names = house.source.entityMetadatas.map((entity) => entity.tableName).filter((name) => !['satisfaction_ballots', 'satisfaction_participations', 'leases'].includes(name));
    const tables = new Map<string, string>();
    for (const name of names) tables.set(name, JSON.stringify((await query(`SELECT * FROM ${name}`)).map((row) => JSON.stringify(row)).sort()));
    return tables;
  };
  /** Every voter gives other points, so that the ballot betrays its voter to the test, and to nobody else. */
  const arrivalOf = (row: Row): number => Number(row.points) - 50;
  const arrivalOfRater = (row: Row): number => arrivals.findIndex((rater) => rater.id === row.rater_id);

  beforeAll(async () => {
    house = await House.open({ LOG_LEVEL: 'info' });
    const opened = await openSatisfaction(house, voters - 5);
    cast = opened;
    const rank = (index: number): string => createHash('sha256').update(`${seed}:${index}`).digest('hex');
    arrivals = opened.raters.map((rater, index) => ({ rater, rank: rank(index) })).sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ rater }) => rater);
    await house.app.get(AuditLog).seal();
    before = await snapshot();
    const spies = (['stdout', 'stderr'] as const).map((stream) => jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      written += String(text);
      return true;
    }));
    for (const [index, rater] of arrivals.entries()) {
      house.clock.forward(31);
      const { status } = await cast.rate(rater, 50 + index);
      if (status !== 200) throw new Error(`ballot ${index}: ${status}`);
    }
    expect(written).toBe('');
    await house.get(readMe, {}, arrivals[0]?.token);
    for (const spy of spies) spy.mockRestore();
  });
  afterAll(() => house.close());

  it('leaves no line in the log, which does tell of other requests', () => {
    expect(written).toContain('/api/me');
    expect(written).not.toContain('satisfaction');
  });

  it('changes nothing else in the whole database', async () => {
    await house.app.get(AuditLog).seal();
    const after = await snapshot();
    for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows]);
  });

  it('shares no value between a participation and a ballot but the survey', async () => {
    const participations = await query('SELECT * FROM satisfaction_participations');
    const ballots = await query('SELECT * FROM satisfaction_ballots');
    expect([participations.length, ballots.length]).toEqual([voters, voters]);
    const told = new Set(participations.flatMap((row) => Object.values(row)));
    expect(new Set(ballots.flatMap((row) => Object.values(row)).filter((value) => told.has(value)))).toEqual(new Set([cast.survey.id]));
    expect(Object.keys(ballots[0] ?? {}).sort()).toEqual(['id', 'points', 'rater_group', 'survey_id']);
    expect(Object.keys(participations[0] ?? {}).sort()).toEqual(['id', 'rater_id', 'survey_id']);
  });

  it('orders neither table by arrival, and pairs them in no order', async () => {
    for (const [table, arrival] of [['satisfaction_ballots', arrivalOf], ['satisfaction_participations', arrivalOfRater]] as const) {
      for (const order of ['', ' ORDER BY id', ' ORDER BY survey_id']) {
        const places = (await query(`SELECT * FROM ${table}${order}`)).map(arrival);
        expect(new Set(places).size).toBe(voters);
        expect(Math.abs(correlation(places))).toBeLessThan(chance);
      }
    }
    const raters = (await query('SELECT * FROM satisfaction_participations')).map(arrivalOfRater);
    const ballots = (await query('SELECT * FROM satisfaction_ballots')).map(arrivalOf);
    const places = raters.map((arrival, place) => ({ arrival, ballot: ballots[place] ?? -1 })).sort((one, other) => one.arrival - other.arrival).map(({ ballot }) => ballot);
    expect(Math.abs(correlation(places))).toBeLessThan(chance);
  });

  it('keeps no hidden row number in the embedded database', async () => {
    if (house.source.options.type !== 'better-sqlite3') return;
    for (const table of ['satisfaction_ballots', 'satisfaction_participations', 'satisfaction_slips']) await expect(query(`SELECT rowid FROM ${table}`)).rejects.toThrow(/no such column/);
  });

  it('offers no endpoint that reads participations or ballots', () => {
    const reading = endpoints.filter((contract) => contract.path.startsWith('/api/satisfaction') && contract.method === 'GET' && /ballot|participation|rater/.test(contract.path));
    expect(reading.map((contract) => contract.id)).toEqual([]);
  });

  it('erases at the count who took part, and writes the ballots under new keys', async () => {
    const keys = new Set((await query('SELECT id FROM satisfaction_ballots')).map((row) => row.id));
    expect((await cast.project.step('end-survey', cast.works.office)).status).toBe(200);
    expect(await query('SELECT * FROM satisfaction_participations')).toEqual([]);
    const ballots = await query('SELECT * FROM satisfaction_ballots');
    expect(ballots).toHaveLength(voters);
    expect(ballots.every((row) => !keys.has(row.id))).toBe(true);
  });
});

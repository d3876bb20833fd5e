import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import {
  downloadYearExtract, itemAttentions, itemPhases, listCandidates, listDemoSignIns, listExperiences, listItems, listNotices, readBoard, readItemRating, readItemSatisfaction, readItemYear, readNotice, signInAsDemo, type Board, type ItemFilters, type ItemRow,
} from '@liangpai/shared/contracts';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { readSheet } from 'read-excel-file/node';
import { loadDemo } from '../../src/demo/load-demo.js';
import { Item } from '../../src/features/items/items.module.js';
import { Person } from '../../src/features/organisations/organisations.module.js';
import { readConfiguration } from '../../src/platform/config/configuration.js';
import { CaseStep } from '../../src/platform/workflow/case-history.js';
import { Duty } from '../../src/platform/workflow/duties.js';
import { freshDatabase, House } from '../support/house.js';

const works = '沈阳机床';
const carriers = Object.keys(CARRIER_LABELS) as Carrier[];

describe('the demonstration of the five carriers', () => {
  let house: House;
  let drop: () => Promise<void>;
  let token: string;
  let thisYear: number;

  const signIn = async (label: string): Promise<string> => {
    const found = (await house.get(listDemoSignIns, {})).people.find((person) => person.label === label && person.enterprise === works);
    if (!found) throw new Error(`nobody signs in as ${label}`);
    return (await house.get(signInAsDemo, { personId: found.personId })).accessToken;
  };

  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    const configuration = readConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'error', LIANGPAI_DEMO: '1', ...fresh.environment });
    if ('problems' in configuration) throw new Error(configuration.problems.join('\n'));
    expect(await loadDemo(configuration)).toBe('loaded');
    house = await House.open({ LIANGPAI_DEMO: '1', ...fresh.environment });
    house.clock.set(new Date().toISOString());
    token = await signIn('党群部人员');
    thisYear = Number(house.clock.today().slice(0, 4));
  }, 240_000);
  afterAll(async () => {
    await house.close();
    await drop();
  });

  const itemsOf = async (filters: Partial<ItemFilters> = {}): Promise<readonly ItemRow[]> => (await house.get(listItems, { ...filters, pageSize: 100 }, token)).items;

  it.each(carriers)('SY-FL-1 to SY-FL-5: %s stands in every state of its table', async (carrier) => {
    const rows = await house.source.getRepository(Item).findBy({ carrier });
    const found = Object.entries(itemWorkflows[carrier].states).map(([state, label]) => ({ label, years: rows.filter((row) => row.state === state).map((row) => row.year).sort() }));
    console.log(`${CARRIER_LABELS[carrier]}: ${found.map(({ label, years }) => `${label} ${[...new Set(years)].map((year) => `${year}年${years.filter((one) => one === year).length}项`).join('、')}`).join('；')}`);
    expect(found.filter(({ years }) => years.length === 0).map(({ label }) => label)).toEqual([]);
  });

  it('three units take part, last year and this year', async () => {
    const rows = await house.source.getRepository(Item).find();
    const begun = (year: number) => new Set(rows.filter((row) => row.year === year).map((row) => row.unitId)).size;
    expect(begun(thisYear - 1)).toBeGreaterThanOrEqual(3);
    expect(new Set(rows.map((row) => row.unitId)).size).toBeGreaterThanOrEqual(3);
    expect(begun(thisYear)).toBeGreaterThan(0);
  });

  it('SY-ZT-43: no year of the board is empty, and every number of last year opens a list of that length', async () => {
    const boards = await Promise.all([thisYear, thisYear - 1].map((year) => house.get(readBoard, { year }, token)));
    expect(boards[0]?.years).toEqual([thisYear, thisYear - 1]);
    for (const board of boards) expect(board.total).toBeGreaterThan(0);
    const last = boards[1] as Board;
    expect(last.carriers.filter(({ total }) => total === 0)).toEqual([]);
    const numbers: { filters: Partial<ItemFilters>; said: number }[] = [last, ...last.carriers].flatMap((sum) => {
      const of = 'carrier' in sum ? { carrier: sum.carrier as Carrier } : {};
      return [
        { filters: of, said: sum.total }, ...itemPhases.map((phase) => ({ filters: { ...of, phase }, said: sum.phases[phase] })), ...itemAttentions.map((attention) => ({ filters: { ...of, attention }, said: sum.attentions[attention] })),
      ];
    }).filter(({ said }) => said > 0);
    expect(numbers.length).toBeGreaterThan(10);
    for (const { filters, said } of numbers) {
      const { total } = await house.get(listItems, { ...filters, year: thisYear - 1, pageSize: 1 }, token);
      expect({ filters, total }).toEqual({ filters, total: said });
    }
  });

  it('SY-F2.12, SY-ZT-26, SY-GC-16, SY-ZT-23: last year’s best project has its four quarters, its hours, three kinds of raters, and was named', async () => {
    const best = (await itemsOf({ year: thisYear - 1, carrier: 'project' })).find(({ name }) => name === '床身导轨气孔攻关');
    const id = best?.id ?? '';
    const year = await house.get(readItemYear, { id }, token);
    expect(year.quarters.map(({ state }) => state)).toEqual(['signed', 'signed', 'signed', 'signed']);
    expect(new Set(year.files.map(({ quarter }) => quarter)).size).toBe(4);
    expect([year.hours.countedMinutes, year.hours.notCountedMinutes, year.records.find(({ kind }) => kind === 'supervision')?.count]).toEqual([36 * 60, 120, 2]);
    const { surveys: [survey] } = await house.get(readItemSatisfaction, { id }, token);
    expect(survey).toMatchObject({ state: 'closed', representatives: 6, slips: 7, result: { ballots: 20 } });
    const rating = await house.get(readItemRating, { id }, token);
    expect([rating.year, rating.current.conclusion?.verdict, rating.current.conclusion?.isFinal]).toEqual([thisYear - 1, 'may-close', true]);
    expect(rating.consequences.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(['award-priority confirmed', 'commendation confirmed', 'naming confirmed']);
  });

  it('SY-ZT-27, SY-ZT-24, SY-ZR-D1 to D3, SY-XF-Q1: one goes on as a stage, one was cancelled with bans, zones and posts have their bands', async () => {
    const rows = await house.source.getRepository(Item).findBy({ year: thisYear - 1 });
    const outcomes = (carrier: Carrier, state: string) => rows.filter((row) => row.carrier === carrier && row.state === state && row.number !== null).map((row) => row.outcome ?? '');
    for (const band of ['zone-reached', 'zone-kept', 'zone-barred']) expect(outcomes('responsibility-zone', 'rated')).toContain(band);
    for (const band of ['post-continues', 'post-barred']) expect(outcomes('vanguard-post', 'rated')).toContain(band);
    expect(new Set(outcomes('pledge', 'archived'))).toEqual(new Set(['pledge-fulfilled', 'pledge-unfulfilled']));
    const goesOn = rows.find((row) => row.name === '直驱转台自主研制');
    const rating = await house.get(readItemRating, { id: goesOn?.id ?? '' }, token);
    expect([goesOn?.state, [rating.current, ...rating.earlier].find(({ concludedOn }) => concludedOn !== null)?.conclusion?.verdict]).toEqual(['running', 'stage-assessment']);
    const cancelled = rows.find((row) => row.name === '备件三日到货');
    const { consequences } = await house.get(readItemRating, { id: cancelled?.id ?? '' }, token);
    expect(consequences.filter(({ state }) => state !== 'confirmed')).toEqual([]);
    expect(consequences.filter(({ kind }) => kind === 'rectification').map(({ outcome }) => outcome === '')).toEqual([false, false]);
    const { barredOrganisations, nominations } = await house.get(listCandidates, { year: thisYear - 1 }, token);
    expect([barredOrganisations.map(({ name }) => name), nominations.length]).toEqual([['服务党支部'], 1]);
  });

  it('SY-ZT-36, SY-ZT-47, SY-ZT-22: an objection was answered, an experience is open to all, and the year’s extract is filled', async () => {
    const { notices } = await house.get(listNotices, { view: 'past', pageSize: 100 }, token);
    const read = await Promise.all(notices.map(({ id }) => house.get(readNotice, { id }, token)));
    expect(read.flatMap(({ received }) => received).some(({ state, answer }) => state === 'dismissed' && (answer ?? '').length > 20)).toBe(true);
    expect((await house.get(listExperiences, {}, await signIn('党员'))).entries.map(({ title }) => title)).toContain('一炉一卡，管住床身气孔');
    for (const extract of ['organisations', 'secretaries', 'participation'] as const) {
      const rows = await readSheet((await house.call(downloadYearExtract, { year: thisYear - 1, of: extract }, token)).raw);
      expect(rows.length).toBeGreaterThan(4);
    }
  });

  it('nothing happened in the future, and last year left no duty of its own behind', async () => {
    const now = house.clock.now();
    const today = house.clock.today();
    expect((await house.source.getRepository(CaseStep).find()).filter(({ at }) => at > now)).toEqual([]);
    expect((await house.source.getRepository(Person).find()).filter(({ joinedPartyOn }) => (joinedPartyOn ?? '') > today)).toEqual([]);
    const ended = new Set((await house.source.getRepository(Item).findBy({ phase: 'ended', year: thisYear - 1 })).map(({ id }) => id));
    expect((await house.source.getRepository(Duty).find()).filter(({ subjectId, closedAt }) => closedAt === null && ended.has(subjectId.slice(0, 26))).map(({ title }) => title)).toEqual([]);
  });

  it('offers a sign-in for everybody along an item’s way, and says what there is to do', async () => {
    const people = (await house.get(listDemoSignIns, {})).people.filter(({ enterprise }) => enterprise === works);
    const labels = people.map(({ label }) => label).join('；');
    for (const label of ['党员', '党支部书记（造型）', '直属单位书记（铸造事业部党总支）', '党群部人员', '行政部门负责人', '行政部门负责人（质量管理部）', '党委负责人', '保密审查员', '职工']) expect(labels).toContain(label);
    expect(people.filter(({ hint }) => hint.length < 6)).toEqual([]);
    expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length);
  });
});

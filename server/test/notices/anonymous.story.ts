import { answerObjection, raiseAnonymousObjection, readMe, readNotice } from '@liangpai/shared/contracts';
import { AuditLog } from '../../src/platform/audit/audit-log.js';
import { newId } from '../../src/platform/ids/ids.js';
import { House } from '../support/house.js';
import { NoticeStory, waiting } from './notice-cast.js';

type Row = Readonly<Record<string, unknown>>;

/** Somebody with the whole database and the log looks for the person behind an objection without a name. */
describe('objecting without a name', () => {
  let house: House;
  let story: NoticeStory;
  let log: string[] = [];
  beforeAll(async () => {
    house = await House.open({ LOG_LEVEL: 'info' });
    for (const stream of ['stdout', 'stderr'] as const) jest.spyOn(process[stream], 'write').mockImplementation((text) => log.push(String(text)) > 0);
    story = await NoticeStory.begin(house, '北方重装');
  });
  beforeEach(() => house.clock.set('2026-10-14T02:37:41.123Z'));
  afterAll(async () => {
    jest.restoreAllMocks();
    await house.close();
  });

  /** Every row of every table, leases of background jobs apart. */
  const snapshot = async (): Promise<Map<string, Set<string>>> => {
    await house.app.get(AuditLog).seal();
    const tables = new Map<string, Set<string>>();
    for (const { tableName } of house.source.entityMetadatas) {
      if (tableName !== 'leases') tables.set(tableName, new Set((await house.source.query<Row[]>(`SELECT * FROM ${tableName}`)).map((row) => JSON.stringify(row))));
    }
    return tables;
  };

  it('leaves the objection, its duty and two counters, and nothing that leads to a person or a moment', async () => {
    const { member, affairs } = story.company;
    const { id } = await story.opened();
    const token = await story.token(member);
    const session = await house.source.query<Row[]>('SELECT id FROM sessions WHERE person_id = ?', [member.id]);
    const before = await snapshot();
    house.clock.forward(19);
    expect((await house.call(readNotice, { id }, token)).status).toBe(200);
    log = [];
    const answer = await house.call(raiseAnonymousObjection, { id, key: newId(), objection: '数据与实际不符', subjectId: null }, token);
    expect(answer.status).toBe(200);
    expect(log).toEqual([]);
    await house.get(readMe, {}, token);
    expect(log.join('')).toContain('/api/me');

    const after = await snapshot();
    const changed: Record<string, string[]> = {};
    for (const [table, rows] of after) {
      const fresh = [...rows].filter((row) => !before.get(table)?.has(row));
      if (fresh.length > 0) changed[table] = fresh;
    }
    expect(Object.keys(changed).sort()).toEqual(['duties', 'objections', 'public_notices']);
    expect(Object.values(changed).map((rows) => rows.length)).toEqual([1, 1, 1]);
    const everything = JSON.stringify([changed.duties, changed.objections]);
    for (const trace of [member.id, member.name, member.employeeNo, token, ...session.map((row) => String(row.id)), '02:37', '02:38', '10:37', '10:38']) expect(everything).not.toContain(trace);
    const [objection] = (changed.objections ?? []).map((row) => JSON.parse(row) as Row);
    expect(objection).toMatchObject({ person_id: null, person_name: null, contact: null, received_on: '2026-10-14' });
    expect(Object.keys(objection ?? {}).filter((column) => /_at$/.test(column))).toEqual([]);
    const [duty] = (changed.duties ?? []).map((row) => JSON.parse(row) as Row);
    expect(duty).toMatchObject({ initiator_id: null, person_id: null, opened_at: '2026-10-13T16:00:00.000Z' });
    expect((await story.read(id, affairs)).received).toMatchObject([{ text: '数据与实际不符', by: null, contact: null }]);
    expect((await story.read(id, member)).received).toMatchObject([{ text: null, by: null, isMine: false }]);
  });

  it('holds up the notice like any other, and its answer is public', async () => {
    const project = waiting('匿名异议的项目');
    const { id } = await story.opened({ subjects: [project] });
    await story.objectAnonymously(id, story.company.worker);
    house.clock.set('2026-10-22');
    expect(await story.conclude(project.subjectId)).toMatchObject({ code: 'NOTICE.OBJECTION_OPEN' });
    const [objection] = (await story.read(id, story.company.affairs)).received;
    await house.get(answerObjection, { id: objection?.id ?? '', action: 'dismiss', answer: '数据已经复核，没有出入。', version: 1 }, await story.token(story.company.affairs));
    expect((await story.read(id, story.company.worker)).received).toMatchObject([{ state: 'dismissed', answer: '数据已经复核，没有出入。' }]);
    expect(await story.conclude(project.subjectId)).toBeUndefined();
  });

  it('lies in no order of arrival: keys and places are random', async () => {
    const { id } = await story.opened();
    for (let turn = 0; turn < 12; turn += 1) await story.objectAnonymously(id, story.company.member, `第${String(turn).padStart(2, '0')}条`);
    const stored = (await house.source.query<Row[]>('SELECT text FROM objections WHERE notice_id = ?', [id])).map((row) => String(row.text));
    expect(stored).toHaveLength(12);
    expect(stored).not.toEqual([...stored].sort());
    if (house.source.options.type === 'better-sqlite3') await expect(house.source.query('SELECT rowid FROM objections')).rejects.toThrow(/no such column/);
    expect((await story.read(id, story.company.affairs)).received).toHaveLength(12);
  });

  it('lies among the duties in no order of arrival either', async () => {
    if (house.source.options.type !== 'better-sqlite3') return;
    const { id } = await story.opened();
    house.clock.forward(600);
    // In any real house the last duty but these has an ordinary place; the next ones follow it.
    await house.source.query('UPDATE duties SET rowid = 1 WHERE rowid = (SELECT MAX(rowid) FROM duties)');
    await story.object(id, story.company.otherMember, '署名一');
    for (const words of ['匿名甲', '匿名乙']) await story.objectAnonymously(id, story.company.member, words);
    await story.object(id, story.company.otherMember, '署名二');
    const places = new Map((await house.source.query<Row[]>('SELECT rowid AS place, summary FROM duties')).map((row) => [String(row.summary).split('：').at(-1), Number(row.place)]));
    expect((places.get('署名二') ?? 0) - (places.get('署名一') ?? 0)).toBe(1);
    for (const words of ['匿名甲', '匿名乙']) expect(places.get(words)).toBeLessThan(0);
  });

  it('counts once when it is sent again under its random key', async () => {
    const { id } = await story.opened();
    house.clock.forward(120);
    const key = newId();
    for (let turn = 0; turn < 3; turn += 1) expect((await story.objectAnonymously(id, story.company.member, '重发', key)).status).toBe(200);
    expect((await story.read(id, story.company.affairs)).objections).toBe(1);
  });

  it('needs a session of the enterprise, and is slowed down without leaving a count in the database', async () => {
    const { id } = await story.opened();
    const other = await NoticeStory.begin(house, '东南能化');
    house.clock.forward(300);
    expect((await other.objectAnonymously(id, other.company.member)).problem?.code).toBe('NOTICE.NOT_FOUND');
    expect((await house.call(raiseAnonymousObjection, { id, key: newId(), objection: '没有登录', subjectId: null })).status).toBe(401);
    const statuses: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) statuses.push((await story.objectAnonymously(id, story.company.member, '一再提出')).status);
    expect([statuses.at(0), statuses.at(-1)]).toEqual([200, 429]);
    expect(await house.source.query('SELECT * FROM request_counts')).toEqual([]);
  });
});

import { checkRoster, downloadRosterTemplate, exportRoster, importRoster, listPeople, readMe, rosterColumns, rosterLimits, type RosterPreview } from '@liangpai/shared/contracts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { AuditEntry } from '../../src/platform/audit/audit-log.js';
import { Person } from '../../src/features/organisations/person.entity.js';
import { House, type Answer } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';

const headings = Object.values(rosterColumns);
type Row = readonly (string | number | Date | null)[];

/** A workbook as a clerk's Excel writes it. */
async function workbook(rows: readonly Row[], titles: readonly string[] = headings): Promise<Buffer> {
  const cells = [titles.map((value) => ({ value })), ...rows.map((row) => row.map((value) => (value === null ? null : value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value })))];
  return writeExcelFile(cells as never, { sheet: '名册' } as never).toBuffer();
}

const row = (employeeNo: string | number, name: string, changes: Partial<Record<keyof typeof rosterColumns, string | number | Date | null>> = {}): Row => {
  const filled: Record<string, string | number | Date | null> = { employeeNo, name, kind: '正式党员', post: '工艺员', branch: '机关一支部', partyGroup: null, department: null, isOnDuty: '是', joinedPartyOn: '2015-07-01', ...changes };
  return Object.keys(rosterColumns).map((column) => filled[column] ?? null);
};

describe('importing the roster', () => {
  let house: House;
  let company: Company;
  let other: Company;

  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
    other = await new Builder(house).company('北方重装');
  });
  afterAll(() => house.close());

  const check = (file: Buffer, fields: Record<string, string> = {}, token = company.affairs.token): Promise<Answer<RosterPreview>> => house.upload(checkRoster, file, '名册.xlsx', fields, token);
  const bring = async (file: Buffer, fields: Record<string, string> = {}) => {
    const preview = (await check(file, fields)).body;
    return house.upload(importRoster, file, '名册.xlsx', { ...fields, token: preview.token }, company.affairs.token);
  };
  const found = (employeeNo: string): Promise<Person | null> => house.source.getRepository(Person).findOneBy({ enterpriseId: company.root.id, employeeNo });

  it('shows what would change, writes nothing, and then writes all of it', async () => {
    const file = await workbook([row('A001', '吴新来'), row('A002', '钱二新', { kind: '群众', branch: null, department: '气化车间', joinedPartyOn: null })]);
    const preview = (await check(file)).body;
    expect(preview.counts).toEqual({ added: 2, changed: 0, left: 0, unchanged: 0, problems: 0 });
    expect(preview.added[0]).toEqual({ employeeNo: 'A001', name: '吴新来', branch: '机关一支部' });
    expect(await found('A001')).toBeNull();
    expect((await bring(file)).body.counts).toEqual({ added: 2, changed: 0, left: 0, unchanged: 0 });
    expect(await found('A001')).toMatchObject({ name: '吴新来', branchId: company.office.id, joinedPartyOn: '2015-07-01', isOnDuty: true });
    expect(await found('A002')).toMatchObject({ departmentId: company.workshop.id, kind: 'non-member' });
    const people = (await house.get(listPeople, { search: 'wuxinlai' }, company.affairs.token)).people;
    expect(people.map((person) => person.employeeNo)).toEqual(['A001']);
  });

  it('changes nothing when the same file comes twice', async () => {
    const file = await workbook([row('A011', '孙不变'), row('A012', '李不变')]);
    await bring(file);
    const versions = [(await found('A011'))?.version, await house.source.getRepository(AuditEntry).count()];
    expect((await bring(file)).body.counts).toEqual({ added: 0, changed: 0, left: 0, unchanged: 2 });
    expect([(await found('A011'))?.version, await house.source.getRepository(AuditEntry).count()]).toEqual(versions);
  });

  it('names the row, the column and the way out for every mistake, and imports none of the rows', async () => {
    const file = await workbook([
      row('B001', '好的一行'), row('', '没工号'), row('B003', ''), row('B004', '错类别', { kind: '党员' }), row('B005', '错支部', { branch: '不存在支部' }),
      row('B001', '重工号'), row('B007', '错日期', { joinedPartyOn: '2015年13月1日' }), row('B008', '未来日', { joinedPartyOn: '2030-01-01' }), row('B009', '错小组', { partyGroup: '第九党小组' }),
      row('B010', '错部门', { department: '没有的车间' }), row('B011', '错在岗', { isOnDuty: '也许' }), row('B012', '没支部', { branch: null }), headings.map(() => null), row('B 13#', '错工号'), row('B014', '非党员', { kind: '群众' }),
    ]);
    const { problems, counts } = (await check(file)).body;
    expect(problems.map((problem) => [problem.row, problem.column])).toEqual([
      [3, '工号'], [4, '姓名'], [5, '人员类别'], [6, '所属党支部'], [7, '工号'], [8, '入党日期'], [9, '入党日期'], [10, '党小组'], [11, '部门/班组'], [12, '是否在岗'], [13, '所属党支部'], [15, '工号'], [16, '入党日期'],
    ]);
    expect(problems.map((problem) => problem.message)).toEqual(expect.arrayContaining([
      '没有工号，请填写。', '请填写其中一种：正式党员、预备党员、入党积极分子、群众。', '没有这个党支部。请核对名称，或先到“组织”里建立。', '工号和第2行重复，请核对后删去一行。', '看不懂这个日期，请写成 2015-07-01。',
    ]));
    expect(counts.problems).toBe(13);
    expect((await bring(file)).problem?.code).toBe('ROSTER.HAS_PROBLEMS');
    expect(await found('B001')).toBeNull();
  });

  it('reads full-width letters and digits, day numbers, dates and Chinese dates', async () => {
    const file = await workbook([
      row('Ｃ００１', '周　全角'), row(80012, '数字号', { joinedPartyOn: 42186 }), row('C003', '日期格', { joinedPartyOn: new Date(Date.UTC(2011, 6, 1)) }), row('C004', '中文日', { joinedPartyOn: '2009年7月1日' }),
      row('C005', '紧凑日', { joinedPartyOn: '20080701' }),
    ]);
    expect((await bring(file)).status).toBe(200);
    expect(await found('C001')).toMatchObject({ name: '周全角' });
    expect(await found('80012')).toMatchObject({ joinedPartyOn: '2015-07-01' });
    expect(await found('C003')).toMatchObject({ joinedPartyOn: '2011-07-01' });
    expect(await found('C004')).toMatchObject({ joinedPartyOn: '2009-07-01' });
    expect(await found('C005')).toMatchObject({ joinedPartyOn: '2008-07-01' });
  });

  it('refuses formulas by cell', async () => {
    const parts = unzipSync(await workbook([row('D001', '吴公式')]));
    const name = Object.keys(parts).find((part) => part.startsWith('xl/worksheets/sheet'))!;
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/<c r="A2"[^>]*>[\s\S]*?<\/c>/, '<c r="A2" t="str"><f>"D00"&amp;1</f><v>D001</v></c>'));
    const { problems } = (await check(Buffer.from(zipSync(parts)))).body;
    expect(problems).toEqual([{ row: 2, column: '工号', value: 'D001', message: '这一格是公式。请复制后“选择性粘贴—数值”，再上传。' }]);
  });

  it('finds the columns in any order and refuses headings that are missing or stand twice', async () => {
    const file = await workbook([['赵换序', 'E001', '机关一支部', '正式党员']], ['姓名', '工号', '所属党支部', '人员类别']);
    expect((await check(file)).body.counts).toMatchObject({ added: 1, problems: 0 });
    const short = await check(await workbook([['E002', '赵缺列']], ['工号', '姓名']));
    expect(short.problem).toMatchObject({ code: 'ROSTER.COLUMNS_MISSING', detail: '第1行缺少：人员类别、所属党支部。请下载模板，照模板的表头填写。' });
    expect((await check(await workbook([], [...headings, '工号']))).problem?.code).toBe('ROSTER.COLUMN_TWICE');
    expect((await check(await workbook([]))).problem?.code).toBe('ROSTER.EMPTY');
  });

  it.each([
    ['a text file with another ending', Buffer.from('工号,姓名\n1,张三'), 'ROSTER.FILE_UNREADABLE'],
    ['an empty file', Buffer.alloc(0), 'ROSTER.FILE_UNREADABLE'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ROSTER.FILE_UNREADABLE'],
    ['a zip that is no workbook', Buffer.from(zipSync({ 'a.txt': strToU8('你好') })), 'ROSTER.FILE_UNREADABLE'],
    ['a workbook that unfolds to 80 MB', Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1024 * 1024) })), 'ROSTER.FILE_SWOLLEN'],
    ['a file of 50 MB', Buffer.alloc(50 * 1024 * 1024, 'PK'), 'REQUEST.TOO_LARGE'],
  ])('refuses %s', async (_title, file, code) => {
    expect((await check(file)).problem?.code).toBe(code);
  });

  it('refuses a formula whose cell has no address', async () => {
    const parts = unzipSync(await workbook([row('D002', '吴无址')]));
    const name = Object.keys(parts).find((part) => part.startsWith('xl/worksheets/sheet'))!;
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/<c r="A2"[^>]*>[\s\S]*?<\/c>/, '<c t="str"><f>1+1</f><v>2</v></c>'));
    expect((await check(Buffer.from(zipSync(parts)))).problem?.code).toBe('ROSTER.FILE_UNREADABLE');
  });

  it('hands out a template whose examples cannot be imported, and the roster as a file that changes nothing', async () => {
    const template = await house.call(downloadRosterTemplate, {}, company.affairs.token);
    const examples = (await check(template.raw)).body;
    expect([examples.rowCount, examples.problems.map((problem) => problem.column)]).toEqual([2, ['工号', '工号']]);
    const exported = await house.call(exportRoster, {}, company.affairs.token);
    const preview = (await check(exported.raw, { isComplete: '1' })).body;
    expect(preview.counts).toEqual({ added: 0, changed: 0, left: 0, unchanged: preview.rowCount, problems: 0 });
    expect(preview.rowCount).toBeGreaterThan(10);
    expect((await house.call(exportRoster, {}, company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('refuses a workbook cut short', async () => {
    const file = await workbook([row('F001', '吴半截')]);
    expect((await check(file.subarray(0, file.length - 200))).problem?.code).toBe('ROSTER.FILE_UNREADABLE');
  });

  it('refuses an import that was not checked, or after which something changed', async () => {
    const file = await workbook([row('G001', '吴先检')]);
    expect((await house.upload(importRoster, file, '名册.xlsx', { token: '' }, company.affairs.token)).problem?.code).toBe('ROSTER.NOT_CHECKED');
    const { token } = (await check(file)).body;
    await house.source.getRepository(Person).insert({ id: '0'.repeat(26), enterpriseId: company.root.id, employeeNo: 'G001', name: '吴抢先', namePinyin: '', kind: 'non-member', post: '', branchId: null, partyGroupId: null, departmentId: null, isOnDuty: true, joinedPartyOn: null, leftOn: null, version: 1 });
    expect((await house.upload(importRoster, file, '名册.xlsx', { token }, company.affairs.token)).problem?.code).toBe('ROSTER.NOT_CHECKED');
    expect((await found('G001'))?.name).toBe('吴抢先');
  });

  it('is closed to a secretary, and never touches another enterprise with the same 工号', async () => {
    const file = await workbook([row(other.member.employeeNo, '吴同号')]);
    expect((await check(file, {}, company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await bring(file)).body.counts.added).toBe(1);
    expect((await house.source.getRepository(Person).findOneByOrFail({ id: other.member.id })).name).toBe(other.member.name);
  });

  it('imports 5,000 people within ten seconds', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => row(`H${10_000 + index}`, `王批量${index}`));
    const file = await workbook(rows);
    const start = performance.now();
    const answer = await bring(file);
    const seconds = (performance.now() - start) / 1000;
    expect(answer.body.counts.added).toBe(5000);
    expect(seconds).toBeLessThan(10);
    expect((await check(await workbook(rows.map((each) => each.map((cell, index) => (index === 3 ? '班长' : cell)))))).body.counts.changed).toBe(5000);
    expect((await bring(await workbook(rows.map((each) => each.map((cell, index) => (index === 3 ? '班长' : cell)))))).body.counts.changed).toBe(5000);
    expect(await found('H10000')).toMatchObject({ post: '班长', version: 2 });
  }, 60_000);

  it('refuses more rows than a file may have', async () => {
    const rows = Array.from({ length: rosterLimits.maxRows + 1 }, (_, index) => ['工', index]);
    expect((await check(await workbook(rows, ['姓名', '工号', '人员类别', '所属党支部']))).problem?.code).toBe('ROSTER.TOO_MANY_ROWS');
  }, 60_000);

  it('ends the sign-ins of those missing from a complete roster, and of nobody otherwise', async () => {
    const builder = new Builder(house);
    const small = await builder.company('小企业');
    const everybody = await house.source.getRepository(Person).find({ where: { enterpriseId: small.root.id } });
    const staying = everybody.filter((person) => person.id !== small.member.id).map((person) => row(person.employeeNo, person.name));
    const file = await workbook(staying);
    const affairs = small.affairs.token;
    expect((await check(file, {}, affairs)).body.counts.left).toBe(0);
    const preview = (await check(file, { isComplete: '1' }, affairs)).body;
    expect(preview.left.map((person) => person.name)).toEqual([small.member.name]);
    await house.upload(importRoster, file, '名册.xlsx', { isComplete: '1', token: preview.token }, affairs);
    expect((await house.call(readMe, {}, small.member.token)).problem?.code).toBe('SESSION.EXPIRED');
    expect((await house.call(readMe, {}, small.otherMember.token)).status).toBe(200);
  });

  it('does not let a complete roster forget the one who imports it, or the last operator', async () => {
    const small = await new Builder(house).company('无人企业');
    const people = await house.source.getRepository(Person).find({ where: { enterpriseId: small.root.id } });
    const without = async (id: string) => workbook(people.filter((person) => person.id !== id).map((person) => row(person.employeeNo, person.name)));
    const forgotten = (await check(await without(small.affairs.id), { isComplete: '1' }, small.affairs.token)).body;
    expect(forgotten.problems[0]?.message).toContain('名册里没有您本人');
    const file = await without(small.operator.id);
    const { token } = (await check(file, { isComplete: '1' }, small.affairs.token)).body;
    expect((await house.upload(importRoster, file, '名册.xlsx', { isComplete: '1', token }, small.affairs.token)).problem?.code).toBe('ROLE.LAST_OPERATOR');
  });
});

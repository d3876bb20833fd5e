import {
  addEvidence, addItemRecord, addRegisterEntry, beginItemFromRegister, editRegisterEntry, listItemRecords, listItems, listRegister, listSupervision, readEvidence, readInbox, readItem, readItemYear, removeEvidence, saveProgress, strikeItemRecord, takeItemPlanStep,
  type ItemRecordView,
} from '@liangpai/shared/contracts';
import type { FormValues, RecordKind } from '@liangpai/shared/forms';
import sharp from 'sharp';
import { YearOpening } from '../../src/features/item-year/item-year.module.js';
import { foundWorks, goTo, type ItemStory, type Works } from '../items/item-cast.js';
import { House, type Answer } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { begun, drawn } from './running-items.js';

const looked = { method: 'visit', findings: '试验件合格', finding: 'on-track' };

describe('the log of a running item', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  beforeEach(() => goTo(house, works, '2026-10-26'));
  afterAll(() => house.close());

  const add = (story: ItemStory, kind: RecordKind, values: FormValues, by: Character, rest: object = {}): Promise<Answer<ItemRecordView>> =>
    house.call(addItemRecord, { id: story.id, kind, day: house.clock.today(), values: values as never, ...rest }, by.token);
  const duties = async (kind: string, by: Character): Promise<string[]> => (await house.get(readInbox, { view: 'mine', pageSize: 100 }, by.token)).items.filter((duty) => duty.kind === kind).map((duty) => duty.subject.id);

  it('keeps what supervision found, by five methods and never by those who carry the item (SY-ZT-20)', async () => {
    const story = await begun(house, works, 'project');
    expect((await add(story, 'supervision', looked, works.office)).body).toMatchObject({ title: '督导记录', by: '党群员', values: { method: 'visit' }, struck: null });
    expect((await add(story, 'supervision', { ...looked, method: 'democratic-review' }, works.office)).problem).toMatchObject({ code: 'RECORD.FAULTY' });
    const post = await begun(house, works, 'vanguard-post');
    expect((await add(post, 'supervision', { ...looked, method: 'democratic-review' }, works.office)).status).toBe(200);
    expect((await add(story, 'supervision', { method: 'visit' }, works.office)).problem).toMatchObject({ code: 'RECORD.FAULTY', detail: expect.stringContaining('发现的情况') });
    expect((await add(story, 'supervision', looked, works.worker)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await add(story, 'supervision', looked, works.secretary)).problem).toMatchObject({ code: 'RECORD.OWN_ITEM' });
    expect((await add(story, 'supervision', looked, works.otherUnitSecretary)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    expect((await add(story, 'supervision', looked, works.office, { day: '2026-10-27' })).problem).toMatchObject({ code: 'RECORD.DAY_INVALID' });
    expect((await add(story, 'supervision', looked, works.office, { day: '2026-10-13' })).problem).toMatchObject({ code: 'RECORD.DAY_INVALID' });
    expect((await add(story, 'talk', { person: works.worker.id, content: '谈' }, works.leader)).problem).toMatchObject({ code: 'RECORD.KIND_UNKNOWN' });
    expect((await add(story, 'coordination', { meeting: '十月调度会', decisions: '增加一台设备' }, works.unitSecretary)).status).toBe(200);
    const { records, total } = await house.get(listItemRecords, { id: story.id, kind: 'coordination' }, works.leader.token);
    expect([total, records[0]?.values]).toEqual([1, { meeting: '十月调度会', decisions: '增加一台设备' }]);
  });

  it('tells which items were never visited (SY-ZT-39) and which are due this quarter (SY-GC-13, SY-ZR-12)', async () => {
    const story = await begun(house, works, 'responsibility-zone');
    const list = async (view: 'all' | 'never' | 'due', by = works.office) => (await house.get(listSupervision, { view, pageSize: 100 }, by.token)).items.find((item) => item.id === story.id);
    expect(await list('never')).toMatchObject({ count: 0, lastOn: null, isDone: false, dueOn: '2026-12-31', leader: '项目长' });
    expect((await house.get(readItemYear, { id: story.id }, works.leader.token)).reminders).toContain('2026年第四季度还没有督导，开始以来也没有督导过。');
    await add(story, 'supervision', looked, works.office);
    expect([await list('never'), await list('due'), (await list('all'))?.isDone]).toEqual([undefined, undefined, true]);
    expect(await list('all', works.otherUnitSecretary)).toBeUndefined();
    await goTo(house, works, '2027-01-05');
    expect(await list('due')).toMatchObject({ count: 1, lastOn: '2026-10-26', isDone: false });
  });

  it('opens an improvement after a finding below expectation and follows it to its end (SY-GC-WT1)', async () => {
    const story = await begun(house, works, 'project');
    await add(story, 'supervision', { ...looked, findings: '进度落后两周', finding: 'below' }, works.office);
    const [plan] = (await house.get(readItemYear, { id: story.id }, works.leader.token)).plans;
    expect(plan).toMatchObject({ kind: 'improvement', state: 'to-plan', cause: '进度落后两周', steps: [{ action: 'set-measures' }] });
    expect(await duties('plan-improvement', works.leader)).toEqual([`${story.id}:${plan?.id}`]);
    const owner = works.members[0] as Character;
    const step = (action: string, rest: object, by: Character) => house.call(takeItemPlanStep, { id: plan?.id ?? '', version: 1, action, ...rest }, by.token);
    const measures = { measures: '增加一班', ownerId: owner.id, dueOn: '2026-11-15' };
    expect((await step('set-measures', measures, works.worker)).problem).toMatchObject({ code: 'STEP.NOT_YOURS' });
    expect((await step('set-measures', { ...measures, dueOn: '2026-10-25' }, works.leader)).problem).toMatchObject({ code: 'PLAN.MEASURES_REQUIRED' });
    expect((await step('set-measures', { ...measures, ownerId: works.company.id }, works.leader)).problem).toMatchObject({ code: 'PLAN.OWNER_INVALID' });
    expect((await step('set-measures', measures, works.leader)).body.plans[0]).toMatchObject({ state: 'under-way', owner: { name: '程实' }, dueOn: '2026-11-15', isOverdue: false });
    expect(await duties('finish-improvement', owner)).toEqual([`${story.id}:${plan?.id}`]);
    await goTo(house, works, '2026-11-16');
    expect((await house.get(readItemYear, { id: story.id }, works.leader.token)).plans[0]).toMatchObject({ isOverdue: true });
    expect((await step('complete', { version: 2 }, works.members[0] as Character)).problem).toMatchObject({ code: 'PLAN.RESULT_REQUIRED' });
    expect((await step('complete', { version: 2, opinion: '进度已赶上' }, works.members[0] as Character)).body.plans[0]).toMatchObject({ state: 'done', result: '进度已赶上', isOverdue: false });
    expect(await duties('finish-improvement', works.members[0] as Character)).toEqual([]);
  });

  it('asks a squad for a signed summary each month (SY-TJ-06) and keeps who came, and whether in time (SY-TJ-13)', async () => {
    const story = await begun(house, works, 'task-force');
    const summary = { isEffective: true, isOnPlan: true, progress: '完成 4 台' };
    const asked = async (): Promise<string[]> => (await duties('write-stage-summary', works.leader)).filter((id) => id.startsWith(story.id));
    await house.app.get(YearOpening).open();
    expect(await asked()).toEqual([`${story.id}:2026-10`]);
    expect((await add(story, 'summary', summary, works.leader)).problem).toMatchObject({ code: 'RECORD.SIGNATURE_REQUIRED' });
    expect((await add(story, 'summary', { ...summary, isOnPlan: false }, works.leader, { signature: drawn })).problem).toMatchObject({ code: 'RECORD.FAULTY', detail: expect.stringContaining('调整措施') });
    expect((await add(story, 'summary', summary, works.worker, { signature: drawn })).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    expect((await add(story, 'summary', summary, works.leader, { signature: drawn })).body).toMatchObject({ signature: drawn });
    expect(await asked()).toEqual([]);
    const attendance = works.members.map((member, index) => ({ person: member.id, isOnTime: index > 0 }));
    expect((await add(story, 'activity', { title: '抢修大件', activityKind: 'task', attendance }, works.leader)).status).toBe(200);
    expect((await add(story, 'activity', { title: '抢修', activityKind: 'task', attendance: [{ person: works.company.id, isOnTime: true }] }, works.leader)).problem).toMatchObject({ code: 'RECORD.FAULTY', detail: expect.stringContaining('名册') });
    const listed = await house.get(listItemRecords, { id: story.id }, works.leader.token);
    expect(listed.names[works.members[0]?.id ?? '']).toBe('程实');
    expect((await house.get(readItemYear, { id: story.id }, works.leader.token)).reminders).toContain('还没有影像资料，请上传活动照片。');
  });

  it('follows the half-yearly talks with the contacts of a zone (SY-ZR-05)', async () => {
    const story = await begun(house, works, 'responsibility-zone');
    const reminders = async (): Promise<string> => (await house.get(readItemYear, { id: story.id }, works.leader.token)).reminders.join();
    expect(await reminders()).toContain('还没有联系对象名单');
    await add(story, 'contact', { person: works.worker.id, contactKind: 'expert' }, works.leader);
    expect(await reminders()).toContain('2026年下半年还有 1 位联系对象没有谈话');
    await goTo(house, works, '2026-12-01');
    await house.app.get(YearOpening).open();
    expect(await duties('talk-to-contacts', works.leader)).toContain(`${story.id}:2026-H2`);
    await add(story, 'talk', { person: works.worker.id, content: '谈技能传承' }, works.leader);
    expect(await duties('talk-to-contacts', works.leader)).not.toContain(`${story.id}:2026-H2`);
    expect(await reminders()).not.toContain('没有谈话');
    expect((await add(story, 'activist', { person: works.activist.id, aspect: 'education', content: '参加党课' }, works.leader)).status).toBe(200);
  });

  it('is checked and helped from above where it is a pledge (SY-CN-11, SY-CN-12)', async () => {
    const story = await begun(house, works, 'pledge');
    expect((await add(story, 'check', { findings: '更衣室已立项', comment: '抓紧落实' }, works.unitSecretary)).status).toBe(200);
    expect((await add(story, 'help', { matter: '改善更衣室', help: '协调资金' }, works.unitSecretary)).status).toBe(200);
    expect((await add(story, 'check', { findings: '好', comment: '好' }, works.leader)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('goes on telling of results after its end (SY-GC-22, SY-ZT-47), and of nothing else', async () => {
    const story = await begun(house, works, 'project');
    await add(story, 'publicity', { channel: 'wechat', title: '废品率降下来了', link: 'https://example.org/a' }, works.leader);
    await story.step('apply-closing', works.leader);
    const { state } = await story.read(works.leader);
    if (state === 'running') await house.source.query(`UPDATE items SET state = 'closed', phase = 'ended' WHERE id = '${story.id}'`);
    expect((await add(story, 'experience', { title: '浇注系统优化', content: '做法三条' }, works.leader)).status).toBe(200);
    expect((await add(story, 'supervision', looked, works.office)).problem).toMatchObject({ code: 'ITEM.NOT_RUNNING' });
  });

  it('strikes a mistake, visibly, by its author', async () => {
    const story = await begun(house, works, 'project');
    const { body } = await add(story, 'supervision', looked, works.office);
    const strike = (by: Character, version = 1) => house.call(strikeItemRecord, { id: body.id, version, reason: '记错项目' }, by.token);
    expect((await strike(works.leader)).problem).toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect((await strike(works.office)).status).toBe(200);
    expect((await strike(works.office)).problem).toMatchObject({ code: 'RECORD.STRUCK' });
    expect((await house.get(listItemRecords, { id: story.id }, works.leader.token)).records).toMatchObject([{ struck: { by: '党群员', reason: '记错项目' }, canStrike: false }]);
  });

  it('keeps evidence: photos without what the camera wrote, PDFs up to 5 MB, twenty of them', async () => {
    const story = await begun(house, works, 'project');
    const photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#c7000b' } }).withExif({ IFD3: { GPSLatitude: '41/1 48/1 0/1' }, IFD0: { Artist: '秘密相机' } }).jpeg().toBuffer();
    const send = (bytes: Buffer, name = '现场.jpeg', fields: Record<string, string> = {}, by = works.leader) => house.upload(addEvidence, bytes, name, { itemId: story.id, ...fields }, by.token);
    const { body } = await send(photo, '现场.jpeg', { quarter: '2026-Q4' });
    expect(body).toMatchObject({ name: '现场.jpg', mediaType: 'image/jpeg', quarter: '2026-Q4', canRemove: true });
    const stored = (await house.call(readEvidence, { id: body.id }, works.unitSecretary.token)).raw;
    expect(await sharp(stored).metadata()).toMatchObject({ width: 1600, height: 800 });
    expect([(await sharp(stored).metadata()).exif, stored.includes('秘密相机')]).toEqual([undefined, false]);
    expect((await house.call(readEvidence, { id: body.id }, works.otherUnitSecretary.token)).problem).toMatchObject({ code: 'EVIDENCE.NOT_FOUND' });
    expect((await send(Buffer.from('%PDF-1.7 a'), '说明.pdf')).body).toMatchObject({ mediaType: 'application/pdf' });
    expect((await send(Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5 * 1024 * 1024)]))).problem).toMatchObject({ code: 'REQUEST.TOO_LARGE' });
    expect((await send(Buffer.from('<html>'), '页.html')).problem).toMatchObject({ code: 'EVIDENCE.UNREADABLE' });
    expect((await send(Buffer.alloc(0))).problem).toMatchObject({ code: 'EVIDENCE.MISSING' });
    expect((await send(photo, 'a.jpg', { quarter: '四季度' })).problem).toMatchObject({ code: 'PROGRESS.NOT_OPEN' });
    expect((await send(photo, 'a.jpg', { recordId: works.company.id })).problem).toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect((await send(photo, 'a.jpg', {}, works.worker)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await send(photo, 'a.jpg', {}, works.otherUnitSecretary)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    const record = (await add(story, 'supervision', looked, works.office)).body;
    const attached = await send(Buffer.from('%PDF-1.7 b'), '督导.pdf', { recordId: record.id }, works.office);
    expect((await house.get(listItemRecords, { id: story.id }, works.leader.token)).records[0]?.files).toMatchObject([{ name: '督导.pdf' }]);
    expect((await house.call(removeEvidence, { id: attached.body.id }, works.leader.token)).problem).toMatchObject({ code: 'EVIDENCE.NOT_FOUND' });
    expect((await house.call(removeEvidence, { id: attached.body.id }, works.office.token)).status).toBe(200);
    await house.get(saveProgress, { id: story.id, quarter: '2026-Q4', version: 0, text: '见照片', figures: [], signature: drawn }, works.leader.token);
    expect((await house.call(removeEvidence, { id: body.id }, works.leader.token)).problem).toMatchObject({ code: 'PROGRESS.SIGNED' });
    for (let more = 2; more < 20; more += 1) await send(Buffer.from(`%PDF-1.7 ${more}`));
    expect((await send(photo)).problem).toMatchObject({ code: 'EVIDENCE.TOO_MANY' });
  });
});

describe('the registers of 为群众解难 (SY-ZT-13)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());
  const entry = (): Parameters<typeof house.get<typeof addRegisterEntry>>[1] => ({ kind: 'deeds', organisationId: works.branch.id, day: '2026-10-14', title: '改善更衣室', content: '职工反映更衣室漏雨', people: '秦支书', result: '', isDone: false });

  it('is kept by Party organisations and read by their own people', async () => {
    const made = await house.get(addRegisterEntry, entry(), works.secretary.token);
    expect(made).toMatchObject({ organisation: { name: '造型党支部' }, canEdit: true, itemId: null });
    expect((await house.call(addRegisterEntry, { ...entry(), day: '2026-10-15' }, works.secretary.token)).problem).toMatchObject({ code: 'REGISTER.DAY_INVALID' });
    expect((await house.call(addRegisterEntry, entry(), works.otherUnitSecretary.token)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await house.call(addRegisterEntry, entry(), works.worker.token)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    const elsewhere = await new Builder(house).company('别家');
    expect((await house.call(addRegisterEntry, entry(), elsewhere.affairs.token)).problem).toMatchObject({ code: 'ORGANISATION.NOT_FOUND' });
    const seen = async (by: Character): Promise<number> => (await house.get(listRegister, { kind: 'deeds' }, by.token)).total;
    expect([await seen(works.worker), await seen(works.unitSecretary), await seen(works.otherUnitSecretary), await seen(elsewhere.affairs)]).toEqual([1, 1, 0, 0]);
    expect((await house.get(listRegister, { kind: 'reception' }, works.secretary.token)).total).toBe(0);
    const changes = { id: made.id, version: 1, title: '改善更衣室', content: '', people: '', result: '已修好', isDone: true };
    expect((await house.call(editRegisterEntry, changes, works.otherUnitSecretary.token)).problem).toMatchObject({ code: 'REGISTER.NOT_FOUND' });
    expect((await house.call(editRegisterEntry, changes, works.secretary.token)).body).toMatchObject({ result: '已修好', isDone: true, version: 2 });
    expect((await house.call(editRegisterEntry, changes, works.secretary.token)).problem).toMatchObject({ code: 'VERSION.STALE' });
  });

  it('turns an entry into the draft of an item, once', async () => {
    const { id } = await house.get(addRegisterEntry, { ...entry(), title: '高温岗位降温' }, works.secretary.token);
    const begin = (by: Character) => house.call(beginItemFromRegister, { id, version: 1, carrier: 'project' }, by.token);
    expect((await begin(works.otherUnitSecretary)).problem).toMatchObject({ code: 'REGISTER.NOT_FOUND' });
    const { itemId } = (await begin(works.secretary)).body;
    expect(await house.get(readItem, { id: itemId }, works.secretary.token)).toMatchObject({ name: '高温岗位降温', state: 'draft', organisation: { name: '造型党支部' } });
    expect((await begin(works.secretary)).problem).toMatchObject({ code: 'REGISTER.ITEM_BEGUN' });
  });

  it('begins one draft when two act at once', async () => {
    const { id } = await house.get(addRegisterEntry, { ...entry(), title: '夜班供餐' }, works.secretary.token);
    const begin = (by: Character) => house.call(beginItemFromRegister, { id, version: 1, carrier: 'project' }, by.token);
    const both = await Promise.all([begin(works.secretary), begin(works.commissioner)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await house.get(listItems, { search: '夜班供餐' }, works.secretary.token)).total).toBe(1);
  });
});

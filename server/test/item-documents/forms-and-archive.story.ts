import { strFromU8, unzipSync } from 'fflate';
import { addEvidence, addItemRecord, downloadItemArchive, printBlankItemForm, printItemForm, saveProgress, writeBlankItemForm, writeItemForm } from '@liangpai/shared/contracts';
import { formCodes, type FormCode } from '@liangpai/shared/forms';
import sharp from 'sharp';
import { begun, drawn } from '../item-year/running-items.js';
import { allYes, filledProject } from '../items/filled-forms.js';
import { foundWorks, goTo, ItemStory, type Works } from '../items/item-cast.js';
import { filledClosing, openSatisfaction } from '../satisfaction/satisfaction-cast.js';
import { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { pageCountOf, squeezed, textOf } from '../support/printed-page.js';

const wordText = (docx: Buffer): string => squeezed((strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).match(/<w:t[^>]*>[^<]*/g) ?? []).map((run) => run.replace(/^<[^>]*>/, '')).join(''));
const nameOf = (answer: { headers: Record<string, unknown> }): string => decodeURIComponent(String(answer.headers['content-disposition']));

describe('the forms of an item as files', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const print = async (id: string, form: FormCode, by: Character): Promise<string> => {
    const answer = await house.call(printItemForm, { id, form }, by.token);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    return squeezed(textOf(answer.raw));
  };
  const filed = async (name: string): Promise<ItemStory> => {
    const story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
    await story.write('SY-F1', filledProject(works, { name }), works.secretary);
    await story.step('submit', works.secretary);
    return story;
  };

  it('prints what was filed, counts the team and puts each opinion into its box (SY-GC-05)', async () => {
    const story = await filed('降废品');
    const checklist = allYes((await story.read(works.unitSecretary)).steps.find((step) => step.action === 'pass-review')?.checklist ?? []);
    expect((await story.step('pass-review', works.unitSecretary, { checklist, opinion: '目标明确，同意上报。', signature: drawn })).status).toBe(200);
    const text = await print(story.id, 'SY-F1', works.secretary);
    for (const words of [
      '填报党组织：造型党支部', '填报日期：2026年10月14日', '项目名称降废品', '项目负责人项目长联系方式8801', '党员参与人数4', '积极分子参与人数1', '预计需要党员义务献工（小时）60', '参与人员总数6', '立项起始时间2026年10月20日', '建议牵头认定成果单位质量管理部',
      '1.项目长；职责分工：第1项分工；骨干', '第四季度完成工艺验证', '1.铸件废品率；目标值不高于2.5%', '目标明确，同意上报。', '单书记', '补充内容', '经济效益可以计算',
    ]) expect(text).toContain(squeezed(words));
    const docx = await house.call(writeItemForm, { id: story.id, form: 'SY-F1' }, works.secretary.token);
    expect(wordText(docx.raw)).toContain('项目名称降废品');
    expect(nameOf(docx)).toContain('共产党员工程立项申报表-降废品.docx');
  });

  it('does not print an opinion that a return has undone', async () => {
    const story = await filed('退回重报');
    const checklist = allYes((await story.read(works.unitSecretary)).steps.find((step) => step.action === 'pass-review')?.checklist ?? []);
    await story.step('pass-review', works.unitSecretary, { checklist, opinion: '先前的意见' });
    expect((await story.step('return-to-draft', works.unitDeputy, { opinion: '请补充测算' })).status).toBe(200);
    const text = await print(story.id, 'SY-F1', works.secretary);
    expect([text.includes('先前的意见'), text.includes('请补充测算')]).toEqual([false, false]);
  });

  it('computes cost, 投入产出比 and 献工时长占比 of the closing form, and shows four evaluations on the charter (SY-GC-15, SY-GC-L4, SY-GC-16)', async () => {
    const { works: own, project, rate } = await openSatisfaction(house);
    for (const member of own.members) await rate(member, 90);
    for (const [action, by] of [['end-survey', own.office], ['give-administration', own.administrator], ['give-acceptance', own.unitSecretary], ['give-recognition', own.recogniser]] as const) {
      expect((await project.step(action, by, { opinion: `${by.name}同意` })).status).toBe(200);
    }
    const closing = await print(project.id, 'SY-F3', own.office);
    for (const words of ['人工成本4', '总计10.00', '投入产出比1:3.65', '献工时长占比26.66%', `党员义务献工${filledClosing.voluntaryHours}小时`, '立项范围质量提升', '行政长同意', '单书记同意', '满意度测评成绩90.00', '认定长同意', '填报日期：2026年10月14日']) expect(closing).toContain(words);
    const charter = await print(project.id, 'SY-F2', own.office);
    for (const words of ['项目名称降低铸件废品率', '行政长同意', '单书记同意']) expect(charter).toContain(words);
  });

  it('gives every form blank to whoever has a session', async () => {
    for (const form of formCodes) {
      const pdf = await house.call(printBlankItemForm, { form }, works.worker.token);
      expect([pdf.status, pageCountOf(pdf.raw) > 0]).toEqual([200, true]);
      const docx = await house.call(writeBlankItemForm, { form }, works.worker.token);
      expect(wordText(docx.raw)).toContain('年月日');
      expect(nameOf(docx)).toContain('（空白）.docx');
    }
    expect((await house.call(printBlankItemForm, { form: 'SY-F11' as FormCode }, works.worker.token)).status).toBe(422);
  });

  it('shows nothing to those who do not see the item, and no form of another carrier', async () => {
    const story = await filed('看不见');
    const elsewhere = await new Builder(house).company('别家');
    for (const by of [works.otherUnitSecretary, elsewhere.affairs]) {
      for (const contract of [printItemForm, writeItemForm] as const) expect((await house.call(contract, { id: story.id, form: 'SY-F1' }, by.token)).problem?.code).toBe('ITEM.NOT_FOUND');
      expect((await house.call(downloadItemArchive, { id: story.id }, by.token)).problem?.code).toBe('ITEM.NOT_FOUND');
    }
    expect((await house.call(printItemForm, { id: story.id, form: 'SY-F4' }, works.secretary.token)).problem?.code).toBe('ITEM.FORM_UNKNOWN');
  });
});

describe('the archive of an item (SY-TJ-07)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    await goTo(house, works, '2026-10-26');
  });
  afterAll(() => house.close());

  const archive = async (story: ItemStory, by = works.secretary): Promise<Record<string, Uint8Array>> => {
    const answer = await house.call(downloadItemArchive, { id: story.id }, by.token);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/zip' } });
    return unzipSync(answer.raw);
  };
  const text = (files: Record<string, Uint8Array>, path: string): string => strFromU8(files[path] ?? new Uint8Array());

  it('has three parts: 创建, 活动过程, 工作业绩', async () => {
    const story = await begun(house, works, 'project');
    await house.call(saveProgress, { id: story.id, quarter: '2026-Q4', version: 0, text: '完成两轮试验', figures: [], signature: drawn }, works.leader.token);
    await story.write('SY-F2', { cause: '废品率高' }, works.secretary);
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c7000b' } }).jpeg().toBuffer();
    expect((await house.upload(addEvidence, photo, '现场.jpeg', { itemId: story.id, quarter: '2026-Q4' }, works.leader.token)).status).toBe(200);
    house.clock.forward(60);
    expect((await house.upload(addEvidence, Buffer.from('%PDF-1.4 检测报告'), '检测报告.pdf', { itemId: story.id }, works.leader.token)).status).toBe(200);
    const added = await house.call(addItemRecord, { id: story.id, kind: 'publicity', day: '2026-10-25', values: { channel: 'wechat', title: '党员攻关在现场' } }, works.secretary.token);
    expect(added.status).toBe(200);
    const files = await archive(story);
    expect(Object.keys(files).sort()).toEqual([
      '1 创建/共产党员工程立项申报表.docx', '1 创建/共产党员工程立项申报表.pdf', '1 创建/办理经过.txt', '2 活动过程/义务献工.txt', '2 活动过程/共产党员工程目标责任书.docx', '2 活动过程/共产党员工程目标责任书.pdf',
      '2 活动过程/佐证/01 现场.jpg', '2 活动过程/佐证/02 检测报告.pdf', '2 活动过程/过程记录.txt', '3 工作业绩/目标和结果.txt',
    ].sort());
    expect(text(files, '1 创建/办理经过.txt')).toContain('2026-10-26　党群员　挂牌实施');
    expect(text(files, '2 活动过程/过程记录.txt')).toContain('标题：党员攻关在现场');
    expect(text(files, '3 工作业绩/目标和结果.txt')).toContain('1. 铸件废品率　目标 2.5%，实际 未填报　未达成');
    expect(strFromU8(files['2 活动过程/佐证/02 检测报告.pdf'] ?? new Uint8Array())).toBe('%PDF-1.4 检测报告');
    expect(await sharp(files['2 活动过程/佐证/01 现场.jpg']).metadata()).toMatchObject({ width: 60, height: 40 });
    const charter = squeezed(textOf(files['2 活动过程/共产党员工程目标责任书.pdf'] ?? new Uint8Array()));
    for (const words of ['废品率高', '完成两轮试验', '负责人签字：项目长2026年10月26日']) expect(charter).toContain(words);
  });

  it.each(['responsibility-zone', 'vanguard-post', 'pledge', 'task-force'] as const)('of a %s holds its filing form and what happened', async (carrier) => {
    const files = await archive(await begun(house, works, carrier));
    expect(Object.keys(files).filter((name) => name.startsWith('1 创建/'))).toHaveLength(3);
    expect(text(files, '1 创建/办理经过.txt')).toContain('→');
    expect(text(files, '2 活动过程/过程记录.txt')).toContain('（没有记录）');
  });
});

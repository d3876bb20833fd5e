import { addItemRecord, listExperiences, listItemRecords, listItems, listMeetings, type ItemRow } from '@liangpai/shared/contracts';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { enterAt } from './visitor';

describe('coordination meetings and the experience library on WeChat', () => {
  let product: RunningProduct;
  let affairs: DemoPerson;
  let project: ItemRow;
  beforeAll(async () => {
    product = await RunningProduct.start();
    affairs = await product.person('党群部人员', '沈阳机床');
    const [first] = (await product.call(listItems, { phase: 'running', carrier: 'project' }, affairs.token)).items;
    if (!first) throw new Error('no project runs in the demonstration');
    project = first;
  }, 180_000);
  afterAll(() => product.stop());

  test('SY-ZT-27a: the duty’s page opens the form at once; saved, the meeting heads the list', async () => {
    const app = await enterAt(product, affairs, 'pages/item-year/meetings?record=1');
    await app.untilShows('对各项目的决定');
    await app.untilShows('请选择实施中的项目');
    app.input('会议名称', '十一月协调会');
    app.input('主持人', '赵明');
    app.input('会议记录', '逐项研究，分工到人');
    app.choose('加一个项目', 1);
    await app.untilShows('落实安排');
    app.input('决定', '增加一台三坐标测量机');
    app.expectWithinLimits();
    app.tapText('保存');
    await app.untilShows('本期公司协调会已经召开');
    await app.untilShows('十一月协调会');
    expect(app.title).toBe('协调会');
    app.expectWithinLimits();
    app.close();
    const { meetings: [meeting] } = await product.call(listMeetings, {}, affairs.token);
    const { records } = await product.call(listItemRecords, { id: meeting?.decisions[0]?.itemId ?? '', kind: 'coordination' }, affairs.token);
    expect(records.map(({ values }) => values.decisions)).toContain('增加一台三坐标测量机');
  }, 60_000);

  test('SY-ZT-47, SY-TJ-12: an entry is opened to the whole enterprise after the page has said who will see it', async () => {
    await product.call(addItemRecord, { id: project.id, kind: 'experience', day: product.dayAfter(0), values: { title: '一把尺子量到底', content: '同一基准贯穿全部工序。' } }, affairs.token);
    const app = await enterAt(product, affairs, 'pages/item-year/experiences');
    await app.untilShows('一把尺子量到底');
    expect(app.shows('本单位可见')).toBe(true);
    app.tapLabel('全企业公开：一把尺子量到底');
    await app.untilShows('本企业所有同志都能看到');
    app.tapText('公开');
    await app.until(() => app.toasts().includes('已在全企业公开'), 'the word that it is public');
    app.expectWithinLimits();
    app.close();
    const { entries } = await product.call(listExperiences, {}, (await product.person('党小组长', '沈阳机床')).token);
    expect(entries.map(({ title, publishedOn }) => [title, publishedOn === null])).toContainEqual(['一把尺子量到底', false]);
  }, 60_000);
});

import { listItems, listNotices } from '@liangpai/shared/contracts';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import type { MiniApp } from './mini-app';
import { enterAt } from './visitor';

const name = '年底抢交突击队';

/** A 党员突击队 in the WeChat package: filed field by field, reviewed with its checks, checked by the office, and displayed. */
describe('filing and review in the WeChat package', () => {
  let product: RunningProduct;
  const who = (label: string): Promise<DemoPerson> => product.person(label, '沈阳机床');
  beforeAll(async () => {
    product = await RunningProduct.start();
  }, 180_000);
  afterAll(() => product.stop());

  const itemId = async (): Promise<string> => (await product.call(listItems, { search: name }, (await who('党群部人员')).token)).items[0]?.id ?? '';
  const write = async (app: MiniApp, label: string, words: string): Promise<void> => {
    app.input(label, words);
    await app.until(() => app.valueOf(label) === words, `${label} to be drawn`);
  };
  const choose = async (app: MiniApp, label: string, value: number | string, shown: string): Promise<void> => {
    app.choose(label, value);
    await app.until(() => app.shows(shown), `${label} to show ${shown}`);
  };
  const pick = async (app: MiniApp, label: string, found: string): Promise<void> => {
    app.input(label, found);
    await app.until(() => app.labels().includes(`选${found}`), `${found} to be found`);
    // While the list is drawn anew a tap may hit a row that is on its way out; people tap again, and so does this.
    await app.until(() => {
      if (app.labels().includes(`选${found}`)) app.tapLabel(`选${found}`);
      return app.labels().some((one) => one.includes(`${label}，现在是${found}`));
    }, `${found} to be chosen`);
  };

  test('the secretary files it field by field', async () => {
    const secretary = await who('党支部书记');
    const app = await enterAt(product, secretary, 'pages/item/new');
    await app.untilShows('选哪种载体');
    app.tapLabel('选共产党员突击队');
    await app.untilShows('开始填写');
    app.tapText('开始填写');
    await app.untilAt('pages/item/form');
    await app.until(() => app.labels().includes('突击队名称'), 'the first section');
    await write(app, '突击队名称', name);
    await choose(app, '计划完成时间', product.dayAfter(25), product.dayAfter(25));
    await pick(app, '负责人（中共党员）', (await who('党员')).name);
    await write(app, '负责人单位及职务', '装配车间 班长');
    app.tapText('加一个成员');
    await app.until(() => app.labels().includes('姓名'), 'a row');
    await pick(app, '姓名', (await who('党支部副书记')).name);
    await write(app, '单位及职务', '机关直属党支部 副书记');
    app.expectWithinLimits();
    await app.until(() => app.labels().includes('主要目标任务'), 'the second section to open');
    await choose(app, '任务类型', 1, '重点工作');
    await choose(app, '急难险重任务', 0, '急难险重任务是');
    await write(app, '主要目标任务', '月底前交付六台');
    await write(app, '计划解决突出关键性问题（个）', '2');
    await write(app, '实施计划及步骤', '两班衔接，每日汇总');
    await pick(app, '建议牵头认定成果单位', '质量管理部');
    await choose(app, '紧急任务、重要项目', 0, '紧急任务、重要项目是');
    app.expectWithinLimits();
    await app.until(() => /已保存/.test(app.text()), 'everything to be saved');
    app.tapText('提交');
    await app.until(() => app.labels().some((label) => label.includes('请说明理由')), 'the soft rules to ask for their reasons');
    for (const label of app.labels().filter((one) => one.includes('请说明理由'))) await write(app, label, '人手有限，均为骨干');
    app.tapText('申报');
    await app.untilAt('pages/item/show');
    await app.untilShows('待直属单位审定');
    app.close();
  }, 90_000);

  test('the unit answers its checks, the office passes it on, and everybody sees it displayed', async () => {
    const show = `pages/item/show?id=${await itemId()}`;
    const reviewer = await enterAt(product, await who('党支部副书记'), show);
    await reviewer.untilShows('待直属单位审定');
    reviewer.tapText('审定通过');
    await reviewer.untilShows('全部符合');
    reviewer.tapText('全部符合');
    await reviewer.until(() => reviewer.selected().filter((words) => words === '是').length === 3, 'the three checks to be answered');
    expect(reviewer.shows('均为骨干')).toBe(true);
    reviewer.expectWithinLimits();
    reviewer.tapText('审定通过', 1);
    await reviewer.untilShows('待党群审核');
    reviewer.close();
    const office = await enterAt(product, await who('党群部人员'), show);
    await office.untilShows('待党群审核');
    office.tapText('审核通过');
    await office.untilShows('公示期满才能挂牌');
    office.tapText('审核通过', 1);
    await office.untilShows('公示中');
    office.close();
    const worker = await who('职工');
    const { notices: [notice] } = await product.call(listNotices, {}, worker.token);
    const reader = await enterAt(product, worker, `pages/notice/show?id=${notice?.id ?? ''}`);
    await reader.untilShows(name);
    reader.close();
  }, 90_000);
});

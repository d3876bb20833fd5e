import { listItems } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { enterAt } from './visitor';

/** Items in the WeChat package: the list, the form with its live rules, and a step. */
describe('items in the WeChat package', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await RunningProduct.start();
  }, 180_000);
  afterAll(() => product.stop());

  test('a secretary begins a project and the rules answer while she writes', async () => {
    const secretary = await product.person('党支部书记', '沈阳机床');
    const app = await enterAt(product, secretary, 'pages/item/new');
    await app.untilShows('选哪种载体');
    app.tapLabel('选共产党员工程');
    await app.untilShows('填报党组织');
    app.tapText('开始填写');
    await app.untilAt('pages/item/form');
    await app.untilShows('基本情况');
    app.expectWithinLimits();
    app.input('项目名称', '降低返工率');
    await app.untilShows('正在输入');
    await app.untilShows('已保存');
    const { items } = await product.call(listItems, { search: '降低返工率' }, secretary.token);
    expect(items).toMatchObject([{ carrier: 'project', state: 'draft' }]);
    app.close();
  });

  test('the office passes a project on', async () => {
    const affairs = await product.person('党群部人员', '沈阳机床');
    const [project] = (await product.call(listItems, { carrier: 'project', state: 'in-check' } as never, affairs.token)).items;
    const app = await enterAt(product, affairs, `pages/item/show?id=${project?.id ?? ''}`);
    await app.untilShows('待党群审核');
    app.expectWithinLimits();
    app.tapText('党群审核通过');
    await app.untilShows('管理层级');
    app.choose('管理层级', 1);
    for (const factor of ['参与人员范围', '义务献工情况', '创造经济效益', '实际工作成效']) app.input(factor, '符合要求');
    await app.until(() => app.text().endsWith('再想想党群审核通过') && app.shows('管理层级基层党组织负责'), 'the level to be chosen');
    app.tapText('党群审核通过', 1);
    await app.untilShows('待主要领导研究');
    app.close();
  });
});

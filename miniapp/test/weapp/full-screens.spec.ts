import { listSurveys } from '@liangpai/shared/contracts';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { enter } from './visitor';
import { MiniApp } from './mini-app';

/** Screens that list much, with a whole enterprise's data, stay within what WeChat draws smoothly. */
describe('full screens in the WeChat package', () => {
  let product: RunningProduct;
  const storages = new Map<string, Map<string, unknown>>();

  beforeAll(async () => {
    product = await RunningProduct.start();
  }, 180_000);
  afterAll(() => product.stop());

  const openAs = async (label: string, page: string): Promise<MiniApp> => {
    const person: DemoPerson = await product.person(label);
    const storage = storages.get(label) ?? new Map<string, unknown>();
    if (!storages.has(label)) (await enter(product, person, storage)).close();
    storages.set(label, storage);
    const app = await MiniApp.launch({ page, server: product.address, storage });
    await app.until(() => !app.labels().includes('正在加载'), 'the content');
    return app;
  };

  test.each([
    ['职工', 'pages/survey/rate'],
    ['党员', 'pages/month/year'],
    ['党员', 'pages/rules/clauses'],
    ['党支部书记', 'pages/inbox/index'],
    ['党支部书记', 'pages/commitment/list'],
    ['党群部人员', 'pages/month/score'],
    ['党群部人员', 'pages/commitment/coverage'],
    ['党群部人员', 'pages/commitment/helmets'],
    ['党群部人员', 'pages/organisation/index'],
    ['党群部人员', 'pages/organisation/people'],
    ['党群部人员', 'pages/organisation/roles'],
    ['党群部人员', 'pages/organisation/audit'],
    ['党群部人员', 'pages/plaque/list'],
    ['党群部人员', 'pages/rules/trial'],
  ])('%s opens %s', async (label, page) => {
    const app = await openAs(label, page);
    app.expectWithinLimits();
    app.close();
  });

  test('a long list of a month shows twenty, and the rest when asked', async () => {
    const app = await openAs('党群部人员', 'pages/month/score');
    app.tapText('未填写');
    await app.untilShows('接着看，还有 30 条');
    app.expectWithinLimits();
    app.tapText('接着看，还有 30 条');
    await app.untilShows('接着看，还有 10 条');
    app.close();
  });

  test('the results of a survey', async () => {
    const { surveys } = await product.call(listSurveys, {}, (await product.person('党群部人员')).token);
    const app = await openAs('党群部人员', `pages/survey/results?id=${surveys.find(({ state }) => state === 'closed')?.id ?? ''}`);
    await app.untilShows('各人结果');
    app.expectWithinLimits();
    app.close();
  });
});

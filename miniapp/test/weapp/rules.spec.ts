import { readSettings } from '@liangpai/shared/contracts';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { enterAt } from './visitor';

/** The plans' clauses and the trial in the executed WeChat package. */
describe('the rules in the WeChat package', () => {
  let product: RunningProduct;
  let member: DemoPerson;
  let affairs: DemoPerson;

  beforeAll(async () => {
    product = await RunningProduct.start();
    [member, affairs] = [await product.person('党员'), await product.person('党群部人员')];
  }, 180_000);
  afterAll(() => product.stop());

  test('a member opens a clause and reads its words and figures', async () => {
    const app = await enterAt(product, member, 'pages/rules/clauses');
    await app.untilShows('对3星以下党员进行约谈');
    app.tapText('对3星以下党员进行约谈');
    await app.untilShows('SL-13-5 · （一）3 · 必须');
    expect(app.text()).toContain('“对3星以下党员进行约谈”');
    app.expectWithinLimits();
    app.close();
  });

  test('Party affairs runs a trial and opens a reason', async () => {
    const { parameters } = await product.call(readSettings, { plan: 'SL' }, affairs.token);
    const at = parameters.findIndex(({ clauses, kind }) => clauses.includes('SL-13-5') && kind === 'number');
    const line = parameters[at];
    if (!line) throw new Error('SL-13-5 has no figure');
    const app = await enterAt(product, affairs, 'pages/rules/trial');
    await app.untilShows('一、改什么');
    app.choose('参数', at);
    const label = `新的${line.label}${line.unit ? `（${line.unit}）` : ''}`;
    await app.untilShows(label);
    app.input(label, '4.5');
    await app.until(() => app.valueOf(label) === '4.5', 'the figure typed');
    app.tapText('试算', -1);
    await app.until(() => /试算了\d+份结果，其中[1-9]\d*份会改变/.test(app.text()), 'the trial’s result');
    app.tapLabel(app.labels().find((each) => each.endsWith('为什么改变')) ?? '');
    await app.untilShows('调整后：');
    app.expectWithinLimits();
    app.close();
  });
});

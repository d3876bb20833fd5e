import { listItems } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { fileTaskForces } from '../product/waiting-items';
import { enterAt } from './visitor';

/** Two items decided on together in the WeChat package, from the inbox on. */
describe('a batch of items in the WeChat package', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await RunningProduct.start();
  }, 180_000);
  afterAll(() => product.stop());

  test('two task forces are passed with one opinion', async () => {
    const who = (label: string) => product.person(label, '沈阳机床');
    const leader = await who('党委负责人');
    await fileTaskForces(product, await who('党支部书记'), { leader: await who('党员'), member: await who('党支部副书记') }, ['两班倒一队', '两班倒二队']);
    const app = await enterAt(product, leader, 'pages/inbox/index');
    await app.until(() => app.labels().includes('批量审定通过：共产党员突击队待直属单位审定'), 'the batch to be offered');
    app.expectWithinLimits();
    app.tapLabel('批量审定通过：共产党员突击队待直属单位审定');
    await app.untilAt('pages/item/batch');
    await app.untilShows('两班倒二队');
    expect(app.title).toBe('一起办理');
    app.expectWithinLimits();
    app.tapText('两班倒一队');
    app.tapText('两班倒二队');
    await app.untilShows('审定通过（2件）');
    app.tapText('审定通过（2件）');
    await app.untilShows('意见和签名写进每一件的记录');
    app.expectWithinLimits();
    app.tapText('全部符合');
    app.input('意见', '同意');
    await app.until(() => app.text().includes('2 / 2000'), 'the opinion to be written');
    // The sheet stands before the button at the foot of the page.
    app.tapText('审定通过（2件）');
    await app.untilShows('审定通过：办好 2 件');
    await app.untilShows('两班倒一队：已办，现在“待党群审核”');
    app.close();
    const { items } = await product.call(listItems, { search: '两班倒' }, (await who('党群部人员')).token);
    expect(items.map(({ state }) => state)).toEqual(['in-check', 'in-check']);
  });
});

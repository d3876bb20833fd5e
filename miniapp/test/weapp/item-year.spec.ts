import { listItems } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { enterAt } from './visitor';

describe('the year of an item on WeChat', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await RunningProduct.start();
  }, 180_000);
  afterAll(() => product.stop());

  test('every carrier’s year is drawn within what WeChat draws smoothly', async () => {
    const affairs = await product.person('党群部人员', '沈阳机床');
    const { items } = await product.call(listItems, { phase: 'running' }, affairs.token);
    expect(items.length).toBeGreaterThan(4);
    for (const item of items) {
      const app = await enterAt(product, affairs, `pages/item-year/index?id=${item.id}`);
      await app.untilShows(item.name);
      expect(app.title).toBe('实施过程');
      app.expectWithinLimits();
      app.close();
    }
  }, 120_000);

  test('an entry is written and leads back', async () => {
    const affairs = await product.person('党群部人员', '沈阳机床');
    const { items } = await product.call(listItems, { phase: 'running', carrier: 'project' }, affairs.token);
    const app = await enterAt(product, affairs, `pages/item-year/record?id=${items[0]?.id ?? ''}&kind=coordination`);
    await app.untilShows('会议名称');
    app.input('会议名称', '十一月调度会');
    app.input('对本项目的决定', '增加一台设备');
    app.tapText('保存记录');
    await app.until(() => app.toasts().includes('已记录'), 'the word that it is kept');
    app.close();
  });
});

import { ITEM_ATTENTION_LABELS, itemAttentions, readBoard } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { enterAt } from './visitor';

/** The board of the five carriers in the WeChat package. */
describe('the board in the WeChat package', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await RunningProduct.start();
  }, 180_000);
  afterAll(() => product.stop());

  test('a number that wants attention opens its list; all of it within what WeChat draws smoothly', async () => {
    const affairs = await product.person('党群部人员', '沈阳机床');
    const { attentions } = await product.call(readBoard, {}, affairs.token);
    const pressing = itemAttentions.find((attention) => attentions[attention] > 0);
    if (!pressing) throw new Error('nothing in the demonstration wants attention');
    const app = await enterAt(product, affairs, 'pages/board/index');
    await app.untilShows('需要关注');
    expect(app.title).toBe('载体看板');
    app.expectWithinLimits();
    app.tapLabel(`${ITEM_ATTENTION_LABELS[pressing]} ${attentions[pressing]} 项，看清单`);
    await app.untilAt('pages/item/list');
    app.close();
  });

  test('what is published is there for a worker', async () => {
    const worker = await product.person('职工', '沈阳机床');
    const app = await enterAt(product, worker, 'pages/board/published');
    await app.untilShows('亮出的牌');
    expect(app.text()).not.toContain('需要关注');
    app.expectWithinLimits();
    app.close();
  });
});

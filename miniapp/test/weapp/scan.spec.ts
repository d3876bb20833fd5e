import { readMyCard } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { setStage, type Stage } from '../product/stage';
import { MiniApp } from './mini-app';

/** WeChat's scanner, and WeChat's question for consent. */
describe('scanning in the WeChat package', () => {
  let product: RunningProduct;
  let stage: Stage;
  let app: MiniApp;

  beforeAll(async () => {
    product = await RunningProduct.start();
    stage = await setStage(product);
  }, 180_000);
  afterAll(() => product.stop());
  beforeEach(async () => {
    app = await MiniApp.launch({ page: 'pages/scan/index', server: product.address });
    await app.untilShows('扫码');
  });
  afterEach(() => app.close());

  test('the code of a plaque leads to the plaque', async () => {
    app.world.scanned = `${product.address}/p/${stage.plaque.code}`;
    app.tapText('扫码');
    await app.untilAt('pages/plaque/public');
    await app.untilShows(stage.plaque.name);
  });

  test('the code of a card leads to the card', async () => {
    const { code } = await product.call(readMyCard, {}, stage.member.token);
    app.world.scanned = `${product.address}/m/${code}`;
    app.tapText('扫码');
    await app.untilAt('pages/card-public/index');
    await app.untilShows(stage.member.name);
  });

  test('a strange code is refused in words, and closing the scanner changes nothing', async () => {
    app.world.scanned = 'https://example.com/coupon';
    app.tapText('扫码');
    await app.untilShows('这不是本单位的牌、名片或测评票。');
    app.world.scanned = null;
    app.tapText('扫码');
    await app.until(() => app.calls.filter(({ name }) => name === 'scanCode').length === 2, 'the second scan');
    expect(app.route).toBe('pages/scan/index');
  });

  test('WeChat hears the consent from the button that was pressed', async () => {
    const answer = app.askConsent();
    await app.untilShows('先说清楚个人信息');
    const buttonId = app.agree();
    expect(await answer).toEqual({ event: 'agree', buttonId });
    await app.until(() => !app.shows('先说清楚个人信息'), 'the sheet to close');
  });

  test('not agreeing is an answer too, and the page stays', async () => {
    const answer = app.askConsent();
    await app.untilShows('先说清楚个人信息');
    app.tapText('不同意');
    expect((await answer).event).toBe('disagree');
    await app.until(() => !app.shows('先说清楚个人信息'), 'the sheet to close');
    expect(app.route).toBe('pages/scan/index');
  });
});

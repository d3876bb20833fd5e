import { RunningProduct } from '../product/running-product';
import { setStage, type Stage } from '../product/stage';
import { startBrowser, type TestBrowser } from './browser';
import { button, shows } from './visitor';

/** Scanning where there is no camera: the code typed by hand. */
describe('scanning in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  let stage: Stage;

  beforeAll(async () => {
    product = await RunningProduct.start();
    stage = await setStage(product);
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  test('without a camera the page says so, and the typed code leads on', async () => {
    const { page, close } = await browser.open(`${product.address}/pages/scan/index`, 'phone');
    await button(page, '打开摄像头').click();
    await shows(page, /请在下面输入编号|或在下面输入编号/);
    const code = page.getByRole('textbox', { name: '牌或名片上的十位编号' });
    await code.fill('不是编号');
    await code.press('Enter');
    await shows(page, '这不是本单位的牌、名片或测评票。');
    await code.fill(stage.plaque.code);
    await code.press('Enter');
    await page.waitForURL(/pages\/plaque\/public/);
    await shows(page, stage.plaque.name);
    await close();
  });
});

import { readMyMonth } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { setStage, type Stage } from '../product/stage';
import { startBrowser, viewports, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** The main job in a real browser: sign in, card, plaque, stars, month, approval. Any console error fails the test. */
describe.each(Object.keys(viewports) as (keyof typeof viewports)[])('the main job in the browser, %s', (viewport) => {
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

  const signIn = (person: { name: string; label: string }) => enter(browser, product, person, viewport);

  test('a member signs in, shows the card and hands the month in', async () => {
    const { page, close } = await signIn(stage.member);
    await shows(page, stage.member.name);
    await page.goto(`${product.address}/pages/month/write?month=${stage.month}`);
    await page.getByRole('textbox', { name: '参加支部活动情况' }).fill('参加主题党日，讲了一次安全课。');
    await page.getByRole('textbox', { name: '个人工作表现' }).fill('完成两台机组检修，一次验收合格。');
    await page.getByRole('textbox', { name: '自评分' }).fill('92.5');
    await button(page, '提交支部').click();
    await shows(page, '待支部评分');
    await close();
    expect((await product.call(readMyMonth, { month: stage.month }, stage.member.token)).summary).toMatchObject({ state: 'submitted', selfScore: 92.5 });
  });

  test('anybody opens the printed address of a plaque without signing in, and types a code by hand', async () => {
    const { page, close } = await browser.open(`${product.address}/p/${stage.plaque.code}`, viewport);
    await shows(page, stage.plaque.name);
    await page.goto(`${product.address}/pages/scan/index`);
    await page.getByRole('textbox', { name: '牌或名片上的十位编号' }).fill(stage.plaque.code.toLowerCase());
    await button(page, '查看').click();
    await page.waitForURL(/pages\/plaque\/public/);
    await shows(page, stage.plaque.name);
    await close();
  });

  test('a worker gives three stars and a submit, and is not asked again', async () => {
    const { page, close } = await signIn(stage.worker);
    await page.goto(`${product.address}/pages/survey/rate`);
    await button(page, `评价${stage.rated.name}`).click();
    let taps = 1;
    for (let question = 0; question < 3; question += 1) {
      await page.getByRole('radio', { name: '5 星，很满意' }).locator('visible=true').nth(question).click();
      taps += 1;
    }
    await button(page, /^提交/).click();
    taps += 1;
    await shows(page, `已评价${stage.rated.name}`);
    expect(taps).toBeLessThanOrEqual(5);
    await close();
  });

  test('the secretary scores the month from the inbox in two taps', async () => {
    const { page, close } = await signIn(stage.secretary);
    await page.goto(`${product.address}/pages/inbox/index`);
    await button(page, new RegExp(`^评分：${stage.member.name}`)).click();
    await page.getByRole('dialog').getByRole('button', { name: '评分' }).click();
    for (let tries = 0; tries < 100; tries += 1) {
      const { summary } = await product.call(readMyMonth, { month: stage.month }, stage.member.token);
      if (summary?.state === 'scored') break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await product.call(readMyMonth, { month: stage.month }, stage.member.token)).summary).toMatchObject({ state: 'scored', branchScore: 92.5, scoredBy: stage.secretary.name });
    await close();
  });
});

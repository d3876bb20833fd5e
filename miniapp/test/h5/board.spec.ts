import { listItems, readBoard, readPublishedBoard, type RequestOf } from '@liangpai/shared/contracts';
import type { Locator, Page } from 'playwright-core';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** The board of the five carriers: whatever number is pressed, the list holds as many items. */
describe('the board in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  let affairs: DemoPerson;

  beforeAll(async () => {
    product = await RunningProduct.start();
    affairs = await product.person('党群部人员', '沈阳机床');
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const numbers = (page: Page): Locator => page.getByRole('link', { name: /看清单$/ }).locator('visible=true');

  /** Pages slide in; what is pressed meanwhile goes astray. */
  const settled = (page: Page, address: string): Promise<unknown> => page.waitForFunction((path) => {
    const last = [...document.querySelectorAll('.taro_page')].at(-1);
    return location.pathname === path && last?.id.startsWith(path) && last.classList.contains('taro_page_stationed');
  }, address);

  /** Presses every number and asks the list for what the address says. */
  const pressAll = async (page: Page): Promise<number> => {
    await numbers(page).first().waitFor();
    const names = await numbers(page).evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    for (const [index, name] of names.entries()) {
      const said = Number(/(\d+) 项，看清单$/.exec(name)?.[1]);
      await numbers(page).nth(index).click();
      await settled(page, '/pages/item/list');
      await shows(page, `共 ${said} 项`);
      const filters = Object.fromEntries(new URL(page.url()).searchParams) as RequestOf<typeof listItems>;
      const { total } = await product.call(listItems, { ...filters, pageSize: 1 }, affairs.token);
      expect({ name, total }).toEqual({ name, total: said });
      await page.goBack();
      await settled(page, '/pages/board/index');
    }
    return names.length;
  };

  test.each(['phone', 'desk'] as const)('every number opens its list (%s)', async (viewport) => {
    const { total } = await product.call(readBoard, {}, affairs.token);
    expect(total).toBeGreaterThan(0);
    const { page, close } = await enter(browser, product, affairs, viewport, '/pages/board/index');
    await shows(page, '需要关注');
    expect(await pressAll(page)).toBeGreaterThan(10);
    for (const chart of ['各类载体的数量', '各阶段的数量']) await page.getByRole('img', { name: new RegExp(`^${chart}`) }).waitFor();
    await close();
  }, 180_000);

  test('the scope and the year are switched; what is one’s own may be nothing', async () => {
    const { page, close } = await enter(browser, product, affairs, 'phone', '/pages/board/index');
    await page.getByRole('tab', { name: '我参与的' }).click();
    const mine = await product.call(readBoard, { scope: 'mine' }, affairs.token);
    await shows(page, mine.total === 0 ? `${mine.year}年还没有载体项目` : '需要关注');
    await close();
  });

  test('a worker sees what is public, and no list of what wants attention', async () => {
    const worker = await product.person('职工', '沈阳机床');
    const published = await product.call(readPublishedBoard, {}, worker.token);
    const { page, close } = await enter(browser, product, worker, 'phone', '/pages/me/index');
    await button(page, '载体亮牌').click();
    await shows(page, '亮出的牌');
    for (const { running } of published.carriers.slice(0, 1)) await shows(page, new RegExp(`^实施中 ${running}，`));
    expect(await page.getByText('需要关注').locator('visible=true').count()).toBe(0);
    await close();
  });
});

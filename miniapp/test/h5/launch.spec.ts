import { startBrowser, viewports, type TestBrowser } from './browser';
import { serveBuild } from './serve-build';

describe('the H5 build', () => {
  let browser: TestBrowser;
  let served: Awaited<ReturnType<typeof serveBuild>>;
  beforeAll(async () => {
    [browser, served] = await Promise.all([startBrowser(), serveBuild()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test.each(Object.keys(viewports) as (keyof typeof viewports)[])('opens the sign-in page on a %s, with a heading and no sideways scrolling', async (viewport) => {
    const open = await browser.open(`${served.address}/pages/sign-in/index`, viewport);
    await open.page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
    const overflow = await open.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await open.close(/503/);
  });

  test('lets the keyboard reach the tabs, and asks people without a session to sign in and come back', async () => {
    const open = await browser.open(`${served.address}/pages/scan/index`, 'desk');
    await open.page.getByRole('link', { name: '我的' }).focus();
    await open.page.keyboard.press('Enter');
    await open.page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
    expect(new URL(open.page.url()).searchParams.get('from')).toBe('/pages/me/index');
    await open.close(/503/);
  });
});

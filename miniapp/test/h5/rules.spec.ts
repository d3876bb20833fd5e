import { listChanges, readSettings } from '@liangpai/shared/contracts';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** The plans' clauses for everybody; trial and proposal for those who may change a figure. */
describe('the rules in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  let member: DemoPerson;
  let affairs: DemoPerson;

  beforeAll(async () => {
    product = await RunningProduct.start();
    [member, affairs] = [await product.person('党员'), await product.person('党群部人员')];
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  test('a member finds a clause by its words and reads it, by keyboard', async () => {
    const { page, close } = await enter(browser, product, member, 'phone', '/pages/rules/clauses');
    await page.getByRole('textbox', { name: '查找' }).fill('约谈');
    const clause = page.getByRole('button', { name: /SL-13-5/ }).first();
    await clause.press('Enter');
    const sheet = page.getByRole('dialog', { name: '条文' });
    await sheet.getByText('“对3星以下党员进行约谈”').waitFor();
    await sheet.getByText('SL-13-5 · （一）3 · 必须').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: '查找' }).fill('没有这个词');
    await button(page, '看全部条文').click();
    await shows(page, /^共\d+条/);
    await close();
  });

  test('a member is told who changes figures', async () => {
    const { page, close } = await enter(browser, product, member, 'phone', '/pages/rules/trial');
    await shows(page, '这里由党群部和党委使用');
    await close();
  });

  test('Party affairs tries a figure, sees whose result would change and why, and proposes it with its reason', async () => {
    const { parameters } = await product.call(readSettings, { plan: 'SL' }, affairs.token);
    const line = parameters.find(({ clauses, kind }) => clauses.includes('SL-13-5') && kind === 'number');
    if (!line) throw new Error('SL-13-5 has no figure');
    const { page, close } = await enter(browser, product, affairs, 'desk', '/pages/rules/trial');
    await page.getByLabel('参数').selectOption({ label: `${line.label}（${line.clauses.join('、')}）` });
    await page.getByLabel(new RegExp(`^新的${line.label}`)).fill('4.5');
    await button(page, /^试算$/).press('Enter');
    const counted = await page.getByText(/^试算了\d+份结果，其中\d+份会改变。$/).textContent();
    expect(Number(/其中(\d+)份/.exec(counted ?? '')?.[1])).toBeGreaterThan(0);
    await page.getByRole('link', { name: /为什么改变$/ }).first().press('Enter');
    expect(await page.getByRole('dialog').textContent()).toMatch(/现在：.*调整后：/s);
    await page.keyboard.press('Escape');

    await button(page, '提出调整').press('Enter');
    await shows(page, '请写明为什么调整');
    await page.getByLabel('理由').fill('三季度约谈面过窄');
    await page.getByLabel('依据').fill('党委会纪要〔2026〕19号');
    await page.getByLabel('生效日期').fill('2027-01-01');
    await button(page, '提出调整').press('Enter');
    await shows(page, new RegExp(`^${line.label}：`));
    await close();
    const { changes } = await product.call(listChanges, { scope: 'open' }, affairs.token);
    expect(changes).toEqual([expect.objectContaining({ state: 'proposed', effectiveFrom: '2027-01-01', overrides: [expect.objectContaining({ key: line.key, reason: '三季度约谈面过窄' })] })]);
  });
});

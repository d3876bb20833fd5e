import { listItems, readItemYear, type ItemRow } from '@liangpai/shared/contracts';
import type { Locator, Page } from 'playwright-core';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** Party affairs looks at a running project: what it finds opens measures, and the log keeps it. */
describe('the year of an item in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  let affairs: DemoPerson;
  let project: ItemRow;

  beforeAll(async () => {
    product = await RunningProduct.start();
    affairs = await product.person('党群部人员', '沈阳机床');
    browser = await startBrowser();
    const { items } = await product.call(listItems, { carrier: 'project', phase: 'running' }, affairs.token);
    const [first] = items;
    if (!first) throw new Error('no project runs in the demonstration');
    project = first;
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const field = (page: Page, label: string): Locator => page.getByLabel(label).locator('visible=true').first();

  test('a finding below expectation is logged and opens measures', async () => {
    const { page, close } = await enter(browser, product, affairs, 'phone', `/pages/item-year/index?id=${project.id}`);
    await shows(page, '季度进展');
    await button(page, '记一条督导记录').click();
    await shows(page, '保存后不能改');
    await field(page, '督导方式').selectOption({ label: '不定期现场检查' });
    await field(page, '发现的情况').fill('进度落后两周');
    await field(page, '判断').selectOption({ label: '未达到预期目标' });
    await button(page, '保存记录').click();
    await shows(page, '待定改进措施');
    await button(page, '全部记录').click();
    await shows(page, '进度落后两周');
    const { plans, records } = await product.call(readItemYear, { id: project.id }, affairs.token);
    expect(plans).toMatchObject([{ kind: 'improvement', state: 'to-plan', cause: '进度落后两周' }]);
    expect(records.find((kind) => kind.kind === 'supervision')).toMatchObject({ count: 1 });
    await close();
  }, 120_000);

  test('goals are filled in at a desk, and the supervision list knows where nobody has been', async () => {
    const { page, close } = await enter(browser, product, affairs, 'desk', `/pages/item-year/index?id=${project.id}`);
    const { goals } = await product.call(readItemYear, { id: project.id }, affairs.token);
    const goal = goals.find((one) => one.isQuantified);
    if (!goal) throw new Error('the project has no measured goal');
    await button(page, `填报${goal.name}`).click();
    await field(page, `完成值（${goal.unit ?? ''}）`).fill(goal.target ?? '');
    await button(page, '保存').click();
    await shows(page, '已完成');
    await page.goto(`${product.address}/pages/item-year/supervision`);
    await shows(page, '还没有督导过');
    expect(await page.getByText(project.name).locator('visible=true').count()).toBe(0);
    await close();
  }, 120_000);
});

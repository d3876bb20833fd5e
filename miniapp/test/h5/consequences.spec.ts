import {
  addItemRecord, concludeItemAssessment, listItems, listItemRecords, readItem, readItemRating, saveItemAssessment, type ItemRow,
} from '@liangpai/shared/contracts';
import type { Locator, Page } from 'playwright-core';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** Meetings, experience, and a decision that ends a project with its plaque. */
describe('what the company decides and what it keeps, in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  let affairs: DemoPerson;
  let project: ItemRow;
  const field = (page: Page, label: string): Locator => page.getByLabel(label).locator('visible=true').last();

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

  test('SY-ZT-27a: a coordination meeting is written down on the phone, and its decision stands in the project’s log', async () => {
    const { page, close } = await enter(browser, product, affairs, 'phone', '/pages/campaign/index');
    await button(page, '看协调会').click();
    await button(page, '登记会议').click();
    await field(page, '会议名称').fill('十一月协调会');
    await field(page, '主持人').fill('赵明');
    await field(page, '加一个项目').selectOption({ label: project.name });
    await field(page, '决定').fill('增加一台三坐标测量机');
    await field(page, '落实安排').fill('设备部下周到位');
    await button(page, '保存').click();
    await shows(page, '本期公司协调会已经召开');
    await shows(page, '增加一台三坐标测量机');
    const { records } = await product.call(listItemRecords, { id: project.id, kind: 'coordination' }, affairs.token);
    expect(records.map(({ values }) => values)).toContainEqual({ meeting: '十一月协调会', decisions: '增加一台三坐标测量机', followUp: '设备部下周到位' });
    await close();
  }, 120_000);

  test('SY-ZT-47: experience is found by its words, opened to the whole enterprise, and then read by anybody in it', async () => {
    const entry = { id: project.id, kind: 'experience' as const, day: product.dayAfter(0), values: { title: '一把尺子量到底', content: '同一基准贯穿粗加工、精加工和装配。' } };
    await product.call(addItemRecord, entry, affairs.token);
    const { page, close } = await enter(browser, product, affairs, 'phone', '/pages/item-year/experiences');
    await field(page, '查找').fill('同一基准');
    await page.keyboard.press('Enter');
    await shows(page, '正在查找“同一基准”');
    await shows(page, '本单位可见');
    await button(page, '全企业公开：一把尺子量到底').click();
    await shows(page, '本企业所有同志都能看到');
    await page.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click();
    await shows(page, '已在全企业公开');
    await close();
    const group = await enter(browser, product, await product.person('党小组长', '沈阳机床'), 'desk', '/pages/item-year/experiences');
    await shows(group.page, '一把尺子量到底');
    expect(await button(group.page, /收回公开/).count()).toBe(0);
    await group.close();
  }, 120_000);

  test('SY-ZT-24: the page says what agreeing brings about; agreed, the project is over', async () => {
    const rating = await product.call(readItemRating, { id: project.id }, affairs.token);
    const missed = rating.goals.map(() => ({ isMet: false, actual: '0', isCancelled: false, evidence: '' }));
    const saved = await product.call(saveItemAssessment, {
      ...rating.current, id: project.id, goals: missed.map((goal, index) => (rating.goals[index]?.direction === 'at-most' ? { ...goal, actual: '9999' } : goal)), leadership: [true, true, true, true, true, true], members: [true, true, true], keyProblemsSolved: 0, benefit: 1,
      qualitative: '没有达到', qualitativeScore: 50, quantitative: 50, leaders: 50, employees: 50, onSite: '到现场看过', verification: '抽查过',
    } as never, affairs.token);
    const concluded = await product.call(concludeItemAssessment, { id: project.id, year: rating.year, version: saved.current.version }, affairs.token);
    const proposal = concluded.consequences.find(({ kind }) => kind === 'filing-cancellation');
    const leaders = await product.person('党委负责人', '沈阳机床');
    const { page, close } = await enter(browser, product, leaders, 'phone', `/pages/item-rating/decide?id=${proposal?.id ?? ''}`);
    await shows(page, '同意以后');
    await shows(page, '转为“已取消立项”');
    await field(page, '理由').fill('年度目标没有完成');
    await button(page, '同意').click();
    await shows(page, '已决定');
    expect((await product.call(readItem, { id: project.id }, affairs.token)).state).toBe('cancelled');
    await close();
  }, 120_000);
});

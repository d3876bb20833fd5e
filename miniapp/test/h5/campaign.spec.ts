import { listCalendarYears, listItems, readItem } from '@liangpai/shared/contracts';
import type { Locator, Page } from 'playwright-core';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** What stands around the items: the year's plan and its open calls, the working calendar, deputies. */
describe('the campaign in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  const who = (label: string): Promise<DemoPerson> => product.person(label, '沈阳机床');
  const field = (page: Page, label: string | RegExp): Locator => page.getByLabel(label).locator('visible=true').last();
  const confirm = (page: Page, name: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  test('the office corrects the dates of a phase at the desk, by keyboard', async () => {
    const { page, close } = await enter(browser, product, await who('党群部人员'), 'desk', '/pages/campaign/index');
    await button(page, '更正方案').focus();
    await page.keyboard.press('Enter');
    await field(page, '批准会议').fill('党委会 2026 年第 7 次会议');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).focus();
    await page.keyboard.press('Enter');
    await shows(page, '党委会 2026 年第 7 次会议');
    await close();
  }, 60_000);

  test('a branch posts a call, a member answers it, and the one picked leads the new project', async () => {
    const secretary = await who('党支部书记');
    const posting = await enter(browser, product, secretary, 'phone', '/pages/campaign/calls');
    await button(posting.page, '张榜').click();
    await field(posting.page, '项目名称').fill('立式主轴温升控制');
    await field(posting.page, '要解决什么').fill('连续加工两小时，主轴温升超过 18 度');
    await confirm(posting.page, '张榜');
    await shows(posting.page, '请填写“截止日期”');
    await field(posting.page, '揭榜截止日期').fill(product.dayAfter(10));
    await confirm(posting.page, '张榜');
    await posting.page.waitForURL(/campaign\/call\?/);
    await shows(posting.page, '立式主轴温升控制');
    const address = posting.page.url();

    const member = await who('党小组长');
    const applying = await enter(browser, product, member, 'phone', address.slice(product.address.length));
    await button(applying.page, '我来揭榜').click();
    await field(applying.page, '凭什么能做好').fill('做过三年主轴热变形试验');
    await confirm(applying.page, '揭榜');
    await shows(applying.page, '您已揭榜');
    await applying.close();

    await posting.page.reload();
    await button(posting.page, `选定${member.name}`).click();
    await field(posting.page, '研究决定').fill('支委会研究，同意由该同志牵头');
    await confirm(posting.page, '选定');
    await button(posting.page, '看建立的项目').click();
    await shows(posting.page, '草稿');
    await posting.close(/422/);
    const [row] = (await product.call(listItems, { search: '立式主轴温升控制' }, secretary.token)).items;
    const item = await product.call(readItem, { id: row?.id ?? '' }, secretary.token);
    expect(item).toMatchObject({ leader: { name: member.name }, sheets: expect.arrayContaining([expect.objectContaining({ form: 'SY-F1', values: expect.objectContaining({ isOpenCall: true }) })]) });
  }, 120_000);

  test('next year’s holidays are entered once they are published; a holiday without days is refused by name', async () => {
    const administrator = await who('系统管理员');
    const { page, close } = await enter(browser, product, administrator, 'desk', '/pages/organisation/calendar');
    const { years } = await product.call(listCalendarYears, {}, administrator.token);
    const year = (years[0]?.year ?? 0) + 1;
    await button(page, `录入 ${year} 年`).click();
    await confirm(page, '保存');
    await shows(page, '请填写“假期元旦的开始日期”');
    expect((await product.call(listCalendarYears, {}, administrator.token)).years[0]?.year).toBe(year - 1);
    const days = [['元旦', '01-01', '01-03'], ['春节', '02-05', '02-11'], ['清明节', '04-04', '04-06'], ['劳动节', '05-01', '05-05'], ['端午节', '06-08', '06-10'], ['中秋节', '09-14', '09-16'], ['国庆节', '10-01', '10-07']] as const;
    for (const [name, from, to] of days) {
      await field(page, `${name}从`).fill(`${year}-${from}`);
      await field(page, `${name}到`).fill(`${year}-${to}`);
    }
    await confirm(page, '保存');
    await shows(page, `${year} 年`);
    await shows(page, `${year}-02-05 至 ${year}-02-11`);
    await close(/400|422/);
  }, 90_000);

  test('a reviewer names a deputy for a journey and takes it back', async () => {
    const deputy = await who('支部委员');
    const { page, close } = await enter(browser, product, await who('党支部副书记'), 'phone', '/pages/organisation/delegations');
    await button(page, '委托他人').click();
    await field(page, '委托给').fill(deputy.name);
    await button(page, new RegExp(`^选${deputy.name}`)).click();
    await field(page, '到').fill(product.dayAfter(7));
    await field(page, '原因').fill('出差');
    await confirm(page, '委托');
    await shows(page, '代办中');
    const received = await enter(browser, product, deputy, 'phone', '/pages/organisation/delegations');
    await shows(received.page, '委托给我的');
    await received.close();
    await button(page, `收回对${deputy.name}的委托`).click();
    await shows(page, '已收回');
    await close();
  }, 90_000);
});

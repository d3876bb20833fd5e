import { listItems, listNotices } from '@liangpai/shared/contracts';
import type { Page } from 'playwright-core';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** Filing and reviewing an item in the browser: the filer on the phone, the reviewers after her. */
describe('items in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  const who = (label: string): Promise<DemoPerson> => product.person(label, '沈阳机床');

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const field = (page: Page, name: string) => page.getByLabel(name, { exact: false }).locator('visible=true').first();

  test('a task force is filed on the phone, reviewed, checked and displayed', async () => {
    const filer = await enter(browser, product, await who('党支部书记'), 'phone', '/pages/item/new');
    const { page } = filer;
    let taps = 0;
    const tap = async (name: string | RegExp) => {
      await button(page, name).click();
      taps += 1;
    };
    const write = async (name: string, words: string) => {
      await field(page, name).fill(words);
      taps += 1;
    };
    const choose = async (name: string, option: string) => {
      await field(page, name).selectOption({ label: option });
      taps += 1;
    };
    await tap('选共产党员突击队');
    await tap('开始填写');
    await page.waitForURL(/item\/form/);
    await write('突击队名称', '报表会战突击队');
    await write('起始时间', '2026-11-23');
    await write('计划完成时间', '2026-12-20');
    await write('负责人（中共党员）', (await who('党员')).name);
    await tap(new RegExp(`^选${(await who('党员')).name}`));
    await write('负责人单位及职务', '党群人力资源部 主管');
    await tap('加一个成员');
    await write('姓名', (await who('党支部副书记')).name);
    await tap(new RegExp(`^选${(await who('党支部副书记')).name}`));
    await page.getByLabel('单位及职务').locator('visible=true').last().fill('机关直属党支部 副书记');
    taps += 1;
    await choose('任务类型', '重点工作');
    await choose('急难险重任务', '是');
    await write('主要目标任务', '月底前完成年度报表核对');
    await write('计划解决突出关键性问题', '2');
    await write('实施计划及步骤', '分组核对，每日汇总');
    await write('建议牵头认定成果单位', '质量管理');
    await tap('选质量管理部');
    await choose('紧急任务、重要项目', '否');
    await shows(page, '已保存');
    await tap('提交');
    // Three people would be better, and half of them members: soft rules ask for a reason.
    for (const reason of await page.getByLabel(/请说明理由/).locator('visible=true').all()) await reason.fill('人手有限，均为骨干');
    await page.getByRole('dialog').getByRole('button', { name: '申报' }).click();
    await shows(page, '待直属单位审定');
    console.log(`filing a task force: ${taps} inputs and taps`);
    expect(taps).toBeLessThan(30);
    await filer.close();

    const [item] = (await product.call(listItems, { search: '报表会战' }, (await who('党群部人员')).token)).items;
    const reviewer = await enter(browser, product, await who('党支部副书记'), 'phone', `/pages/item/show?id=${item?.id ?? ''}`);
    await button(reviewer.page, '审定通过').click();
    await button(reviewer.page, '全部符合').click();
    await reviewer.page.getByRole('dialog').getByRole('button', { name: '审定通过' }).click();
    await shows(reviewer.page, '待党群审核');
    await reviewer.close();

    const office = await enter(browser, product, await who('党群部人员'), 'desk', `/pages/item/show?id=${item?.id ?? ''}`);
    await button(office.page, '审核通过').click();
    await office.page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click();
    await shows(office.page, '公示中');
    await office.close();
  }, 180_000);

  test('the office passes a project on with a level, by keyboard; the leaders approve it and it is displayed', async () => {
    const affairs = await who('党群部人员');
    const [project] = (await product.call(listItems, { carrier: 'project', state: 'in-check' } as never, affairs.token)).items;
    const { page, close } = await enter(browser, product, affairs, 'desk', `/pages/item/show?id=${project?.id ?? ''}`);
    await button(page, '党群审核通过').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByLabel('管理层级').selectOption({ label: '公司层面重点推动' });
    for (const factor of ['参与人员范围', '义务献工情况', '创造经济效益', '实际工作成效']) await page.getByRole('dialog').getByLabel(factor).fill('符合要求');
    await page.getByRole('dialog').getByRole('button', { name: '党群审核通过' }).click();
    await shows(page, '待主要领导研究');
    await close();
    const leader = await enter(browser, product, await who('党委负责人'), 'phone', `/pages/item/show?id=${project?.id ?? ''}`);
    await button(leader.page, '批复同意').click();
    await leader.page.getByRole('dialog').getByRole('button', { name: '批复同意' }).click();
    await shows(leader.page, '公示中');
    await leader.close();
    const { notices } = await product.call(listNotices, {}, affairs.token);
    expect(notices.map(({ title }) => title).join()).toContain('立项公示');
  }, 120_000);
});

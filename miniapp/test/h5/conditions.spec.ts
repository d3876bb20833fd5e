import { createItem, listBlockages, listCreationStandards, listItems, readFilingPlaces, readItem } from '@liangpai/shared/contracts';
import type { Locator, Page } from 'playwright-core';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** What the plan asks for beside the forms: goals to take over, the company's remarks, complaints with a member for each step, a unit's own standard. */
describe('conditions of the plan in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  const who = (label: string): Promise<DemoPerson> => product.person(label, '沈阳机床');
  const dialog = (page: Page) => page.getByRole('dialog').locator('visible=true').last();

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  async function drafted(carrier: 'responsibility-zone' | 'vanguard-post'): Promise<string> {
    const secretary = await who('党支部书记');
    const { places } = await product.call(readFilingPlaces, {}, secretary.token);
    return (await product.call(createItem, { carrier, organisationId: places[0]?.id ?? '' }, secretary.token)).id;
  }

  /** The first row of the goals, in the form's last section. */
  async function firstGoal(page: Page): Promise<Locator> {
    await button(page, /^争创目标及措施，/).click();
    const goals = page.locator('#field-goals');
    await goals.waitFor();
    if ((await goals.locator('.lp-form-row').count()) === 0) await button(page, '加一个目标').click();
    return goals.locator('.lp-form-row').first();
  }

  test('a zone takes goals over from the plan with one tap each, and changes them (SY-ZR-04a)', async () => {
    const id = await drafted('responsibility-zone');
    const { page, close } = await enter(browser, product, await who('党支部书记'), 'phone', `/pages/item/form?id=${id}&form=SY-F4`);
    const goals = await firstGoal(page);
    await goals.getByLabel('方面').first().selectOption({ label: '生产经营' });
    await goals.getByRole('button', { name: '填入质量事故' }).click();
    const name = goals.getByLabel('目标', { exact: true }).first();
    expect([await name.inputValue(), await goals.getByLabel('目标值').first().inputValue()]).toEqual(['无重大质量事故', '0']);
    expect(await goals.getByRole('button', { name: '填入质量事故' }).count()).toBe(0);
    await name.fill('造型线无重大质量事故');
    await shows(page, '已保存');
    await close();
    const { sheets } = await product.call(readItem, { id }, (await who('党支部书记')).token);
    expect((sheets[0]?.values.goals as { name: string }[])[0]).toMatchObject({ aspect: 'production', name: '造型线无重大质量事故', measure: '首件必检，工序互检', isQuantified: true, unit: '起', direction: 'exactly', target: '0' });
  }, 120_000);

  test('aspect 7 of a post offers one goal for those who manage and one for those who produce (SY-XF-02)', async () => {
    const id = await drafted('vanguard-post');
    const { page, close } = await enter(browser, product, await who('党支部书记'), 'phone', `/pages/item/form?id=${id}&form=SY-F5`);
    const goals = await firstGoal(page);
    await goals.getByLabel('方面').first().selectOption({ label: '结合岗位实际' });
    expect(await goals.getByRole('button', { name: /^填入/ }).allTextContents()).toEqual(['职能管理岗位', '生产经营岗位']);
    await goals.getByRole('button', { name: '填入生产经营岗位' }).click();
    expect(await goals.getByLabel('目标', { exact: true }).first().inputValue()).toContain('身边无事故、无次品');
    await close();
  }, 120_000);

  test('the office remarks on four factors, and the leaders read them before they decide (SY-GC-07)', async () => {
    const office = await who('党群部人员');
    const [project] = (await product.call(listItems, { carrier: 'project', state: 'in-check' }, office.token)).items;
    const visit = await enter(browser, product, office, 'phone', `/pages/item/show?id=${project?.id ?? ''}`);
    await button(visit.page, '党群审核通过').click();
    const sheet = dialog(visit.page);
    await sheet.getByLabel('管理层级').selectOption({ label: '公司层面重点推动' });
    await sheet.getByRole('button', { name: '党群审核通过' }).click();
    await shows(visit.page, '请逐项写综合考评');
    for (const [label, words] of [['参与人员范围', '覆盖三个班组'], ['义务献工情况', '预计八十小时'], ['创造经济效益', '年降本四十万元'], ['实际工作成效', '试验已见效']] as const) await sheet.getByLabel(label).fill(words);
    await sheet.getByRole('button', { name: '党群审核通过' }).click();
    await shows(visit.page, '待主要领导研究');
    await visit.close(/422/);
    const leader = await enter(browser, product, await who('党委负责人'), 'phone', `/pages/item/show?id=${project?.id ?? ''}`);
    await shows(leader.page, '创造经济效益：年降本四十万元');
    await leader.close();
  }, 120_000);

  test('a complaint is registered with a member for each key step, and settled with the joint solution (SY-ZT-12)', async () => {
    const secretary = await who('党支部书记');
    const member = await who('党员');
    const { page, close } = await enter(browser, product, secretary, 'phone', '/pages/item-year/blockages');
    await button(page, '登记一个').click();
    const sheet = dialog(page);
    await sheet.getByLabel('客户诉求').fill('主轴异响反复出现');
    await sheet.getByLabel('客户', { exact: true }).fill('北方重工');
    await sheet.getByLabel('环节', { exact: true }).fill('到现场诊断');
    await sheet.getByLabel('包干党员').fill(member.name);
    await button(page, new RegExp(`^选${member.name}`)).click();
    await sheet.getByRole('button', { name: '保存' }).click();
    await shows(page, `${member.name} 包干`);
    await button(page, '办结主轴异响反复出现').click();
    await dialog(page).getByLabel('共同解决办法').fill('与客户、供应商商定更换轴承');
    await dialog(page).getByRole('button', { name: '办结' }).click();
    await page.getByRole('tab', { name: '已解决' }).click();
    await shows(page, '与客户、供应商商定更换轴承');
    await close();
    expect((await product.call(listBlockages, { state: 'solved' }, secretary.token)).blockages).toMatchObject([{ title: '主轴异响反复出现', steps: [{ step: '到现场诊断', person: { name: member.name } }] }]);
  }, 120_000);

  test('a unit proposes a standard of its own; another adopts it (SY-GC-20b)', async () => {
    const first = await enter(browser, product, await who('党支部书记'), 'desk', '/pages/rules/standards');
    await button(first.page, '提出一份').click();
    const sheet = dialog(first.page);
    await sheet.getByLabel('名称').fill('本支部党员工程细化标准');
    await sheet.getByLabel('依据').fill('支委会 11 月纪要');
    await sheet.getByLabel('要核对的条目').fill('有工艺验证方案\n有三个月跟踪数据');
    await sheet.getByRole('button', { name: '提出', exact: true }).click();
    await shows(first.page, '2. 有三个月跟踪数据');
    await first.close();
    const second = await enter(browser, product, await who('党支部副书记'), 'phone', '/pages/rules/standards');
    await button(second.page, '批准本支部党员工程细化标准').click();
    await dialog(second.page).getByRole('button', { name: '批准', exact: true }).click();
    await shows(second.page, '已批准');
    await second.close();
    expect((await product.call(listCreationStandards, { isInForce: 'true' }, (await who('党支部书记')).token)).standards).toMatchObject([{ state: 'adopted', checks: ['有工艺验证方案', '有三个月跟踪数据'] }]);
  }, 120_000);
});

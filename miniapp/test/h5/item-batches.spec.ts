import { consultOnItem, createItem, listItems, readInbox, readItem, takeItemStep } from '@liangpai/shared/contracts';
import type { Page } from 'playwright-core';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { fileTaskForces } from '../product/waiting-items';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** Deciding on several items at once, on the phone and by keyboard; finding items in the list; who has to act. */
describe('many items in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  let filer: DemoPerson;
  let reviewer: DemoPerson;
  let office: DemoPerson;
  const who = (label: string): Promise<DemoPerson> => product.person(label, '沈阳机床');

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    [filer, reviewer, office] = [await who('党支部书记'), await who('党支部副书记'), await who('党群部人员')];
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const file = async (names: readonly string[]): Promise<string[]> => fileTaskForces(product, filer, { leader: await who('党员'), member: reviewer }, names);
  const check = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name }).locator('visible=true').first();
  const states = async (names: string): Promise<string[]> => (await product.call(listItems, { search: names, pageSize: 50 }, office.token)).items.map(({ state }) => state);

  test('on the phone several are chosen, read and passed with one opinion; what is held up and what was refused stays and says why', async () => {
    const [, , held = '', slow = ''] = await file(['夜班保障一队', '夜班保障二队', '夜班保障三队', '夜班保障四队']);
    await product.call(consultOnItem, { id: held, personId: filer.id, question: '人手够不够？' }, (await who('党委负责人')).token);
    const { page, close } = await enter(browser, product, await who('党委负责人'), 'phone', '/pages/inbox/index');
    await page.getByRole('link', { name: /^批量审定通过：共产党员突击队/ }).click();
    await page.waitForURL(/item\/batch/);
    await shows(page, /共产党员突击队待直属单位审定 \d 件/);
    // Held up: no box to tick, the reason, and the way to look at it by itself.
    await shows(page, /还在等.*答复意见/);
    expect(await check(page, '夜班保障三队').count()).toBe(0);
    await page.getByRole('link', { name: '看夜班保障三队' }).waitFor();
    await shows(page, /“原则上”要求未满足（SY-TJ-.+），理由：人手有限，均为骨干/);
    for (const name of ['夜班保障一队', '夜班保障二队', '夜班保障四队']) await check(page, name).click();
    // One of them is taken back and handed in again meanwhile: what the leader read is no longer what waits.
    const { version, grounds } = await product.call(readItem, { id: slow }, office.token);
    const drafted = await product.call(takeItemStep, { id: slow, version, action: 'recall' }, filer.token);
    await product.call(takeItemStep, { id: slow, version: drafted.version, action: 'submit', grounds }, filer.token);
    await button(page, '审定通过（3件）').click();
    const sheet = page.getByRole('dialog', { name: '审定通过：3件' });
    expect(await sheet.textContent()).toContain('意见和签名写进每一件的记录，办了不能撤回');
    const confirm = sheet.getByRole('button', { name: '审定通过（3件）' });
    expect(await confirm.isDisabled()).toBe(true);
    await sheet.getByRole('button', { name: '全部符合' }).click();
    await sheet.getByRole('textbox', { name: /^意见/ }).fill('任务明确，同意');
    await confirm.click();
    await shows(page, '审定通过：办好 2 件，没有办成 1 件');
    await shows(page, /夜班保障一队：已办，现在“待党群审核”/);
    await shows(page, /夜班保障四队：没有办成。内容已被他人更新：.*请刷新看最新内容/);
    // What was refused is still chosen, as it stands now.
    expect(await check(page, '夜班保障四队').getAttribute('aria-checked')).toBe('true');
    await button(page, '审定通过（1件）').click();
    const again = page.getByRole('dialog', { name: '审定通过：1件' });
    await again.getByRole('button', { name: '全部符合' }).click();
    await again.getByRole('button', { name: '审定通过（1件）' }).click();
    await shows(page, /夜班保障四队：已办/);
    await close();
    expect((await states('夜班保障')).sort()).toEqual(['in-check', 'in-check', 'in-check', 'in-review']);
    const [passed] = (await product.call(listItems, { search: '夜班保障一队' }, office.token)).items;
    expect((await product.call(readItem, { id: passed?.id ?? '' }, office.token)).opinions.at(-1)).toMatchObject({ text: '任务明确，同意', label: '审定通过' });
  }, 120_000);

  test('at the desk the same goes by keyboard alone', async () => {
    await file(['晨检互助一队', '晨检互助二队']);
    const leader = await who('党委负责人');
    const { page, close } = await enter(browser, product, leader, 'desk', '/pages/item/batch?carrier=task-force&action=pass-review');
    await shows(page, '晨检互助二队');
    await check(page, '晨检互助一队').press('Space');
    await check(page, '晨检互助二队').press('Space');
    await button(page, '审定通过（2件）').press('Enter');
    const sheet = page.getByRole('dialog', { name: '审定通过：2件' });
    await sheet.waitFor();
    expect(await page.evaluate(() => document.querySelector('[role=dialog]')?.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: '全部符合' }).press('Enter');
    await sheet.getByRole('button', { name: '审定通过（2件）' }).press('Enter');
    await shows(page, '审定通过：办好 2 件');
    expect(await states('晨检互助')).toEqual(['in-check', 'in-check']);
    await close();
  }, 120_000);

  test('a step that is taken one by one is not offered in a batch', async () => {
    const { page, close } = await enter(browser, product, office, 'desk', '/pages/item/batch?carrier=project&action=pass-check');
    await shows(page, '这一步要逐项办理');
    await close(/409/);
    const { items } = await product.call(readInbox, { view: 'mine', pageSize: 100 } as never, office.token);
    expect(items.filter(({ title }) => title === '共产党员工程待党群审核').every(({ batch }) => batch === null)).toBe(true);
  });

  test('the list is narrowed by filters that stand in the address, counts what each leaves, and names the one to take back', async () => {
    const { page, close } = await enter(browser, product, office, 'phone', '/pages/item/list?view=all&phase=running');
    const running = (await product.call(listItems, { phase: 'running' }, office.token)).total;
    await shows(page, `共 ${running} 项`);
    expect(running).toBeGreaterThan(0);
    const field = (name: string) => page.getByLabel(name, { exact: true }).locator('visible=true').first();
    expect(await field('状态').locator('option:checked').textContent()).toBe(`实施中（${running}）`);
    const zones = (await product.call(listItems, { phase: 'running', carrier: 'responsibility-zone' }, office.token)).total;
    await field('载体').selectOption({ label: `共产党员责任区（${zones}）` });
    await page.waitForURL(/carrier=responsibility-zone/);
    await shows(page, `共 ${zones} 项`);
    await button(page, '更多筛选').click();
    await field('管理层级').selectOption({ label: '公司层面重点推动（0）' });
    await page.waitForURL(/managementLevel=company/);
    await shows(page, '去掉下面一个条件，就能看到：');
    await page.reload();
    await shows(page, '没有符合条件的项目');
    await button(page, `去掉“公司层面重点推动”，有 ${zones} 项`).click();
    await shows(page, `共 ${zones} 项`);
    expect(new URL(page.url()).searchParams.get('managementLevel')).toBeNull();
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, '导出').click()]);
    expect(file.suggestedFilename()).toMatch(/^载体项目.*\.xlsx$/);
    await close();
  }, 60_000);

  test('whoever filed reads who has to act now and since when, and goes on to the item', async () => {
    await file(['值守突击队']);
    const { page, close } = await enter(browser, product, filer, 'phone', '/pages/inbox/index');
    await page.getByRole('tab', { name: /^我发起的/ }).click();
    await shows(page, '值守突击队');
    await shows(page, /^现在由.+办/);
    await shows(page, /起等着办$/);
    await page.getByRole('link', { name: /^看进度：值守突击队/ }).click();
    await shows(page, '待直属单位审定');
    await close();
  }, 60_000);

  test('an item leads on to what exists and may be opened, and to nothing else', async () => {
    const { items } = await product.call(listItems, { phase: 'running', carrier: 'project' }, office.token);
    const { page, close } = await enter(browser, product, office, 'desk', `/pages/item/show?id=${items[0]?.id ?? ''}`);
    await button(page, '看实施过程').waitFor();
    await button(page, '看评价和结果').waitFor();
    expect(await button(page, '看满意度测评').count()).toBe(0);
    await close();
    const draft = await product.call(createItem, { carrier: 'task-force', organisationId: (await product.call(readItem, { id: items[0]?.id ?? '' }, office.token)).organisation.id }, office.token);
    const drafted = await enter(browser, product, office, 'desk', `/pages/item/show?id=${draft.id}`);
    await button(drafted.page, '填写申报表').waitFor();
    expect(await drafted.page.getByText('相关页面').count()).toBe(0);
    await drafted.close();
  }, 60_000);
});

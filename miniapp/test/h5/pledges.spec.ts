import { listCommitmentReviews, listHelmetMarks, listMissingCommitments, readCommitmentCoverage } from '@liangpai/shared/contracts';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

/** Pledges as the branch and Party affairs manage them, by keyboard alone. */
describe('managing pledges in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  let affairs: DemoPerson;
  let secretary: DemoPerson;

  beforeAll(async () => {
    product = await RunningProduct.start();
    [affairs, secretary] = [await product.person('党群部人员'), await product.person('党支部书记')];
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  test('coverage names the share, and who is missing in which branch', async () => {
    const { total, branches } = await product.call(readCommitmentCoverage, {}, affairs.token);
    const branch = branches.find(({ onDuty, valid }) => onDuty > valid);
    if (!branch) throw new Error('every branch of the demonstration is complete');
    const missing = await product.call(listMissingCommitments, { branchId: branch.branch.id }, affairs.token);
    const { page, close } = await enter(browser, product, affairs, 'desk', '/pages/commitment/coverage');
    await shows(page, `在岗党员 ${total.onDuty} 人，承诺已由支部确认 ${total.valid} 人，还缺 ${total.onDuty - total.valid} 人。`);
    await shows(page, `${branch.percent}%`);

    await page.getByRole('tab', { name: /^各党支部/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: /^还缺的人/ }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('table', { name: '还没有有效承诺的在岗党员' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(total.onDuty - total.valid + 1);

    await page.keyboard.press('ArrowLeft');
    await button(page, `看${branch.branch.name}还缺的人`).press('Enter');
    await page.waitForFunction((rows) => document.querySelectorAll('tbody tr').length === rows, missing.total);
    for (const { name } of missing.members) await shows(page, name);
    await close();
  });

  test('a helmet mark is registered in a sheet that keeps the focus and gives it back', async () => {
    const [member] = (await product.call(listHelmetMarks, {}, affairs.token)).members.filter(({ issuedOn }) => issuedOn === null);
    if (!member) throw new Error('everybody in the demonstration has a mark');
    const { page, close } = await enter(browser, product, affairs, 'phone', '/pages/commitment/helmets');
    await page.getByRole('textbox', { name: '找人' }).fill(member.employeeNo);
    const open = button(page, `登记${member.name}的标志`);
    await page.waitForFunction(() => document.querySelectorAll('.lp-list-entry').length === 1);

    await open.press('Enter');
    await page.getByRole('dialog', { name: `登记发放：${member.name}` }).waitFor();
    expect(await page.evaluate(() => document.querySelector('[role=dialog]')?.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await open.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await page.getByLabel('发放日期').fill('2026-11-02');
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).press('Enter');
    await shows(page, '2026-11-02');
    expect(await open.textContent()).toContain('登记更换');
    await close();
    const [registered] = (await product.call(listHelmetMarks, { search: member.employeeNo }, affairs.token)).members;
    expect(registered).toMatchObject({ issuedOn: '2026-11-02', replacedOn: [] });
  });

  test('what was read and ticked is confirmed together', async () => {
    const { commitments, total } = await product.call(listCommitmentReviews, {}, secretary.token);
    expect(total).toBeGreaterThan(1);
    const { page, close } = await enter(browser, product, secretary, 'phone', '/pages/commitment/list');
    await shows(page, `待确认 ${total} 份`);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    for (const { person } of commitments) {
      await button(page, `读${person.name}的全文`).or(page.getByRole('link', { name: `读${person.name}的全文` })).press('Enter');
      await page.getByRole('checkbox', { name: new RegExp(`^${person.name}：三条都符合`) }).press('Space');
    }
    await button(page, `确认选中的 ${commitments.length} 份`).press('Enter');
    const sheet = page.getByRole('dialog', { name: `确认 ${commitments.length} 份承诺` });
    expect(await sheet.textContent()).toContain(`${commitments.map(({ person }) => person.name).join('、')}的承诺随即公开`);
    await sheet.getByRole('button', { name: '确认公开' }).press('Enter');
    await shows(page, `确认了 ${commitments.length} 份`);
    await close();
    expect((await product.call(listCommitmentReviews, {}, secretary.token)).total).toBe(total - commitments.length);
  });
});

import { createItem, findItemOrganisations, readFilingPlaces, readItem, saveItemSheet, type ItemView } from '@liangpai/shared/contracts';
import type { FormCode, FormValues } from '@liangpai/shared/forms';
import { itemKinds } from '@liangpai/shared/items';
import type { Carrier } from '@liangpai/shared/kernel';
import type { Page } from 'playwright-core';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { startBrowser, type OpenPage, type TestBrowser } from './browser';
import { button, enter, shows } from './visitor';

const lost = /Failed to load resource|net::ERR/;
const answers = '**/api/items/**';

const formOf = (carrier: Carrier): FormCode => itemKinds[carrier].filing;

/** Waits until something holds. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 8000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never held');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Filling in a filing form in the browser: nothing is lost, little is typed, and whatever is missing is one tap away. */
describe('filing in the browser', () => {
  let product: RunningProduct;
  let browser: TestBrowser;
  let secretary: DemoPerson;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    secretary = await product.person('党支部书记', '沈阳机床');
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const field = (page: Page, label: string) => page.getByLabel(label).locator('visible=true').first();
  const section = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(`^${title}，`) }).locator('visible=true');
  const draft = async (carrier: Carrier, values?: FormValues): Promise<ItemView> => {
    const { places: [own] } = await product.call(readFilingPlaces, {}, secretary.token);
    const item = await product.call(createItem, { carrier, organisationId: own?.id ?? '' }, secretary.token);
    if (values) await product.call(saveItemSheet, { id: item.id, form: formOf(carrier), version: 0, values: values as never }, secretary.token);
    return item;
  };
  /** A squad of one person beside its captain: whole, but fewer than the plan asks for in principle. */
  const squad = async (captain: DemoPerson): Promise<FormValues> => {
    const { organisations: [department] } = await product.call(findItemOrganisations, { q: '质量管理部' }, secretary.token);
    return {
      name: '年底会战突击队', startOn: product.dayAfter(0), endOn: product.dayAfter(20), leader: captain.id, leaderPost: '班长', team: [{ person: secretary.id, duty: '支部书记' }], taskKind: 'key', isUrgentTask: true,
      goal: '抢出两台机床', plannedProblems: '2', plan: '两班衔接', recognitionDepartment: department?.id ?? '', isUrgent: true,
    };
  };
  const write = (item: ItemView, viewport: 'phone' | 'desk' = 'phone'): Promise<OpenPage> => enter(browser, product, secretary, viewport, `/pages/item/form?id=${item.id}&form=${formOf(item.carrier)}`);
  const stored = async (item: ItemView): Promise<Readonly<Record<string, unknown>>> => (await product.call(readItem, { id: item.id }, secretary.token)).sheets[0]?.values ?? {};

  test('words written without a network stay on the device, and are sent when the page opens again with one', async () => {
    const item = await draft('project');
    const { page, close } = await write(item);
    await field(page, '项目名称').fill('断网前');
    await shows(page, /已保存 \d\d:\d\d/);
    await page.route(answers, (route) => route.abort('internetdisconnected'));
    await field(page, '项目名称').fill('断网时写的名称');
    await shows(page, '没有网络，内容留在本机');
    await page.reload();
    // The page comes up from what the device kept, with the words in it, and does not call them saved.
    await shows(page, '没有网络，内容留在本机');
    expect(await field(page, '项目名称').inputValue()).toBe('断网时写的名称');
    expect((await stored(item)).name).toBe('断网前');
    await page.unroute(answers);
    await page.reload();
    await shows(page, /已保存 \d\d:\d\d/);
    expect((await stored(item)).name).toBe('断网时写的名称');
    await close(lost);
  }, 60_000);

  test('words written without a network are sent when it comes back, without a key being touched', async () => {
    const item = await draft('project');
    const { page, close } = await write(item);
    await field(page, '项目名称').waitFor();
    await page.context().setOffline(true);
    await field(page, '项目名称').fill('车间里没有信号');
    await shows(page, '没有网络，内容留在本机');
    await page.context().setOffline(false);
    await shows(page, /已保存 \d\d:\d\d/);
    expect((await stored(item)).name).toBe('车间里没有信号');
    await close(lost);
  }, 60_000);

  describe('when somebody else saved in between', () => {
    /** A form with words of this device over a version that the server has left behind. */
    const disagree = async (): Promise<{ item: ItemView; opened: OpenPage }> => {
      const item = await draft('project', { name: '起先的名称', phone: '6601' });
      const opened = await write(item);
      await shows(opened.page, '已保存');
      await opened.page.route(answers, (route) => route.abort('internetdisconnected'));
      await field(opened.page, '项目名称').fill('本机写的名称');
      await shows(opened.page, '没有网络，内容留在本机');
      await product.call(saveItemSheet, { id: item.id, form: 'SY-F1', version: 1, values: { name: '别处写的名称', phone: '6601' } }, secretary.token);
      await opened.page.unroute(answers);
      return { item, opened };
    };

    test.each(['when the page opens again', 'while writing'])('it is asked which one to keep, with both times and what differs: %s', async (when) => {
      const { item, opened: { page, close } } = await disagree();
      if (when === 'while writing') await field(page, '联系方式').fill('6602');
      else await page.reload();
      const question = page.getByRole('dialog');
      await question.waitFor();
      const words = (await question.textContent()) ?? '';
      expect(words).toMatch(/本机：\d{4}-\d\d-\d\d \d\d:\d\d/);
      expect(words).toMatch(/服务器：\d{4}-\d\d-\d\d \d\d:\d\d/);
      expect(words).toContain('本机：本机写的名称');
      expect(words).toContain('服务器：别处写的名称');
      // Nothing is sent, and nothing is dropped, before somebody has chosen.
      expect((await stored(item)).name).toBe('别处写的名称');
      await question.getByRole('button', { name: '用本机的' }).click();
      await shows(page, /已保存 \d\d:\d\d/);
      expect((await stored(item)).name).toBe('本机写的名称');
      await close(/Failed to load resource|net::ERR|409/);
    }, 60_000);

    test('the server’s can be kept, and the question can wait without losing either', async () => {
      const { item, opened: { page, close } } = await disagree();
      await page.reload();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await shows(page, '有两份内容，等您选一份');
      await page.reload();
      await page.getByRole('dialog').waitFor();
      expect((await stored(item)).name).toBe('别处写的名称');
      await page.getByRole('dialog').getByRole('button', { name: '用服务器上的' }).click();
      await shows(page, '已保存');
      expect(await field(page, '项目名称').inputValue()).toBe('别处写的名称');
      await page.reload();
      await shows(page, '已保存');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await close(lost);
    }, 60_000);
  });

  test('what is missing is listed, the hard things first, and one tap leads to the field in its closed section', async () => {
    const item = await draft('project', { name: '降低返工率' });
    const { page, close } = await write(item);
    await button(page, /^还差 \d+ 处$/).click();
    const list = page.getByRole('dialog');
    await list.getByText('要改好才能提交').waitFor();
    const words = (await list.textContent()) ?? '';
    expect(words.indexOf('要改好才能提交')).toBeLessThan(words.indexOf('“原则上”的要求') === -1 ? Infinity : words.indexOf('“原则上”的要求'));
    expect(await page.getByRole('textbox', { name: '推进措施' }).count()).toBe(0);
    await list.getByRole('button', { name: '去改：请填写“推进措施”' }).click();
    const target = page.getByRole('textbox', { name: '推进措施' });
    await target.waitFor();
    await eventually(() => target.evaluate((input) => input === document.activeElement));
    expect(await target.getAttribute('aria-invalid')).toBe('true');
    const below = await target.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${below ?? ''}"]`).locator('visible=true').textContent()).toContain('请填写“推进措施”');
    const inView = await target.evaluate((input) => { const { top, bottom } = input.getBoundingClientRect(); return top >= 0 && bottom <= window.innerHeight; });
    expect(inView).toBe(true);
    await close();
  }, 60_000);

  test('every kind of field tells what is wrong with it: people, organisations, choices and tables too', async () => {
    const item = await draft('project', { name: '降低返工率', isMajor: true });
    const { page, close } = await write(item, 'desk');
    await button(page, /^还差 \d+ 处$/).click();
    await page.keyboard.press('Escape');
    for (const [label, caption] of [['项目负责人', '项目负责人'], ['建议牵头认定成果单位', '建议牵头认定成果单位'], ['立项范围', '立项范围']] as const) {
      const input = field(page, label);
      expect(await input.getAttribute('aria-invalid')).toBe('true');
      await shows(page, `请填写“${caption}”`);
    }
    for (const caption of ['责任分工', '重大型理由']) {
      const group = page.getByRole('group', { name: caption }).locator('visible=true');
      expect(await group.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator(`[id="${(await group.getAttribute('aria-describedby')) ?? ''}"]`).locator('visible=true').textContent()).toContain(`请填写“${caption}”`);
    }
    await shows(page, '重点方向（可不填）');
    await close();
  }, 60_000);

  test('a soft rule takes its reason where it is read, and the count goes down', async () => {
    const item = await draft('task-force', { name: '年底会战', goal: '抢出两台', startOn: '2026-11-23', endOn: '2026-12-20', isUrgentTask: false });
    const { page, close } = await write(item);
    const count = async () => Number(/\d+/.exec((await button(page, /^还差 \d+ 处$/).textContent()) ?? '')?.[0]);
    const before = await count();
    await button(page, /^还差/).click();
    const reason = page.getByRole('dialog').getByLabel(/请说明理由/).first();
    await reason.fill('人手有限，都是骨干');
    await page.keyboard.press('Escape');
    expect(await count()).toBe(before - 1);
    // The device keeps it once the hand has rested.
    await page.waitForTimeout(600);
    await page.reload();
    await eventually(async () => (await count()) === before - 1);
    await close();
  }, 60_000);

  test('SY-F1 on a phone: sections open and close by keyboard, say how far they are, and the first unfinished one is open', async () => {
    const item = await draft('project', { name: '降低返工率' });
    const { page, close } = await write(item);
    const [first, team] = [section(page, '基本情况'), section(page, '团队')];
    expect(await first.getAttribute('aria-expanded')).toBe('true');
    expect(await team.getAttribute('aria-expanded')).toBe('false');
    expect(await first.textContent()).toMatch(/1\/\d+ 已填/);
    expect(await page.getByText('加一个成员').locator('visible=true').count()).toBe(0);
    await team.focus();
    await page.keyboard.press('Enter');
    expect(await team.getAttribute('aria-expanded')).toBe('true');
    await button(page, '加一个成员').waitFor();
    await page.keyboard.press('Enter');
    expect(await team.getAttribute('aria-expanded')).toBe('false');
    await field(page, '联系方式').fill('6602');
    await shows(page, /2\/\d+ 已填/);
    await close();
  }, 60_000);

  test('finishing a section opens the next', async () => {
    const item = await draft('pledge', { name: '铸件准时入库' });
    const { page, close } = await write(item);
    expect(await section(page, '专题研究').getAttribute('aria-expanded')).toBe('false');
    await field(page, '承诺类型').selectOption({ label: '年度承诺' });
    await button(page, /^填我自己/).click();
    await field(page, '党员人数').fill('12');
    await field(page, '践诺起始时间').fill(product.dayAfter(0));
    await field(page, '践诺截止时间').fill(product.dayAfter(30));
    await field(page, '承诺主要内容').fill('铸件准时入库');
    await field(page, '践诺主要措施').fill('支委包线');
    await button(page, '加一个事项').click();
    await field(page, '承诺单位').fill('造型党支部');
    await page.getByLabel('承诺事项', { exact: true }).getByLabel('承诺事项', { exact: true }).fill('准时入库');
    await field(page, '保障措施').fill('支委包线');
    await field(page, '完成时限').fill(product.dayAfter(20));
    expect(await section(page, '专题研究').getAttribute('aria-expanded')).toBe('false');
    await field(page, '着力点').selectOption({ label: '年度各项指标' });
    await eventually(async () => (await section(page, '专题研究').getAttribute('aria-expanded')) === 'true');
    await close();
  }, 60_000);

  test('SY-CN-18, SY-ZR-02: a new form begins with what is known, and all of it can be changed', async () => {
    const pledge = await write(await draft('pledge'));
    expect(await field(pledge.page, '践诺起始时间').inputValue()).toBe(product.dayAfter(0));
    expect(await field(pledge.page, '践诺截止时间').inputValue()).toBe(`${product.dayAfter(0).slice(0, 4)}-12-31`);
    await shows(pledge.page, secretary.name);
    await button(pledge.page, /^换人：党组织负责人/).click();
    await field(pledge.page, '党组织负责人').waitFor();
    expect(await field(pledge.page, '承诺单位').inputValue()).not.toBe('');
    await pledge.close();
    const item = await draft('responsibility-zone');
    const zone = await write(item);
    await section(zone.page, '争创目标及措施').click();
    const aspects = await zone.page.getByLabel('方面').locator('visible=true').evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent));
    expect(aspects).toEqual(['宣传教育', '生产经营', '文明建设', '廉政建设', '培养联系', '组织交办']);
    await zone.close();
    // Only looking at a form writes nothing.
    expect(await stored(item)).toEqual({});
  }, 60_000);

  test('SY-GC-L7: a department is found by part of its name, or taken from the list; Party organisations are not offered', async () => {
    const item = await draft('project', { name: '降低返工率' });
    const { page, close } = await write(item);
    const place = field(page, '建议牵头认定成果单位');
    await place.fill('支部');
    await shows(page, '没有找到“支部”');
    await place.fill('质量');
    await button(page, '选质量管理部').click();
    await button(page, /^换部门：建议牵头认定成果单位，现在是质量管理部/).waitFor();
    await shows(page, /已保存 \d\d:\d\d/);
    await page.reload();
    await button(page, /^换部门：建议牵头认定成果单位，现在是质量管理部/).waitFor();
    await close();
  }, 60_000);

  test('SY-ZT-T03, SY-ZT-07, SY-GC-11: topics come before the carriers and mark what the plan suggests; an open call has its own way, a late filing its own origin', async () => {
    const { page, close } = await enter(browser, product, secretary, 'phone', '/pages/item/new');
    await page.getByRole('checkbox', { name: '选题：抓质量' }).click();
    await shows(page, '方案建议用：共产党员突击队、共产党员工程、共产党员责任区、共产党员先锋岗');
    await button(page, '选共产党员突击队（方案建议）').waitFor();
    expect(await button(page, '选党组织承诺践诺').getAttribute('aria-label')).toBe('选党组织承诺践诺');
    await button(page, '选共产党员突击队').click();
    await shows(page, /方案建议用这种载体的重点任务：.*两金/);
    await page.getByRole('tab', { name: '揭榜' }).click();
    await button(page, '看张榜的题目').waitFor();
    expect(await button(page, '开始填写').count()).toBe(0);
    await page.getByRole('tab', { name: '补报' }).click();
    await button(page, '开始填写').click();
    await page.waitForURL(/item\/form/);
    const id = new URL(page.url()).searchParams.get('id') ?? '';
    expect(await product.call(readItem, { id }, secretary.token)).toMatchObject({ carrier: 'task-force', origin: 'supplementary' });
    await close();
  }, 60_000);

  test('SY-GC-10: the office designates a project for an organisation found by its name; nothing else is designated', async () => {
    const affairs = await product.person('党群部人员', '沈阳机床');
    const { page, close } = await enter(browser, product, affairs, 'phone', '/pages/item/new');
    await button(page, '选党组织承诺践诺').waitFor();
    await page.getByRole('tab', { name: '上级指定' }).click();
    expect(await button(page, '选党组织承诺践诺').count()).toBe(0);
    await button(page, /^换一个：党组织/).click();
    await page.getByRole('textbox', { name: '党组织' }).fill('造型');
    await button(page, '选造型党支部').click();
    await button(page, '开始填写').click();
    await page.waitForURL(/item\/form/);
    const id = new URL(page.url()).searchParams.get('id') ?? '';
    expect(await product.call(readItem, { id }, affairs.token)).toMatchObject({ carrier: 'project', origin: 'designated', organisation: { name: '造型党支部' } });
    await close();
  }, 60_000);

  test('a filing that cannot be read before it is sent says so, and keeps the reasons written', async () => {
    const leader = await product.person('党员', '沈阳机床');
    const item = await draft('task-force', await squad(leader));
    const { page, close } = await write(item);
    await button(page, '提交').click();
    const sheet = page.getByRole('dialog');
    const reason = sheet.getByLabel(/请说明理由/).first();
    await reason.fill('人手有限，都是骨干');
    await sheet.getByRole('button', { name: '用姓名代替签名' }).click();
    await page.route(answers, (route) => route.abort('internetdisconnected'));
    await sheet.getByRole('button', { name: '申报' }).click();
    await sheet.getByText('没有网络，还没有提交').waitFor();
    expect(await reason.inputValue()).toBe('人手有限，都是骨干');
    await page.unroute(answers);
    for (const open of await sheet.getByLabel(/请说明理由/).all()) await open.fill('人手有限，都是骨干');
    await sheet.getByRole('button', { name: '申报' }).click();
    await shows(page, '待直属单位审定');
    await shows(page, `签名：${secretary.name}（未手签）`);
    await close(lost);
  }, 60_000);
});

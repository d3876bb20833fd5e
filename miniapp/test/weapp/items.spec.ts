import { createItem, listItems, readFilingPlaces, readItem, saveItemSheet } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { MiniApp } from './mini-app';
import { enter, enterAt } from './visitor';

/** Items in the WeChat package: the list, the form with its live rules, and a step. */
describe('items in the WeChat package', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await RunningProduct.start();
  }, 180_000);
  afterAll(() => product.stop());

  test('a secretary begins a project and the rules answer while she writes', async () => {
    const secretary = await product.person('党支部书记', '沈阳机床');
    const app = await enterAt(product, secretary, 'pages/item/new');
    await app.untilShows('选哪种载体');
    app.tapLabel('选共产党员工程');
    await app.untilShows('填报党组织');
    app.tapText('开始填写');
    await app.untilAt('pages/item/form');
    await app.untilShows('基本情况');
    app.expectWithinLimits();
    app.input('项目名称', '降低返工率');
    await app.untilShows('正在输入');
    await app.untilShows('已保存');
    const { items } = await product.call(listItems, { search: '降低返工率' }, secretary.token);
    expect(items).toMatchObject([{ carrier: 'project', state: 'draft' }]);
    app.close();
  });

  test('the office passes a project on', async () => {
    const affairs = await product.person('党群部人员', '沈阳机床');
    const [project] = (await product.call(listItems, { carrier: 'project', state: 'in-check' } as never, affairs.token)).items;
    const app = await enterAt(product, affairs, `pages/item/show?id=${project?.id ?? ''}`);
    await app.untilShows('待党群审核');
    app.expectWithinLimits();
    app.tapText('党群审核通过');
    await app.untilShows('管理层级');
    app.choose('管理层级', 1);
    for (const factor of ['参与人员范围', '义务献工情况', '创造经济效益', '实际工作成效']) app.input(factor, '符合要求');
    await app.until(() => app.text().endsWith('再想想党群审核通过') && app.shows('管理层级基层党组织负责'), 'the level to be chosen');
    app.tapText('党群审核通过', 1);
    await app.untilShows('待主要领导研究');
    app.close();
  });

  test('words written without a network are sent when the program opens again, and a version from elsewhere is asked about', async () => {
    const secretary = await product.person('党支部书记', '沈阳机床');
    const { places: [place] } = await product.call(readFilingPlaces, {}, secretary.token);
    const { id } = await product.call(createItem, { carrier: 'project', organisationId: place?.id ?? '' }, secretary.token);
    const saved = async () => (await product.call(readItem, { id }, secretary.token)).sheets[0];
    const page = `pages/item/form?id=${id}&form=SY-F1`;
    const storage = new Map<string, unknown>();
    (await enter(product, secretary, storage)).close();
    const open = () => MiniApp.launch({ page, server: product.address, storage });

    const first = await open();
    await first.untilShows('基本情况');
    first.setOnline(false);
    first.input('项目名称', '断网时写的名称');
    await first.untilShows('没有网络，内容留在本机');
    await new Promise((resolve) => setTimeout(resolve, 500));
    first.close();
    expect((await saved())?.version).toBe(0);

    const second = await open();
    await second.untilShows('已保存');
    expect((await saved())?.values).toMatchObject({ name: '断网时写的名称' });
    second.setOnline(false);
    second.input('项目名称', '本机写的名称');
    await second.untilShows('没有网络，内容留在本机');
    await product.call(saveItemSheet, { id, form: 'SY-F1', version: (await saved())?.version ?? 0, values: { name: '别处写的名称' } }, secretary.token);
    second.setOnline(true);
    await second.untilShows('这张表有两份内容，用哪一份？');
    expect(second.text()).toContain('服务器：别处写的名称');
    expect((await saved())?.values).toMatchObject({ name: '别处写的名称' });
    second.tapText('用本机的');
    await second.untilShows('已保存');
    expect((await saved())?.values).toMatchObject({ name: '本机写的名称' });
    second.expectWithinLimits();
    second.close();
  });

  test('sections open and close, and what is missing leads to its field', async () => {
    const secretary = await product.person('党支部书记', '沈阳机床');
    const { places: [place] } = await product.call(readFilingPlaces, {}, secretary.token);
    const { id } = await product.call(createItem, { carrier: 'project', organisationId: place?.id ?? '' }, secretary.token);
    const app = await enterAt(product, secretary, `pages/item/form?id=${id}&form=SY-F1`);
    await app.untilShows('基本情况');
    expect(app.labels()).toContain('团队，0/4 已填，已收起');
    expect(app.shows('加一个成员')).toBe(false);
    app.tapLabel('团队，0/4 已填，已收起');
    await app.untilShows('加一个成员');
    app.tapLabel('团队，0/4 已填，已展开');
    await app.until(() => !app.shows('加一个成员'), 'the section to be closed');
    await app.until(() => /还差 \d+ 处/.test(app.text()), 'the count of what is missing');
    app.tapText(/还差 \d+ 处/.exec(app.text())?.[0] ?? '');
    await app.untilShows('要改好才能提交');
    app.tapLabel('去改：请填写“推进措施”');
    await app.until(() => app.calls.some((call) => call.name === 'pageScrollTo' && call.options['selector'] === '#field-measures'), 'the page to go to the field');
    expect(app.shows('请填写“推进措施”')).toBe(true);
    app.close();
  });

  test('the first stroke of a signature counts, and a name may stand for it', async () => {
    const affairs = await product.person('党群部人员', '沈阳机床');
    const [squad] = (await product.call(listItems, { state: 'in-check' } as never, affairs.token)).items;
    const app = await enterAt(product, affairs, `pages/item/show?id=${squad?.id ?? ''}`);
    await app.untilShows('待党群审核');
    app.tapText(app.text().includes('党群审核通过') ? '党群审核通过' : '审核通过');
    await app.untilShows('用姓名代替签名');
    app.drawLine('签名（可不签）：请在框内手写', [[20, 10], [80, 14], [140, 12]]);
    await app.untilShows('签好了');
    app.tapText('重签');
    await app.untilShows('用姓名代替签名');
    app.tapText('用姓名代替签名');
    await app.untilShows(`${affairs.name}（未手签）`);
    app.tapText('改成手签');
    await app.untilShows('用手指或鼠标在框内写名字');
    app.close();
  });
});

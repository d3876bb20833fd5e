import { addBlockage, createItem, listBlockages, proposeCreationStandard, readFilingPlaces, readItem } from '@liangpai/shared/contracts';
import { RunningProduct, type DemoPerson } from '../product/running-product';
import { enterAt } from './visitor';

/** What the plan asks for beside the forms, in the WeChat package. */
describe('conditions of the plan in the WeChat package', () => {
  let product: RunningProduct;
  let secretary: DemoPerson;
  let organisationId: string;
  beforeAll(async () => {
    product = await RunningProduct.start();
    secretary = await product.person('党支部书记', '沈阳机床');
    organisationId = (await product.call(readFilingPlaces, {}, secretary.token)).places[0]?.id ?? '';
  }, 180_000);
  afterAll(() => product.stop());

  test('a complaint is read with its members, and settled (SY-ZT-12)', async () => {
    const member = await product.person('党员', '沈阳机床');
    const content = { title: '主轴异响反复出现', customer: '北方重工', sinceOn: '2026-09-01', itemId: null, steps: [{ step: '到现场诊断', personId: member.id }], solution: '' };
    await product.call(addBlockage, { organisationId, ...content }, secretary.token);
    const app = await enterAt(product, secretary, 'pages/item-year/blockages');
    await app.untilShows(`${member.name} 包干`);
    app.expectWithinLimits();
    app.tapText('办结');
    await app.untilShows('办结后不再提醒包干的党员');
    app.input('共同解决办法', '与客户商定更换轴承');
    await app.until(() => app.text().includes('9 / 5000'), 'the solution to be written');
    app.tapText('办结', 1);
    await app.untilShows('没有未解决的疏堵点');
    app.close();
    expect((await product.call(listBlockages, { state: 'solved' }, secretary.token)).blockages).toMatchObject([{ solution: '与客户商定更换轴承' }]);
  }, 60_000);

  test('a unit’s own standard is read and withdrawn by its proposer (SY-GC-20b)', async () => {
    await product.call(proposeCreationStandard, { organisationId, carrier: 'project', title: '本支部细化标准', basis: '支委会纪要', checks: ['有工艺验证方案'], effectiveFrom: product.dayAfter(0) }, secretary.token);
    const app = await enterAt(product, secretary, 'pages/rules/standards');
    await app.untilShows('1. 有工艺验证方案');
    app.expectWithinLimits();
    app.tapText('撤回');
    await app.untilShows('再想想');
    app.tapText('撤回', 1);
    await app.untilShows('已撤回');
    app.close();
  }, 60_000);

  test('a zone takes a goal over from the plan (SY-ZR-04a)', async () => {
    const { id } = await product.call(createItem, { carrier: 'responsibility-zone', organisationId }, secretary.token);
    const app = await enterAt(product, secretary, `pages/item/form?id=${id}&form=SY-F4`);
    await app.untilShows('争创目标及措施');
    app.tapText('争创目标及措施');
    await app.untilShows('点一个填进来，填好还能改');
    app.tapLabel('填入队伍稳定');
    await app.untilShows('已保存');
    app.expectWithinLimits();
    app.close();
    const { sheets } = await product.call(readItem, { id }, secretary.token);
    expect(sheets[0]?.values.goals).toEqual(expect.arrayContaining([expect.objectContaining({ aspect: 'education', name: '职工队伍和谐稳定，无越级反映', target: '0' })]));
  }, 60_000);
});

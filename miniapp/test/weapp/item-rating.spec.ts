import { listItems, readItem, readItemRating, readItemSatisfaction, saveItemSheet, takeItemStep } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { enterAt } from './visitor';

const closing = {
  voluntaryHours: '64', totalHours: '240', memberHours: '160', voluntaryValue: '1.2', labour: '4', material: '3.5', processing: '2', energy: '0.3', other: '0.2', value: '36.5', hadSafetyAccident: false, hadQualityAccident: false, completedOn: '2026-11-12',
  isOnTime: true, significance: '', results: [{ name: '废品率', actual: '2.4', isMet: true }], report: '按期完成',
};

/** A closing project in the WeChat package: it is measured, evaluated, and stands on the list of candidates. */
describe('measuring and evaluating a project in the WeChat package', () => {
  let product: RunningProduct;
  let itemId: string;
  beforeAll(async () => {
    product = await RunningProduct.start();
    const affairs = await product.person('党群部人员', '沈阳机床');
    const { items } = await product.call(listItems, { carrier: 'project', phase: 'running' }, affairs.token);
    itemId = items.find(({ organisation }) => organisation === '造型党支部')?.id ?? '';
    const { sheets } = await product.call(readItem, { id: itemId }, affairs.token);
    await product.call(saveItemSheet, { id: itemId, form: 'SY-F3', version: sheets.find(({ form }) => form === 'SY-F3')?.version ?? 0, values: closing }, affairs.token);
    const { version } = await product.call(readItem, { id: itemId }, affairs.token);
    await product.call(takeItemStep, { id: itemId, version, action: 'apply-closing' }, affairs.token);
  }, 180_000);
  afterAll(() => product.stop());

  test('a member gives one total score, and no second one', async () => {
    const member = await product.person('党员', '沈阳机床');
    const { surveys: [survey] } = await product.call(readItemSatisfaction, { id: itemId }, (await product.person('党群部人员', '沈阳机床')).token);
    const app = await enterAt(product, member, `pages/satisfaction/rate?id=${survey?.id ?? ''}`);
    await app.untilShows('总的来说，您给多少分？');
    expect(app.shows('请先打分')).toBe(true);
    app.tapLabel('90 分');
    await app.untilShows('提交 90 分（只能评一次）');
    app.tapLabel('多 1 分');
    await app.untilShows('提交 91 分（只能评一次）');
    app.expectWithinLimits();
    app.tapText('提交 91 分（只能评一次）');
    await app.untilShows('已收到您的评价');
    app.close();
    const again = await enterAt(product, member, `pages/satisfaction/rate?id=${survey?.id ?? ''}`);
    await again.untilShows('已收到您的评价');
    again.close();
  });

  test('a leader answers the three questions; what is missing is named', async () => {
    const leader = await product.person('党委负责人', '沈阳机床');
    const app = await enterAt(product, leader, `pages/item-rating/assess?id=${itemId}`);
    await app.untilShows('一看：党组织有没有制定具体措施');
    app.expectWithinLimits();
    app.tapLabel('制定了具体措施：有');
    app.input('解决关键问题（个）', '2');
    await app.until(() => app.valueOf('解决关键问题（个）') === '2', 'what was filled in is drawn');
    app.tapText('保存');
    await app.until(() => app.toasts().includes('已保存'), 'the evaluation is saved');
    const { current } = await product.call(readItemRating, { id: itemId }, leader.token);
    expect([current.leadership, current.keyProblemsSolved]).toEqual([[true, null, null, null, null, null], 2]);
    app.close();
    const show = await enterAt(product, leader, `pages/item-rating/show?id=${itemId}`);
    await show.untilShows('组织领导还有5项没有评');
    show.expectWithinLimits();
    show.close();
  });

  test('the candidate list fits the phone', async () => {
    const app = await enterAt(product, await product.person('党群部人员', '沈阳机床'), 'pages/item-rating/candidates');
    await app.untilShows('载体结果');
    app.expectWithinLimits();
    app.close();
  });
});

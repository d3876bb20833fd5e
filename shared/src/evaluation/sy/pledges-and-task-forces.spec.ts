import { PLEDGE_ELEMENT_LABELS, PLEDGE_REVIEW_LABELS, type IsoDate, type PersonKind, type PledgeElement, type PledgeReviewItem } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import {
  evaluatePledgeAppraisal, evaluatePledgeCompletion, evaluatePledgeElements, evaluatePledgeReminder, evaluatePledgeReview, type PledgeElements, type PledgeItemState,
} from './organisation-pledges.js';
import { evaluateParticipationYear, evaluateTaskForce, type TaskForceFacts } from './task-forces.js';

const ELEMENTS: PledgeElements = { unit: '一分厂党支部', matter: '按期交付', measures: '专班推进', deadline: '2022-12-31' };
const REVIEW_ITEMS = Object.keys(PLEDGE_REVIEW_LABELS) as readonly PledgeReviewItem[];
const items = (done: number, total: number): readonly PledgeItemState[] => Array.from({ length: total }, (_unused, index) => ({ isDone: index < done, dueOn: '2022-12-31', weight: null }));
const review = (passed: number) => evaluatePledgeReview(SY_2022, { answers: Object.fromEntries(REVIEW_ITEMS.map((item, index) => [item, index < passed])) });

describe(titleOf('C-23'), () => {
  test.each(rowsOf('C-23'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const expected = cell(row, 'result');
    const [done = 0, total = 0] = (/(\d)\/(\d)/.exec(input) ?? []).slice(1).map(Number);
    if (input.includes('要素')) {
      const element = (Object.entries(PLEDGE_ELEMENT_LABELS).find(([, label]) => input.includes(`无${label}`))?.[0] ?? null) as PledgeElement | null;
      const { verdict, values } = evaluatePledgeElements(SY_2022, { elements: element === null ? ELEMENTS : { ...ELEMENTS, [element]: '' } });
      expect(verdict === 'conforms' ? '可提交' : `拒绝：${values.missing.map((one) => PLEDGE_ELEMENT_LABELS[one]).join('、')}`).toBe(expected);
    } else if (input.startsWith('审核')) {
      expect(review(done).verdict === 'review-returned').toBe(expected === '退回修改');
    } else if (input.startsWith('完成')) {
      const { verdict, values } = accepted(evaluatePledgeCompletion(SY_2022, { items: items(done, total), reason: '' }));
      expect(`${values.percent?.toTruncated() ?? ''}% → ${verdict === 'pledge-fulfilled' ? '是否完成=是' : '未完成原因必填'}`).toBe(expected);
    } else {
      const [dueOn, today] = [...input.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([date]) => date as IsoDate);
      const item = { isDone: false, dueOn: dueOn ?? '2022-12-31', weight: null };
      expect(evaluatePledgeReminder(SY_2022, { item, today: today ?? '2022-12-31' }).verdict === 'pledge-overdue').toBe(expected.startsWith('逾期'));
    }
  });

  test.each(Object.keys(PLEDGE_ELEMENT_LABELS) as readonly PledgeElement[])('SY-CN-03 without %s it is rejected', (element) => {
    expect(evaluatePledgeElements(SY_2022, { elements: { ...ELEMENTS, [element]: ' ' } }).values.missing).toEqual([element]);
  });

  test('SY-CN-03 完成时限 is a day of the calendar', () => {
    expect(evaluatePledgeElements(SY_2022, { elements: { ...ELEMENTS, deadline: '年底' } }).values.missing).toEqual(['deadline']);
  });

  test('SY-CN-08 five of five; unanswered stays open', () => {
    expect([review(5).verdict, review(4).values.failed, evaluatePledgeReview(SY_2022, { answers: {} }).verdict]).toEqual(['review-passed', ['concrete'], 'incomplete']);
  });

  test('SY-CN-12 completion: none is not rated, an explained rest is unfulfilled, weights by the unit’s choice', () => {
    const completion = (list: readonly PledgeItemState[], reason = '', edition = SY_2022) => accepted(evaluatePledgeCompletion(edition, { items: list, reason }));
    const weighted = withParameters(SY_2022, { 'sy.cn.completion_formula': 'weighted' });
    expect([completion([]).verdict, completion(items(1, 2), '供货延期').verdict]).toEqual(['not-rated', 'pledge-unfulfilled']);
    expect(completion(items(1, 2).map((item, index) => ({ ...item, weight: index === 0 ? 3 : 1 })), '', weighted).values.percent?.toText()).toBe('75');
    expect(evaluatePledgeCompletion(weighted, { items: [{ isDone: true, dueOn: '2022-12-31', weight: -1 }], reason: '' })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });

  test.each([['2022-12-23', 'in-progress', 0], ['2022-12-24', 'pledge-due-soon', 1], ['2022-12-31', 'pledge-due-soon', 1], ['2023-01-01', 'pledge-overdue', 1]] as const)('SY-CN-12 on %s → %s', (today, verdict, duties) => {
    const result = evaluatePledgeReminder(SY_2022, { item: { isDone: false, dueOn: '2022-12-31', weight: null }, today });
    expect([result.verdict, result.consequences.length]).toEqual([verdict, duties]);
    expect(evaluatePledgeReminder(SY_2022, { item: { isDone: true, dueOn: '2022-12-31', weight: null }, today }).verdict).toBe('pledge-fulfilled');
  });
});

describe('SY-CN-15, SY-CN-15a the appraisal of a pledge', () => {
  const addressed = { member: 4, 'employee-representative': 2, customer: 0 };
  const ballots = [{ group: 'member', score: 90 }, { group: 'member', score: 80 }, { group: 'employee-representative', score: 100 }] as const;

  test('the mean of all ballots and the turnout', () => {
    const { values } = accepted(evaluatePledgeAppraisal(SY_2022, { ballots, addressed }));
    expect([values.mean?.toText(), values.turnout?.toText()]).toEqual(['90', '50']);
  });

  test('no ballots are not rated; more ballots than addressed and impossible scores are refused', () => {
    expect(accepted(evaluatePledgeAppraisal(SY_2022, { ballots: [], addressed })).values).toMatchObject({ mean: null });
    expect(evaluatePledgeAppraisal(SY_2022, { ballots: [{ group: 'customer', score: 90 }], addressed })).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
    expect(evaluatePledgeAppraisal(SY_2022, { ballots: [{ group: 'member', score: 101 }], addressed })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe(titleOf('C-24'), () => {
  const KINDS: Readonly<Record<string, PersonKind>> = { 正式党员: 'full-member', 预备党员: 'probationary-member', 共青团员: 'non-member' };
  const FORCE: TaskForceFacts = { total: 4, members: 2, probationary: 0, captain: 'full-member', goal: '抢修主轴', otherGoals: [], isUrgentTask: true, reason: '' };
  const force = (change: Partial<TaskForceFacts>, edition = SY_2022) => accepted(evaluateTaskForce(edition, { ...FORCE, ...change }));

  test.each(rowsOf('C-24'))('%s', (_title, row) => {
    const result = evaluateTaskForce(SY_2022, { ...FORCE, total: cell(row, '总人数(含队长)'), members: cell(row, '党员'), captain: KINDS[cell(row, '队长')] ?? null });
    const expected = cell(row, 'result');
    if (expected === '拒绝录入') {
      expect(result).toMatchObject({ code: 'TASK_FORCE.CAPTAIN_NOT_COUNTED' });
      return;
    }
    expect(accepted(result).verdict).toBe(expected === '符合' ? 'conforms' : expected.startsWith('拒绝') ? 'rejected' : 'reason-required');
    const clause = expected.includes('总人数') ? 'SY-TJ-L1' : expected.includes('党员<') ? 'SY-TJ-L2' : expected.includes('队长') ? 'SY-TJ-L3' : null;
    if (clause !== null) expect(accepted(result).steps[0]?.clause).toBe(clause);
  });

  test.each<readonly [Partial<TaskForceFacts>, string]>([
    [{ total: 3 }, 'conforms'], [{ total: 2 }, 'reason-required'], [{ total: 5 }, 'reason-required'], [{ captain: null }, 'incomplete'], [{ captain: 'activist' }, 'rejected'],
    [{ otherGoals: ['抢修 主轴'] }, 'hint'], [{ otherGoals: Array.from({ length: 10 }, (_unused, index) => `目标${index}`) }, 'conforms'],
    [{ isUrgentTask: false }, 'reason-required'], [{ isUrgentTask: false, reason: '重点订单' }, 'conforms'], [{ total: 0, members: 0, captain: null }, 'incomplete'],
  ])('%p → %s', (change, verdict) => {
    expect(force(change).verdict).toBe(verdict);
  });

  test('probationary members count unless the unit chose otherwise (AMB-72)', () => {
    const strict = withParameters(SY_2022, { 'sy.tj.count_probationary': false });
    expect([force({ probationary: 1 }).verdict, force({ probationary: 1 }, strict).verdict]).toEqual(['conforms', 'reason-required']);
  });

  test('more members than people, or more probationary ones than members, are refused', () => {
    expect([evaluateTaskForce(SY_2022, { ...FORCE, members: 5 }), evaluateTaskForce(SY_2022, { ...FORCE, probationary: 3 })]).toMatchObject([{ code: 'SHARE.PART_EXCEEDS_WHOLE' }, { code: 'SHARE.PART_EXCEEDS_WHOLE' }]);
  });

  test('SY-TJ-10 the year’s participation', () => {
    expect(accepted(evaluateParticipationYear(SY_2022, { activities: 4, attended: 3 })).values.percent?.toText()).toBe('75');
    expect(accepted(evaluateParticipationYear(SY_2022, { activities: 0, attended: 0 })).verdict).toBe('not-rated');
    expect(evaluateParticipationYear(SY_2022, { activities: 1, attended: 2 })).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
    expect(evaluateParticipationYear(SY_2022, { activities: -1, attended: 0 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

import fc from 'fast-check';
import { MAJOR_GROUND_LABELS, REVIEW_ITEM_LABELS, type MajorGround, type ReviewItem } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateProjectFiling, type ProjectFilingFacts } from './project-filing.js';
import { evaluateMajorRecommendation, evaluatePreliminaryReview } from './reviews.js';

const FILING: ProjectFilingFacts = {
  carriers: ['project'], scopes: ['quality'], otherScope: '', name: '提高一次交检合格率', isNameTaken: false, leader: 'full-member',
  team: { coreMembers: 5, coreProbationary: 0, core: 10, participatingMembers: 8, participants: 20 },
  hours: { voluntary: 20, total: 100, memberHours: 60 },
  teamSize: 5, withDuty: 5, goal: '合格率达到99%', measures: '分三步推进', startOn: '2022-08-01', plannedEndOn: '2022-12-31', milestones: ['2022-10-01'],
  riskAnalysis: '供货延期', emergencyPlan: '启用备件', valueIndicators: 1, benefit: 'stated', benefitMethod: '按返工工时测算', significance: '',
  closingIndicators: [{ isQuantified: true }], recognitionDepartment: '质量部', differenceFromDuties: '跨班组攻关',
};
const filing = (change: Partial<ProjectFilingFacts>) => accepted(evaluateProjectFiling(SY_2022, { ...FILING, ...change }));
const failing = (change: Partial<ProjectFilingFacts>) => filing(change).steps.filter(({ outcome }) => outcome !== undefined && outcome !== 'conforms').map(({ clause }) => clause);

/** What each worked example changes. */
const CHANGES: readonly (readonly [start: string, change: Partial<ProjectFilingFacts>])[] = [
  ['起 2022-08-01', { startOn: '2022-08-01', plannedEndOn: '2022-08-01', milestones: ['2022-08-01'] }],
  ['价值指标 0', { valueIndicators: 0 }],
  ['价值指标 1', { valueIndicators: 1, benefit: 'stated', benefitMethod: '' }],
  ['立项范围=其他', { scopes: ['other'] }],
  ['立项范围 2 项', { scopes: ['quality', 'market'] }],
  ['5 名成员, 4 人', { teamSize: 5, withDuty: 4 }],
  ['无结项指标', { closingIndicators: [], recognitionDepartment: '' }],
  ['与日常工作区别', { differenceFromDuties: ' ' }],
  ['项目名称重复', { isNameTaken: true }],
  ['风险分析 或', { riskAnalysis: '' }],
  ['结项指标 3 项', { closingIndicators: [{ isQuantified: false }, { isQuantified: false }, { isQuantified: false }] }],
];

describe(titleOf('C-08'), () => {
  test.each(rowsOf('C-08'))('%s', (_title, row) => {
    const change = CHANGES.find(([start]) => cell(row, 'input').startsWith(start))?.[1];
    if (change === undefined) throw new Error('no such example');
    const result = cell(row, 'result');
    const { verdict } = filing(change);
    expect(verdict).toBe(
      result.startsWith('拒绝') ? 'rejected' : result.startsWith('提示(须说明)') ? 'reason-required' : result.includes('提示') ? 'hint' : 'conforms',
    );
    const clause = /(L\d[ab]?|GC-\d+a?|ZT-\d+)/.exec(result)?.[1];
    if (clause !== undefined) expect(failing(change)).toContain(clause.includes('-') ? `SY-${clause}` : `SY-GC-${clause}`);
  });
});

describe('a filing fails on exactly the condition that is not met', () => {
  test.each<readonly [string, Partial<ProjectFilingFacts>, string]>([
    ['SY-GC-L1', { team: { ...FILING.team, coreMembers: 4 } }, 'reason-required'],
    ['SY-GC-L1', { team: { ...FILING.team, coreMembers: 0, core: 0 } }, 'incomplete'],
    ['SY-GC-L2', { leader: 'activist' }, 'rejected'],
    ['SY-GC-L2', { leader: null }, 'incomplete'],
    ['SY-GC-L3', { name: ' ' }, 'rejected'],
    ['SY-GC-L3', { isNameTaken: true }, 'rejected'],
    ['SY-GC-L4', { hours: { voluntary: '19.5', total: 100, memberHours: 60 } }, 'reason-required'],
    ['SY-GC-L4b', { valueIndicators: 0 }, 'rejected'],
    ['SY-GC-L5', { withDuty: 4 }, 'rejected'],
    ['SY-GC-L5', { teamSize: 0, withDuty: 0 }, 'rejected'],
    ['SY-GC-L5', { goal: '' }, 'rejected'],
    ['SY-GC-L5', { measures: '' }, 'rejected'],
    ['SY-GC-L5', { milestones: [] }, 'rejected'],
    ['SY-GC-L6', { startOn: null }, 'rejected'],
    ['SY-GC-L6', { plannedEndOn: null }, 'rejected'],
    ['SY-GC-L6', { plannedEndOn: '2022-07-31', milestones: ['2022-08-01'] }, 'rejected'],
    ['SY-GC-L6', { milestones: ['2022-07-31'] }, 'rejected'],
    ['SY-GC-L6', { milestones: ['2023-01-01'] }, 'rejected'],
    ['SY-GC-L6a', { riskAnalysis: '' }, 'rejected'],
    ['SY-GC-L6a', { emergencyPlan: '' }, 'rejected'],
    ['SY-GC-L7', { recognitionDepartment: '' }, 'rejected'],
    ['SY-GC-L7a', { benefit: 'not-quantifiable' }, 'rejected'],
    ['SY-GC-02', { scopes: [] }, 'rejected'],
    ['SY-GC-02', { scopes: ['other'] }, 'rejected'],
    ['SY-ZT-03', { carriers: ['project', 'pledge'] }, 'rejected'],
    ['SY-ZT-03', { carriers: [] }, 'rejected'],
    ['SY-ZT-16', { differenceFromDuties: '' }, 'rejected'],
    ['SY-GC-20a', { closingIndicators: [{ isQuantified: false }] }, 'reason-required'],
    ['SY-GC-20', { benefitMethod: '' }, 'hint'],
  ])('%s %p → %s', (clause, change, verdict) => {
    expect([filing(change).verdict, new Set(failing(change))]).toEqual([verdict, new Set([clause])]);
  });

  test('a complete filing conforms, also with an explained benefit or another scope', () => {
    expect([failing({}), failing({ benefit: 'not-quantifiable', significance: '管理提升' }), failing({ scopes: ['other'], otherScope: '智能排产' })]).toEqual([[], [], []]);
  });

  test('a share or a count that cannot be is refused', () => {
    expect(evaluateProjectFiling(SY_2022, { ...FILING, team: { ...FILING.team, coreMembers: 11 } })).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
    expect(evaluateProjectFiling(SY_2022, { ...FILING, hours: { ...FILING.hours, voluntary: 101 } })).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
    for (const field of ['teamSize', 'withDuty', 'valueIndicators'] as const) {
      expect(evaluateProjectFiling(SY_2022, { ...FILING, [field]: -1 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
    }
  });
});

describe('for any set of defects (AMB-81)', () => {
  const DEFECTS: readonly (readonly [clause: string, change: Partial<ProjectFilingFacts>])[] = [
    ['SY-GC-L2', { leader: 'non-member' }], ['SY-GC-L3', { name: '' }], ['SY-GC-L4b', { valueIndicators: 0 }], ['SY-GC-L6', { startOn: null }],
    ['SY-GC-L6a', { emergencyPlan: '' }], ['SY-GC-L7', { recognitionDepartment: '' }], ['SY-ZT-16', { differenceFromDuties: '' }], ['SY-GC-20', { benefitMethod: '' }],
  ];

  test('every failing reason is listed, whatever the order in which they came about, hard ones first', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...DEFECTS]), (defects) => {
      const change = Object.assign({}, ...defects.map(([, one]) => one)) as Partial<ProjectFilingFacts>;
      expect(new Set(failing(change))).toEqual(new Set(defects.map(([clause]) => clause)));
      const outcomes = filing(change).steps.map(({ outcome }) => outcome);
      expect(outcomes.lastIndexOf('rejected')).toBeLessThan(outcomes.includes('hint') ? outcomes.indexOf('hint') : Infinity);
    }));
  });
});

describe(titleOf('C-07'), () => {
  const ITEMS = Object.keys(REVIEW_ITEM_LABELS) as readonly ReviewItem[];
  const answers = (failed: readonly ReviewItem[]) => Object.fromEntries(ITEMS.map((item) => [item, !failed.includes(item)]));

  test.each(rowsOf('C-07'))('%s', (_title, row) => {
    const no = cell(row, '“否” 项');
    const failed = no === 'all' ? ITEMS : ITEMS.filter((item) => REVIEW_ITEM_LABELS[item] === no);
    const { verdict, values } = evaluatePreliminaryReview(SY_2022, { answers: answers(failed) });
    expect(`${ITEMS.length - values.failed.length}/${ITEMS.length}`).toBe(cell(row, '项 “是” 的数量'));
    expect(verdict === 'review-passed' ? '通过' : '退回').toBe(cell(row, 'result').slice(0, 2));
  });

  test.each(ITEMS)('“否” for %s returns the filing, no answer leaves it open', (item) => {
    expect(evaluatePreliminaryReview(SY_2022, { answers: answers([item]) }).values.failed).toEqual([item]);
    const { [item]: _left, ...others } = answers([]);
    expect(evaluatePreliminaryReview(SY_2022, { answers: others })).toMatchObject({ verdict: 'incomplete', values: { open: [item] } });
  });
});

describe(titleOf('C-13'), () => {
  test.each(rowsOf('C-13'))('%s', (_title, row) => {
    const grounds = (Object.keys(MAJOR_GROUND_LABELS) as readonly MajorGround[]).slice(0, Number(cell(row, '理由勾选').charAt(0)));
    const { verdict, values } = evaluateMajorRecommendation(SY_2022, { grounds });
    expect(cell(row, 'result')).toMatch(verdict === 'may-recommend' ? /^可推荐/ : new RegExp(`^提示：缺 ${values.missing.length} 项`));
  });
});

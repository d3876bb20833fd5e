import { SL_2024 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluateBranchQuarter, evaluateBranchYear } from './branch-scores.js';
import { evaluateMonthResult } from './month-result.js';
import { evaluatePledgeCoverage, evaluatePledgeValidity } from './pledges.js';
import { evaluateContestResult, evaluateTestPoints } from './points.js';
import { evaluateQualification } from './qualifications.js';
import { evaluateStarComposite } from './stars.js';
import { evaluateAbilityTest } from './tests.js';
import { evaluateThreeOnes } from './three-ones.js';
import { evaluateViolations } from './violations.js';
import { evaluateAspectEvidence, evaluateSavingStars, evaluateYearlyCommendations } from './yearly-awards.js';

const PLEDGE = { 'member-obligations': '一', 'work-goals': '二', 'post-duties': '三', 'self-improvement': '四', 'company-tasks': '五' };
const ALL_ASPECTS = { secretary: 1, members: 1, activities: 2, rules: 1, training: 1, support: 3 };

describeTranscripts('SL-33-4, SL-33-6 a branch’s quarter and year', [
  ['a quarter at the line', () => evaluateBranchQuarter(SL_2024, { quarter: '2025-Q1', score: 85 }), [
    'SL-33-4 支部考核分 85分，要求 ≥ 85分：成立',
    '→ branch-reached {"score":"85"}',
    'rests on {"sl.branch.pass":85}',
  ]],
  ['a quarter below it', () => evaluateBranchQuarter(SL_2024, { quarter: '2025-Q1', score: 84.9 }), [
    'SL-33-4 支部考核分 84.9分，要求 ≥ 85分：不成立',
    '→ branch-missed {"score":"849/10"}',
    'rests on {"sl.branch.pass":85}',
  ]],
  ['a quarter not assessed', () => evaluateBranchQuarter(SL_2024, { quarter: '2025-Q1', score: null }), [
    'SL-33-4 本季尚未考核',
    '→ not-rated {"score":null}',
    'rests on {}',
  ]],
  ['a year with a low mean', () => evaluateBranchYear(SL_2024, { year: '2025', scores: [90, 79, null] }), [
    'SL-33-6 全年平均 = (90 + 79) ÷ 2 = 84.5',
    'SL-33-6 全年平均 84.5分，要求 < 85分：成立',
    'SL-33-6 低于 85 分的季度 1个，要求 ≥ 2个：不成立',
    '→ poor-result {"mean":"169/2","quartersBelow":1}',
    'proposes interview SL-33-6 branch-secretary {"period":"2025"}',
    'rests on {"sl.branch.pass":85,"sl.branch.poor_rule":"mean-or-two-quarters"}',
  ]],
  ['a year with two low quarters', () => evaluateBranchYear(SL_2024, { year: '2025', scores: [84, 84, 100, 100] }), [
    'SL-33-6 全年平均 = (84 + 84 + 100 + 100) ÷ 4 = 92',
    'SL-33-6 全年平均 92分，要求 < 85分：不成立',
    'SL-33-6 低于 85 分的季度 2个，要求 ≥ 2个：成立',
    '→ poor-result {"mean":"92","quartersBelow":2}',
    'proposes interview SL-33-6 branch-secretary {"period":"2025"}',
    'rests on {"sl.branch.pass":85,"sl.branch.poor_rule":"mean-or-two-quarters"}',
  ]],
  ['a good year', () => evaluateBranchYear(SL_2024, { year: '2025', scores: [85, 85] }), [
    'SL-33-6 全年平均 = (85 + 85) ÷ 2 = 85',
    'SL-33-6 全年平均 85分，要求 < 85分：不成立',
    'SL-33-6 低于 85 分的季度 0个，要求 ≥ 2个：不成立',
    '→ result-acceptable {"mean":"85","quartersBelow":0}',
    'rests on {"sl.branch.pass":85,"sl.branch.poor_rule":"mean-or-two-quarters"}',
  ]],
  ['a year without scores', () => evaluateBranchYear(SL_2024, { year: '2025', scores: [null] }), [
    'SL-33-6 全年没有考核分',
    '→ not-rated {"mean":null,"quartersBelow":0}',
    'rests on {"sl.branch.pass":85}',
  ]],
  ['a year that the committee judges', () => evaluateBranchYear(withParameters(SL_2024, { 'sl.branch.poor_rule': 'manual-only' }), { year: '2025', scores: [60] }), [
    'SL-33-6 由党委认定',
    '→ not-rated {"mean":"60","quartersBelow":1}',
    'rests on {"sl.branch.pass":85,"sl.branch.poor_rule":"manual-only"}',
  ]],
]);

describeTranscripts('SL-33-2 a member’s month', [
  ['the branch’s score counts', () => evaluateMonthResult(SL_2024, { month: '2025-03', selfScore: 95, branchScore: 88.5 }), [
    'SL-33-2 月度业绩得分以支部综合评价为准：88.5分',
    '→ month-scored {"score":"177/2","selfScore":"95","branchScore":"177/2"}',
    'rests on {"sl.month.formula":"branch-score"}',
  ]],
  ['not yet assessed', () => evaluateMonthResult(SL_2024, { month: '2025-12', selfScore: 95, branchScore: null }), [
    'SL-33-2 支部尚未考核',
    '→ not-rated {"score":null,"selfScore":"95","branchScore":null}',
    'proposes open-duty SL-33-2 branch {"dueOn":"2026-01-05","detail":"完成支部综合评价"}',
    'rests on {"sl.month.formula":"branch-score","sl.month.branch_due_day":5}',
  ]],
  ['weighted', () => evaluateMonthResult(withParameters(SL_2024, { 'sl.month.formula': 'weighted', 'sl.month.weights': [30, 70] }), { month: '2025-03', selfScore: 90, branchScore: 80 }), [
    'SL-33-2 月度业绩得分 = 90×30% + 80×70% = 83',
    '→ month-scored {"score":"83","selfScore":"90","branchScore":"80"}',
    'rests on {"sl.month.formula":"weighted","sl.month.weights":[30,70]}',
  ]],
  ['weighted without a self score', () => evaluateMonthResult(withParameters(SL_2024, { 'sl.month.formula': 'weighted' }), { month: '2025-03', selfScore: null, branchScore: 80 }), [
    'SL-33-2 缺少个人自评，不能加权',
    '→ not-rated {"score":null,"selfScore":null,"branchScore":"80"}',
    'rests on {"sl.month.formula":"weighted"}',
  ]],
]);

describeTranscripts('SL-31-1 to SL-31-3 pledges', [
  ['complete and confirmed', () => evaluatePledgeValidity(SL_2024, { items: PLEDGE, isLinkedToKeyTask: true, review: { isSpecific: true, isActionable: true, isAssessable: true } }), [
    'SL-31-2 五个方面都已承诺 [conforms]',
    'SL-31-2b 已与公司重点工作相结合 [conforms]',
    'SL-31-3 支部确认承诺明确具体、操作性强、易于考核',
    '→ pledge-valid {"missingItems":[],"failedProperties":[]}',
    'rests on {}',
  ]],
  ['two items missing, no link, no review', () => evaluatePledgeValidity(SL_2024, { items: { ...PLEDGE, 'work-goals': ' ', 'company-tasks': '' }, isLinkedToKeyTask: false, review: null }), [
    'SL-31-2 五个方面承诺了 3 个，缺：工作目标、公司重点工作任务 [rejected]',
    'SL-31-2b 还没有一条与公司重点工作相结合 [hint]',
    '→ rejected {"missingItems":["work-goals","company-tasks"],"failedProperties":[]}',
    'rests on {}',
  ]],
  ['two properties missing', () => evaluatePledgeValidity(SL_2024, { items: PLEDGE, isLinkedToKeyTask: true, review: { isSpecific: false, isActionable: true, isAssessable: false } }), [
    'SL-31-2 五个方面都已承诺 [conforms]',
    'SL-31-2b 已与公司重点工作相结合 [conforms]',
    'SL-31-3 支部认为不符合：“明确具体”、“易于考核”',
    '→ pledge-returned {"missingItems":[],"failedProperties":["isSpecific","isAssessable"]}',
    'rests on {}',
  ]],
  ['everybody pledged', () => evaluatePledgeCoverage(SL_2024, { onDutyMembers: 4, validPledges: 4 }), [
    'SL-31-1 承诺覆盖率 = 4 ÷ 4 = 100.00%',
    '→ coverage-reached {"coveragePercent":"100"}',
    'rests on {}',
  ]],
  ['one missing', () => evaluatePledgeCoverage(SL_2024, { onDutyMembers: 4, validPledges: 3 }), [
    'SL-31-1 承诺覆盖率 = 3 ÷ 4 = 75.00%',
    '→ coverage-missed {"coveragePercent":"75"}',
    'rests on {}',
  ]],
  ['nobody on duty', () => evaluatePledgeCoverage(SL_2024, { onDutyMembers: 0, validPledges: 0 }), [
    'SL-31-1 承诺覆盖率：没有数据',
    '→ not-applicable {"coveragePercent":null}',
    'rests on {}',
  ]],
]);

describeTranscripts('SL-12-6, SL-22-2, SL-22-3 points and contests', [
  ['a test', () => evaluateTestPoints(withParameters(SL_2024, { 'sl.points.test_entry': 2 }), { score: 77.5 }), [
    'SL-12-6 测试 77.5 分，记入积分 2 分并关联到测试',
    '→ points-entered {"points":2}',
    'proposes points-entry SL-12-6 member {"points":2}',
    'rests on {"sl.points.test_entry":2}',
  ]],
  ['a missed test', () => evaluateTestPoints(SL_2024, { score: null }), [
    'SL-12-6 没有参加测试，不记积分',
    '→ not-rated {"points":null}',
    'rests on {}',
  ]],
  ['outstanding', () => evaluateContestResult(SL_2024, { isMember: false, performance: 'outstanding' }), [
    'SL-22-2 技术比武中表现突出',
    '→ incentive-due {"points":null}',
    'proposes incentive SL-22-2 member {}',
    'rests on {}',
  ]],
  ['ordinary', () => evaluateContestResult(SL_2024, { isMember: true, performance: 'ordinary' }), [
    'SL-22-3 达到基本要求',
    '→ not-applicable {"points":null}',
    'rests on {}',
  ]],
  ['an employee below the basic requirement', () => evaluateContestResult(SL_2024, { isMember: false, performance: 'below-basic' }), [
    'SL-22-3 不是党员，不扣积分',
    '→ not-applicable {"points":null}',
    'rests on {}',
  ]],
  ['a member below it, no amount set', () => evaluateContestResult(SL_2024, { isMember: true, performance: 'below-basic' }), [
    'SL-22-3 达不到基本要求',
    '→ points-awaiting-amount {"points":null}',
    'proposes interview SL-22-3 member {}',
    'proposes points-deduction SL-22-3 member {"detail":"分值由支部填写"}',
    'rests on {"sl.contest.deduct_points":null}',
  ]],
  ['a member below it, an amount set', () => evaluateContestResult(withParameters(SL_2024, { 'sl.contest.deduct_points': 3 }), { isMember: true, performance: 'below-basic' }), [
    'SL-22-3 达不到基本要求',
    '→ points-entered {"points":-3}',
    'proposes interview SL-22-3 member {}',
    'proposes points-deduction SL-22-3 member {"points":-3}',
    'rests on {"sl.contest.deduct_points":3}',
  ]],
]);

describeTranscripts('SL-21-2 to SL-21-6 qualifications, services, violations', [
  ['a post without requirement', () => evaluateQualification(SL_2024, { postKind: 'other', held: '', required: '中级' }), [
    'SL-21-3 岗位没有任职资格要求',
    '→ no-requirement {"steps":null}',
    'rests on {}',
  ]],
  ['nothing required', () => evaluateQualification(SL_2024, { postKind: 'technical', held: '', required: null }), [
    'SL-21-3 岗位没有任职资格要求',
    '→ no-requirement {"steps":null}',
    'rests on {}',
  ]],
  ['above', () => evaluateQualification(SL_2024, { postKind: 'technical', held: '副高', required: '助理' }), [
    'SL-21-3 现有 副高，要求 助理',
    'SL-21-4 高于岗位任职要求',
    '→ qualification-above {"steps":2}',
    'proposes incentive SL-21-4 member {}',
    'rests on {"sl.qual.title_scale":["无","员级","助理","中级","副高","正高"]}',
  ]],
  ['equal', () => evaluateQualification(SL_2024, { postKind: 'operating', held: '技师', required: '技师' }), [
    'SL-21-3 现有 技师，要求 技师',
    '→ conforms {"steps":0}',
    'rests on {"sl.qual.skill_scale":["无","初级工","中级工","高级工","技师","高级技师"]}',
  ]],
  ['below', () => evaluateQualification(SL_2024, { postKind: 'safety', held: '无', required: '中级' }), [
    'SL-21-3 现有 无，要求 中级',
    'SL-21-5 低于岗位任职要求',
    '→ qualification-below {"steps":-2}',
    'proposes obtain-qualification SL-21-5 member {"dueWithin":{"unit":"months","amount":12},"detail":"中级"}',
    'rests on {"sl.qual.safety_scale":["无","初级","中级","高级"],"sl.qual.deadline_months":12}',
  ]],
  ['a word that is not on the scale', () => evaluateQualification(withParameters(SL_2024, { 'sl.qual.safety_scale': ['甲', '乙'] }), { postKind: 'safety', held: '甲', required: '丙' }), [
    'refused QUALIFICATION.NOT_ON_SCALE {"held":"甲","required":"丙","scale":["甲","乙"]}',
  ]],
  ['all services', () => evaluateThreeOnes(SL_2024, { quarter: '2025-Q2', repairs: 1, bloodPressure: [1, 2, 3], explanations: [1, 1, 1], hasEmployeeRentingOutside: true }), [
    'SL-21-2 由支部完成，每个周期至少一次',
    'SL-21-2a 本季维修 1 次',
    'SL-21-2b 各月测量血压 1、2、3 次',
    'SL-21-2c 各月制度解读 1、1、1 次',
    '→ three-ones-complete {"missing":[]}',
    'rests on {"sl.threeone.subject":"branch"}',
  ]],
  ['services missing', () => evaluateThreeOnes(withParameters(SL_2024, { 'sl.threeone.subject': 'member' }), { quarter: '2025-Q4', repairs: 0, bloodPressure: [0, 1, 1], explanations: [1, 1, 0], hasEmployeeRentingOutside: true }), [
    'SL-21-2 由每名党员完成，每个周期至少一次',
    'SL-21-2a 本季维修 0 次',
    'SL-21-2b 各月测量血压 0、1、1 次',
    'SL-21-2c 各月制度解读 1、1、0 次',
    '→ three-ones-missing {"missing":["维修","血压10月","解读12月"]}',
    'proposes open-duty SL-21-2a branch {"detail":"维修"}',
    'proposes open-duty SL-21-2b branch {"detail":"血压10月"}',
    'proposes open-duty SL-21-2c branch {"detail":"解读12月"}',
    'rests on {"sl.threeone.subject":"member"}',
  ]],
  ['nobody rents outside', () => evaluateThreeOnes(withParameters(SL_2024, { 'sl.threeone.subject': 'employee' }), { quarter: '2025-Q1', repairs: 0, bloodPressure: [1, 1, 1], explanations: [1, 1, 1], hasEmployeeRentingOutside: false }), [
    'SL-21-2 由每名职工完成，每个周期至少一次',
    'SL-21-2a 没有外出租住的职工，不适用',
    'SL-21-2b 各月测量血压 1、1、1 次',
    'SL-21-2c 各月制度解读 1、1、1 次',
    '→ three-ones-complete {"missing":[]}',
    'rests on {"sl.threeone.subject":"employee"}',
  ]],
  ['two months are no quarter', () => evaluateThreeOnes(SL_2024, { quarter: '2025-Q1', repairs: 0, bloodPressure: [1, 1], explanations: [1, 1, 1], hasEmployeeRentingOutside: false }), [
    'refused THREE_ONES.MONTHS_INVALID {"field":"血压测量次数","months":2}',
  ]],
  ['four months of explanations', () => evaluateThreeOnes(SL_2024, { quarter: '2025-Q1', repairs: 0, bloodPressure: [1, 1, 1], explanations: [1, 1, 1, 1], hasEmployeeRentingOutside: false }), [
    'refused THREE_ONES.MONTHS_INVALID {"field":"制度解读次数","months":4}',
  ]],
  ['a year without violation', () => evaluateViolations(SL_2024, { year: '2025', violationsOn: ['2024-12-31'] }), [
    'SL-21-6 2025年“三违” 0次，要求 = 0次：成立',
    '→ violation-free {"count":"0","since":null}',
    'rests on {}',
  ]],
  ['two violations', () => evaluateViolations(SL_2024, { year: '2025', violationsOn: ['2025-06-01', '2025-02-01'] }), [
    'SL-21-6 2025年“三违” 2次，要求 = 0次：不成立',
    '→ violations-found {"count":"2","since":"2025-02-01"}',
    'rests on {}',
  ]],
]);

describeTranscripts('SL-13-3 to SL-13-5 stars of an office member', [
  ['five stars', () => evaluateStarComposite(SL_2024, { responses: [[5], [5], [4], [4], [5]] }), [
    'SL-13-3 综合星级 = (5 + 5 + 4 + 4 + 5) ÷ 5 = 4.6',
    'SL-13-4 综合星级 4.6星，要求 ≥ 4.5星：成立',
    '→ five-star {"composite":"23/5","validResponses":"5"}',
    'proposes commendation SL-13-4 member {}',
    'rests on {"sl.star.min_responses":5,"sl.star.award_min":4.5}',
  ]],
  ['below three', () => evaluateStarComposite(SL_2024, { responses: [[2], [3], [3], [3], [3]] }), [
    'SL-13-3 综合星级 = (2 + 3 + 3 + 3 + 3) ÷ 5 = 2.8',
    'SL-13-4 综合星级 2.8星，要求 ≥ 4.5星：不成立',
    'SL-13-5 综合星级 2.8星，要求 < 3星：成立',
    '→ below-three-stars {"composite":"14/5","validResponses":"5"}',
    'proposes interview SL-13-5 member {}',
    'rests on {"sl.star.min_responses":5,"sl.star.award_min":4.5,"sl.star.talk_max":3,"sl.star.talk_inclusive":false}',
  ]],
  ['neither', () => evaluateStarComposite(SL_2024, { responses: [[3], [3], [3], [3], [3, null]] }), [
    'SL-13-3 综合星级 = (3 + 3 + 3 + 3 + 3) ÷ 5 = 3',
    'SL-13-4 综合星级 3星，要求 ≥ 4.5星：不成立',
    'SL-13-5 综合星级 3星，要求 < 3星：不成立',
    '→ no-award-no-interview {"composite":"3","validResponses":"5"}',
    'rests on {"sl.star.min_responses":5,"sl.star.award_min":4.5,"sl.star.talk_max":3,"sl.star.talk_inclusive":false}',
  ]],
  ['too few ballots', () => evaluateStarComposite(SL_2024, { responses: [[3], [3], [null], [], [1]] }), [
    'SL-13-3 有效答卷 3 份，少于 5 份，不作评定',
    '→ not-rated {"composite":null,"validResponses":"3"}',
    'rests on {"sl.star.min_responses":5}',
  ]],
  ['no ballots where one would do', () => evaluateStarComposite(withParameters(SL_2024, { 'sl.star.min_responses': 1 }), { responses: [[null]] }), [
    'SL-13-3 有效答卷 0 份，少于 1 份，不作评定',
    '→ not-rated {"composite":null,"validResponses":"0"}',
    'rests on {"sl.star.min_responses":1}',
  ]],
]);

describeTranscripts('SL-12-3 to SL-12-5 the ability test', [
  ['a branch of four', () => evaluateAbilityTest(SL_2024, { results: [
    { memberId: 'A', papers: [90, 92], previousTotal: 95 }, { memberId: 'B', papers: [50, 65], previousTotal: 40 }, { memberId: 'C', papers: [null], previousTotal: 80 }, { memberId: 'D', papers: [80], previousTotal: null },
  ] }), [
    'SL-12-3 4 名党员，3 名有成绩，按总分排名并与本人上季比较',
    'SL-12-4 学习之星 1 名（总分 91.00）',
    'SL-12-4 进步之星 1 名（提高 17.50）',
    'SL-12-5 总分低于 60 分的 1 名',
    '→ stars-elected {"standings":[{"memberId":"A","total":"91","change":"-4","rank":1},{"memberId":"B","total":"115/2","change":"35/2","rank":3},{"memberId":"C","total":null,"change":null,"rank":null},{"memberId":"D","total":"80","change":null,"rank":2}],"learningStars":["A"],"progressStars":["B"],"letters":["B"]}',
    'proposes open-duty SL-12-3 member {"subjectId":"C","detail":"补考能力测试"}',
    'proposes award-star SL-12-4 member {"subjectId":"A","detail":"学习之星"}',
    'proposes award-star SL-12-4 member {"subjectId":"B","detail":"进步之星"}',
    'proposes study-letter SL-12-5 member {"subjectId":"B","detail":"劝学信"}',
    'rests on {"sl.star.same_person_ok":true,"sl.test.letter_below":60,"sl.test.per_paper":false}',
  ]],
  ['nobody improved; letters per paper', () => evaluateAbilityTest(withParameters(SL_2024, { 'sl.test.per_paper': true }), { results: [
    { memberId: 'A', papers: [90, 59.9], previousTotal: 95 }, { memberId: 'B', papers: [60, 60], previousTotal: 60 },
  ] }), [
    'SL-12-3 2 名党员，2 名有成绩，按总分排名并与本人上季比较',
    'SL-12-4 学习之星 1 名（总分 74.95）',
    'SL-12-4 进步之星 0 名',
    'SL-12-5 任一科目低于 60 分的 1 名',
    '→ stars-elected {"standings":[{"memberId":"A","total":"1499/20","change":"-401/20","rank":1},{"memberId":"B","total":"60","change":"0","rank":2}],"learningStars":["A"],"progressStars":[],"letters":["A"]}',
    'proposes award-star SL-12-4 member {"subjectId":"A","detail":"学习之星"}',
    'proposes study-letter SL-12-5 member {"subjectId":"A","detail":"劝学信"}',
    'rests on {"sl.star.same_person_ok":true,"sl.test.letter_below":60,"sl.test.per_paper":true}',
  ]],
  ['nobody took it', () => evaluateAbilityTest(SL_2024, { results: [{ memberId: 'A', papers: [], previousTotal: null }] }), [
    'SL-12-3 1 名党员，0 名有成绩，按总分排名并与本人上季比较',
    '→ not-rated {"standings":[{"memberId":"A","total":null,"change":null,"rank":null}],"learningStars":[],"progressStars":[],"letters":[]}',
    'proposes open-duty SL-12-3 member {"subjectId":"A","detail":"补考能力测试"}',
    'rests on {}',
  ]],
]);

describeTranscripts('SL-32-2, SL-32-3, SL-33-5, SL-40-3 awards and evidence', [
  ['the highest savings', () => evaluateSavingStars(SL_2024, { quarter: '2025-Q3', contributions: [
    { personId: 'A', amount: '1.25' }, { personId: 'B', amount: 2 }, { personId: 'A', amount: '0.75' }, { personId: 'C', amount: null },
  ] }), [
    'SL-32-2 创效金额最高的 2 人',
    '→ stars-elected {"stars":["A","B"]}',
    'proposes award-star SL-32-2 member {"subjectId":"A","period":"2025-Q3","detail":"创效之星"}',
    'proposes award-star SL-32-2 member {"subjectId":"B","period":"2025-Q3","detail":"创效之星"}',
    'rests on {}',
  ]],
  ['no amounts', () => evaluateSavingStars(SL_2024, { quarter: '2025-Q3', contributions: [{ personId: 'A', amount: null }] }), [
    'SL-32-2 本季没有可比较的创效金额，由支部评定',
    '→ not-rated {"stars":[]}',
    'rests on {}',
  ]],
  ['the year’s commendations', () => evaluateYearlyCommendations(SL_2024, { year: '2025', fiveStarBranches: ['甲支部', '乙支部'] }), [
    'SL-32-3 年底前评选优秀项目和先进个人',
    'SL-33-5 年度考核的“五星”党支部 2 个',
    '→ commendations-due {"fiveStarBranches":["甲支部","乙支部"]}',
    'proposes open-duty SL-32-3 organisation {"dueOn":"2025-12-31","detail":"评选优秀项目和先进个人"}',
    'proposes commendation SL-33-5 branch {"subjectId":"甲支部","period":"2025"}',
    'proposes commendation SL-33-5 branch {"subjectId":"乙支部","period":"2025"}',
    'rests on {}',
  ]],
  ['all six aspects', () => evaluateAspectEvidence(SL_2024, { evidenceCounts: ALL_ASPECTS }), [
    'SL-40-3 六个方面都有材料 [conforms]',
    '→ conforms {"withoutEvidence":[]}',
    'rests on {}',
  ]],
  ['two without evidence', () => evaluateAspectEvidence(SL_2024, { evidenceCounts: { ...ALL_ASPECTS, rules: 0, support: -1 } }), [
    'SL-40-3 还没有材料：制度、保障 [hint]',
    '→ hint {"withoutEvidence":["rules","support"]}',
    'rests on {}',
  ]],
]);

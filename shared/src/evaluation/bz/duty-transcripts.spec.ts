import { BZ_2025 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluateGroupReviews, evaluateMeetingNotice, evaluateRedWednesday, evaluateYearlyTraining } from './activities.js';
import { evaluateClaimCoverage, evaluateDutyClaim } from './claims.js';
import { evaluateMonthlyChecks, evaluateWeeklyChecks } from './duty-checks.js';
import { evaluateDutyScore } from './duty-scores.js';
import { evaluateLearningHours } from './learning.js';
import { evaluateActivityRoom, evaluateBranchAcceptance, evaluateDemonstrationTarget, evaluateDimensions, evaluateIntegrationIndicators } from './standard.js';

const WEIGHTED = withParameters(BZ_2025, { 'bz.rl.weights': [40, 30, 30], 'bz.rl.points_excellent': 2, 'bz.rl.points_competent': 1, 'bz.rl.points_failing': -1 });
const EVIDENCE = { ledger: 90, feedback: 80, verification: 85.5 };
const MET = { organisation: true, team: true, rules: true, activities: true, support: true };
const ROOM = { premises: true, equipment: true, signs: true, flag: true, reading: true, rules: true };
const HOURS = { year: '2025', memberMonths: 12, sessions: [{ heldOn: '2025-01-01', hours: 31.5 }] } as const;

describeTranscripts('BZ-RL-1 to BZ-RL-3b claims', [
  ['one of each', () => evaluateDutyClaim(BZ_2025, { base: 1, challenge: 1, service: 1 }), [
    'BZ-RL-1 认领基础岗 1 个、攻坚岗 1 个、服务岗 1 个',
    'BZ-RL-1b 基础岗为必领',
    'BZ-RL-3 至少 1 个基础岗 [conforms]',
    '→ claim-valid {"isExtraSuggested":false}',
    'rests on {"bz.rl.min_base":1}',
  ]],
  ['only a service post beside the base', () => evaluateDutyClaim(BZ_2025, { base: 1, challenge: 0, service: 1 }), [
    'BZ-RL-1 认领基础岗 1 个、攻坚岗 0 个、服务岗 1 个',
    'BZ-RL-1b 基础岗为必领',
    'BZ-RL-3 至少 1 个基础岗 [conforms]',
    '→ claim-valid {"isExtraSuggested":false}',
    'rests on {"bz.rl.min_base":1}',
  ]],
  ['only the base', () => evaluateDutyClaim(BZ_2025, { base: 1, challenge: 0, service: 0 }), [
    'BZ-RL-1 认领基础岗 1 个、攻坚岗 0 个、服务岗 0 个',
    'BZ-RL-1b 基础岗为必领',
    'BZ-RL-3 至少 1 个基础岗 [conforms]',
    'BZ-RL-1c 攻坚岗、服务岗自愿认领',
    'BZ-RL-3b 鼓励额外认领 1 个 [hint]',
    '→ claim-valid {"isExtraSuggested":true}',
    'rests on {"bz.rl.min_base":1}',
  ]],
  ['no base', () => evaluateDutyClaim(BZ_2025, { base: 0, challenge: 0, service: 0 }), [
    'BZ-RL-1 认领基础岗 0 个、攻坚岗 0 个、服务岗 0 个',
    'BZ-RL-1b 基础岗为必领',
    'BZ-RL-3 至少 1 个基础岗 [rejected]',
    '→ rejected {"isExtraSuggested":false}',
    'rests on {"bz.rl.min_base":1}',
  ]],
  ['half a base', () => evaluateDutyClaim(BZ_2025, { base: 0.5, challenge: 0, service: 0 }), [
    'refused NUMBER.TOO_FINE {"field":"基础岗","value":"0.5","decimals":0}',
  ]],
  ['half a challenge', () => evaluateDutyClaim(BZ_2025, { base: 1, challenge: 0.5, service: 0 }), [
    'refused NUMBER.TOO_FINE {"field":"攻坚岗","value":"0.5","decimals":0}',
  ]],
  ['half a service', () => evaluateDutyClaim(BZ_2025, { base: 1, challenge: 0, service: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"服务岗","value":"0.5","decimals":0}',
  ]],
  ['everybody', () => evaluateClaimCoverage(BZ_2025, { members: 3, validClaims: 3 }), [
    'BZ-RL-1b 认领覆盖率 = 3 ÷ 3 = 100.00%',
    '→ claims-complete {"coveragePercent":"100"}',
    'rests on {}',
  ]],
  ['one left', () => evaluateClaimCoverage(BZ_2025, { members: 3, validClaims: 2 }), [
    'BZ-RL-1b 认领覆盖率 = 2 ÷ 3 = 66.66%',
    '→ claims-missing {"coveragePercent":"200/3"}',
    'rests on {}',
  ]],
  ['nobody there', () => evaluateClaimCoverage(BZ_2025, { members: 0, validClaims: 0 }), [
    'BZ-RL-1b 认领覆盖率：没有数据',
    '→ not-applicable {"coveragePercent":null}',
    'rests on {}',
  ]],
  ['more claims than members', () => evaluateClaimCoverage(BZ_2025, { members: 1, validClaims: 2 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"2","whole":"1","partName":"有效认领","wholeName":"党员"}',
  ]],
]);

describeTranscripts('BZ-RL-6, BZ-RL-7 checks', [
  ['every area', () => evaluateWeeklyChecks(BZ_2025, { checksByUnit: { 东片: 1, 西片: 2 } }), [
    'BZ-RL-6 按片抽查，共 2 个，0 个本周没有抽查',
    '→ checks-done {"unchecked":[]}',
    'rests on {"bz.rl.check_unit":"area"}',
  ]],
  ['one area left', () => evaluateWeeklyChecks(BZ_2025, { checksByUnit: { 东片: 1, 西片: 0 } }), [
    'BZ-RL-6 按片抽查，共 2 个，1 个本周没有抽查',
    '→ checks-missing {"unchecked":["西片"]}',
    'proposes open-duty BZ-RL-6 branch {"subjectId":"西片","detail":"抽查基础岗"}',
    'rests on {"bz.rl.check_unit":"area"}',
  ]],
  ['by branch', () => evaluateWeeklyChecks(withParameters(BZ_2025, { 'bz.rl.check_unit': 'branch' }), { checksByUnit: { 甲支部: 0 } }), [
    'BZ-RL-6 按支部抽查，共 1 个，1 个本周没有抽查',
    '→ checks-missing {"unchecked":["甲支部"]}',
    'proposes open-duty BZ-RL-6 branch {"subjectId":"甲支部","detail":"抽查基础岗"}',
    'rests on {"bz.rl.check_unit":"branch"}',
  ]],
  ['by member', () => evaluateWeeklyChecks(withParameters(BZ_2025, { 'bz.rl.check_unit': 'member' }), { checksByUnit: {} }), [
    'BZ-RL-6 按党员抽查，共 0 个，0 个本周没有抽查',
    '→ not-applicable {"unchecked":[]}',
    'rests on {"bz.rl.check_unit":"member"}',
  ]],
  ['half a check', () => evaluateWeeklyChecks(BZ_2025, { checksByUnit: { 东片: 0.5 } }), [
    'refused NUMBER.TOO_FINE {"field":"抽查次数","value":"0.5","decimals":0}',
  ]],
  ['every claimed post', () => evaluateMonthlyChecks(BZ_2025, { claimed: ['A', 'B'], checked: ['B', 'A'] }), [
    'BZ-RL-7 认领攻坚岗、服务岗 2 个，0 个本月没有核查',
    '→ checks-done {"unchecked":[]}',
    'rests on {}',
  ]],
  ['one post left', () => evaluateMonthlyChecks(BZ_2025, { claimed: ['A', 'B'], checked: ['A'] }), [
    'BZ-RL-7 认领攻坚岗、服务岗 2 个，1 个本月没有核查',
    '→ checks-missing {"unchecked":["B"]}',
    'proposes open-duty BZ-RL-7 branch {"subjectId":"B","detail":"核查攻坚岗、服务岗"}',
    'rests on {}',
  ]],
  ['none claimed', () => evaluateMonthlyChecks(BZ_2025, { claimed: [], checked: ['A'] }), [
    'BZ-RL-7 认领攻坚岗、服务岗 0 个，0 个本月没有核查',
    '→ not-applicable {"unchecked":[]}',
    'rests on {}',
  ]],
]);

describeTranscripts('BZ-RL-9 to BZ-RL-10, BZ-ZD-26 the monthly duty score', [
  ['85', () => evaluateDutyScore(BZ_2025, { month: '2025-10', score: 85 }), [
    'BZ-RL-9 支部打分 85 分',
    'BZ-RL-9a 履职得分 85 在 [85,100] → 履职优秀',
    'BZ-RL-10 公示栏公开，记入积分 0 分',
    'BZ-ZD-26 积分用于评先评优、绩效考核',
    '→ duty-excellent {"score":"85","points":0}',
    'proposes points-entry BZ-RL-10 member {"period":"2025-10","points":0}',
    'rests on {"bz.rl.weights":null,"bz.band_rounding":"none","bz.rl.cuts":[85,60],"bz.rl.points_excellent":0}',
  ]],
  ['84.9', () => evaluateDutyScore(BZ_2025, { month: '2025-10', score: '84.9' }), [
    'BZ-RL-9 支部打分 84.9 分',
    'BZ-RL-9b 履职得分 84.9 在 [60,85) → 履职合格',
    'BZ-RL-10 公示栏公开，记入积分 0 分',
    'BZ-ZD-26 积分用于评先评优、绩效考核',
    '→ duty-competent {"score":"849/10","points":0}',
    'proposes points-entry BZ-RL-10 member {"period":"2025-10","points":0}',
    'rests on {"bz.rl.weights":null,"bz.band_rounding":"none","bz.rl.cuts":[85,60],"bz.rl.points_competent":0}',
  ]],
  ['59.9', () => evaluateDutyScore(BZ_2025, { month: '2025-10', score: 59.9 }), [
    'BZ-RL-9 支部打分 59.9 分',
    'BZ-RL-9c 履职得分 59.9 在 [0,60) → 履职不达标',
    'BZ-RL-10 公示栏公开，记入积分 0 分',
    'BZ-ZD-26 积分用于评先评优、绩效考核',
    '→ duty-failing {"score":"599/10","points":0}',
    'proposes points-entry BZ-RL-10 member {"period":"2025-10","points":0}',
    'rests on {"bz.rl.weights":null,"bz.band_rounding":"none","bz.rl.cuts":[85,60],"bz.rl.points_failing":0}',
  ]],
  ['none', () => evaluateDutyScore(BZ_2025, { month: '2025-10', score: null }), [
    'BZ-RL-9 本月尚未打分',
    '→ not-rated {"score":null,"points":null}',
    'rests on {}',
  ]],
  ['weighted evidence', () => evaluateDutyScore(WEIGHTED, { month: '2025-10', score: EVIDENCE }), [
    'BZ-RL-9 履职得分 = 90×40% + 80×30% + 85.5×30% = 85.65',
    'BZ-RL-9a 履职得分 85.65 在 [85,100] → 履职优秀',
    'BZ-RL-10 公示栏公开，记入积分 2 分',
    'BZ-ZD-26 积分用于评先评优、绩效考核',
    '→ duty-excellent {"score":"1713/20","points":2}',
    'proposes points-entry BZ-RL-10 member {"period":"2025-10","points":2}',
    'rests on {"bz.rl.weights":[40,30,30],"bz.band_rounding":"none","bz.rl.cuts":[85,60],"bz.rl.points_excellent":2}',
  ]],
  ['weighted evidence, competent', () => evaluateDutyScore(WEIGHTED, { month: '2025-10', score: { ...EVIDENCE, ledger: 60 } }), [
    'BZ-RL-9 履职得分 = 60×40% + 80×30% + 85.5×30% = 73.65',
    'BZ-RL-9b 履职得分 73.65 在 [60,85) → 履职合格',
    'BZ-RL-10 公示栏公开，记入积分 1 分',
    'BZ-ZD-26 积分用于评先评优、绩效考核',
    '→ duty-competent {"score":"1473/20","points":1}',
    'proposes points-entry BZ-RL-10 member {"period":"2025-10","points":1}',
    'rests on {"bz.rl.weights":[40,30,30],"bz.band_rounding":"none","bz.rl.cuts":[85,60],"bz.rl.points_competent":1}',
  ]],
  ['weighted evidence, failing', () => evaluateDutyScore(WEIGHTED, { month: '2025-10', score: { ledger: 0, feedback: 80, verification: 85.5 } }), [
    'BZ-RL-9 履职得分 = 0×40% + 80×30% + 85.5×30% = 49.65',
    'BZ-RL-9c 履职得分 49.65 在 [0,60) → 履职不达标',
    'BZ-RL-10 公示栏公开，记入积分 -1 分',
    'BZ-ZD-26 积分用于评先评优、绩效考核',
    '→ duty-failing {"score":"993/20","points":-1}',
    'proposes points-entry BZ-RL-10 member {"period":"2025-10","points":-1}',
    'rests on {"bz.rl.weights":[40,30,30],"bz.band_rounding":"none","bz.rl.cuts":[85,60],"bz.rl.points_failing":-1}',
  ]],
  ['evidence without weights', () => evaluateDutyScore(BZ_2025, { month: '2025-10', score: EVIDENCE }), [
    'refused DUTY_SCORE.FORM_INVALID {"isWeighted":false}',
  ]],
  ['a number with weights', () => evaluateDutyScore(WEIGHTED, { month: '2025-10', score: 85 }), [
    'refused DUTY_SCORE.FORM_INVALID {"isWeighted":true}',
  ]],
  ['an impossible number', () => evaluateDutyScore(BZ_2025, { month: '2025-10', score: 101 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"履职得分","value":"101","min":0,"max":100}',
  ]],
  ['impossible evidence', () => evaluateDutyScore(WEIGHTED, { month: '2025-10', score: { ...EVIDENCE, feedback: 101 } }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"群众反馈","value":"101","min":0,"max":100}',
  ]],
]);

describeTranscripts('BZ-ZD-11 to BZ-ZD-42 what recurs', [
  ['announced three days before', () => evaluateMeetingNotice(BZ_2025, { announcedOn: '2025-11-03', heldOn: '2025-11-06' }), [
    'BZ-ZD-31 提前预告 3天，要求 ≥ 3天：成立 [conforms]',
    '→ conforms {"daysAhead":3}',
    'rests on {"bz.notice_days":3}',
  ]],
  ['announced two days before', () => evaluateMeetingNotice(BZ_2025, { announcedOn: '2025-11-04', heldOn: '2025-11-06' }), [
    'BZ-ZD-31 提前预告 2天，要求 ≥ 3天：不成立 [reason-required]',
    '→ reason-required {"daysAhead":2}',
    'rests on {"bz.notice_days":3}',
  ]],
  ['not announced', () => evaluateMeetingNotice(BZ_2025, { announcedOn: null, heldOn: '2025-11-06' }), [
    'BZ-ZD-31 没有预告，要求提前 3 天 [reason-required]',
    '→ reason-required {"daysAhead":null}',
    'rests on {"bz.notice_days":3}',
  ]],
  ['a Wednesday in the month', () => evaluateRedWednesday(BZ_2025, { on: '2025-10-20', heldOn: ['2025-10-01', '2025-10-29', '2025-10-30', '2025-11-05', '2025-09-24'] }), [
    'BZ-ZD-42 2025-10-01 至 2025-10-31 的星期三开展 2 次',
    '→ checks-done {"wednesdays":["2025-10-01","2025-10-29"]}',
    'rests on {"bz.redwednesday.period":"month"}',
  ]],
  ['the month’s last day', () => evaluateRedWednesday(BZ_2025, { on: '2025-12-10', heldOn: ['2025-12-31'] }), [
    'BZ-ZD-42 2025-12-01 至 2025-12-31 的星期三开展 1 次',
    '→ checks-done {"wednesdays":["2025-12-31"]}',
    'rests on {"bz.redwednesday.period":"month"}',
  ]],
  ['none', () => evaluateRedWednesday(BZ_2025, { on: '2025-11-20', heldOn: ['2025-11-06'] }), [
    'BZ-ZD-42 2025-11-01 至 2025-11-30 的星期三开展 0 次',
    '→ checks-missing {"wednesdays":[]}',
    'proposes open-duty BZ-ZD-42 branch {"dueOn":"2025-11-30","detail":"“红色星期三”党员活动日"}',
    'rests on {"bz.redwednesday.period":"month"}',
  ]],
  ['none in the week', () => evaluateRedWednesday(withParameters(BZ_2025, { 'bz.redwednesday.period': 'week' }), { on: '2025-11-23', heldOn: ['2025-11-12', '2025-11-26'] }), [
    'BZ-ZD-42 2025-11-17 至 2025-11-23 的星期三开展 0 次',
    '→ checks-missing {"wednesdays":[]}',
    'proposes open-duty BZ-ZD-42 branch {"dueOn":"2025-11-23","detail":"“红色星期三”党员活动日"}',
    'rests on {"bz.redwednesday.period":"week"}',
  ]],
  ['training', () => evaluateYearlyTraining(BZ_2025, { year: '2025', heldOn: ['2025-01-01', '2024-12-31'] }), [
    'BZ-ZD-22 2025 年集中培训 1 次',
    '→ checks-done {"held":1}',
    'rests on {}',
  ]],
  ['no training', () => evaluateYearlyTraining(BZ_2025, { year: '2025', heldOn: [] }), [
    'BZ-ZD-22 2025 年集中培训 0 次',
    '→ checks-missing {"held":0}',
    'proposes open-duty BZ-ZD-22 organisation {"dueOn":"2025-12-31","detail":"支部委员、党小组长集中培训"}',
    'rests on {}',
  ]],
  ['all groups', () => evaluateGroupReviews(withParameters(BZ_2025, { 'bz.groups.count': 2 }), { on: '2025-06-30', groups: ['甲组', '乙组'], evaluated: ['甲组', '乙组'] }), [
    'BZ-ZD-11 党小组 2 个，已评估 2 个',
    '→ checks-done {"period":"2025-H1","open":[]}',
    'rests on {"bz.groups.evaluation_period":"half-year","bz.groups.count":2}',
  ]],
  ['one group left', () => evaluateGroupReviews(BZ_2025, { on: '2025-07-01', groups: ['甲组', '乙组'], evaluated: ['甲组'] }), [
    'BZ-ZD-11 党小组 2 个（方案为 14 个），已评估 1 个',
    '→ checks-missing {"period":"2025-H2","open":["乙组"]}',
    'proposes open-duty BZ-ZD-11 team {"subjectId":"乙组","period":"2025-H2","dueOn":"2025-12-31","detail":"评估党小组"}',
    'rests on {"bz.groups.evaluation_period":"half-year","bz.groups.count":14}',
  ]],
  ['every quarter', () => evaluateGroupReviews(withParameters(BZ_2025, { 'bz.groups.evaluation_period': 'quarter' }), { on: '2025-07-01', groups: ['甲组'], evaluated: [] }), [
    'BZ-ZD-11 党小组 1 个（方案为 14 个），已评估 0 个',
    '→ checks-missing {"period":"2025-Q3","open":["甲组"]}',
    'proposes open-duty BZ-ZD-11 team {"subjectId":"甲组","period":"2025-Q3","dueOn":"2025-09-30","detail":"评估党小组"}',
    'rests on {"bz.groups.evaluation_period":"quarter","bz.groups.count":14}',
  ]],
  ['every year', () => evaluateGroupReviews(withParameters(BZ_2025, { 'bz.groups.evaluation_period': 'year' }), { on: '2025-07-01', groups: ['甲组'], evaluated: [] }), [
    'BZ-ZD-11 党小组 1 个（方案为 14 个），已评估 0 个',
    '→ checks-missing {"period":"2025","open":["甲组"]}',
    'proposes open-duty BZ-ZD-11 team {"subjectId":"甲组","period":"2025","dueOn":"2025-12-31","detail":"评估党小组"}',
    'rests on {"bz.groups.evaluation_period":"year","bz.groups.count":14}',
  ]],
]);

describeTranscripts('BZ-ZD-24 learning', [
  ['half an hour short', () => evaluateLearningHours(BZ_2025, HOURS), [
    'BZ-ZD-24 2025年集中学习 31.5学时，要求 ≥ 32学时：不成立',
    '→ hours-missed {"hours":"63/2","required":"32"}',
    'rests on {"bz.learn.min_hours":32,"bz.learn.prorate":false}',
  ]],
  ['enough', () => evaluateLearningHours(BZ_2025, { ...HOURS, sessions: [...HOURS.sessions, { heldOn: '2025-12-31', hours: '0.5' }] }), [
    'BZ-ZD-24 2025年集中学习 32学时，要求 ≥ 32学时：成立',
    '→ hours-reached {"hours":"32","required":"32"}',
    'rests on {"bz.learn.min_hours":32,"bz.learn.prorate":false}',
  ]],
  ['part of the year', () => evaluateLearningHours(BZ_2025, { ...HOURS, memberMonths: 11 }), [
    'BZ-ZD-24 2025年集中学习 31.5学时，要求 ≥ 32学时：不成立',
    'BZ-ZD-24 在支部 11 个月，未满一年',
    '→ member-part-year {"hours":"63/2","required":"32"}',
    'rests on {"bz.learn.min_hours":32,"bz.learn.prorate":false}',
  ]],
  ['part of the year, prorated', () => evaluateLearningHours(withParameters(BZ_2025, { 'bz.learn.prorate': true }), { ...HOURS, memberMonths: 6, sessions: [{ heldOn: '2025-02-01', hours: 15.5 }] }), [
    'BZ-ZD-24 2025年集中学习 15.5学时，要求 ≥ 16学时：不成立',
    '→ hours-missed {"hours":"31/2","required":"16"}',
    'rests on {"bz.learn.min_hours":32,"bz.learn.prorate":true}',
  ]],
  ['a quarter of an hour', () => evaluateLearningHours(BZ_2025, { ...HOURS, sessions: [{ heldOn: '2025-02-01', hours: 0.25 }] }), [
    'refused LEARNING.STEP_INVALID {"hours":"0.25"}',
  ]],
  ['hours below 0', () => evaluateLearningHours(BZ_2025, { ...HOURS, sessions: [{ heldOn: '2025-02-01', hours: -1 }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"学时","value":"-1","min":0}',
  ]],
  ['no month', () => evaluateLearningHours(BZ_2025, { ...HOURS, memberMonths: 0 }), [
    'refused LEARNING.MONTHS_INVALID {"memberMonths":0}',
  ]],
  ['one month', () => evaluateLearningHours(BZ_2025, { ...HOURS, memberMonths: 1, sessions: [] }), [
    'BZ-ZD-24 2025年集中学习 0学时，要求 ≥ 32学时：不成立',
    'BZ-ZD-24 在支部 1 个月，未满一年',
    '→ member-part-year {"hours":"0","required":"32"}',
    'rests on {"bz.learn.min_hours":32,"bz.learn.prorate":false}',
  ]],
  ['thirteen months', () => evaluateLearningHours(BZ_2025, { ...HOURS, memberMonths: 13 }), [
    'refused LEARNING.MONTHS_INVALID {"memberMonths":13}',
  ]],
]);

describeTranscripts('BZ-MB-1 to BZ-MB-3, BZ-SS-3a, BZ-ZD-52, BZ-ZD-54 the standard', [
  ['all five dimensions', () => evaluateDimensions(BZ_2025, { met: MET }), [
    'BZ-MB-1 五个方面都已标准化 [conforms]',
    '→ conforms {"open":[]}',
    'rests on {}',
  ]],
  ['three dimensions', () => evaluateDimensions(BZ_2025, { met: { ...MET, rules: false, support: false } }), [
    'BZ-MB-1 尚未标准化：基本制度、基本保障 [hint]',
    '→ hint {"open":["rules","support"]}',
    'rests on {}',
  ]],
  ['all branches', () => evaluateBranchAcceptance(BZ_2025, { acceptedBranches: 5, branches: 5 }), [
    'BZ-MB-2 达标支部 = 5 ÷ 5 = 100.00%',
    '→ all-accepted {"failing":"0","acceptedPercent":"100"}',
    'rests on {}',
  ]],
  ['two branches left', () => evaluateBranchAcceptance(BZ_2025, { acceptedBranches: 3, branches: 5 }), [
    'BZ-MB-2 达标支部 = 3 ÷ 5 = 60.00%',
    'BZ-SS-3a 2 个支部集中整改后再验收',
    '→ rectification-due {"failing":"2","acceptedPercent":"60"}',
    'proposes rectification BZ-SS-3a branch {"detail":"2 个支部集中整改"}',
    'rests on {}',
  ]],
  ['no branches', () => evaluateBranchAcceptance(BZ_2025, { acceptedBranches: 0, branches: 0 }), [
    'BZ-MB-2 达标支部：没有数据',
    '→ not-applicable {"failing":"0","acceptedPercent":null}',
    'rests on {}',
  ]],
  ['no demonstration branch', () => evaluateDemonstrationTarget(BZ_2025, { demonstrationBranches: 0 }), [
    'BZ-MB-3 示范党支部 0 个，低于 1-2 个 [hint]',
    '→ hint {"position":"below"}',
    'rests on {"bz.demo_branch_target":[1,2]}',
  ]],
  ['one demonstration branch', () => evaluateDemonstrationTarget(BZ_2025, { demonstrationBranches: 1 }), [
    'BZ-MB-3 示范党支部 1 个，在 1-2 个之内 [conforms]',
    '→ conforms {"position":"within"}',
    'rests on {"bz.demo_branch_target":[1,2]}',
  ]],
  ['two demonstration branches', () => evaluateDemonstrationTarget(BZ_2025, { demonstrationBranches: 2 }), [
    'BZ-MB-3 示范党支部 2 个，在 1-2 个之内 [conforms]',
    '→ conforms {"position":"within"}',
    'rests on {"bz.demo_branch_target":[1,2]}',
  ]],
  ['three demonstration branches', () => evaluateDemonstrationTarget(BZ_2025, { demonstrationBranches: 3 }), [
    'BZ-MB-3 示范党支部 3 个，高于 1-2 个 [hint]',
    '→ hint {"position":"above"}',
    'rests on {"bz.demo_branch_target":[1,2]}',
  ]],
  ['one figure as target', () => evaluateDemonstrationTarget(withParameters(BZ_2025, { 'bz.demo_branch_target': [2] }), { demonstrationBranches: 3 }), [
    'BZ-MB-3 示范党支部 3 个，高于 2-2 个 [hint]',
    '→ hint {"position":"above"}',
    'rests on {"bz.demo_branch_target":[2]}',
  ]],
  ['half a demonstration branch', () => evaluateDemonstrationTarget(BZ_2025, { demonstrationBranches: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"示范党支部","value":"0.5","decimals":0}',
  ]],
  ['six of six', () => evaluateActivityRoom(BZ_2025, { present: ROOM }), [
    'BZ-ZD-54 六有齐全',
    '→ six-complete {"missing":[]}',
    'rests on {}',
  ]],
  ['two missing', () => evaluateActivityRoom(BZ_2025, { present: { ...ROOM, flag: false, reading: false } }), [
    'BZ-ZD-54 没有做到“有党旗”“有书报”',
    '→ six-missing {"missing":["flag","reading"]}',
    'proposes issue-entry BZ-ZD-54 branch {"subjectId":"flag","detail":"党员活动室没有做到“有党旗”"}',
    'proposes issue-entry BZ-ZD-54 branch {"subjectId":"reading","detail":"党员活动室没有做到“有书报”"}',
    'rests on {}',
  ]],
  ['an indicator', () => evaluateIntegrationIndicators(BZ_2025, { indicators: 1 }), [
    'BZ-ZD-52 党建与业务融合专项指标 1 项 [conforms]',
    '→ conforms {"indicators":"1"}',
    'rests on {}',
  ]],
  ['no indicator', () => evaluateIntegrationIndicators(BZ_2025, { indicators: 0 }), [
    'BZ-ZD-52 党建与业务融合专项指标 0 项 [incomplete]',
    '→ incomplete {"indicators":"0"}',
    'rests on {}',
  ]],
  ['half an indicator', () => evaluateIntegrationIndicators(BZ_2025, { indicators: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"融合指标","value":"0.5","decimals":0}',
  ]],
]);

import { SY_2022 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import {
  evaluateAwardBan, evaluateClosingCost, evaluateFilingWindow, evaluateMisreporting, evaluatePlaqueOrder, evaluateProjectOutcome, type ClosingCostFacts, type OutcomeFacts,
} from './closing.js';
import {
  evaluateAssessmentInputs, evaluateEffect, evaluateMajorRecommendation, evaluatePreliminaryReview, evaluateSatisfaction, type AssessmentInputs, type EffectFacts,
} from './reviews.js';

const ALL_YES = { objectives: true, name: true, value: true, measures: true, quality: true, leader: true, recognition: true, deadline: true };
const EFFECT: EffectFacts = { leadership: [true, true, true, true, true, true], members: [true, true, true], goalsMet: 3, goals: 3, keyProblemsSolved: 2, benefit: 12.5, significance: '' };
const INPUTS: AssessmentInputs = { qualitative: '很好', qualitativeScore: null, quantitative: 90, leaders: 80, employees: 70 };
const COST: ClosingCostFacts = { costs: { labour: 1, material: 2, processing: 0.5, energy: 0.25, other: 0.25 }, value: 10, significance: '', recognitionOpinion: '' };
const OUTCOME: OutcomeFacts = { carrier: 'project', plannedEndOn: '2022-12-31', assessedOn: '2022-12-20', isAssessment: true, goalsMet: 2, goals: 3 };
const WEIGHTED = withParameters(SY_2022, { 'sy.eval.weights': [10, 40, 30, 20] });
const effect = (change: Partial<EffectFacts>) => evaluateEffect(SY_2022, { ...EFFECT, ...change });
const inputs = (change: Partial<AssessmentInputs>, edition = SY_2022) => evaluateAssessmentInputs(edition, { ...INPUTS, ...change });
const cost = (change: Partial<ClosingCostFacts>) => evaluateClosingCost(SY_2022, { ...COST, ...change });
const outcome = (change: Partial<OutcomeFacts>, edition = SY_2022) => evaluateProjectOutcome(edition, { ...OUTCOME, ...change });

describeTranscripts('SY-ZT-18, SY-GC-06 the reviews of a filing', [
  ['eight times yes', () => evaluatePreliminaryReview(SY_2022, { answers: ALL_YES }), [
    'SY-ZT-18 八项都符合',
    '→ review-passed {"failed":[],"open":[]}',
    'rests on {}',
  ]],
  ['two times no', () => evaluatePreliminaryReview(SY_2022, { answers: { ...ALL_YES, name: false, leader: false } }), [
    'SY-ZT-18 不符合：②项目名称规范、⑥项目负责人',
    '→ review-returned {"failed":["name","leader"],"open":[]}',
    'rests on {}',
  ]],
  ['two unanswered', () => evaluatePreliminaryReview(SY_2022, { answers: { objectives: true, name: true, value: false, measures: true, quality: true, leader: true } }), [
    'SY-ZT-18 尚未审查：⑦成果认定主导部门、⑧完成时限 [incomplete]',
    '→ incomplete {"failed":["value"],"open":["recognition","deadline"]}',
    'rests on {}',
  ]],
  ['five grounds', () => evaluateMajorRecommendation(SY_2022, { grounds: ['key-tasks', 'reform', 'cross-department', 'morale', 'benefit'] }), [
    'SY-GC-06 五项理由齐全 [conforms]',
    '→ may-recommend {"missing":[]}',
    'rests on {}',
  ]],
  ['three grounds', () => evaluateMajorRecommendation(SY_2022, { grounds: ['key-tasks', 'reform', 'benefit'] }), [
    'SY-GC-06 缺 2 项：多领域跨多部门、振奋士气 [hint]',
    '→ hint {"missing":["cross-department","morale"]}',
    'rests on {}',
  ]],
]);

describeTranscripts('SY-ZT-25, SY-ZT-26a satisfaction', [
  ['three ballots of two groups', () => evaluateSatisfaction(SY_2022, { ballots: [{ group: 'member', score: 90 }, { group: 'customer', score: 80 }, { group: 'customer', score: '85.5' }] }), [
    'SY-ZT-25 满意度 = (90 + 80 + 85.5) ÷ 3 = 85.16',
    'SY-ZT-26a 党员 1 票，职工代表 0 票，客户 2 票',
    '→ satisfaction-rated {"mean":"511/6","ballots":3,"byGroup":{"member":{"mean":"90","ballots":1},"employee-representative":{"mean":null,"ballots":0},"customer":{"mean":"331/4","ballots":2}}}',
    'rests on {"sy.sat.max":100,"sy.sat.required":true}',
  ]],
  ['no ballot', () => evaluateSatisfaction(SY_2022, { ballots: [] }), [
    'SY-ZT-25 没有测评票 [incomplete]',
    '→ incomplete {"mean":null,"ballots":0,"byGroup":{"member":{"mean":null,"ballots":0},"employee-representative":{"mean":null,"ballots":0},"customer":{"mean":null,"ballots":0}}}',
    'rests on {"sy.sat.max":100,"sy.sat.required":true}',
  ]],
  ['no ballot, none needed', () => evaluateSatisfaction(withParameters(SY_2022, { 'sy.sat.required': false }), { ballots: [] }), [
    'SY-ZT-25 没有测评票 [hint]',
    '→ not-rated {"mean":null,"ballots":0,"byGroup":{"member":{"mean":null,"ballots":0},"employee-representative":{"mean":null,"ballots":0},"customer":{"mean":null,"ballots":0}}}',
    'rests on {"sy.sat.max":100,"sy.sat.required":false}',
  ]],
  ['above the top', () => evaluateSatisfaction(withParameters(SY_2022, { 'sy.sat.max': 5 }), { ballots: [{ group: 'member', score: 5.1 }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"满意度","value":"5.1","min":0,"max":5}',
  ]],
  ['two decimals', () => evaluateSatisfaction(SY_2022, { ballots: [{ group: 'member', score: '5.15' }] }), [
    'refused NUMBER.TOO_FINE {"field":"满意度","value":"5.15","decimals":1}',
  ]],
  ['below 0', () => evaluateSatisfaction(SY_2022, { ballots: [{ group: 'member', score: -1 }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"满意度","value":"-1","min":0,"max":100}',
  ]],
]);

describeTranscripts('SY-ZT-14 to SY-ZT-14c the three “有没有”', [
  ['all', () => effect({}), [
    'SY-ZT-14a 组织领导 6/6 有 [conforms]',
    'SY-ZT-14b 党员作用 3/3 有 [conforms]',
    'SY-ZT-14c 完成目标 3/3，解决关键问题 2 个',
    'SY-ZT-14c 创造效益 12.5 万元 [conforms]',
    'SY-ZT-14 三项均“有”',
    '→ ready-to-rate {"hasLeadership":true,"hasExample":true,"hasResult":true}',
    'rests on {}',
  ]],
  ['an item missing in each', () => effect({ leadership: [true, true, true, true, true, false], members: [true, true, false], goalsMet: 2, benefit: null, significance: '规范了流程' }), [
    'SY-ZT-14a 组织领导 5/6 有 [conforms]',
    'SY-ZT-14b 党员作用 2/3 有 [conforms]',
    'SY-ZT-14c 完成目标 2/3，解决关键问题 2 个',
    'SY-ZT-14c 效益不易计算，已写明价值 [conforms]',
    'SY-ZT-14 三项中有“没有”',
    '→ ready-to-rate {"hasLeadership":false,"hasExample":false,"hasResult":false}',
    'rests on {}',
  ]],
  ['answers missing', () => effect({ leadership: [true], members: [true, true] }), [
    'SY-ZT-14a 组织领导 1/6 有 [incomplete]',
    'SY-ZT-14b 党员作用 2/3 有 [incomplete]',
    'SY-ZT-14c 完成目标 3/3，解决关键问题 2 个',
    'SY-ZT-14c 创造效益 12.5 万元 [conforms]',
    'SY-ZT-14 三项均“有”',
    '→ incomplete {"hasLeadership":true,"hasExample":true,"hasResult":true}',
    'rests on {}',
  ]],
  ['no value, no goals', () => effect({ benefit: null, significance: ' ', goals: 0, goalsMet: 0 }), [
    'SY-ZT-14a 组织领导 6/6 有 [conforms]',
    'SY-ZT-14b 党员作用 3/3 有 [conforms]',
    'SY-ZT-14c 完成目标 0/0，解决关键问题 2 个',
    'SY-ZT-14c 没有效益数额，也没有价值说明 [incomplete]',
    'SY-ZT-14 三项中有“没有”',
    '→ incomplete {"hasLeadership":true,"hasExample":true,"hasResult":false}',
    'rests on {}',
  ]],
  ['members’ part unanswered', () => effect({ members: [] }), [
    'SY-ZT-14a 组织领导 6/6 有 [conforms]',
    'SY-ZT-14b 党员作用 0/3 有 [incomplete]',
    'SY-ZT-14c 完成目标 3/3，解决关键问题 2 个',
    'SY-ZT-14c 创造效益 12.5 万元 [conforms]',
    'SY-ZT-14 三项均“有”',
    '→ incomplete {"hasLeadership":true,"hasExample":true,"hasResult":true}',
    'rests on {}',
  ]],
  ['half a goal met', () => effect({ goalsMet: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"完成目标","value":"0.5","decimals":0}',
  ]],
  ['half a goal', () => effect({ goals: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"争创目标","value":"0.5","decimals":0}',
  ]],
  ['half a problem', () => effect({ keyProblemsSolved: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"解决关键问题","value":"0.5","decimals":0}',
  ]],
  ['a benefit below 0', () => effect({ benefit: -1 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"创造效益","value":"-1","min":0}',
  ]],
  ['a benefit too fine', () => effect({ benefit: '1.005' }), [
    'refused NUMBER.TOO_FINE {"field":"创造效益","value":"1.005","decimals":2}',
  ]],
]);

describeTranscripts('SY-ZT-41 the four inputs', [
  ['side by side', () => inputs({}), [
    'SY-ZT-41 四种评价并列保存，不合成总分',
    '→ inputs-recorded {"composite":null,"missing":[]}',
    'rests on {"sy.eval.weights":null}',
  ]],
  ['a score instead of words', () => inputs({ qualitative: '', qualitativeScore: 60 }), [
    'SY-ZT-41 四种评价并列保存，不合成总分',
    '→ inputs-recorded {"composite":null,"missing":[]}',
    'rests on {"sy.eval.weights":null}',
  ]],
  ['words do not stand for another input', () => inputs({ leaders: null }), [
    'SY-ZT-41 还没有：领导评议 [incomplete]',
    '→ incomplete {"composite":null,"missing":["领导评议"]}',
    'rests on {"sy.eval.weights":null}',
  ]],
  ['two missing', () => inputs({ qualitative: ' ', leaders: null }), [
    'SY-ZT-41 还没有：定性评价、领导评议 [incomplete]',
    '→ incomplete {"composite":null,"missing":["定性评价","领导评议"]}',
    'rests on {"sy.eval.weights":null}',
  ]],
  ['weighted', () => inputs({ qualitativeScore: 60 }, WEIGHTED), [
    'SY-ZT-41 年度评价 = 60×10% + 90×40% + 80×30% + 70×20% = 80',
    '→ inputs-recorded {"composite":"80","missing":[]}',
    'rests on {"sy.eval.weights":[10,40,30,20]}',
  ]],
  ['weighted, words are no score', () => inputs({}, WEIGHTED), [
    'SY-ZT-41 还没有：定性评价 [incomplete]',
    '→ incomplete {"composite":null,"missing":["定性评价"]}',
    'rests on {"sy.eval.weights":[10,40,30,20]}',
  ]],
  ['an impossible score', () => inputs({ employees: 101 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"职工评议","value":"101","min":0,"max":100}',
  ]],
  ['an impossible score of the words', () => inputs({ qualitativeScore: 101 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"定性评价","value":"101","min":0,"max":100}',
  ]],
]);

describeTranscripts('SY-GC-15, SY-GC-21 costs', [
  ['all lines and a value', () => cost({}), [
    'SY-GC-15 总计 4.00 万元，投入产出比 1:2.50 [conforms]',
    '→ cost-settled {"total":"4","ratio":"5/2","ratioText":"1:2.50"}',
    'rests on {}',
  ]],
  ['two lines missing', () => cost({ costs: { ...COST.costs, material: null, other: null } }), [
    'SY-GC-15 没有填写：材料费、其他费用 [incomplete]',
    '→ incomplete {"total":null,"ratio":null,"ratioText":"—"}',
    'rests on {}',
  ]],
  ['nothing spent', () => cost({ costs: { labour: 0, material: 0, processing: 0, energy: 0, other: 0 } }), [
    'SY-GC-15 总计 0.00 万元，投入产出比 — [conforms]',
    '→ cost-settled {"total":"0","ratio":null,"ratioText":"—"}',
    'rests on {}',
  ]],
  ['a value in words', () => cost({ value: null, significance: '减少等待', recognitionOpinion: '属实' }), [
    'SY-GC-15 总计 4.00 万元，投入产出比 — [conforms]',
    'SY-GC-15 已写明实现价值及意义 [conforms]',
    'SY-GC-21 成果认定部门已给出综合评价 [conforms]',
    '→ cost-settled {"total":"4","ratio":null,"ratioText":"—"}',
    'rests on {}',
  ]],
  ['a value in neither', () => cost({ value: null }), [
    'SY-GC-15 总计 4.00 万元，投入产出比 — [conforms]',
    'SY-GC-15 价值不易计算，须写明实现价值及意义 [incomplete]',
    'SY-GC-21 成果认定部门还没有给出综合评价 [incomplete]',
    '→ incomplete {"total":"4","ratio":null,"ratioText":"—"}',
    'rests on {}',
  ]],
  ['words without opinion', () => cost({ value: null, significance: '减少等待', recognitionOpinion: ' ' }), [
    'SY-GC-15 总计 4.00 万元，投入产出比 — [conforms]',
    'SY-GC-15 已写明实现价值及意义 [conforms]',
    'SY-GC-21 成果认定部门还没有给出综合评价 [incomplete]',
    '→ incomplete {"total":"4","ratio":null,"ratioText":"—"}',
    'rests on {}',
  ]],
  ['an opinion without words', () => cost({ value: null, significance: ' ', recognitionOpinion: '属实' }), [
    'SY-GC-15 总计 4.00 万元，投入产出比 — [conforms]',
    'SY-GC-15 价值不易计算，须写明实现价值及意义 [incomplete]',
    'SY-GC-21 成果认定部门已给出综合评价 [conforms]',
    '→ incomplete {"total":"4","ratio":null,"ratioText":"—"}',
    'rests on {}',
  ]],
  ['a cost below 0', () => cost({ costs: { ...COST.costs, energy: -1 } }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"能源费","value":"-1","min":0}',
  ]],
  ['a cost too fine', () => cost({ costs: { ...COST.costs, energy: '0.001' } }), [
    'refused NUMBER.TOO_FINE {"field":"能源费","value":"0.001","decimals":2}',
  ]],
  ['a value below 0', () => cost({ value: -0.01 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"项目创造价值","value":"-0.01","min":0}',
  ]],
  ['a value too fine', () => cost({ value: '0.001' }), [
    'refused NUMBER.TOO_FINE {"field":"项目创造价值","value":"0.001","decimals":2}',
  ]],
]);

describeTranscripts('SY-ZT-24, SY-ZT-27, SY-GC-WT1, SY-GC-WT4 what an assessment leads to', [
  ['unmet at the end', () => outcome({}), [
    'SY-ZT-24 完成目标 2/3',
    '→ cancellation-proposed {"isCrossYear":false}',
    'proposes filing-cancellation SY-ZT-24 project {}',
    'proposes rectification SY-ZT-24 project {}',
    'rests on {"sy.fail_action":"cancel-at-final"}',
  ]],
  ['met', () => outcome({ goalsMet: 3 }), [
    'SY-ZT-24 完成目标 3/3',
    '→ may-close {"isCrossYear":false}',
    'rests on {"sy.fail_action":"cancel-at-final"}',
  ]],
  ['unmet, always to rectify', () => outcome({}, withParameters(SY_2022, { 'sy.fail_action': 'always-rectify' })), [
    'SY-ZT-24 完成目标 2/3',
    '→ rectification-proposed {"isCrossYear":false}',
    'proposes rectification SY-ZT-24 project {}',
    'rests on {"sy.fail_action":"always-rectify"}',
  ]],
  ['a task force across the year', () => outcome({ carrier: 'task-force', plannedEndOn: '2023-01-01' }), [
    'SY-ZT-27 计划 2023-01-01 完成，跨年度，年底只作阶段性考核',
    '→ stage-assessment {"isCrossYear":true}',
    'rests on {"sy.fail_action":"cancel-at-final"}',
  ]],
  ['in operation, behind', () => outcome({ isAssessment: false, plannedEndOn: '2022-12-20' }), [
    'SY-GC-WT1 完成目标 2/3，计划 2022-12-20 完成',
    '→ in-progress {"isCrossYear":false}',
    'proposes open-duty SY-GC-WT1 project {"detail":"未达到预期目标的，制定改进措施"}',
    'rests on {"sy.fail_action":"cancel-at-final"}',
  ]],
  ['in operation, on the way', () => outcome({ isAssessment: false, goalsMet: 3 }), [
    'SY-GC-WT1 完成目标 3/3，计划 2022-12-31 完成',
    '→ in-progress {"isCrossYear":false}',
    'rests on {"sy.fail_action":"cancel-at-final"}',
  ]],
  ['in operation, overdue', () => outcome({ isAssessment: false, plannedEndOn: '2022-12-19' }), [
    'SY-GC-WT4 计划 2022-12-19 完成，已逾期',
    '→ adjustment-due {"isCrossYear":false}',
    'proposes open-duty SY-GC-WT4 project {"detail":"分析原因并调整实施方案"}',
    'rests on {"sy.fail_action":"cancel-at-final"}',
  ]],
  ['in operation, always to cancel', () => outcome({ isAssessment: false }, withParameters(SY_2022, { 'sy.fail_action': 'always-cancel' })), [
    'SY-ZT-24 完成目标 2/3',
    '→ cancellation-proposed {"isCrossYear":false}',
    'proposes filing-cancellation SY-ZT-24 project {}',
    'proposes rectification SY-ZT-24 project {}',
    'rests on {"sy.fail_action":"always-cancel"}',
  ]],
  ['no goals', () => outcome({ goals: 0, goalsMet: 0 }), [
    'SY-ZT-24 没有目标，不作评定',
    '→ not-rated {"isCrossYear":false}',
    'rests on {"sy.fail_action":"cancel-at-final"}',
  ]],
  ['a zone', () => outcome({ carrier: 'responsibility-zone' }), [
    'SY-ZT-24 责任区、先锋岗、承诺按各自附件评定',
    '→ not-applicable {"isCrossYear":false}',
    'rests on {}',
  ]],
  ['a goal below 0', () => outcome({ goalsMet: -1 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"完成目标","value":"-1","min":0}',
  ]],
  ['half a goal', () => outcome({ goals: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"目标总数","value":"0.5","decimals":0}',
  ]],
]);

describeTranscripts('SY-GC-WT3, SY-GC-WT3b misreporting; SY-ZT-28, SY-ZT-36 the window and the plaque', [
  ['barred for two years', () => evaluateAwardBan(SY_2022, { confirmedOn: ['2022-03-01', '2021-06-30'], awardOn: '2024-03-01' }), [
    'SY-GC-WT3b 2 年内不得参评，到 2024-03-01 为止',
    '→ award-barred {"barredThrough":"2024-03-01"}',
    'rests on {"sy.ban_years":2}',
  ]],
  ['on the day of confirmation not yet', () => evaluateAwardBan(SY_2022, { confirmedOn: ['2022-03-01'], awardOn: '2022-03-01' }), [
    'SY-GC-WT3b 2 年内不得参评，到 2024-03-01 为止',
    '→ award-open {"barredThrough":"2024-03-01"}',
    'rests on {"sy.ban_years":2}',
  ]],
  ['nothing confirmed', () => evaluateAwardBan(SY_2022, { confirmedOn: [], awardOn: '2024-03-01' }), [
    'SY-GC-WT3b 没有经确认的严重情节',
    '→ award-open {"barredThrough":null}',
    'rests on {"sy.ban_years":2}',
  ]],
  ['serious', () => evaluateMisreporting(SY_2022, { isConfirmed: true, isSerious: true }), [
    'SY-GC-WT3 虚报或瞒报已确认',
    'SY-GC-WT3b 情节严重',
    '→ award-barred {"isOrganisationBarred":true}',
    'proposes award-exclusion SY-GC-WT3 project {}',
    'proposes award-exclusion SY-GC-WT3b organisation {"dueWithin":{"unit":"years","amount":2},"detail":"先进基层党组织"}',
    'proposes self-criticism SY-GC-WT3b organisation {}',
    'proposes rectification SY-GC-WT3b organisation {}',
    'rests on {"sy.ban_years":2}',
  ]],
  ['not serious', () => evaluateMisreporting(SY_2022, { isConfirmed: true, isSerious: false }), [
    'SY-GC-WT3 虚报或瞒报已确认',
    '→ award-barred {"isOrganisationBarred":false}',
    'proposes award-exclusion SY-GC-WT3 project {}',
    'rests on {}',
  ]],
  ['not confirmed', () => evaluateMisreporting(SY_2022, { isConfirmed: false, isSerious: true }), [
    'SY-GC-WT3 没有经确认的虚报、瞒报',
    '→ award-open {"isOrganisationBarred":false}',
    'rests on {}',
  ]],
  ['in time', () => evaluateFilingWindow(SY_2022, { filedOn: '2022-07-10', isUrgent: false }), [
    'SY-ZT-28 2022-07-10 申报，期限 2022-07-10',
    '→ on-time {"dueOn":"2022-07-10"}',
    'rests on {}',
  ]],
  ['late', () => evaluateFilingWindow(SY_2022, { filedOn: '2022-07-11', isUrgent: false }), [
    'SY-ZT-28 2022-07-11 申报，期限 2022-07-10',
    '→ late {"dueOn":"2022-07-10"}',
    'rests on {}',
  ]],
  ['urgent', () => evaluateFilingWindow(SY_2022, { filedOn: '2022-09-11', isUrgent: true }), [
    'SY-ZT-28 紧急任务、重要项目，可以随时申报',
    '→ on-time {"dueOn":"2022-07-10"}',
    'rests on {}',
  ]],
  ['a project’s plaque too early', () => evaluatePlaqueOrder(SY_2022, { carrier: 'project', isNoticeOver: false }), [
    'SY-ZT-36 先公示后挂牌，公示还没有结束 [rejected]',
    '→ rejected {"needsNotice":true}',
    'rests on {"sy.plaque_order":"by-carrier"}',
  ]],
  ['a task force’s plaque in time', () => evaluatePlaqueOrder(SY_2022, { carrier: 'task-force', isNoticeOver: true }), [
    'SY-ZT-36 先公示后挂牌，公示已结束 [conforms]',
    '→ conforms {"needsNotice":true}',
    'rests on {"sy.plaque_order":"by-carrier"}',
  ]],
  ['a zone’s plaque at the same time', () => evaluatePlaqueOrder(SY_2022, { carrier: 'responsibility-zone', isNoticeOver: false }), [
    'SY-ZT-36 挂牌与公示同时进行 [conforms]',
    '→ conforms {"needsNotice":false}',
    'rests on {"sy.plaque_order":"by-carrier"}',
  ]],
]);

import { SY_2022 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluatePledgeAppraisal, evaluatePledgeCompletion, evaluatePledgeElements, evaluatePledgeReminder, evaluatePledgeReview } from './organisation-pledges.js';
import { evaluateNomination, evaluateRecognition, type RecognitionFacts } from './recognition.js';
import { evaluateParticipationYear, evaluateTaskForce, type TaskForceFacts } from './task-forces.js';

const ELEMENTS = { unit: '一车间', matter: '降废', measures: '每周分析', deadline: '2022-12-31' };
const ANSWERS = { reform: true, advanced: true, realistic: true, wanted: true, concrete: true };
const ITEM = { isDone: false, dueOn: '2022-12-31', weight: null } as const;
const FORCE: TaskForceFacts = { total: 4, members: 2, probationary: 1, captain: 'full-member', goal: '抢修 主机', otherGoals: ['清洁厂区'], isUrgentTask: true, reason: '' };
const RECOGNITION: RecognitionFacts = { carrier: 'project', year: '2022', isOutstanding: true, isExcluded: false };
const WEIGHTED = withParameters(SY_2022, { 'sy.cn.completion_formula': 'weighted' });
const reminder = (today: '2022-12-23' | '2022-12-24' | '2022-12-31' | '2023-01-01', isDone = false) => evaluatePledgeReminder(SY_2022, { item: { ...ITEM, isDone }, today });
const force = (change: Partial<TaskForceFacts>, edition = SY_2022) => evaluateTaskForce(edition, { ...FORCE, ...change });
const recognition = (change: Partial<RecognitionFacts>) => evaluateRecognition(SY_2022, { ...RECOGNITION, ...change });

describeTranscripts('SY-CN-03, SY-CN-08 the elements of a pledge and its review', [
  ['all four', () => evaluatePledgeElements(SY_2022, { elements: ELEMENTS }), [
    'SY-CN-03 四项要素齐全 [conforms]',
    '→ conforms {"missing":[]}',
    'rests on {}',
  ]],
  ['two missing', () => evaluatePledgeElements(SY_2022, { elements: { ...ELEMENTS, unit: ' ', deadline: '年底' } }), [
    'SY-CN-03 缺：承诺单位、完成时限 [rejected]',
    '→ rejected {"missing":["unit","deadline"]}',
    'rests on {}',
  ]],
  ['none', () => evaluatePledgeElements(SY_2022, { elements: {} }), [
    'SY-CN-03 缺：承诺单位、承诺事项、保障措施、完成时限 [rejected]',
    '→ rejected {"missing":["unit","matter","measures","deadline"]}',
    'rests on {}',
  ]],
  ['five times yes', () => evaluatePledgeReview(SY_2022, { answers: ANSWERS }), [
    'SY-CN-08 五项都符合',
    '→ review-passed {"failed":[]}',
    'rests on {}',
  ]],
  ['two times no', () => evaluatePledgeReview(SY_2022, { answers: { reform: false, advanced: true, realistic: false } }), [
    'SY-CN-08 不符合：围绕企业改革发展目标、符合实际情况',
    '→ review-returned {"failed":["reform","realistic"]}',
    'rests on {}',
  ]],
  ['one unanswered', () => evaluatePledgeReview(SY_2022, { answers: { reform: true, advanced: true, realistic: true, wanted: true } }), [
    'SY-CN-08 尚未审核完',
    '→ incomplete {"failed":[]}',
    'rests on {}',
  ]],
]);

describeTranscripts('SY-CN-12 completion and reminders', [
  ['all done', () => evaluatePledgeCompletion(SY_2022, { items: [{ ...ITEM, isDone: true }], reason: '' }), [
    'SY-CN-12 完成率 = 1 ÷ 1 = 100.00%',
    '→ pledge-fulfilled {"percent":"100"}',
    'rests on {"sy.cn.completion_formula":"count"}',
  ]],
  ['one of three, with a reason', () => evaluatePledgeCompletion(SY_2022, { items: [ITEM, { ...ITEM, isDone: true }, ITEM], reason: '缺料' }), [
    'SY-CN-12 完成率 = 1 ÷ 3 = 33.33%',
    'SY-CN-12 未完成原因：缺料 [conforms]',
    '→ pledge-unfulfilled {"percent":"100/3"}',
    'rests on {"sy.cn.completion_formula":"count"}',
  ]],
  ['one of two, without', () => evaluatePledgeCompletion(SY_2022, { items: [ITEM, { ...ITEM, isDone: true }], reason: ' ' }), [
    'SY-CN-12 完成率 = 1 ÷ 2 = 50.00%',
    'SY-CN-12 未完成原因必填 [incomplete]',
    '→ incomplete {"percent":"50"}',
    'rests on {"sy.cn.completion_formula":"count"}',
  ]],
  ['by weights', () => evaluatePledgeCompletion(WEIGHTED, { items: [{ ...ITEM, weight: '2.5' }, { ...ITEM, isDone: true, weight: 7.5 }], reason: '缺料' }), [
    'SY-CN-12 完成率 = 7.5 ÷ 10 = 75.00%',
    'SY-CN-12 未完成原因：缺料 [conforms]',
    '→ pledge-unfulfilled {"percent":"75"}',
    'rests on {"sy.cn.completion_formula":"weighted"}',
  ]],
  ['no weights', () => evaluatePledgeCompletion(WEIGHTED, { items: [ITEM], reason: '缺料' }), [
    'SY-CN-12 没有承诺事项，不作评定',
    '→ not-rated {"percent":null}',
    'rests on {"sy.cn.completion_formula":"weighted"}',
  ]],
  ['a weight below 0', () => evaluatePledgeCompletion(WEIGHTED, { items: [{ ...ITEM, weight: -1 }], reason: '' }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"事项权重","value":"-1","min":0}',
  ]],
  ['a weight too fine', () => evaluatePledgeCompletion(WEIGHTED, { items: [{ ...ITEM, weight: '0.001' }], reason: '' }), [
    'refused NUMBER.TOO_FINE {"field":"事项权重","value":"0.001","decimals":2}',
  ]],
  ['no items', () => evaluatePledgeCompletion(SY_2022, { items: [], reason: '' }), [
    'SY-CN-12 没有承诺事项，不作评定',
    '→ not-rated {"percent":null}',
    'rests on {"sy.cn.completion_formula":"count"}',
  ]],
  ['eight days before', () => reminder('2022-12-23'), [
    'SY-CN-12 完成时限 2022-12-31',
    '→ in-progress {"remindFrom":"2022-12-24"}',
    'rests on {"sy.cn.remind_before_days":7}',
  ]],
  ['seven days before', () => reminder('2022-12-24'), [
    'SY-CN-12 完成时限 2022-12-31',
    '→ pledge-due-soon {"remindFrom":"2022-12-24"}',
    'proposes open-duty SY-CN-12 organisation {"dueOn":"2022-12-31","detail":"承诺即将到期"}',
    'rests on {"sy.cn.remind_before_days":7}',
  ]],
  ['on the day', () => reminder('2022-12-31'), [
    'SY-CN-12 完成时限 2022-12-31',
    '→ pledge-due-soon {"remindFrom":"2022-12-24"}',
    'proposes open-duty SY-CN-12 organisation {"dueOn":"2022-12-31","detail":"承诺即将到期"}',
    'rests on {"sy.cn.remind_before_days":7}',
  ]],
  ['a day later', () => reminder('2023-01-01'), [
    'SY-CN-12 完成时限 2022-12-31',
    '→ pledge-overdue {"remindFrom":"2022-12-24"}',
    'proposes open-duty SY-CN-12 organisation {"dueOn":"2022-12-31","detail":"承诺逾期，提醒并帮助"}',
    'rests on {"sy.cn.remind_before_days":7}',
  ]],
  ['done', () => reminder('2023-01-01', true), [
    'SY-CN-12 已完成',
    '→ pledge-fulfilled {"remindFrom":"2022-12-24"}',
    'rests on {"sy.cn.remind_before_days":7}',
  ]],
]);

describeTranscripts('SY-CN-15, SY-CN-15a the appraisal of a pledge', [
  ['three ballots', () => evaluatePledgeAppraisal(SY_2022, { ballots: [{ group: 'member', score: 90 }, { group: 'member', score: 80.5 }, { group: 'customer', score: 70 }], addressed: { member: 2, 'employee-representative': 0, customer: 4 } }), [
    'SY-CN-15a 党员参评率 = 2 ÷ 2 = 100.00%',
    'SY-CN-15a 职工代表参评率：没有数据',
    'SY-CN-15a 客户参评率 = 1 ÷ 4 = 25.00%',
    'SY-CN-15 测评均值 = (90 + 80.5 + 70) ÷ 3 = 80.16',
    '→ turnout-shown {"mean":"481/6","turnout":"50"}',
    'rests on {}',
  ]],
  ['no ballots', () => evaluatePledgeAppraisal(SY_2022, { ballots: [], addressed: { member: 0, 'employee-representative': 0, customer: 0 } }), [
    'SY-CN-15a 党员参评率：没有数据',
    'SY-CN-15a 职工代表参评率：没有数据',
    'SY-CN-15a 客户参评率：没有数据',
    'SY-CN-15 没有测评票',
    '→ not-rated {"mean":null,"turnout":null}',
    'rests on {}',
  ]],
  ['more ballots than addressed', () => evaluatePledgeAppraisal(SY_2022, { ballots: [{ group: 'employee-representative', score: 90 }], addressed: { member: 0, 'employee-representative': 0, customer: 0 } }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"1","whole":"0","partName":"职工代表收回票","wholeName":"职工代表发出票"}',
  ]],
  ['an impossible score', () => evaluatePledgeAppraisal(SY_2022, { ballots: [{ group: 'member', score: 101 }], addressed: { member: 1, 'employee-representative': 0, customer: 0 } }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"测评分","value":"101","min":0,"max":100}',
  ]],
]);

describeTranscripts('SY-TJ-L1 to SY-TJ-L3, SY-TJ-03, SY-TJ-04, SY-TJ-10 task forces', [
  ['a proper one', () => force({}), [
    'SY-TJ-L1 总人数 4人，要求 ≥ 3人：成立 [conforms]',
    'SY-TJ-L2 党员占比 50%，要求 ≥ 50%：成立 [conforms]',
    'SY-TJ-L3 队长是党员 [conforms]',
    'SY-TJ-03 目标与其他突击队不同 [conforms]',
    'SY-TJ-04 急难险重任务 [conforms]',
    '→ conforms {"percent":"50"}',
    'rests on {"sy.tj.min_total":3,"sy.tj.count_probationary":true,"sy.tj.party_pct":50}',
  ]],
  ['two people, the goal of another, no urgent task', () => force({ total: 2, members: 0, probationary: 0, captain: 'non-member', otherGoals: ['清洁厂区', '抢修主机'], isUrgentTask: false }), [
    'SY-TJ-L3 队长不是党员 [rejected]',
    'SY-TJ-L1 总人数 2人，要求 ≥ 3人：不成立 [reason-required]',
    'SY-TJ-L2 党员占比 0%，要求 ≥ 50%：不成立 [reason-required]',
    'SY-TJ-04 不是急难险重任务，也没有说明理由 [reason-required]',
    'SY-TJ-03 与另一支突击队的目标相同 [hint]',
    '→ rejected {"percent":"0"}',
    'rests on {"sy.tj.min_total":3,"sy.tj.count_probationary":true,"sy.tj.party_pct":50}',
  ]],
  ['no captain; a reason', () => force({ captain: null, isUrgentTask: false, reason: '工期紧' }), [
    'SY-TJ-L3 没有队长 [incomplete]',
    'SY-TJ-L1 总人数 4人，要求 ≥ 3人：成立 [conforms]',
    'SY-TJ-L2 党员占比 50%，要求 ≥ 50%：成立 [conforms]',
    'SY-TJ-03 目标与其他突击队不同 [conforms]',
    'SY-TJ-04 理由：工期紧 [conforms]',
    '→ incomplete {"percent":"50"}',
    'rests on {"sy.tj.min_total":3,"sy.tj.count_probationary":true,"sy.tj.party_pct":50}',
  ]],
  ['no urgent task, a blank reason', () => force({ isUrgentTask: false, reason: ' ' }), [
    'SY-TJ-04 不是急难险重任务，也没有说明理由 [reason-required]',
    'SY-TJ-L1 总人数 4人，要求 ≥ 3人：成立 [conforms]',
    'SY-TJ-L2 党员占比 50%，要求 ≥ 50%：成立 [conforms]',
    'SY-TJ-L3 队长是党员 [conforms]',
    'SY-TJ-03 目标与其他突击队不同 [conforms]',
    '→ reason-required {"percent":"50"}',
    'rests on {"sy.tj.min_total":3,"sy.tj.count_probationary":true,"sy.tj.party_pct":50}',
  ]],
  ['probationary members left out', () => force({}, withParameters(SY_2022, { 'sy.tj.count_probationary': false })), [
    'SY-TJ-L2 党员占比 25%，要求 ≥ 50%：不成立 [reason-required]',
    'SY-TJ-L1 总人数 4人，要求 ≥ 3人：成立 [conforms]',
    'SY-TJ-L3 队长是党员 [conforms]',
    'SY-TJ-03 目标与其他突击队不同 [conforms]',
    'SY-TJ-04 急难险重任务 [conforms]',
    '→ reason-required {"percent":"25"}',
    'rests on {"sy.tj.min_total":3,"sy.tj.count_probationary":false,"sy.tj.party_pct":50}',
  ]],
  ['nobody', () => force({ total: 0, members: 0, probationary: 0, captain: null }), [
    'SY-TJ-L2 总人数为 0，无法计算 [incomplete]',
    'SY-TJ-L3 没有队长 [incomplete]',
    'SY-TJ-L1 总人数 0人，要求 ≥ 3人：不成立 [reason-required]',
    'SY-TJ-03 目标与其他突击队不同 [conforms]',
    'SY-TJ-04 急难险重任务 [conforms]',
    '→ incomplete {"percent":null}',
    'rests on {"sy.tj.min_total":3,"sy.tj.count_probationary":true}',
  ]],
  ['a probationary captain', () => force({ captain: 'probationary-member' }), [
    'SY-TJ-L1 总人数 4人，要求 ≥ 3人：成立 [conforms]',
    'SY-TJ-L2 党员占比 50%，要求 ≥ 50%：成立 [conforms]',
    'SY-TJ-L3 队长是党员 [conforms]',
    'SY-TJ-03 目标与其他突击队不同 [conforms]',
    'SY-TJ-04 急难险重任务 [conforms]',
    '→ conforms {"percent":"50"}',
    'rests on {"sy.tj.min_total":3,"sy.tj.count_probationary":true,"sy.tj.party_pct":50}',
  ]],
  ['a member as captain who is not counted', () => force({ members: 0, probationary: 0 }), [
    'refused TASK_FORCE.CAPTAIN_NOT_COUNTED {"members":"0"}',
  ]],
  ['more members than people', () => force({ members: 5 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"5","whole":"4","partName":"党员","wholeName":"总人数"}',
  ]],
  ['more probationary members than members', () => force({ probationary: 3 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"3","whole":"2","partName":"预备党员","wholeName":"党员"}',
  ]],
  ['a year’s participation', () => evaluateParticipationYear(SY_2022, { activities: 4, attended: 3 }), [
    'SY-TJ-10 按时到位 = 3 ÷ 4 = 75.00%',
    '→ results-forwarded {"percent":"75"}',
    'rests on {}',
  ]],
  ['a year without activity', () => evaluateParticipationYear(SY_2022, { activities: 0, attended: 0 }), [
    'SY-TJ-10 按时到位：没有数据',
    '→ not-rated {"percent":null}',
    'rests on {}',
  ]],
  ['half an activity', () => evaluateParticipationYear(SY_2022, { activities: 0.5, attended: 0 }), [
    'refused NUMBER.TOO_FINE {"field":"活动次数","value":"0.5","decimals":0}',
  ]],
  ['more attended than held', () => evaluateParticipationYear(SY_2022, { activities: 1, attended: 2 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"2","whole":"1","partName":"到位次数","wholeName":"活动次数"}',
  ]],
]);

describeTranscripts('SY-ZT-22, SY-ZT-23, SY-ZT-42, SY-ZT-46, SY-XF-08 what results are used for', [
  ['an outstanding project', () => recognition({}), [
    'SY-ZT-22 共产党员工程的结果纳入：党建工作责任制考核、五星党支部评定、党内推优',
    'SY-ZT-42 纳入党组织书记抓基层党建述职评议考核',
    'SY-ZT-46 作为“一强两无三高”五星级党支部评定和“两优一先”表彰的重要依据',
    'SY-GC-18a 作为依据：党建工作责任制考核、五星级党支部评定、党内推先评优',
    '→ results-forwarded {"uses":["党建工作责任制考核","五星党支部评定","党内推优","党建工作责任制考核、五星级党支部评定、党内推先评优"]}',
    'proposes naming SY-ZT-23 project {"period":"2022"}',
    'proposes award-priority SY-GC-17 project {"period":"2022","detail":"高质量发展奖"}',
    'proposes commendation SY-GC-18 project {"period":"2022","detail":"优秀“共产党员工程”项目"}',
    'rests on {}',
  ]],
  ['an outstanding zone', () => recognition({ carrier: 'responsibility-zone' }), [
    'SY-ZT-22 共产党员责任区的结果纳入：党建工作责任制考核、五星党支部评定、党内推优',
    'SY-ZT-42 纳入党组织书记抓基层党建述职评议考核',
    'SY-ZT-46 作为“一强两无三高”五星级党支部评定和“两优一先”表彰的重要依据',
    'SY-ZR-14 作为依据：责任制考核、五星级党支部评定、党内推先评优',
    '→ results-forwarded {"uses":["党建工作责任制考核","五星党支部评定","党内推优","责任制考核、五星级党支部评定、党内推先评优"]}',
    'proposes naming SY-ZT-23 responsibility-zone {"period":"2022"}',
    'proposes commendation SY-ZR-14 responsibility-zone {"period":"2022"}',
    'rests on {}',
  ]],
  ['an outstanding post', () => recognition({ carrier: 'vanguard-post' }), [
    'SY-ZT-22 共产党员先锋岗的结果纳入：党建工作责任制考核、五星党支部评定、党内推优',
    'SY-ZT-42 纳入党组织书记抓基层党建述职评议考核',
    'SY-ZT-46 作为“一强两无三高”五星级党支部评定和“两优一先”表彰的重要依据',
    'SY-XF-09 作为依据：责任制考核、五星级党支部评定、党内推先评优',
    '→ results-forwarded {"uses":["党建工作责任制考核","五星党支部评定","党内推优","责任制考核、五星级党支部评定、党内推先评优"]}',
    'proposes naming SY-ZT-23 vanguard-post {"period":"2022"}',
    'proposes commendation SY-XF-09 vanguard-post {"period":"2022"}',
    'rests on {}',
  ]],
  ['an outstanding pledge', () => recognition({ carrier: 'pledge' }), [
    'SY-ZT-22 党组织承诺践诺的结果纳入：党建工作责任制考核、五星党支部评定、党内推优',
    'SY-ZT-42 纳入党组织书记抓基层党建述职评议考核',
    'SY-ZT-46 作为“一强两无三高”五星级党支部评定和“两优一先”表彰的重要依据',
    'SY-CN-17 作为依据：年度考核、民主评议、评先树优、提升晋级',
    '→ results-forwarded {"uses":["党建工作责任制考核","五星党支部评定","党内推优","年度考核、民主评议、评先树优、提升晋级"]}',
    'proposes naming SY-ZT-23 organisation {"period":"2022"}',
    'proposes commendation SY-CN-19 organisation {"period":"2022","detail":"承诺践诺先进典型"}',
    'rests on {}',
  ]],
  ['an outstanding task force', () => recognition({ carrier: 'task-force' }), [
    'SY-ZT-22 共产党员突击队的结果纳入：党建工作责任制考核、五星党支部评定、党内推优',
    'SY-ZT-42 纳入党组织书记抓基层党建述职评议考核',
    'SY-ZT-46 作为“一强两无三高”五星级党支部评定和“两优一先”表彰的重要依据',
    'SY-TJ-10 作为依据：年度目标责任制考核',
    '→ results-forwarded {"uses":["党建工作责任制考核","五星党支部评定","党内推优","年度目标责任制考核"]}',
    'proposes naming SY-ZT-23 task-force {"period":"2022"}',
    'rests on {}',
  ]],
  ['an ordinary project', () => recognition({ isOutstanding: false }), [
    'SY-ZT-22 共产党员工程的结果纳入：党建工作责任制考核、五星党支部评定、党内推优',
    'SY-ZT-42 纳入党组织书记抓基层党建述职评议考核',
    'SY-ZT-46 作为“一强两无三高”五星级党支部评定和“两优一先”表彰的重要依据',
    'SY-GC-18a 作为依据：党建工作责任制考核、五星级党支部评定、党内推先评优',
    '→ results-forwarded {"uses":["党建工作责任制考核","五星党支部评定","党内推优","党建工作责任制考核、五星级党支部评定、党内推先评优"]}',
    'rests on {}',
  ]],
  ['an excluded project', () => recognition({ isExcluded: true }), [
    'SY-ZT-22 共产党员工程的结果纳入：党建工作责任制考核、五星党支部评定、党内推优',
    'SY-ZT-42 纳入党组织书记抓基层党建述职评议考核',
    'SY-ZT-46 作为“一强两无三高”五星级党支部评定和“两优一先”表彰的重要依据',
    'SY-GC-18a 作为依据：党建工作责任制考核、五星级党支部评定、党内推先评优',
    '→ results-forwarded {"uses":["党建工作责任制考核","五星党支部评定","党内推优","党建工作责任制考核、五星级党支部评定、党内推先评优"]}',
    'rests on {}',
  ]],
  ['a nominee with a post', () => evaluateNomination(SY_2022, { hasPost: true, othersWithPost: 2, note: '' }), [
    'SY-XF-08 已成功创建先锋岗 [conforms]',
    '→ conforms {"isPreferred":true}',
    'rests on {}',
  ]],
  ['a nominee where nobody has one', () => evaluateNomination(SY_2022, { hasPost: false, othersWithPost: 0, note: '' }), [
    'SY-XF-08 本支部没有成功创建先锋岗的党员 [conforms]',
    '→ conforms {"isPreferred":true}',
    'rests on {}',
  ]],
  ['a nominee before others, with a note', () => evaluateNomination(SY_2022, { hasPost: false, othersWithPost: 2, note: '业绩突出' }), [
    'SY-XF-08 另有 2 名党员成功创建先锋岗，应优先推荐 [conforms]',
    '→ conforms {"isPreferred":false}',
    'rests on {}',
  ]],
  ['a nominee before others, without', () => evaluateNomination(SY_2022, { hasPost: false, othersWithPost: 2, note: ' ' }), [
    'SY-XF-08 另有 2 名党员成功创建先锋岗，应优先推荐 [reason-required]',
    '→ reason-required {"isPreferred":false}',
    'rests on {}',
  ]],
]);

import type { Carrier } from '@liangpai/shared/kernel';
import type { FormRow, FormValues } from '@liangpai/shared/forms';

/** How far an item of the demonstration has come. */
export type ItemStage = 'draft' | 'returned' | 'in-review' | 'in-study' | 'in-check' | 'in-decision' | 'in-notice' | 'to-hang' | 'to-publish' | 'running' | 'refused' | 'closed';

export interface PlannedItem {
  readonly carrier: Carrier;
  readonly branch: string;
  readonly stage: ItemStage;
  /** Days before today on which it was filed. */
  readonly filedDaysAgo: number;
  readonly words: FormValues;
}

const goal = (aspect: string | null, name: string, measure: string, measured?: readonly [unit: string, direction: string, target: string]): FormRow => ({
  ...(aspect ? { aspect } : {}), name, ...(measure ? { measure } : {}), isQuantified: measured !== undefined, ...(measured ? { unit: measured[0], direction: measured[1], target: measured[2] } : {}),
});

const project = (name: string, scope: string, aim: string, indicator: FormRow, problem: string): FormValues => ({
  name, scope, goal: aim, indicators: [indicator], problems: [{ problem }], quarterGoals: [null, null, '完成方案和试验', '完成验证并固化标准'].map((text) => ({ goal: text })),
  measures: '成立党员攻关组，分工到人；每周碰头，每月向支部汇报；结果写进工艺文件。', risks: '试验周期紧，关键备件到货可能推迟。', emergencyPlan: '提前锁定备件，准备替代方案。', summary: `${name}由党员骨干牵头，集中解决${problem}。`,
  argument: `支部委员会和相关部门一起论证：${problem}影响生产，已有试验基础，人员和时间有保证。`, difference: '攻关在正常工作之外进行，不在成员岗位职责之内。', voluntaryHours: '80', totalHours: '320', memberHours: '240', benefit: 'stated', benefitAmount: '42', benefitMethod: '按年度减少的返工工时和材料费测算。', isOpenCall: false, isMajor: false,
});

const zoneGoals: readonly FormRow[] = [
  goal('education', '每月组织一次政治理论学习', '支部委员轮流主持', ['次', 'at-least', '6']), goal('education', '队伍稳定，无越级反映', '每月谈心'), goal('production', '节点任务按期完成率', '日清日结', ['%', 'at-least', '98']),
  goal('production', '一次交检合格率', '党员机台示范', ['%', 'at-least', '99.2']), goal('production', '重大安全隐患和质量事故', '班前讲安全', ['起', 'exactly', '0']), goal('civility', '现场整洁达标', '定置管理'),
  goal('integrity', '违纪违法行为', '廉洁提醒', ['起', 'exactly', '0']), goal('contacts', '联系党外骨干谈心', '结对联系', ['人次', 'at-least', '6']), goal('assignments', '完成党组织交办任务', '列入计划'),
];
const postGoals: readonly FormRow[] = [goal('performance', '工时完成率', '优化装夹', ['%', 'at-least', '105']), goal('politics', '按期参加组织生活', '不缺席'), goal('duties', '身边无事故、无次品', '互查互纠', ['起', 'exactly', '0'])];

/** What the demonstration files: all five carriers, in every state on the way. People, dates and departments are filled in by the chapter. */
export const plannedItems: readonly PlannedItem[] = [
  { carrier: 'project', branch: '造型党支部', stage: 'running', filedDaysAgo: 70, words: project('降低床身铸件废品率', 'quality', '床身铸件废品率由 3.2% 降到 2.5%', goal(null, '床身铸件废品率', '', ['%', 'at-most', '2.5']), '床身气孔缺陷') },
  { carrier: 'project', branch: '技术中心党支部', stage: 'running', filedDaysAgo: 90, words: { ...project('五轴头自主可控攻关', 'technical-problem', '完成五轴头样机，定位精度达到设计要求', goal(null, '定位精度', '', ['微米', 'at-most', '6']), '核心功能部件依赖外购'), isMajor: true, majorGrounds: ['key-tasks', 'reform', 'cross-department', 'morale', 'benefit'] } },
  { carrier: 'project', branch: '总装党支部', stage: 'in-notice', filedDaysAgo: 12, words: project('缩短总装调试周期', 'process', '单台调试周期由 12 天缩短到 9 天', goal(null, '单台调试周期', '', ['天', 'at-most', '9']), '调试返工多') },
  { carrier: 'project', branch: '熔炼党支部', stage: 'in-decision', filedDaysAgo: 9, words: project('熔炼节电改造', 'cost-reduction', '吨铁水电耗下降 5%', goal(null, '吨铁水电耗', '', ['千瓦时', 'at-most', '560']), '保温时间长、空载多') },
  { carrier: 'project', branch: '服务党支部', stage: 'in-check', filedDaysAgo: 7, words: project('客户首次响应提速', 'management', '首次响应由 4 小时缩短到 2 小时', goal(null, '首次响应时间', '', ['小时', 'at-most', '2']), '夜间报修无人接单') },
  { carrier: 'project', branch: '总装党支部', stage: 'in-study', filedDaysAgo: 5, words: project('主轴装配防错', 'quality', '主轴装配差错归零', goal(null, '装配差错', '', ['起', 'exactly', '0']), '相似件混装') },
  { carrier: 'project', branch: '造型党支部', stage: 'returned', filedDaysAgo: 6, words: project('旧砂再生利用', 'cost-reduction', '旧砂再生利用率达到 85%', goal(null, '旧砂再生利用率', '', ['%', 'at-least', '85']), '新砂用量大') },
  { carrier: 'project', branch: '熔炼党支部', stage: 'draft', filedDaysAgo: 2, words: { name: '炉前成分快速判定', scope: 'process' } },
  { carrier: 'project', branch: '服务党支部', stage: 'refused', filedDaysAgo: 60, words: project('服务车辆更新', 'management', '更新两台服务车', goal(null, '更新车辆', '', ['台', 'at-least', '2']), '车辆老旧') },
  { carrier: 'project', branch: '总装党支部', stage: 'closed', filedDaysAgo: 150, words: project('装配工装标准化', 'process', '换型时间由 90 分钟缩短到 60 分钟', goal(null, '换型时间', '', ['分钟', 'at-most', '60']), '工装不统一') },
  { carrier: 'responsibility-zone', branch: '总装党支部', stage: 'running', filedDaysAgo: 120, words: { name: '总装一线责任区', unitKind: 'section', people: '28', members: '9', activists: '2', core: '10', coreMembers: '6', location: '装配车间东跨 1 至 6 号工位', goals: zoneGoals } },
  { carrier: 'responsibility-zone', branch: '造型党支部', stage: 'to-hang', filedDaysAgo: 15, words: { name: '造型线责任区', unitKind: 'workshop', people: '32', members: '8', activists: '3', core: '12', coreMembers: '7', location: '铸造车间造型线', goals: zoneGoals } },
  { carrier: 'responsibility-zone', branch: '熔炼党支部', stage: 'in-review', filedDaysAgo: 3, words: { name: '熔炼炉台责任区', unitKind: 'section', people: '18', members: '6', activists: '1', core: '8', coreMembers: '5', location: '铸造车间炉台区', goals: zoneGoals } },
  { carrier: 'vanguard-post', branch: '总装党支部', stage: 'running', filedDaysAgo: 110, words: { name: '主轴装配先锋岗', post: '装配车间 装配工', rewards: '2025 年度公司技术标兵', isCadre: false, rank: '2', ranked: '36', democraticReview: 'excellent', hasViolation: false, goals: postGoals } },
  { carrier: 'vanguard-post', branch: '技术中心党支部', stage: 'in-check', filedDaysAgo: 8, words: { name: '数控系统先锋岗', post: '技术中心 主任设计师', rewards: '无处分', isCadre: true, appraisal: 'excellent', democraticReview: 'excellent', hasViolation: false, goals: postGoals } },
  { carrier: 'vanguard-post', branch: '服务党支部', stage: 'in-review', filedDaysAgo: 4, words: { name: '现场服务先锋岗', post: '售后服务部 服务工程师', rewards: '客户表扬信三封', isCadre: false, rank: '1', ranked: '14', democraticReview: 'excellent', hasViolation: false, goals: postGoals } },
  { carrier: 'pledge', branch: '造型党支部', stage: 'running', filedDaysAgo: 200, words: { name: '保交付承诺', pledgeKind: 'yearly', members: '16', content: '铸件按计划准时入库，党员机台先行。', measures: '支委包线、党员包机台，按周公布进度。', minutes: '支委会专题研究，逐项明确责任人和时限。', items: [
    { unit: '造型党支部', matter: '重点合同铸件准时入库', measures: '支委包线', focus: 'indicators' }, { unit: '造型党支部', matter: '为一线改善两处通风', measures: '党员义务出工', focus: 'service' },
  ] } },
  { carrier: 'pledge', branch: '服务党支部', stage: 'to-publish', filedDaysAgo: 10, words: { name: '两小时响应承诺', pledgeKind: 'immediate', occasion: 'stage', members: '8', content: '接到报修两小时内给出方案。', measures: '党员轮值夜间接单。', minutes: '支部大会讨论通过。', items: [{ unit: '服务党支部', matter: '夜间接单有人值守', measures: '排班到人', focus: 'service' }] } },
  { carrier: 'pledge', branch: '技术中心党支部', stage: 'in-review', filedDaysAgo: 3, words: { name: '图纸问题日清承诺', pledgeKind: 'immediate', occasion: 'temporary', members: '10', content: '现场提出的图纸问题当天答复。', measures: '设计师到现场值班。', minutes: '支委会研究通过。', items: [{ unit: '技术中心党支部', matter: '图纸问题当天答复', measures: '每日销号', focus: 'indicators' }] } },
  { carrier: 'task-force', branch: '总装党支部', stage: 'running', filedDaysAgo: 45, words: { name: '重点机床抢交突击队', leaderPost: '装配车间 班长', taskKind: 'key', isUrgentTask: true, goal: '月底前完成六台重点机床总装', plannedProblems: '4', plan: '两班衔接，关键工序党员盯班。', goals: [goal(null, '完成总装', '', ['台', 'at-least', '6'])] } },
  { carrier: 'task-force', branch: '熔炼党支部', stage: 'in-review', filedDaysAgo: 2, words: { name: '炉衬抢修突击队', leaderPost: '铸造车间 熔炼工', taskKind: 'major', isUrgentTask: true, goal: '七天完成炉衬更换', plannedProblems: '2', plan: '三班轮换，停炉当天开工。', goals: [goal(null, '更换炉衬', '', ['套', 'at-least', '1'])] } },
];

export const itemReturnReason = '项目名称要写明要降到多少，质量标准请引用现行工艺文件。';
export const itemRefusalReason = '属于日常购置，不宜作为党员工程立项。';

/** 结项审批表 of the project that is closed; its days are filled in by the chapter. */
export const closingWords: FormValues = {
  voluntaryHours: '86', totalHours: '330', memberHours: '250', voluntaryValue: '1.8', labour: '4.2', material: '3.5', processing: '1.1', energy: '0.3', other: '0.2', value: '38.6', hadSafetyAccident: false, hadQualityAccident: false, isOnTime: true,
  significance: '换型时间缩短，工装图纸归档，可以推广到其他产品线。', results: [{ name: '换型时间', actual: '58', isMet: true, evidence: '三季度换型记录' }],
};

/** How the office evaluated it. */
export const effectWords = {
  leadership: [true, true, true, true, true, true], leadershipNote: '有方案、有分工、有节点，每月碰头', members: [true, true, true], membersNote: '党员承担全部试装', difference: '利用班后时间完成', improvement: '换型时间缩短三分之一', keyProblemsSolved: 2,
  benefit: 38.6, significance: '', qualitative: '成效明显，可以推广', qualitativeScore: 93, quantitative: 96, leaders: 92, employees: 94, onSite: '到总装线看了四次换型', verification: '抽查两个月的换型记录', isOutstanding: true,
};

/** What the office remarks on the four points of its review. */
export const reviewWords = {
  people: '党员骨干牵头，相关班组参加，范围合适', hours: '利用班后和周末，献工时长占比符合要求', benefit: '测算方法清楚，数据有来源', results: '前期试验已有结果，完成的把握较大',
} as const;

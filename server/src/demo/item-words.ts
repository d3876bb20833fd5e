import type { Carrier, PostAspect, ZoneAspect } from '@liangpai/shared/kernel';
import type { FormRow, FormValues } from '@liangpai/shared/forms';
import type { GoalOutcome } from './item-walk.js';
import { measuredRow, projectThemes, projectWords, type Measured, type ProjectTheme } from './project-words.js';

/** An item of the running year and how far it has come. */
export interface PlannedItem {
  readonly carrier: Carrier;
  readonly branch: string;
  /** The state it stands in; `returned` and `abandoned` are drafts that were sent back or given up. */
  readonly stage: string;
  /** Days before today on which it was filed. */
  readonly filedDaysAgo: number;
  /** Days before today on which its closing or rating was applied for. */
  readonly closingDaysAgo?: number;
  /** Whom of the branch's people to begin with. */
  readonly first: number;
  readonly words: FormValues;
  readonly duties?: readonly string[];
  /** What its leader writes at the end of each quarter while it runs, with the figures. */
  readonly quarters?: readonly (readonly [text: string, ...actuals: string[]])[];
  /** What its goals came to, where it is closing. */
  readonly outcomes?: readonly GoalOutcome[];
}

const plain = (aspect: string, name: string, measure: string): FormRow => ({ aspect, name, measure, isQuantified: false });
const measured = (aspect: string, measure: string, figure: Measured): FormRow => ({ aspect, measure, ...measuredRow(figure) });

/** Nine goals of a zone in the six aspects of SY-ZR-02; the middle ones are its own. */
export function zoneGoals(own: readonly (readonly [aspect: ZoneAspect, measure: string, figure: Measured])[]): readonly FormRow[] {
  return [
    measured('education', '支部委员轮流主持', ['政治理论学习', '次', 'at-least', '6']), plain('education', '班组里有思想疙瘩当周谈开', '班组长和党员分片'), ...own.map(([aspect, measure, figure]) => measured(aspect, measure, figure)),
    plain('civility', '通道畅通，工具上架', '下班前十分钟清理'), measured('integrity', '每季度廉洁提醒一次', ['违纪违法行为', '起', 'exactly', '0']), measured('contacts', '一人联系一名党外骨干', ['谈心', '人次', 'at-least', '6']), plain('assignments', '完成党组织交办的任务', '列入月计划'),
  ];
}

/** Goals of a post: its own figure, and what every post shares. */
export function postGoals(figure: Measured, measure: string, aspect: PostAspect = 'performance'): readonly FormRow[] {
  return [measured(aspect, measure, figure), plain('politics', '按期参加组织生活，不缺席', '外出提前请假、事后补学'), measured('duties', '班前互查，班后自查', ['身边事故和次品', '起', 'exactly', '0'])];
}

const zone = (name: string, unitKind: string, [people, members, activists, core, coreMembers]: readonly [number, number, number, number, number], location: string, own: Parameters<typeof zoneGoals>[0]): FormValues => ({
  name, unitKind, people: String(people), members: String(members), activists: String(activists), core: String(core), coreMembers: String(coreMembers), location, goals: zoneGoals(own),
});
const post = (name: string, where: string, rewards: string, [rank, ranked]: readonly [number, number], goals: readonly FormRow[]): FormValues => ({
  name, post: where, rewards, isCadre: false, rank: String(rank), ranked: String(ranked), democraticReview: 'excellent', hasViolation: false, goals,
});
const cadrePost = (name: string, where: string, rewards: string, goals: readonly FormRow[]): FormValues => ({ name, post: where, rewards, isCadre: true, appraisal: 'excellent', democraticReview: 'excellent', hasViolation: false, goals });
const pledge = (name: string, occasion: string | null, members: number, content: string, measures: string, minutes: string, items: readonly (readonly [matter: string, measures: string, focus: string])[]): FormValues => ({
  name, ...(occasion ? { pledgeKind: 'immediate', occasion } : { pledgeKind: 'yearly' }), members: String(members), content, measures, minutes, items: items.map(([matter, how, focus]) => ({ matter, measures: how, focus })),
});
const squad = (name: string, leaderPost: string, taskKind: string, goal: string, plannedProblems: number, plan: string, figure: Measured): FormValues => ({
  name, leaderPost, taskKind, isUrgentTask: true, goal, plannedProblems: String(plannedProblems), plan, goals: [measuredRow(figure)],
});
export const formWords = { zone, post, cadrePost, pledge, squad };

const project = (branch: string, stage: string, filedDaysAgo: number, first: number, theme: ProjectTheme, rest: Partial<PlannedItem> & { readonly changes?: FormValues } = {}): PlannedItem => {
  const { changes = {}, ...others } = rest;
  return { carrier: 'project', branch, stage, filedDaysAgo, first, words: { ...projectWords(theme), ...changes }, duties: theme.duties, ...others };
};
const of = (carrier: Carrier) => (branch: string, stage: string, filedDaysAgo: number, first: number, words: FormValues, rest: Partial<PlannedItem> = {}): PlannedItem => ({ carrier, branch, stage, filedDaysAgo, first, words, ...rest });
const [aZone, aPost, aPledge, aSquad] = [of('responsibility-zone'), of('vanguard-post'), of('pledge'), of('task-force')];
const met = (actual: string | boolean, evidence: string): GoalOutcome => ({ actual, evidence });
const zoneOutcomes = (own: readonly GoalOutcome[]): readonly GoalOutcome[] => [
  met('6', '学习记录'), met(true, '谈心本'), ...own, met(true, '现场检查记录'), met('0', '支部纪检委员确认'), met('7', '联系登记'), met(true, '月计划完成情况'),
];
const t = projectThemes;

/** What the demonstration files in the running year: every state on the way, each brought there by the people who would. Drafts are of today, so that the year has items from its first day. */
export const plannedItems: readonly PlannedItem[] = [
  project('造型党支部', 'running', 70, 0, t.castings, { quarters: [['水分和浇温已经挂牌，第一炉对比试验做完。', '3.0']] }), project('技术中心党支部', 'running', 90, 0, t.spindleHead, { quarters: [['消隙结构件到货，装配小组开始精调。', '9.2']], changes: { isMajor: true, majorGrounds: ['key-tasks', 'reform', 'cross-department', 'morale', 'benefit'] } }),
  project('总装党支部', 'in-notice', 5, 0, t.assembly), project('熔炼党支部', 'in-decision', 9, 0, t.furnacePower), project('服务党支部', 'in-check', 4, 0, t.response), project('总装党支部', 'in-study', 5, 4, t.mixUp),
  project('造型党支部', 'returned', 6, 4, t.sand), project('技术中心党支部', 'in-review', 3, 3, t.cover), project('造型党支部', 'to-hang', 34, 7, t.moisture), project('熔炼党支部', 'draft', 0, 3, t.castings, { words: { name: '炉前成分快速判定', scope: 'process' } }),
  project('服务党支部', 'in-survey', 112, 3, t.spareKits, { closingDaysAgo: 4, outcomes: [met('92.6', '工单系统九月报表')] }), project('总装党支部', 'in-administration', 116, 8, t.toolChanger, { closingDaysAgo: 9, outcomes: [met('0.8', '空跑试验记录')] }),
  project('熔炼党支部', 'in-acceptance', 118, 5, t.ladle, { closingDaysAgo: 11, outcomes: [met('35.2', '燃气抄表台账')] }), project('技术中心党支部', 'in-recognition', 120, 5, t.parameters, { closingDaysAgo: 13, outcomes: [met('100', '备份清单')] }),
  project('造型党支部', 'in-assessment', 124, 9, t.cores, { closingDaysAgo: 15, outcomes: [met('1.3', '破损归因表')] }), project('总装党支部', 'closed', 150, 10, t.fixtures, { closingDaysAgo: 40, outcomes: [met('58', '三季度换型记录')] }), project('服务党支部', 'refused', 60, 1, t.vans),
  project('熔炼党支部', 'abandoned', 20, 6, t.ladle, { words: { name: '除尘管道清灰', scope: 'process' } }),

  aZone('总装党支部', 'running', 120, 1, zone('总装一线责任区', 'section', [28, 9, 2, 10, 6], '装配车间东跨1至6号工位', [['production', '日清日结', ['节点任务完成率', '%', 'at-least', '98']], ['production', '党员机台示范', ['一次交检合格率', '%', 'at-least', '99.2']], ['production', '班前讲安全', ['轻伤以上事故', '起', 'exactly', '0']]])),
  aZone('造型党支部', 'to-hang', 5, 1, zone('造型线责任区', 'workshop', [32, 8, 3, 12, 7], '铸造车间造型线', [['production', '混砂工两小时测一次', ['型砂水分合格率', '%', 'at-least', '97']], ['production', '合箱前照一遍', ['砂眼废品率', '%', 'at-most', '1.2']], ['production', '吊具每日点检', ['起重隐患整改率', '%', 'at-least', '100']]])),
  aZone('熔炼党支部', 'in-review', 3, 1, zone('熔炼炉台责任区', 'section', [18, 6, 1, 8, 5], '铸造车间炉台区', [['production', '炉前双人确认', ['成分一次命中率', '%', 'at-least', '94']], ['production', '等料不空烧', ['空保温时间', '分钟/炉', 'at-most', '20']], ['production', '炉台干燥', ['喷溅事故', '起', 'exactly', '0']]])),
  aZone('服务党支部', 'in-check', 6, 1, zone('备件库责任区', 'team', [9, 5, 1, 4, 3], '售后服务部一号备件库', [['production', '扫码出入库', ['账物相符率', '%', 'at-least', '99.8']], ['production', '急件当天发', ['急件当日发出率', '%', 'at-least', '98']], ['production', '消防器材每月查', ['库房火险', '起', 'exactly', '0']]])),
  aZone('总装党支部', 'draft', 0, 5, { name: '涂装间责任区', unitKind: 'team', people: '12' }),
  aZone('造型党支部', 'in-rating', 150, 5, zone('大件清理责任区', 'team', [14, 6, 1, 6, 4], '铸造车间清理工段', [['production', '打磨件当天清完', ['清理节拍', '小时/件', 'at-most', '6']], ['production', '飞边逐件看', ['清理返工率', '%', 'at-most', '2']], ['production', '除尘风机先开后干', ['粉尘超标', '次', 'exactly', '0']]]), { closingDaysAgo: 3, outcomes: zoneOutcomes([met('5.6', '节拍记录'), met('1.7', '返工单'), met('0', '环境监测表')]) }),
  aZone('熔炼党支部', 'in-confirmation', 160, 4, zone('配料场责任区', 'team', [10, 5, 1, 4, 3], '铸造车间配料场', [['production', '废钢分类挂牌', ['混料', '起', 'exactly', '0']], ['production', '提前半小时备料', ['等料时间', '分钟/炉', 'at-most', '10']], ['production', '磅秤每周校一次', ['称量误差', '%', 'at-most', '0.5']]]), { closingDaysAgo: 6, outcomes: zoneOutcomes([met('0', '配料台账'), met('12', '炉次记录，行车检修两周'), met('0.4', '校秤记录')]) }),

  aPost('总装党支部', 'running', 110, -1, post('主轴装配先锋岗', '装配车间装配工', '去年公司技术标兵', [2, 36], postGoals(['工时完成率', '%', 'at-least', '105'], '优化装夹顺序'))),
  aPost('技术中心党支部', 'in-check', 3, -1, cadrePost('数控系统先锋岗', '技术中心主任设计师', '去年公司科技进步三等奖', postGoals(['现场问题当天答复率', '%', 'at-least', '95'], '每周到调试现场两次'))),
  aPost('服务党支部', 'in-review', 4, -1, post('现场服务先锋岗', '售后服务部服务工程师', '客户表扬信三封', [1, 14], postGoals(['一次修好率', '%', 'at-least', '93'], '出门前核对备件'))),
  aPost('熔炼党支部', 'draft', 0, -1, { name: '炉前光谱分析先锋岗', post: '铸造车间熔炼工' }),
  aPost('造型党支部', 'in-grant', 3, -1, { ...post('木型修复先锋岗', '铸造车间造型工', '去年公司劳动模范', [1, 40], postGoals(['木型修复合格率', '%', 'at-least', '98'], '修前拍照、修后复测')), honours: [{ honour: 'model-worker', level: 'company', year: '去年' }] }),
  aPost('总装党支部', 'to-hang', 5, -2, post('电气接线先锋岗', '装配车间调试工', '去年车间先进生产者', [3, 36], postGoals(['接线一次合格率', '%', 'at-least', '99.5'], '接完逐根复核'))),
  aPost('造型党支部', 'in-rating', 170, -2, post('冷芯制芯先锋岗', '铸造车间造型工', '去年质量月先进个人', [2, 40], postGoals(['砂芯合格率', '%', 'at-least', '98.5'], '每盒首件必检')), { closingDaysAgo: 2 }),
  aPost('熔炼党支部', 'in-confirmation', 175, -2, post('中频炉操作先锋岗', '铸造车间熔炼工', '去年安全生产先进个人', [1, 22], postGoals(['出炉温度合格率', '%', 'at-least', '97'], '测温两次再出炉')), { closingDaysAgo: 5 }),

  aPledge('造型党支部', 'running', 150, 2, pledge('保交付承诺', null, 16, '铸件按计划准时入库，党员机台先行。', '支委包线、党员包机台，按周公布进度。', '支委会逐项明确责任人和时限，征求了两个班组的意见。', [['重点合同铸件准时入库', '支委包线，每周对账', 'indicators'], ['为一线改善两处通风', '党员义务安装', 'service']])),
  aPledge('服务党支部', 'to-publish', 5, 2, pledge('两小时响应承诺', 'stage', 8, '接到报修两小时内给出方案。', '党员轮值夜间接单。', '支部大会讨论通过，七人到会。', [['夜间接单有人值守', '排班到人，支委顶节假日', 'service']])),
  aPledge('技术中心党支部', 'in-review', 3, 2, pledge('图纸问题日清承诺', 'temporary', 10, '现场提出的图纸问题当天答复。', '设计师轮流到现场值班。', '支委会研究，明确值班表和销号办法。', [['图纸问题当天答复', '每日销号，隔夜问题书记过问', 'indicators']])),
  aPledge('总装党支部', 'in-check', 7, 2, pledge('重点机床准时发运承诺', 'stage', 16, '本季度六台重点机床准时发运。', '党员盯关键工序，日报进度。', '支委会与生产管理部一起排了节点。', [['六台重点机床准时发运', '每台一名党员跟到装车', 'indicators'], ['发运前精度复测', '调试党员双人签字', 'responsibilities']])),
  aPledge('熔炼党支部', 'draft', 0, 2, { name: '炉台降温承诺', pledgeKind: 'immediate', occasion: 'stage' }),
  aPledge('熔炼党支部', 'in-survey', 95, 2, pledge('迎峰错峰用电承诺', 'stage', 10, '用电高峰不停产、不超负荷。', '错峰开炉，党员值夜。', '支委会按供电通知逐炉排班。', [['高峰时段负荷不超限', '错峰开炉，党员值夜抄表', 'indicators']]), { closingDaysAgo: 4 }),
  aPledge('服务党支部', 'in-acceptance', 105, 3, pledge('展会样机保障承诺', 'temporary', 8, '展会期间样机不停机。', '两名党员全程驻展。', '支部大会推选驻展人员，列出备件。', [['样机展期零停机', '每天闭展后点检', 'responsibilities']]), { closingDaysAgo: 9 }),
  aPledge('总装党支部', 'in-assessment', 112, 3, pledge('新员工上岗承诺', 'stage', 16, '二十名新员工三个月独立上岗。', '党员一对一带教。', '支委会确定带教名单和考核办法。', [['二十名新员工独立上岗', '党员一对一，月月考', 'service'], ['新员工零工伤', '上岗前党员讲安全', 'responsibilities']]), { closingDaysAgo: 11 }),
  aPledge('造型党支部', 'to-feed-back', 122, 3, pledge('防汛值守承诺', 'emergency', 16, '汛期砂库和电缆沟不进水。', '党员分组昼夜值守。', '支委会接防汛通知当天研究，编三个组。', [['砂库不进水', '沙袋到位，两小时巡一次', 'service'], ['电缆沟随积随抽', '水泵试运转，党员看泵', 'responsibilities']]), { closingDaysAgo: 13 }),

  aSquad('总装党支部', 'running', 45, 6, squad('重点机床抢交突击队', '装配车间班长', 'key', '按合同期完成六台重点机床总装', 4, '两班衔接，关键工序党员盯班。', ['完成总装', '台', 'at-least', '6']), { duties: ['总装钳工', '电气调试', '精度检测'] }),
  aSquad('熔炼党支部', 'in-review', 2, 5, squad('炉衬抢修突击队', '铸造车间熔炼工', 'major', '七天完成二号炉炉衬更换', 2, '三班轮换，停炉当天开工。', ['更换炉衬', '套', 'at-least', '1']), { duties: ['筑炉', '拆衬', '烘炉测温'] }),
  aSquad('造型党支部', 'in-check', 4, 6, squad('大床身抢铸突击队', '铸造车间班长', 'key', '十二天抢铸三件八米床身', 3, '地坑连续造型，夜班合箱。', ['合格床身', '件', 'at-least', '3']), { duties: ['地坑造型', '下芯', '浇注'] }),
  aSquad('技术中心党支部', 'in-notice', 5, 4, squad('样机联调突击队', '技术中心设计师', 'major', '二十天完成新机型三轴联调', 5, '白天装、晚上调，问题当夜闭环。', ['联调项目通过', '项', 'at-least', '18']), { duties: ['伺服调试', '结构改件', '程序验证'] }),
  aSquad('服务党支部', 'draft', 0, 4, { name: '节日抢修突击队', leaderPost: '售后服务部服务主管' }),
  aSquad('服务党支部', 'to-hang', 33, 2, squad('出口机床装箱突击队', '售后服务部服务主管', 'business', '三天完成四台出口机床防锈装箱', 1, '分拆、防锈、装箱流水作业。', ['装箱机床', '台', 'at-least', '4']), { duties: ['拆机编号', '防锈包装', '装箱核对'] }),
  aSquad('总装党支部', 'in-recognition', 85, 2, squad('龙门铣精度攻坚突击队', '装配车间班长', 'key', '恢复龙门铣横梁精度，按期交检', 3, '连续复测，逐段刮研。', ['横梁直线度', '毫米', 'at-most', '0.015']), { closingDaysAgo: 2, duties: ['横梁刮研', '激光复测', '吊装'], outcomes: [met('0.012', '激光干涉仪报告')] }),
  aSquad('熔炼党支部', 'in-acceptance', 88, 3, squad('除尘器抢修突击队', '铸造车间熔炼工', 'major', '五天恢复除尘器运行', 2, '分段停机，布袋边换边试。', ['更换布袋', '条', 'at-least', '96']), { closingDaysAgo: 4, duties: ['布袋更换', '风机检修', '测压'], outcomes: [met('96', '更换记录')] }),
  aSquad('造型党支部', 'in-assessment', 92, 3, squad('地坑防水突击队', '铸造车间班长', 'major', '十天完成造型地坑防水', 2, '抽水、补缝、试水，三道关。', ['渗漏点处理', '处', 'at-least', '14']), { closingDaysAgo: 6, duties: ['抽水清淤', '补缝', '试水检查'], outcomes: [met('14', '试水照片和记录')] }),
];

export const itemReturnReason = '项目名称要写明要降到多少，质量标准请引用现行工艺文件。';
export const itemRefusalReason = '属于日常购置，不宜作为党员工程立项。';

import type { FormValues } from '@liangpai/shared/forms';
import type { DayOfYear } from './closed-year.js';
import type { GoalOutcome } from './item-walk.js';
import type { ProjectTheme } from './project-words.js';
import type { ClosingWords } from './closing-words.js';

/** A project of the closed year with its calendar. */
export interface ClosedTheme {
  readonly branch: string;
  readonly filedOn: DayOfYear;
  readonly endsOn: DayOfYear;
  readonly closingOn: DayOfYear;
  readonly first: number;
  readonly theme: ProjectTheme;
  /** Day, from and to o'clock, what was done, and why it was not accepted. */
  readonly hours: readonly (readonly [day: DayOfYear, from: number, to: number, content: string, refusal?: string])[];
  /** Day of signing, what was reached, the figures in words, one for each indicator. */
  readonly quarters: readonly (readonly [day: DayOfYear, text: string, actual: string])[];
  readonly outcome: GoalOutcome;
  readonly closing: Omit<ClosingWords, 'hours'>;
}

/** What others can take over from the year's best project. */
export const castingReport: FormValues = {
  title: '一炉一卡，管住床身气孔',
  content: '做法：每炉一张卡，记型砂水分、浇注温度、浇注时间和三个人的签名；气孔件每周解剖一件，照片贴在卡上；水分超限当场停混。\n成效：气孔废品率由3.4%降到2.1%，全年少报废床身四十七件。\n提醒：夜班最容易漏挂卡，由值班党员在第一炉前检查。',
};

export const closedThemes = {
  castings: {
    branch: '造型党支部', filedOn: '02-26', endsOn: '12-10', closingOn: '12-04', first: 2,
    theme: {
      name: '床身导轨气孔攻关', scope: 'quality', aim: '床身导轨气孔废品率由3.4%降到2.4%', indicators: [['气孔废品率', '%', 'at-most', '2.4']], problem: '床身导轨面加工后露气孔，年报废近百件',
      argument: '质量部门去年的分析指向水分和浇温两项。两项都能在本工段管住，投入只有测水仪和挂牌，支部与两个班组讨论后一致同意。', measures: '一炉一卡记录水分和浇温；改浇注系统出气；气孔件每周解剖一件。', risks: '夏季空气潮，水分波动大。', emergencyPlan: '梅雨天加密测水，超限停混。', difference: '解剖、拍照和数据整理在班后，不占定额工时。', milestone: '完成浇注系统改造',
      benefit: ['45', '少报废件数乘单件成本，财务月报复核。'], hours: ['40', '160', '120'], duties: ['总体负责、浇注系统', '型砂水分', '气孔件解剖', '数据汇总'],
    },
    hours: [
      ['03-15', 8, 12, '改浇注系统模板'], ['03-22', 8, 12, '解剖气孔件三件'], ['04-10', 18, 21, '整理一炉一卡数据'], ['04-19', 8, 11, '测水仪比对'], ['05-14', 18, 20, '夜班挂卡检查'], ['05-17', 8, 12, '第二套模板修改'], ['06-18', 18, 21, '解剖、拍照归档'], ['07-05', 8, 11, '梅雨天加密测水'],
      ['08-13', 14, 16, '参加车间生产会', '上班时间开会，不算献工。'], ['08-16', 8, 12, '改版工艺卡讨论'], ['09-17', 18, 21, '废品单复核'], ['10-18', 8, 11, '对班组讲解一炉一卡'],
    ],
    quarters: [
      ['03-28', '完成浇注系统改造方案和模板修改，两个班组开始使用一炉一卡。', '3.3%'], ['06-26', '水分和浇温全部挂卡，解剖十一件，确认出气不畅是主因，出气道加宽。', '2.8%'], ['09-26', '梅雨期加密测水，八月改版工艺卡，两种床身连续三十炉没有气孔报废。', '2.3%'], ['12-02', '四种床身全部执行新工艺卡，结果稳定，资料归档。', '2.1%'],
    ],
    outcome: { actual: '2.1', evidence: '十一月质量月报' }, closing: { value: '46.8', significance: '一炉一卡可以推广到其他大件。', costs: ['4.2', '3.5', '1.1', '0.3', '0.2'], voluntaryValue: '1.9' },
  },
  furnace: {
    branch: '熔炼党支部', filedOn: '03-06', endsOn: '12-15', closingOn: '12-05', first: 1,
    theme: {
      name: '铁水成分一次命中', scope: 'process', aim: '成分一次命中率由86%升到94%', indicators: [['一次命中率', '%', 'at-least', '94']], problem: '成分靠补料找，一炉多等半小时',
      argument: '查了两百炉，没命中的七成是配料称量和取样晚。两件事都在炉前，支部和炉长商量过，不用添设备。', measures: '配料双人复称；出炉前十五分钟取样；没命中的当班写原因。', risks: '光谱仪故障会断数据。', emergencyPlan: '故障时送质检中心，半小时取一次。', difference: '原因统计和图表在班后完成。', milestone: '配料复称上线', benefit: ['20', '按少补的合金和缩短的电耗计算。'], hours: ['20', '80', '60'], duties: ['总体负责', '配料复称', '炉前取样', '原因统计'],
    },
    hours: [['04-12', 8, 11, '磅秤校准和标识'], ['05-10', 8, 11, '两百炉数据录入'], ['06-11', 18, 20, '取样时间统计'], ['07-19', 8, 12, '夜班跟炉取样'], ['08-20', 18, 21, '整改后复核'], ['09-13', 8, 11, '编写炉前口诀卡']],
    quarters: [['03-27', '完成原因统计，配料复称办法上墙。', '86.4%'], ['06-25', '白班复称和取样到位，夜班执行不稳。', '88%'], ['09-25', '夜班取样改由党员带头，连续两个月上升。', '93.2%'], ['12-03', '四个班全部达到，口诀卡发到每个炉长。', '94.5%']],
    outcome: { actual: '94.5', evidence: '十一月光谱统计' }, closing: { value: '21.5', significance: '炉前口诀卡纳入新工培训。', costs: ['2.6', '0.9', '0.3', '0.4', '0.1'], voluntaryValue: '1.1' },
  },
  spindleBox: {
    branch: '技术中心党支部', filedOn: '03-10', endsOn: '12-20', closingOn: '12-18', first: 1,
    theme: {
      name: '直驱转台自主研制', scope: 'product-development', aim: '两年内完成直驱转台样机和三千小时考机', indicators: [['分度精度', '角秒', 'at-most', '5'], ['考机时间', '小时', 'at-least', '3000']], problem: '直驱转台全部外购，一台等半年',
      argument: '电机和编码器国内已有供货，难在散热和装配。与总装、质量部门联合论证，分两年做，第一年出样机。', measures: '结构、控制、装配三组并行；每月联调；考机数据每天归档。', risks: '散热达不到会停机。', emergencyPlan: '备用水冷方案同步出图。', difference: '考机值守由党员在晚上和周末承担。', milestone: '样机装配完成', benefit: '打破外购依赖，为整机交期和成本打基础，当年难以折成金额。', hours: ['24', '96', '84'], duties: ['总体方案', '结构和散热', '控制整定', '考机数据'],
    },
    hours: [['04-26', 8, 12, '散热方案对比计算'], ['06-14', 8, 12, '样件装配'], ['08-23', 8, 12, '首次上电联调'], ['10-25', 8, 12, '考机值守'], ['11-19', 18, 21, '考机数据整理']],
    quarters: [['03-31', '完成总体方案和散热计算，确定电机供货。', '未测'], ['06-27', '结构件投产，样件装配过半。', '未测'], ['09-28', '样机上电，分度精度首测7.5角秒。', '7.5角秒'], ['12-10', '精调后分度精度4.8角秒，考机七百二十小时。', '4.8角秒；720小时']],
    outcome: { actual: '4.8', evidence: '试验台记录' }, closing: { value: null, significance: '跨年继续', costs: ['0', '0', '0', '0', '0'], voluntaryValue: '0' },
  },
  spareParts: {
    branch: '服务党支部', filedOn: '03-12', endsOn: '12-10', closingOn: '12-02', first: 1,
    theme: {
      name: '备件三日到货', scope: 'management', aim: '常用备件平均到货由5天缩短到3天', indicators: [['平均到货时间', '天', 'at-most', '3']], problem: '备件发得慢，客户停机等件',
      argument: '常用件两百种，缺货的集中在四十种。提前备货、合并发运可以缩短，仓库和物流同意配合。', measures: '四十种件定最低库存；每天两次合单；超三天的逐单追。', risks: '库存资金占用增加。', emergencyPlan: '低频件改由区域互调。', difference: '追单和数据整理在班后。', milestone: '四十种件备货到位', benefit: ['12', '按减少的停机赔付计算。'], hours: ['12', '48', '36'], duties: ['总体负责', '库存定额', '合单发运', '超期追单'],
    },
    hours: [['04-12', 8, 11, '四十种件盘点'], ['05-21', 18, 20, '合单规则测试'], ['06-21', 8, 10, '超期单追查']],
    quarters: [['03-28', '四十种件清单确定，开始备货。', '4.9天'], ['06-27', '合单发运上线，填报到货缩短。', '3.6天'], ['09-26', '两名骨干出差，追单减少。', '3.4天'], ['11-28', '核对物流单后更正。', '4.6天']],
    outcome: { actual: '4.6', evidence: '物流签收单' }, closing: { value: '4.2', significance: '备件分类办法可以保留。', costs: ['1.6', '0.4', '0', '0.1', '0.3'], voluntaryValue: '0.3' },
  },
  cabinets: {
    branch: '总装党支部', filedOn: '03-18', endsOn: '09-30', closingOn: '09-16', first: 8,
    theme: {
      name: '电气柜走线样板', scope: 'quality', aim: '每台接线返工由4.1处降到1.5处', indicators: [['每台接线返工', '处', 'at-most', '1.5']], problem: '一人一个接法，查线费时',
      argument: '抽查三十台电气柜，返工集中在线号和扎线。做一个样板柜、一本图册，调试班都愿意照着接。', measures: '先做样板柜；图册一页一图；交检时对照样板打勾。', risks: '新机型没有样板。', emergencyPlan: '新机型首台由党员接，作为临时样板。', difference: '样板柜和图册在班后完成。', milestone: '样板柜验收', benefit: ['9', '按减少的返工和查线工时计算。'], hours: ['14', '56', '42'], duties: ['总体负责', '样板柜接线', '图册绘制', '返工统计'],
    },
    hours: [['04-19', 8, 12, '样板柜布线'], ['05-20', 18, 21, '绘制图册'], ['06-14', 8, 11, '图册校对'], ['07-23', 18, 20, '新机型首台接线']],
    quarters: [['03-31', '完成三十台返工统计，样板方案通过。', '4.0处'], ['06-30', '样板柜验收，图册印发，三个班开始对照。', '2.3处'], ['09-12', '连续四十台对照交检，返工稳定。', '1.4处']],
    outcome: { actual: '1.4', evidence: '八月交检单' }, closing: { value: '9.6', significance: '图册用于新员工培训。', costs: ['1.5', '0.6', '0.2', '0', '0.1'], voluntaryValue: '0.8' },
  },
  repainting: {
    branch: '总装党支部', filedOn: '04-02', endsOn: '09-30', closingOn: '09-30', first: 9,
    theme: {
      name: '装配厂房粉刷', scope: 'management', aim: '完成装配厂房墙面粉刷', indicators: [['粉刷面积', '平方米', 'at-least', '3000']], problem: '墙面掉灰，落到导轨上', argument: '墙面多年没有粉刷，影响清洁装配。', measures: '分四段施工，党员轮流看护设备。', risks: '施工影响生产。', emergencyPlan: '安排在停产检修日。', difference: '看护在班后进行。', milestone: '完成第一段', benefit: ['3', '按减少的清洁工时计算。'], hours: ['40', '160', '120'], duties: ['总体负责', '施工看护', '设备遮盖', '清洁检查'],
    },
    hours: [], quarters: [], outcome: { actual: false, evidence: '' }, closing: { value: null, significance: '', costs: ['0', '0', '0', '0', '0'], voluntaryValue: '0' },
  },
} as const satisfies Readonly<Record<string, ClosedTheme>>;

import type { PlaqueContent } from '@liangpai/shared/contracts';

type Target = PlaqueContent['targets'][number];

/** How far a plaque of the demonstration has come. */
export type PlaqueStage = 'draft' | 'returned' | 'in-review' | 'in-approval' | 'shown' | 'updating' | 'withdrawn';

/** A plaque as a branch would fill it in; days and figures' dates are added when it is told. */
export interface PlannedPlaque {
  readonly branch: string;
  readonly stage: PlaqueStage;
  readonly content: Pick<PlaqueContent, 'subjectKind' | 'name' | 'level' | 'commitments'> & { readonly targets: readonly Target[] };
}

const target = (name: string, unit: string, direction: Target['direction'], aim: number, actual: number | null, baseline: number | null = null, note = ''): Target => ({
  name, unit, direction, target: aim, baseline, actual, asOfOn: null, note,
});

export const plannedPlaques: readonly PlannedPlaque[] = [
  {
    branch: '生产一党支部', stage: 'shown',
    content: {
      subjectKind: 'zone', name: '气化框架党员责任区', level: 'exemplary',
      targets: [
        target('安全无事故天数', '天', 'at-least', 365, 312, 0), target('气化炉单炉连续运行', '天', 'at-least', 90, 96), target('有效气含量', '%', 'at-least', 80.5, 81.2),
        target('比煤耗', 'kg/千标方', 'at-most', 598, 592), target('设备完好率', '%', 'at-least', 98, 98.7), target('隐患按期整改率', '%', 'at-least', 100, 100),
        target('合理化建议', '条', 'at-least', 24, 19, 0), target('带徒出师', '人', 'at-least', 4, 3, 0),
      ],
      commitments: ['每班巡检不少于两遍，发现漏点当班处理。', '开停车和检修，党员在现场盯到最后。', '责任区地面、设备每天见本色。'],
    },
  },
  {
    branch: '生产一党支部', stage: 'shown',
    content: {
      subjectKind: 'post', name: '净化主操党员先锋岗', level: 'qualified',
      targets: [target('净化气总硫', 'ppm', 'at-most', 0.1, 0.08), target('甲醇消耗', 'kg/天', 'at-most', 900, 880), target('违章次数', '次', 'exactly', 0, 0)],
      commitments: ['操作步步确认，不凭经验省一步。', '交班把问题讲清，不留给下一班。'],
    },
  },
  {
    branch: '生产二党支部', stage: 'shown',
    content: {
      subjectKind: 'zone', name: '合成压缩党员责任区', level: 'striving',
      targets: [target('压缩机非计划停车', '次', 'at-most', 2, 1), target('合成气单耗下降', '%', 'at-least', 2, 0.6, 0, '换热器正在清洗，本月底恢复换热效率。'), target('岗位练兵', '次', 'at-least', 48, 34, 0)],
      commitments: ['异常先报告再处理，不瞒报。', '每周讲一个操作案例。'],
    },
  },
  {
    branch: '机关一党支部', stage: 'updating',
    content: {
      subjectKind: 'branch', name: '机关一支部服务窗口', level: 'qualified',
      targets: [target('来件两日内办结率', '%', 'at-least', 98, 98.6), target('到一线走访', '次', 'at-least', 60, 44, 0), target('有责投诉', '起', 'exactly', 0, 0)],
      commitments: ['一次说清要哪些材料。', '不能办的，当场说明原因和去处。'],
    },
  },
  {
    branch: '设备党支部', stage: 'in-approval',
    content: {
      subjectKind: 'project', name: '空分大检修党员工程', level: null,
      targets: [target('检修项目完成', '项', 'at-least', 126, 96, 0), target('一次试车合格率', '%', 'at-least', 100, 100), target('检修费用', '万元', 'at-most', 380, 240)],
      commitments: ['关键工序党员签字负责。', '每天收工前清点工具和人数。'],
    },
  },
  {
    branch: '生产二党支部', stage: 'in-review',
    content: {
      subjectKind: 'post', name: '分析一班党员先锋岗', level: null, targets: [target('分析数据准确率', '%', 'at-least', 99.8, 99.9), target('样品按时报出率', '%', 'at-least', 99, 99.4)],
      commitments: ['数据不改、不漏、不迟报。'],
    },
  },
  {
    branch: '机关二党支部', stage: 'returned',
    content: {
      subjectKind: 'zone', name: '仓储党员责任区', level: null, targets: [target('账物相符率', '%', 'at-least', 100, 99.7, null, '两种阀件标签贴错，已重新盘点。'), target('急件当日发料率', '%', 'at-least', 98, 98.5)],
      commitments: ['急件不过夜。'],
    },
  },
  {
    branch: '机关二党支部', stage: 'draft',
    content: { subjectKind: 'post', name: '环保监测党员先锋岗', level: null, targets: [target('外排水达标率', '%', 'at-least', 100, null)], commitments: ['在线数据每小时核对一次。'] },
  },
  {
    branch: '设备党支部', stage: 'withdrawn',
    content: {
      subjectKind: 'post', name: '旧空压站党员先锋岗', level: 'qualified', targets: [target('空压机完好率', '%', 'at-least', 97, 97.5)], commitments: ['按点巡检，按时保养。'],
    },
  },
];
export const withdrawalReason = '空压站已经停用，岗位合并到公用工程车间。';
export const plaqueReturnReason = '请补一条责任区安全目标，再送审。';

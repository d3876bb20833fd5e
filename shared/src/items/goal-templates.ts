import { QUALITY_INDICATOR_LABELS, type PostAspect, type QualityIndicator, type TargetDirection, type ZoneAspect } from '../kernel/index.js';
import type { FormRow } from '../forms/index.js';

/** A goal ready to be taken over and changed. */
export interface GoalTemplate {
  /** What the button says. */
  readonly label: string;
  readonly name: string;
  readonly measure: string;
  readonly measured?: readonly [unit: string, direction: TargetDirection, target: string];
}

const goal = (label: string, name: string, measure: string, measured?: GoalTemplate['measured']): GoalTemplate => ({ label, name, measure, ...(measured ? { measured } : {}) });
const none = ['起', 'exactly', '0'] as const;

/** Goals of a zone by aspect, in the plan's words (SY-ZR-04a, SY-ZR-03, SY-ZR-04). */
export const ZONE_GOAL_TEMPLATES: Readonly<Record<ZoneAspect, readonly GoalTemplate[]>> = {
  education: [
    goal('思想政治工作', '做好职工思想政治工作', '党员与职工结对谈心，难题当月有回音'), goal('队伍稳定', '职工队伍和谐稳定，无越级反映', '及时了解诉求，先在班组解决', none),
    goal('政治理论学习', '每月协助组织政治理论学习', '党员轮流领学', ['次', 'at-least', '12']), goal('技能培训', '协助开展技能培训', '骨干带徒，按季度练兵', ['次', 'at-least', '4']),
  ],
  production: [
    goal('节点任务', '节点任务按期完成率', '任务到人，每日核对', ['%', 'at-least', '100']), goal('考核指标', '生产经营考核指标完成率', '按月分析，差距当月补上', ['%', 'at-least', '100']),
    goal('重大安全隐患', '无重大安全生产隐患', '班前查、班中巡、班后清', none), goal('质量事故', '无重大质量事故', '首件必检，工序互检', none),
    goal('班组创建', '开展班组创建活动', '对照标准逐项达标'), goal('合理化建议', '征集并实施合理化建议', '党员带头提，实施有回音', ['条', 'at-least', '10']), goal('降本增效', '降本增效金额', '党员认领降本项目', ['万元', 'at-least', '5']),
  ],
  civility: [
    goal('现场整洁', '生产和办公现场整洁规范', '定置管理，每周检查'), goal('劳保穿戴', '劳动防护用品穿戴合格率', '互相提醒，随时纠正', ['%', 'at-least', '100']),
    goal('服务态度用语', '服务态度热忱、用语文明，无投诉', '亮身份、用文明用语', none), goal('不推卸', '敢于担当，不推卸责任', '首问负责，事事有回音'),
  ],
  integrity: [goal('无违纪违法违规', '干部、党员、职工无违纪和违法违规行为', '廉洁提醒，节前谈话', none)],
  contacts: [
    goal('积极分子培养', '做好入党积极分子教育、培养和考察', '指定培养人，按季度考察'), goal('党外联系谈心', '每半年与党外知识分子、技术骨干、业务能手谈心', '建立联系名单，谈一次记一次', ['次', 'at-least', '2']),
  ],
  assignments: [goal('交办任务', '完成党组织交办的任务', '列出清单，逐项销号', ['%', 'at-least', '100']), goal('党建创新', '党建创新工作取得实效', '一区一品，年底总结')],
};

/** Aspect 7 of a post: one for those who manage, one for those who produce (SY-XF-02). */
export const POST_GOAL_TEMPLATES: Readonly<Partial<Record<PostAspect, readonly GoalTemplate[]>>> = {
  duties: [
    goal('职能管理岗位', '带头落实上级党组织决策部署，提高工作效率，为基层服务', '当好参谋助手，基层提出的问题限时答复'),
    goal('生产经营岗位', '带头完成生产经营任务，身边无事故、无次品', '严格规范操作流程，互查互纠', none),
  ],
};

/** Quality indicators of a project or a squad: which way is better; baseline and target are the filer's (SY-ZT-10). */
export const QUALITY_INDICATOR_TEMPLATES: readonly { readonly label: string; readonly fills: FormRow }[] = (Object.keys(QUALITY_INDICATOR_LABELS) as QualityIndicator[]).map((indicator) => ({
  label: QUALITY_INDICATOR_LABELS[indicator], fills: { name: QUALITY_INDICATOR_LABELS[indicator], isQuantified: true, unit: '%', direction: indicator === 'first-pass-yield' ? 'at-least' : 'at-most' },
}));

/** What a template writes into a row of goals; every word can be changed afterwards. */
export function filledFrom({ name, measure, measured }: GoalTemplate): FormRow {
  return { name, measure, isQuantified: measured !== undefined, unit: measured?.[0] ?? null, direction: measured?.[1] ?? null, target: measured?.[2] ?? null };
}

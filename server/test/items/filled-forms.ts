import type { FormValues } from '@liangpai/shared/forms';
import type { Works } from './item-cast.js';

/** Filing forms that meet every rule; stories change single answers. */
export function filledProject(works: Works, changes: FormValues = {}): FormValues {
  const team = [works.leader, ...works.members.slice(0, 3), works.activist, works.worker];
  return {
    name: '降低铸件废品率', scope: 'quality', focus: ['quality-problems'], leader: works.leader.id, phone: '8801', arguedOn: '2026-10-12', argument: '支委会逐条论证，废品率有下降空间', startOn: '2026-10-20', endOn: '2026-12-20', recognitionDepartment: works.recognition.id, administration: works.administration.id,
    team: team.map((one, index) => ({ person: one.id, duty: `第 ${index + 1} 项分工`, isCore: index < 4 })), voluntaryHours: '60', totalHours: '240', memberHours: '160',
    goal: '废品率由 3.2% 降到 2.5%', quarterGoals: [null, null, null, '完成工艺验证'].map((goal) => ({ goal })), milestones: [{ task: '完成试验', dueOn: '2026-11-10' }], measures: '优化浇注系统；每周分析', risks: '试验件不足', emergencyPlan: '提前备料',
    summary: '针对铸件废品率高开展攻关', difference: '利用业余时间攻关，不在岗位职责之内', problems: [{ problem: '气孔缺陷' }], benefit: 'stated', benefitAmount: '36.5', benefitMethod: '少报废件数 × 单件成本',
    indicators: [{ name: '铸件废品率', isQuantified: true, unit: '%', direction: 'at-most', target: '2.5' }], isUrgent: false, isOpenCall: false, isMajor: false, ...changes,
  };
}

export function filledTaskForce(works: Works, changes: FormValues = {}): FormValues {
  return {
    name: '抢修突击队', startOn: '2026-10-14', endOn: '2026-12-20', leader: works.leader.id, leaderPost: '班长', team: [...works.members.slice(0, 2), works.activist].map((one) => ({ person: one.id, duty: '造型工' })), taskKind: 'key', isUrgentTask: true,
    goal: '按期交付', plannedProblems: '2', plan: '两班衔接', recognitionDepartment: works.recognition.id, isUrgent: true, ...changes,
  };
}

export const allYes = (keys: readonly { readonly key: string }[]): Record<string, boolean> => Object.fromEntries(keys.map(({ key }) => [key, true]));
/** 综合考评 of a project, point by point. */
export const remarked = { people: '党员四人，覆盖两个班组', hours: '预计献工六十小时', benefit: '年降本三十六万元', results: '已有试验基础' };
export const carried = { meetingOn: '2026-10-14', eligible: 7, present: 6, votesFor: 6, votesAgainst: 0, abstentions: 0, minutesNo: '铸造总支〔2026〕9号' };

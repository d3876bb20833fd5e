import type { ParameterDefinitions } from '../parameter.js';

/** The numbers and readings of 「三亮三比三创」; keys as in part E of the catalogue. */
export const SL_PARAMETERS = {
  'sl.star.award_min': { kind: 'number', label: '五星好评线', unit: '星', default: 4.5, min: 3, max: 5, decimals: 2 },
  'sl.star.talk_max': { kind: 'number', label: '约谈线', unit: '星', default: 3, min: 1, max: 5, decimals: 2 },
  'sl.star.talk_inclusive': { kind: 'flag', label: '正好在约谈线上也约谈', default: false },
  'sl.star.min_responses': { kind: 'number', label: '最少有效答卷', unit: '份', default: 5, min: 1, max: 10 },
  'sl.star.same_person_ok': { kind: 'flag', label: '学习之星和进步之星可为同一人', default: true },
  'sl.test.letter_below': { kind: 'number', label: '劝学信分数线', unit: '分', default: 60, min: 0, max: 100, decimals: 1, isGap: true },
  'sl.test.per_paper': { kind: 'flag', label: '任一科目低于分数线即寄送', default: false, isGap: true },
  'sl.points.test_entry': { kind: 'number', label: '能力测试记入积分', unit: '分', default: 0, min: -100, max: 100, decimals: 1, isGap: true },
  'sl.contest.deduct_points': { kind: 'optional-number', label: '比武达不到要求扣分', unit: '分', default: null, min: 0, max: 100, decimals: 1, isGap: true },
  'sl.threeone.subject': {
    kind: 'choice',
    label: '“三个一”由谁完成',
    default: 'branch',
    options: { branch: '支部', member: '每名党员', employee: '每名职工' },
  },
  'sl.qual.title_scale': { kind: 'words', label: '职称等级（由低到高）', default: ['无', '员级', '助理', '中级', '副高', '正高'] },
  'sl.qual.skill_scale': { kind: 'words', label: '技能等级（由低到高）', default: ['无', '初级工', '中级工', '高级工', '技师', '高级技师'] },
  'sl.qual.safety_scale': { kind: 'words', label: '注册安全工程师等级（由低到高）', default: ['无', '初级', '中级', '高级'] },
  'sl.qual.deadline_months': { kind: 'number', label: '限期取得资格的期限', unit: '个月', default: 12, min: 1, max: 60, isGap: true },
  'sl.branch.pass': { kind: 'number', label: '支部季度考核达到线', unit: '分', default: 85, min: 0, max: 100, decimals: 1 },
  'sl.branch.poor_rule': {
    kind: 'choice',
    label: '“创建效果不佳”的认定',
    default: 'mean-or-two-quarters',
    options: { 'mean-or-two-quarters': '全年平均低于达到线，或有两个季度低于达到线', 'manual-only': '由党委认定' },
    isGap: true,
  },
  'sl.month.formula': {
    kind: 'choice',
    label: '月度业绩得分的算法',
    default: 'branch-score',
    options: { 'branch-score': '以支部综合评价为准', weighted: '自评与支部评价加权' },
  },
  'sl.month.branch_due_day': { kind: 'number', label: '支部考核完成日（次月）', unit: '日', default: 5, min: 1, max: 28, isGap: true },
  'sl.month.weights': { kind: 'weights', label: '自评、支部评价的权重', default: [50, 50], parts: ['个人自评', '支部综合评价'] },
} as const satisfies ParameterDefinitions;

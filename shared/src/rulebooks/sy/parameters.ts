import type { ParameterDefinitions } from '../parameter.js';

/** The numbers and readings of 「亮徽树旗争先锋」; keys as in part E of the catalogue. */
export const SY_PARAMETERS = {
  'sy.gc.core_party_min_pct': { kind: 'number', label: '党员占骨干', unit: '%', default: 50, min: 0, max: 100 },
  'sy.gc.core_ratio_basis': {
    kind: 'choice',
    label: '党员占比的算法',
    default: 'core',
    options: { core: '骨干中党员÷骨干', 'members-over-core': '参与党员÷骨干', 'members-over-total': '参与党员÷全部参与人员' },
  },
  'sy.gc.count_probationary': { kind: 'flag', label: '工程骨干中预备党员算党员', default: true },
  'sy.gc.leader_full_member': { kind: 'flag', label: '工程负责人须为正式党员', default: false },
  'sy.team.majority_hint': {
    kind: 'choice', label: '“党员占绝大多数”的提示', default: 'off', options: { off: '不提示', 'two-thirds': '不超过三分之二时提示' },
  },
  'sy.gc.voluntary_min_pct': { kind: 'number', label: '义务献工占比', unit: '%', default: 20, min: 0, max: 100 },
  'sy.gc.voluntary_denominator': {
    kind: 'choice',
    label: '项目整体时长',
    default: 'all-hours',
    options: { 'all-hours': '全部人员工时，含义务献工', 'member-hours': '只计党员工时', 'without-voluntary': '全部人员工时，不含义务献工' },
  },
  'sy.sat.max': { kind: 'number', label: '满意度满分', unit: '分', default: 100, min: 5, max: 100 },
  'sy.sat.required': { kind: 'flag', label: '没有测评票不能结项', default: true },
  'sy.eval.weights': {
    kind: 'optional-weights', label: '年度评价权重', unit: '%', default: null, parts: ['定性评价', '定量评价', '领导评议', '职工评议'], isGap: true,
  },
  'sy.fail_action': {
    kind: 'choice',
    label: '未完成项目目标时',
    default: 'cancel-at-final',
    options: { 'cancel-at-final': '终期取消立项，实施中先改进', 'always-cancel': '一律取消立项', 'always-rectify': '一律限期整改' },
  },
  'sy.ban_years': { kind: 'number', label: '取消“先进基层党组织”参评资格', unit: '年', default: 2, min: 1, max: 10 },
  'publicity_days': { kind: 'number', label: '公示', unit: '个工作日', default: 5, min: 0, max: 60, isGap: true },
  'sy.survey_interval': {
    kind: 'choice', label: '专题调研、践诺检查的周期', default: 'quarter', options: { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年' }, isGap: true,
  },
  'sy.coordination_interval': {
    kind: 'choice', label: '协调会的周期', default: 'month', options: { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年' }, isGap: true,
  },
  'sy.gc.closing_days': { kind: 'number', label: '工程完成后申请结项', unit: '个工作日', default: 10, min: 1, max: 60, isGap: true },
  'sy.plaque_order': {
    kind: 'choice', label: '公示与挂牌的次序', default: 'by-carrier', options: { 'by-carrier': '工程、突击队先公示，责任区、先锋岗同时', 'notice-first': '一律先公示' },
  },
  'sy.zr.min_members': { kind: 'number', label: '责任区党员最少', unit: '人', default: 5, min: 1, max: 100 },
  'sy.zr.core_pct': { kind: 'number', label: '责任区骨干中党员占比', unit: '%', default: 50, min: 0, max: 100 },
  'sy.zr.goal_min': { kind: 'number', label: '责任区目标最少', unit: '项', default: 8, min: 1, max: 50 },
  'sy.zr.goal_max': { kind: 'number', label: '责任区目标最多', unit: '项', default: 10, min: 1, max: 50 },
  'sy.zr.quant_min': { kind: 'number', label: '可量化目标最少', unit: '项', default: 4, min: 0, max: 50 },
  'sy.zr.max_per_branch': { kind: 'number', label: '每支部责任区最多', unit: '个', default: 2, min: 1, max: 50 },
  'sy.zr.rate_method': {
    kind: 'choice',
    label: '达成率的算法',
    default: 'count',
    options: { count: '达成目标数÷目标总数', weighted: '按目标权重', 'mean-capped': '各目标完成比例的平均（每项最多100%）' },
  },
  'sy.zr.cuts': { kind: 'cuts', label: '责任区达标线、保留资格线', unit: '%', default: [80, 70], min: 0, max: 100 },
  'sy.xf.top_pct': { kind: 'number', label: '排名前', unit: '%', default: 10, min: 1, max: 100 },
  'sy.xf.rank_rule': {
    kind: 'choice', label: '前百分之几的取整', default: 'floor', options: { floor: '向下取整', ceil: '向上取整', round: '四舍五入' },
  },
  'sy.xf.min_one': { kind: 'flag', label: '人数不足时至少1人', default: false },
  'sy.xf.conduct_lookback': { kind: 'optional-number', label: '违规记录回溯（空为不限）', unit: '个月', default: null, min: 1, max: 120 },
  'sy.xf.scale_a': { kind: 'words', label: '考核等次一（由高到低）', default: ['优秀', '称职', '基本称职', '不称职'] },
  'sy.xf.cut_a': { kind: 'number', label: '等次一：第几等起取消', default: 3, min: 2, max: 6 },
  'sy.xf.scale_b': { kind: 'words', label: '考核等次二（由高到低）', default: ['优秀', '良好', '合格', '不合格'] },
  'sy.xf.cut_b': { kind: 'number', label: '等次二：第几等起取消', default: 2, min: 2, max: 6 },
  'sy.cn.completion_formula': { kind: 'choice', label: '完成率的算法', default: 'count', options: { count: '完成事项÷承诺事项', weighted: '按事项权重' } },
  'sy.cn.year_due_day': { kind: 'number', label: '年度承诺在1月几日前提出', unit: '日', default: 31, min: 1, max: 31, isGap: true },
  'sy.cn.remind_before_days': { kind: 'number', label: '到期前提醒', unit: '天', default: 7, min: 0, max: 60 },
  'sy.tj.min_total': { kind: 'number', label: '突击队最少人数', unit: '人', default: 3, min: 1, max: 100 },
  'sy.tj.party_pct': { kind: 'number', label: '突击队党员占比', unit: '%', default: 50, min: 0, max: 100 },
  'sy.tj.count_probationary': { kind: 'flag', label: '突击队中预备党员算党员', default: true },
} as const satisfies ParameterDefinitions;

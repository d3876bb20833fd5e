import type { ParameterDefinitions } from '../parameter.js';

/** The numbers and readings of 「党员闪光争旗创标」; keys as in part E of the catalogue. */
export const XS_PARAMETERS = {
  'xs.group_scope': {
    kind: 'choice', label: '排名分组', default: 'flag-type', options: { 'flag-type': '党支部内按旗手类型', branch: '整个党支部' },
  },
  'xs.count_scope': { kind: 'choice', label: '参与人数', default: 'members', options: { members: '只计党员', everyone: '全体参与人员' } },
  'xs.tables.cuts': { kind: 'cuts', label: '分档人数（大组、中组的最少人数）', unit: '人', default: [31, 10], min: 2, max: 1000 },
  'xs.tables.large_bonus': { kind: 'numbers', label: '大组加分（第1名起）', unit: '分', default: [5, 4, 3, 2, 1], min: 0, max: 100 },
  'xs.tables.large_deduction': { kind: 'numbers', label: '大组扣分（倒数第1名起）', unit: '分', default: [3, 2, 1], min: 0, max: 100 },
  'xs.tables.medium_bonus': { kind: 'numbers', label: '中组加分（第1名起）', unit: '分', default: [4, 3, 2], min: 0, max: 100 },
  'xs.tables.medium_deduction': { kind: 'numbers', label: '中组扣分（倒数第1名起）', unit: '分', default: [3, 2], min: 0, max: 100 },
  'xs.tables.small_bonus': { kind: 'numbers', label: '小组加分（第1名起）', unit: '分', default: [3, 2], min: 0, max: 100 },
  'xs.tables.small_deduction': { kind: 'numbers', label: '小组扣分（倒数第1名起）', unit: '分', default: [2], min: 0, max: 100 },
  'xs.overlap_policy': {
    kind: 'choice',
    label: '加分与扣分名次重合时',
    default: 'positive-wins',
    options: { 'positive-wins': '只加不扣', sum: '加扣相抵', 'negative-wins': '只扣不加' },
  },
  'xs.min_n': { kind: 'number', label: '加扣分的最少人数', unit: '人', default: 1, min: 1, max: 10 },
  'xs.all_equal': { kind: 'choice', label: '得分全部相同时', default: 'zero', options: { zero: '都不加扣', 'rank-one': '都按第1名' } },
  'xs.multi_group': {
    kind: 'choice', label: '一人参加多组时', default: 'best', options: { best: '取最高一项', sum: '合计', first: '取先报的一项' }, isGap: true,
  },
  'xs.flag_title_rule': {
    kind: 'choice', label: '旗手称号', default: 'committee', options: { committee: '按季度平均列出，由公司党委决定', 'top-one': '建议授予第1名' }, isGap: true,
  },
} as const satisfies ParameterDefinitions;

import { defineEdition } from '../edition.js';
import { SL_PARAMETERS } from './parameters.js';
import { SL_RULES } from './rules.js';

/** 西北能化 2024 「三亮三比三创」. */
export const SL_2024 = defineEdition({
  id: 'SL-2024',
  plan: 'SL',
  title: '关于“三亮三比三创”党建创建模式的实施方案',
  documentNo: '西北能化党发〔2024〕24号',
  approvedBy: '中共西北能化公司委员会',
  effectiveFrom: '2024-07-15',
  effectiveTo: null,
  rules: SL_RULES,
  parameters: SL_PARAMETERS,
});

export type SlEdition = typeof SL_2024;

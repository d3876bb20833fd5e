import { defineEdition } from '../edition.js';
import { BZ_PARAMETERS } from './parameters.js';
import { BZ_CONTRACT_RULES } from './rules-contract.js';
import { BZ_OPINION_RULES } from './rules-opinion.js';

/**
 * 西北能化 2025 党支部标准化创建, with the annex 《结对提升责任书》. The document prints no date and no number; its first
 * stage starts in September 2025.
 */
export const BZ_2025 = defineEdition({
  id: 'BZ-2025',
  plan: 'BZ',
  title: '关于进一步提升党支部标准化创建工作的意见',
  documentNo: null,
  approvedBy: '西北能化公司党委',
  effectiveFrom: '2025-09-01',
  effectiveTo: null,
  rules: { ...BZ_OPINION_RULES, ...BZ_CONTRACT_RULES },
  parameters: BZ_PARAMETERS,
});

export type BzEdition = typeof BZ_2025;

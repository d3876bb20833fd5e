import { defineEdition } from '../edition.js';
import { SF_PARAMETERS } from './parameters.js';
import { SF_RULES } from './rules.js';

/**
 * 哈锅 党建示范工程. The source is a report of practice without date and number; the last year whose figures it gives is
 * 2015, so it judges from 2016 on (AMB-63).
 */
export const SF_2016 = defineEdition({
  id: 'SF-2016',
  plan: 'SF',
  title: '哈锅公司党建示范工程',
  documentNo: null,
  approvedBy: '哈尔滨锅炉厂有限责任公司党委',
  effectiveFrom: '2016-01-01',
  effectiveTo: null,
  rules: SF_RULES,
  parameters: SF_PARAMETERS,
});

export type SfEdition = typeof SF_2016;

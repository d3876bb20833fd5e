import { defineEdition } from '../edition.js';
import { XS_PARAMETERS } from './parameters.js';
import { XS_RULES } from './rules.js';

/** 山东新升 2020 「党员闪光争旗创标」（试行）. */
export const XS_2020 = defineEdition({
  id: 'XS-2020',
  plan: 'XS',
  title: '关于开展“党员闪光争旗创标”活动的安排意见（试行）',
  documentNo: '新升党发〔2020〕8号',
  approvedBy: '中共山东新升实业发展有限责任公司委员会',
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  rules: XS_RULES,
  parameters: XS_PARAMETERS,
});

export type XsEdition = typeof XS_2020;

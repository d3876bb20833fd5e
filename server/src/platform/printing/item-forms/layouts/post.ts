import type { FormReading } from '../form-reading.js';
import { caption, closingBoxes, field, filing, filingBoxes, group, longValue, nothing, row, tallRow, twoOpinions, value, type FormLayout } from '../layout.js';

/** The result of a cadre, the rank of a worker (SY-XF-S2). */
const lastYear = (reading: FormReading): string => {
  const [appraisal, rank, ranked] = [reading.field('appraisal'), reading.field('rank'), reading.field('ranked')];
  const place = rank === '' ? '' : ranked === '' ? `第 ${rank} 名` : `第 ${rank} 名（共 ${ranked} 人）`;
  return [appraisal, place].filter((text) => text !== '').join('\n');
};

/** 附件3 附件1, 创建申报表. */
export const postFilingLayout: FormLayout = {
  dayCaption: '填报日期',
  nodes: [
    group(2, '先锋岗创建\n申报人',
      row(caption(2, '姓 名'), value(2, field('leader')), caption(2, '单位及职务'), value(4, field('post'))),
      tallRow(32, caption(2, '奖惩情况'), longValue(8, field('rewards'))),
      tallRow(18, caption(2, '上年度\n考核结果'), value(8, lastYear))),
    tallRow(92, caption(2, '争创目标\n及措施'), longValue(10, field('goals'))),
    twoOpinions('unit', 'office'),
  ],
  closing: nothing,
  boxes: filingBoxes,
};

/** 附件3 附件2, 年度考核表. */
export const postYearLayout: FormLayout = {
  dayCaption: '填报日期',
  nodes: [
    group(2, '先锋岗创建\n申报人',
      row(caption(2, '姓 名'), value(2, filing('leader')), caption(2, '单位及职务'), value(4, filing('post'))),
      tallRow(32, caption(2, '奖惩情况'), longValue(8, field('rewards'))),
      tallRow(18, caption(2, '本年度\n考核结果'), value(8, field('appraisal')))),
    tallRow(92, caption(2, '发挥作用\n情况'), longValue(10, field('results'))),
    twoOpinions('unit-closing', 'office-closing'),
  ],
  closing: nothing,
  boxes: closingBoxes,
};


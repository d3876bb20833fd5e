import { answered, caption, closingBoxes, computed, field, filing, filingBoxes, longValue, row, tallRow, twoOpinions, value, type FormLayout } from '../layout.js';
import type { FormReading } from '../form-reading.js';

const written = (reading: FormReading): readonly string[] => [`填表人：${reading.field('clerk') || '　　　　　　　　'}　　　　联系电话：${reading.field('phone') || '　　　　　　　　'}`];

/** 附件4 附件1, 申报表. The items with their 完成时限, which the annex has no column for, stand below the words of the pledge (AMB-16). */
export const pledgeFilingLayout: FormLayout = {
  dayCaption: '填报日期',
  nodes: [
    row(caption(3, '内容名称'), value(9, field('name'))),
    row(caption(3, '申报党组织'), value(9, computed('organisation'))),
    row(caption(3, '党组织负责人'), value(3, field('leader')), caption(3, '党员人数'), value(3, field('members'))),
    tallRow(60, caption(3, '承诺\n主要内容'), longValue(9, answered(field('content'), field('items')))),
    tallRow(60, caption(3, '践诺\n主要措施'), longValue(9, field('measures'))),
    twoOpinions('unit', 'office'),
  ],
  closing: written,
  boxes: filingBoxes,
};

/** 附件4 附件2, 年度考核表. */
export const pledgeYearLayout: FormLayout = {
  dayCaption: '填报日期',
  nodes: [
    row(caption(3, '内容名称'), value(9, filing('name'))),
    row(caption(3, '申报党组织'), value(9, computed('organisation'))),
    row(caption(3, '党组织负责人'), value(3, filing('leader')), caption(3, '党员人数'), value(3, filing('members'))),
    tallRow(40, caption(3, '是否完成/未\n完成原因'), longValue(9, answered(field('isDone'), answered(field('reason'), field('results'))))),
    row(caption(3, '完成率（%）'), value(9, computed('completionRate'))),
    tallRow(64, caption(3, '完成情况说明'), longValue(9, field('explanation'))),
    twoOpinions('unit-closing', 'office-closing'),
  ],
  closing: written,
  boxes: closingBoxes,
};

import type { FormReading } from '../form-reading.js';
import { caption, closingBoxes, compactRow, computed, field, filing, filingBoxes, group, inBrackets, longValue, nothing, opinion, row, tallRow, twoOpinions, value, type FormLayout, type LayoutRow } from '../layout.js';

const blankRows = 4;
const small = 8.5;

const memberRows = (reading: FormReading): readonly LayoutRow[] => {
  const team = reading.rows('team');
  const people = team.length > 0 || !reading.isBlank ? team : Array.from({ length: blankRows }, () => ({ person: '', duty: '', kind: '' }));
  return people.map((one) => tallRow(small, value(3, () => one.person ?? ''), value(5, () => [one.duty, one.kind].filter((text) => text).join('　'))));
};

/** 附件5 附件1, 项目申报表. */
export const taskForceFilingLayout: FormLayout = {
  dayCaption: '填报日期',
  nodes: [
    compactRow(caption(2, '突击队名称'), value(5, field('name')), caption(2, '计划完成\n时间'), value(3, field('endOn'))),
    compactRow(caption(2, '申报党组织'), value(10, computed('organisation'))),
    compactRow(caption(12, '突 击 队 组 成 情 况')),
    group(2, '人员构成\n（原则要求党员人数占比不低于50%）',
      compactRow(caption(2, '负责人\n（中共党员）'), value(3, field('leader')), value(5, field('leaderPost'))),
      group(2, '成员', tallRow(small, caption(3, '姓 名'), caption(5, '单 位 及 职 务')), { kind: 'rows', of: memberRows })),
    tallRow(12, longValue(12, field('situation'), '简 况')),
    tallRow(28, caption(2, '主要\n目标任务'), longValue(10, field('goal'))),
    compactRow(caption(6, '计划解决突出关键性问题'), value(6, inBrackets(field('plannedProblems'), '个'))),
    tallRow(32, caption(2, '实施计划\n及步骤'), longValue(10, field('plan'))),
    tallRow(14, caption(2, '建议牵头认定\n成果单位'), longValue(10, field('recognitionDepartment'), '（项目申报单位拟对申报项目的实施成果进行专业性评审的单位或部门）')),
    twoOpinions('unit', 'office', 46),
  ],
  closing: nothing,
  boxes: filingBoxes,
};

/** 附件5 附件2, 年度考核表. */
export const taskForceReportLayout: FormLayout = {
  dayCaption: '填报日期',
  nodes: [
    row(caption(2, '突击队名称'), value(5, filing('name')), caption(2, '完成时间'), value(3, field('completedOn'))),
    row(caption(2, '申报党组织'), value(10, computed('organisation'))),
    row(caption(12, '完 成 情 况 小 结')),
    tallRow(72, longValue(12, field('report'))),
    row(caption(6, '解决突出关键性问题'), value(6, inBrackets(field('problemsSolved'), '个'))),
    tallRow(40, caption(2, '牵头认定\n成果单位意见'), opinion(10, 'recognition', '签字（盖章）：')),
    twoOpinions('unit-closing', 'office-closing'),
  ],
  closing: nothing,
  boxes: closingBoxes,
};

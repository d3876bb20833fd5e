import { answered, caption, compactRow, computed, field, filing, filingBoxes, group, inUnit, longValue, nothing, opinion, progress, row, tallRow, twoOpinions, value, verticalCaption, verticalGroup, type FormLayout, type LayoutRow } from '../layout.js';

const quarters = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;
const quarterGoal = (index: number): LayoutRow =>
  tallRow(14, caption(1, String(index + 1)), caption(2, quarters[index] ?? ''), longValue(7, (reading) => reading.rows('quarterGoals')[index]?.goal ?? ''));

/** 附件1 附件1, 立项申报表. */
export const projectFilingLayout: FormLayout = {
  dayCaption: '填报日期',
  nodes: [
    row(caption(2, '项目名称'), value(10, field('name'))),
    row(caption(2, '立项党组织'), value(10, computed('organisation'))),
    row(caption(2, '项目负责人'), value(4, field('leader')), caption(2, '联系方式'), value(4, field('phone'))),
    row(caption(2, '党员参与人数'), value(4, computed('members')), caption(2, '积极分子\n参与人数'), value(4, computed('activists'))),
    row(caption(2, '预计需要党员\n义务献工\n（小时）'), value(4, field('voluntaryHours')), caption(2, '参与人员总数'), value(4, computed('people'))),
    row(caption(2, '立项起始时间'), value(4, field('startOn')), caption(2, '计划完成时间'), value(4, field('endOn'))),
    row(caption(2, '建议牵头认定\n成果单位'), value(10, field('recognitionDepartment'))),
    tallRow(24, caption(2, '总体\n目标'), longValue(10, field('goal'))),
    group(2, '分阶段项目\n计划目标', row(caption(1, '序号'), caption(2, '时间节点'), caption(7, '预计达成目标')), quarterGoal(0), quarterGoal(1), quarterGoal(2), quarterGoal(3)),
    tallRow(26, caption(2, '责任\n分工'), longValue(10, field('team'))),
    tallRow(30, caption(2, '推进\n措施'), longValue(10, field('measures'))),
    tallRow(36, longValue(12, field('risks'), '对项目潜在风险点进行预估、分析：')),
    tallRow(36, longValue(12, field('emergencyPlan'), '对存在的潜在风险点制定应急方案：')),
    tallRow(40, longValue(12, field('summary'), '项目综合简介：')),
    tallRow(36, longValue(12, field('indicators'), '结项质量验收指标：')),
    twoOpinions('unit', 'office'),
  ],
  closing: nothing,
  boxes: filingBoxes,
};

const quarterRecord = (name: string, quarter: 1 | 2 | 3 | 4): LayoutRow => tallRow(50, verticalCaption(1, name), progress(10, quarter, '负责人签字：'));

/** 附件1 附件2, 目标责任书. Name and organisation stand once: the annex repeats them for its page break. */
export const projectCharterLayout: FormLayout = {
  dayCaption: null,
  nodes: [
    row(caption(3, '项目名称'), value(9, filing('name'))),
    row(caption(3, '立项党组织'), value(9, computed('organisation'))),
    row(caption(3, '项目负责人'), value(3, filing('leader')), caption(3, '党员参与人数'), value(3, computed('members'))),
    row(caption(3, '入党积极分子\n参与人数'), value(3, computed('activists')), caption(3, '参与人员总数'), value(3, computed('people'))),
    row(caption(3, '立项起始时间'), value(3, filing('startOn')), caption(3, '计划完成时间'), value(3, filing('endOn'))),
    tallRow(54, verticalCaption(1, '立项起因论证'), longValue(11, field('cause'))),
    tallRow(54, verticalCaption(1, '项目计划目标'), longValue(11, field('plannedGoals'))),
    tallRow(60, verticalCaption(1, '责任制度与措施'), longValue(11, field('duties'))),
    verticalGroup(1, '项目实施进展情况记录', quarterRecord('一季度', 1), quarterRecord('二季度', 2), quarterRecord('三季度', 3), quarterRecord('四季度', 4)),
    row(caption(3, '实际完成时间'), value(3, field('completedOn')), caption(3, '解决关键性难题'), value(3, inUnit(field('problemsSolved'), '个'))),
    row(caption(3, '党员义务献工'), value(3, inUnit(computed('voluntaryHours'), '小时')), caption(3, '献工创造价值'), value(3, inUnit(field('voluntaryValue'), '万元'))),
    tallRow(60, longValue(12, field('report'), '成果总结报告')),
    verticalGroup(1, '项目取得成果的定性与定量评价',
      tallRow(44, verticalCaption(1, '立项党组织'), opinion(10, 'filer-closing', '党委或总支、支部书记签字：')),
      tallRow(54, verticalCaption(1, '立项单位行政部门'), opinion(10, 'administration', '负责人签字：')),
      tallRow(44, verticalCaption(1, '基层党组织'), opinion(10, 'unit-closing', '（党组织章）')),
      tallRow(48, verticalCaption(1, '党群人力资源部'), opinion(10, 'office-closing', ''))),
  ],
  closing: nothing,
  boxes: ['filer-closing', 'administration', 'unit-closing', 'office-closing'],
};

/** 附件1 附件3, 结项审批表. */
export const projectClosingLayout: FormLayout = {
  dayCaption: '填报日期',
  nodes: [
    compactRow(caption(3, '项目名称'), value(9, filing('name'))),
    compactRow(caption(3, '立项党组织'), value(9, computed('organisation'))),
    compactRow(caption(3, '项目负责人'), value(3, filing('leader')), caption(3, '立项范围'), value(3, filing('scope'))),
    compactRow(caption(3, '项目参与总人数'), value(3, computed('people')), caption(3, '党员参与人数'), value(3, computed('members'))),
    compactRow(caption(3, '积极分子参与人数'), value(3, computed('activists')), caption(3, '党员义务献工'), value(3, inUnit(field('voluntaryHours'), '小时'))),
    compactRow(caption(3, '献工创造价值'), value(3, inUnit(field('voluntaryValue'), '万元')), caption(3, '献工时长占比'), value(3, inUnit(computed('hourShare'), '%'))),
    compactRow(caption(12, '成本核算')),
    compactRow(caption(3, '人工成本'), value(3, field('labour')), caption(3, '材料成本'), value(3, field('material'))),
    compactRow(caption(3, '加工成本'), value(3, field('processing')), caption(3, '能源成本'), value(3, field('energy'))),
    compactRow(caption(3, '其他'), value(3, field('other')), caption(3, '总计'), value(3, computed('totalCost'))),
    compactRow(caption(3, '项目创造价值'), value(3, field('value')), caption(3, '投入产出比'), value(3, computed('ratio'))),
    compactRow(caption(3, '是否出现安全\n生产事故'), value(3, answered(field('hadSafetyAccident'), field('safetyAccident'))), caption(3, '是否出现重大\n质量事故'), value(3, answered(field('hadQualityAccident'), field('qualityAccident')))),
    compactRow(caption(3, '项目起始时间'), value(3, filing('startOn')), caption(3, '项目完成时间'), value(3, field('completedOn'))),
    compactRow(caption(3, '是否按时按质完成'), value(9, field('isOnTime'))),
    tallRow(14, caption(3, '未按计划完成原因'), longValue(9, field('lateReason'))),
    tallRow(20, caption(3, '实现价值及意义'), longValue(9, field('significance'))),
    tallRow(27, caption(3, '立项单位主管\n行政部门意见'), opinion(9, 'administration', '签字（盖章）：')),
    tallRow(27, caption(3, '基层党组织意见'), opinion(9, 'unit-closing', '签字（盖章）：')),
  ],
  closing: () => ['注：设计、研发、管理等不易计算创造价值的项目，需重点填写“现实价值及意义”一栏。'],
  boxes: ['administration', 'unit-closing', 'recognition', 'office-closing'],
};


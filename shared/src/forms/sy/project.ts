import { PROJECT_SCOPE_LABELS } from '../../kernel/index.js';
import { amount, choice, choices, count, day, line, optional, organisation, person, rows, text, yesNo } from '../fields.js';
import { defineForm } from '../form.js';
import { BENEFIT_LABELS, measured, PROJECT_FOCUS_LABELS, QUARTERS } from './options.js';

const hours = { decimals: 1, max: 999_999 } as const;
const tenThousands = { decimals: 2 } as const;

/** 附件1 附件1 (SY-GC-05). Counts of the team, the filing organisation and the dates of the opinions come from the system. */
export const projectFilingForm = /* @__PURE__ */ defineForm({
  code: 'SY-F1',
  title: '“共产党员工程”立项申报表',
  sections: [
    { title: '基本情况', fields: [
      line('SY-F1.03', 'name', '项目名称', { clause: 'SY-GC-L3', isPublic: true, hint: '写清做什么、做到什么程度，不用口号' }),
      choice(null, 'scope', '立项范围', PROJECT_SCOPE_LABELS, { clause: 'SY-GC-02' }),
      line(null, 'otherScope', '其他范围说明', { clause: 'SY-GC-02', when: { key: 'scope', is: 'other' } }),
      choices(null, 'focus', '重点方向', PROJECT_FOCUS_LABELS, { ...optional, clause: 'SY-GC-03' }),
      person('SY-F1.05', 'leader', '项目负责人', { clause: 'SY-GC-L2', isPublic: true }),
      line('SY-F1.06', 'phone', '联系方式', { maxLength: 40 }),
      day('SY-F1.11', 'startOn', '立项起始时间', { clause: 'SY-GC-L6', isPublic: true }),
      day('SY-F1.12', 'endOn', '计划完成时间', { clause: 'SY-GC-L6', isPublic: true }),
      organisation('SY-F1.13', 'recognitionDepartment', '建议牵头认定成果单位', { clause: 'SY-GC-L7', among: 'department' }),
      organisation(null, 'administration', '立项单位行政部门', { clause: 'SY-GC-16', among: 'department', hint: '结项时由它评价' }),
    ] },
    { title: '立项论证', fields: [
      day(null, 'arguedOn', '论证日期', { clause: 'SY-GC-04' }),
      text(null, 'argument', '论证情况', { maxLength: 3000, clause: 'SY-GC-04', hint: '写清为什么要做、能不能做成、谁参加了论证；立项后抄进目标责任书' }),
    ] },
    { title: '团队', fields: [
      rows('SY-F1.16', 'team', '责任分工', '成员', [
        person(null, 'person', '姓名'), line(null, 'duty', '职责分工', { maxLength: 200, clause: 'SY-GC-L5' }), yesNo(null, 'isCore', '骨干', optional),
      ], { clause: 'SY-GC-L5', hint: '负责人也写进来；党员、积极分子和总人数由系统统计' }),
      amount('SY-F1.09', 'voluntaryHours', '预计需要党员义务献工（小时）', '小时', { ...hours, clause: 'SY-GC-L4' }),
      amount(null, 'totalHours', '项目整体时长（小时）', '小时', { ...hours, clause: 'SY-GC-L4', hint: '全体参与人员的工时合计，含义务献工' }),
      amount(null, 'memberHours', '其中党员工时（小时）', '小时', { ...optional, ...hours, clause: 'SY-GC-L4' }),
    ] },
    { title: '目标和计划', fields: [
      text('SY-F1.14', 'goal', '总体目标', { clause: 'SY-GC-L5', isPublic: true }),
      rows('SY-F1.15', 'quarterGoals', '分阶段项目计划目标', '季度', [text(null, 'goal', '预计达成目标', { ...optional, isPublic: true })], { fixed: QUARTERS, ...optional, hint: '不在起止时间内的季度可以不填' }),
      rows(null, 'milestones', '关键任务节点', '节点', [line(null, 'task', '关键任务', { maxLength: 200 }), day(null, 'dueOn', '时间节点')], { clause: 'SY-GC-L5' }),
      text('SY-F1.17', 'measures', '推进措施', { clause: 'SY-GC-L5' }),
      text('SY-F1.18', 'risks', '对项目潜在风险点进行预估、分析', { clause: 'SY-GC-L6a' }),
      text('SY-F1.19', 'emergencyPlan', '对存在的潜在风险点制定应急方案', { clause: 'SY-GC-L6a' }),
      text('SY-F1.20', 'summary', '项目综合简介'),
      text(null, 'difference', '与党员日常工作的区别', { clause: 'SY-ZT-16' }),
    ] },
    { title: '价值和验收', fields: [
      rows(null, 'problems', '要解决的问题', '问题', [line(null, 'problem', '问题', { maxLength: 200 })], { ...optional, clause: 'SY-GC-L4b' }),
      choice(null, 'benefit', '经济效益', BENEFIT_LABELS, { clause: 'SY-GC-L4b' }),
      amount(null, 'benefitAmount', '预计创造价值（万元）', '万元', { ...tenThousands, when: { key: 'benefit', is: 'stated' } }),
      text(null, 'benefitMethod', '效益测算方法', { ...optional, clause: 'SY-GC-20', when: { key: 'benefit', is: 'stated' } }),
      text(null, 'significance', '可创造价值及对管理提升的意义', { clause: 'SY-GC-L7a', when: { key: 'benefit', is: 'not-quantifiable' } }),
      rows('SY-F1.21', 'indicators', '结项质量验收指标', '指标', [line(null, 'name', '指标', { maxLength: 200, isPublic: true }), ...measured], { clause: 'SY-GC-L7', maxRows: 20 }),
    ] },
    { title: '管理', fields: [
      yesNo(null, 'isUrgent', '紧急任务、重要项目', { clause: 'SY-ZT-31' }),
      yesNo(null, 'isOpenCall', '揭榜挂帅或标志性重点项目', { clause: 'SY-ZT-09' }),
      person(null, 'liaison', '党建工作联络员', { clause: 'SY-ZT-09', when: { key: 'isOpenCall', is: true } }),
      day(null, 'liaisonSince', '联络员派驻时间', { clause: 'SY-ZT-09', when: { key: 'isOpenCall', is: true } }),
      text(null, 'leaderGrounds', '负责人选定理由', { ...optional, clause: 'SY-ZT-06' }),
      yesNo(null, 'isMajor', '推荐为重大型共产党员工程项目', { clause: 'SY-GC-06' }),
      choices(null, 'majorGrounds', '重大型理由', {
        'key-tasks': '紧密相关年度经营目标和重点工作', reform: '对改革发展有较大影响', 'cross-department': '多领域跨多部门', morale: '振奋士气', benefit: '较大经济效益',
      }, { clause: 'SY-GC-06', when: { key: 'isMajor', is: true } }),
    ] },
  ],
});

/** 附件1 附件2 (SY-GC-12): what is not copied from the filing form, and the figures at its end. */
export const projectCharterForm = /* @__PURE__ */ defineForm({
  code: 'SY-F2',
  title: '“共产党员工程”目标责任书',
  sections: [
    { title: '责任', fields: [
      text('SY-F2.09', 'cause', '立项起因论证', { clause: 'SY-GC-04' }),
      text('SY-F2.10', 'plannedGoals', '项目计划目标'),
      text('SY-F2.11', 'duties', '责任制度与措施'),
    ] },
    { title: '成果', fields: [
      day('SY-F2.13', 'completedOn', '实际完成时间', optional),
      count('SY-F2.14', 'problemsSolved', '解决关键性难题', { ...optional, unit: '个' }),
      amount('SY-F2.16', 'voluntaryValue', '献工创造价值', '万元', { ...optional, ...tenThousands }),
      text('SY-F2.17', 'report', '成果总结报告', optional),
    ] },
  ],
});

/** 附件1 附件3 (SY-GC-14). Totals, shares and the ratio are computed. */
export const projectClosingForm = /* @__PURE__ */ defineForm({
  code: 'SY-F3',
  title: '“共产党员工程”结项审批表',
  sections: [
    { title: '献工', fields: [
      amount('SY-F3.10', 'voluntaryHours', '党员义务献工', '小时', { ...hours, clause: 'SY-GC-L4', hint: '以献工记录为准' }),
      amount(null, 'totalHours', '项目整体时长（小时）', '小时', { ...hours, clause: 'SY-GC-L4' }),
      amount(null, 'memberHours', '其中党员工时（小时）', '小时', { ...optional, ...hours }),
      amount('SY-F3.11', 'voluntaryValue', '献工创造价值', '万元', tenThousands),
    ] },
    { title: '成本核算', fields: [
      amount('SY-F3.13', 'labour', '人工成本', '万元', { ...tenThousands, clause: 'SY-GC-15' }),
      amount('SY-F3.14', 'material', '材料成本', '万元', { ...tenThousands, clause: 'SY-GC-15' }),
      amount('SY-F3.15', 'processing', '加工成本', '万元', { ...tenThousands, clause: 'SY-GC-15' }),
      amount('SY-F3.16', 'energy', '能源成本', '万元', { ...tenThousands, clause: 'SY-GC-15' }),
      amount('SY-F3.17', 'other', '其他', '万元', { ...tenThousands, clause: 'SY-GC-15' }),
      amount('SY-F3.19', 'value', '项目创造价值', '万元', { ...optional, ...tenThousands, hint: '不能计算的可以不填，须写明实现价值及意义' }),
      text(null, 'valueMethod', '价值测算方法', { ...optional, maxLength: 2000, clause: 'SY-GC-20', hint: '创造价值、献工创造价值各是怎样算出来的' }),
    ] },
    { title: '完成情况', fields: [
      yesNo('SY-F3.21', 'hadSafetyAccident', '是否出现安全生产事故'),
      text(null, 'safetyAccident', '安全生产事故说明', { when: { key: 'hadSafetyAccident', is: true } }),
      yesNo('SY-F3.22', 'hadQualityAccident', '是否出现重大质量事故'),
      text(null, 'qualityAccident', '重大质量事故说明', { when: { key: 'hadQualityAccident', is: true } }),
      day('SY-F3.24', 'completedOn', '项目完成时间'),
      yesNo('SY-F3.25', 'isOnTime', '是否按时按质完成'),
      text('SY-F3.26', 'lateReason', '未按计划完成原因', { when: { key: 'isOnTime', is: false } }),
      text('SY-F3.27', 'significance', '实现价值及意义', { ...optional, clause: 'SY-GC-15', hint: '设计、研发、管理类和不能计算价值的项目必填' }),
      rows(null, 'results', '验收指标完成情况', '指标', [line(null, 'name', '指标', { maxLength: 200 }), amount(null, 'actual', '完成值', '', { ...optional, decimals: 4 }), yesNo(null, 'isMet', '达成'), line(null, 'evidence', '依据', { ...optional, maxLength: 200 })], { maxRows: 20 }),
    ] },
  ],
});

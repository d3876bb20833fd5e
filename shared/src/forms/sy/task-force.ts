import { choice, count, day, line, optional, organisation, person, rows, text, yesNo } from '../fields.js';
import { defineForm } from '../form.js';
import { measured, SQUAD_KIND_LABELS, TASK_KIND_LABELS } from './options.js';

/** 附件5 附件1 (SY-TJ-02). */
export const taskForceFilingForm = /* @__PURE__ */ defineForm({
  code: 'SY-F9',
  title: '共产党员突击队项目申报表',
  sections: [
    { title: '突击队组成情况', fields: [
      line('SY-F9.03', 'name', '突击队名称', { isPublic: true }),
      day(null, 'startOn', '起始时间', { isPublic: true }),
      day('SY-F9.04', 'endOn', '计划完成时间', { clause: 'SY-TJ-02', isPublic: true }),
      person('SY-F9.07', 'leader', '负责人（中共党员）', { clause: 'SY-TJ-L3', isPublic: true }),
      line(null, 'leaderPost', '负责人单位及职务', { maxLength: 100 }),
      rows('SY-F9.08', 'team', '成员', '成员', [person(null, 'person', '姓名'), line(null, 'duty', '单位及职务', { maxLength: 100 }), choice(null, 'kind', '人员类别', SQUAD_KIND_LABELS, { ...optional, clause: 'SY-TJ-01' })], { clause: 'SY-TJ-L1', hint: '队长不用再写；党员、积极分子按名册认定，其他队员请选共青团员或优秀青年' }),
    ] },
    { title: '简 况', fields: [
      text('SY-F9.09', 'situation', '简 况', { ...optional, maxLength: 3000 }),
      choice(null, 'taskKind', '任务类型', TASK_KIND_LABELS, { clause: 'SY-TJ-04' }),
      yesNo(null, 'isUrgentTask', '急难险重任务', { clause: 'SY-TJ-04' }),
      text(null, 'urgentReason', '成立理由', { ...optional, maxLength: 1000, clause: 'SY-TJ-04' }),
      text('SY-F9.10', 'goal', '主要目标任务', { isPublic: true }),
      rows(null, 'goals', '可量化目标', '目标', [line(null, 'name', '目标', { maxLength: 200, isPublic: true }), ...measured], { ...optional, maxRows: 10 }),
      count('SY-F9.11', 'plannedProblems', '计划解决突出关键性问题', { unit: '个' }),
      text('SY-F9.12', 'plan', '实施计划及步骤'),
      organisation('SY-F9.13', 'recognitionDepartment', '建议牵头认定成果单位', { among: 'department' }),
      yesNo(null, 'isUrgent', '紧急任务、重要项目', { clause: 'SY-ZT-31' }),
    ] },
  ],
});

/** 附件5 附件2; due at completion, at the latest on 31 December (AMB-19). */
export const taskForceReportForm = /* @__PURE__ */ defineForm({
  code: 'SY-F10',
  title: '共产党员突击队项目年度考核表',
  sections: [
    { title: '完成情况', fields: [
      day('SY-F10.04', 'completedOn', '完成时间'),
      text('SY-F10.06', 'report', '完 成 情 况 小 结'),
      count('SY-F10.07', 'problemsSolved', '解决突出关键性问题', { unit: '个' }),
      yesNo(null, 'isGoalMet', '完成主要目标任务'),
    ] },
  ],
});

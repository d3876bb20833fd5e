import { choice, choices, count, day, line, optional, person, rows, text, yesNo } from '../fields.js';
import { defineForm } from '../form.js';
import { PLEDGE_FOCUS_LABELS, PLEDGE_KIND_LABELS, PLEDGE_OCCASION_LABELS } from './options.js';

/** 附件4 附件1 (SY-CN-03). The form prints no 完成时限; every item has one (AMB-16). */
export const pledgeFilingForm = /* @__PURE__ */ defineForm({
  code: 'SY-F7',
  title: '党组织承诺践诺申报表',
  sections: [
    { title: '承诺', fields: [
      line('SY-F7.03', 'name', '内容名称', { isPublic: true }),
      choice(null, 'pledgeKind', '承诺类型', PLEDGE_KIND_LABELS, { clause: 'SY-CN-04' }),
      choice(null, 'occasion', '即时承诺的起因', PLEDGE_OCCASION_LABELS, { clause: 'SY-CN-04', when: { key: 'pledgeKind', is: 'immediate' } }),
      person('SY-F7.05', 'leader', '党组织负责人', { clause: 'SY-CN-18', isPublic: true }),
      count('SY-F7.06', 'members', '党员人数'),
      count(null, 'activists', '参加的入党积极分子人数', { ...optional, clause: 'SY-CN-01' }),
      count(null, 'employees', '参加的职工人数', { ...optional, clause: 'SY-CN-01', hint: '不含党员和积极分子' }),
      day(null, 'startOn', '践诺起始时间', { isPublic: true }),
      day(null, 'endOn', '践诺截止时间', { isPublic: true }),
      text('SY-F7.07', 'content', '承诺主要内容', { isPublic: true }),
      text('SY-F7.08', 'measures', '践诺主要措施'),
      rows(null, 'items', '承诺事项', '事项', [
        line(null, 'unit', '承诺单位', { maxLength: 80 }), line(null, 'matter', '承诺事项', { maxLength: 300, isPublic: true }), line(null, 'measures', '保障措施', { maxLength: 500 }), day(null, 'dueOn', '完成时限', { isPublic: true }),
        choice(null, 'focus', '着力点', PLEDGE_FOCUS_LABELS, { clause: 'SY-CN-02' }),
      ], { maxRows: 30, clause: 'SY-CN-03' }),
    ] },
    { title: '专题研究', fields: [
      day(null, 'meetingOn', '专题研究日期', { clause: 'SY-CN-06' }),
      text(null, 'minutes', '专题研究记录', { maxLength: 3000, clause: 'SY-CN-06' }),
      choices(null, 'leadersFirst', '带头承诺', { leaders: '领导干部带头承诺' }, { ...optional, clause: 'SY-CN-18' }),
      yesNo(null, 'isUrgent', '紧急任务、重要项目', { ...optional, clause: 'SY-ZT-31' }),
      person('SY-F7.11', 'clerk', '填表人'),
      line('SY-F7.12', 'phone', '联系电话', { maxLength: 40 }),
    ] },
  ],
});

/** 附件4 附件2 (SY-CN-14). 完成率 is computed from the items. */
export const pledgeYearForm = /* @__PURE__ */ defineForm({
  code: 'SY-F8',
  title: '党组织承诺践诺年度考核表',
  sections: [
    { title: '完成情况', fields: [
      rows(null, 'results', '承诺事项完成情况', '事项', [line(null, 'matter', '承诺事项', { maxLength: 300 }), yesNo(null, 'isDone', '完成'), day(null, 'doneOn', '完成日期', { ...optional, when: { key: 'isDone', is: true } })], { maxRows: 30, clause: 'SY-CN-12' }),
      yesNo('SY-F8.07', 'isDone', '是否完成/未完成原因'),
      text(null, 'reason', '未完成原因', { maxLength: 2000, when: { key: 'isDone', is: false } }),
      text('SY-F8.09', 'explanation', '完成情况说明'),
    ] },
    { title: '自评', fields: [
      text(null, 'selfReview', '党组织自评', { clause: 'SY-CN-14' }),
      day(null, 'reviewedOn', '组织生活会日期', { clause: 'SY-CN-13' }),
      person(null, 'clerk', '填表人'),
      line(null, 'phone', '联系电话', { maxLength: 40 }),
    ] },
  ],
});

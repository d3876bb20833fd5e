import { HONOUR_LEVEL_LABELS, POST_ASPECT_LABELS } from '../../kernel/index.js';
import { choice, count, day, line, optional, person, rows, text, yesNo } from '../fields.js';
import { defineForm } from '../form.js';
import { APPRAISAL_LABELS, CONDUCT_LABELS, DEMOCRATIC_REVIEW_LABELS, HONOUR_OPTIONS, measured } from './options.js';

/** 附件3 附件1 (SY-XF-03). What a person is to the Party comes from the roster. */
export const postFilingForm = /* @__PURE__ */ defineForm({
  code: 'SY-F5',
  title: '“共产党员先锋岗”创建申报表',
  sections: [
    { title: '先锋岗创建申报人', fields: [
      person('SY-F5.04', 'leader', '姓 名', { clause: 'SY-XF-S1', isPublic: true }),
      line('SY-F5.05', 'post', '单位及职务', { maxLength: 100, isPublic: true }),
      line(null, 'name', '先锋岗名称', { isPublic: true, hint: '如：数控五轴先锋岗' }),
      day(null, 'startOn', '创建起始时间', { isPublic: true }),
      day(null, 'endOn', '创建截止时间', { isPublic: true }),
      text('SY-F5.06', 'rewards', '奖惩情况', { maxLength: 2000, clause: 'SY-XF-S4' }),
    ] },
    { title: '申报条件', fields: [
      yesNo(null, 'isCadre', '主管级别以上干部', { clause: 'SY-XF-S2a', hint: '含主管' }),
      choice('SY-F5.07', 'appraisal', '上年度考核结果', APPRAISAL_LABELS, { ...optional, clause: 'SY-XF-S2a', when: { key: 'isCadre', is: true } }),
      count(null, 'rank', '上年度综合考核名次', { ...optional, unit: '名', clause: 'SY-XF-S2b', when: { key: 'isCadre', is: false } }),
      count(null, 'ranked', '参加排名人数', { ...optional, clause: 'SY-XF-S2b', when: { key: 'isCadre', is: false } }),
      choice(null, 'democraticReview', '上年度民主评议党员结果', DEMOCRATIC_REVIEW_LABELS, { ...optional, clause: 'SY-XF-S3' }),
      yesNo(null, 'hasViolation', '违规、违纪、违法行为', { ...optional, clause: 'SY-XF-S4' }),
      day(null, 'violationOn', '最近一次认定日期', { clause: 'SY-XF-S4', when: { key: 'hasViolation', is: true } }),
      rows(null, 'honours', '荣誉称号', '荣誉', [choice(null, 'honour', '荣誉', HONOUR_OPTIONS), choice(null, 'level', '级别', HONOUR_LEVEL_LABELS), line(null, 'year', '年份', { maxLength: 10 })], { ...optional, maxRows: 10, clause: 'SY-XF-Z2', hint: '直接授予时填写' }),
    ] },
    { title: '争创目标及措施', fields: [
      rows('SY-F5.08', 'goals', '争创目标及措施', '目标', [
        choice(null, 'aspect', '方面', POST_ASPECT_LABELS, { clause: 'SY-XF-01' }), line(null, 'name', '目标', { maxLength: 200, isPublic: true }), line(null, 'measure', '措施', { maxLength: 500 }), ...measured,
      ], { maxRows: 20 }),
    ] },
  ],
});

/** 附件3 附件2 (SY-XF-07). */
export const postYearForm = /* @__PURE__ */ defineForm({
  code: 'SY-F6',
  title: '“共产党员先锋岗”年度考核表',
  sections: [
    { title: '年度考核', fields: [
      choice(null, 'scale', '考核等次种类', { a: '优秀、称职、基本称职、不称职', b: '优秀、良好、合格、不合格' }, { clause: 'SY-XF-Q1' }),
      choice('SY-F6.07', 'appraisal', '本年度考核结果', APPRAISAL_LABELS, { clause: 'SY-XF-Q1' }),
      text(null, 'rewards', '奖惩情况', { maxLength: 2000 }),
      choice(null, 'conduct', '违规违纪违法情况', CONDUCT_LABELS, { clause: 'SY-XF-Q2' }),
      text(null, 'otherGround', '其他不符合继续创建的情形', { ...optional, maxLength: 1000, clause: 'SY-XF-Q3' }),
      rows('SY-F6.08', 'results', '发挥作用情况', '事项', [line(null, 'name', '事项', { maxLength: 200 }), line(null, 'effect', '作用和成效', { maxLength: 500 }), yesNo(null, 'isMet', '达成', optional)], { maxRows: 20 }),
    ] },
  ],
});

import type { RefusalFacts } from '../kernel/index.js';
import { refusalTexts } from './refusals.js';

const list = (value: RefusalFacts[string] | undefined): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''));

/** The limits in words, as far as they are known. */
function limits({ min, max }: RefusalFacts): string {
  if (min !== undefined && max !== undefined) return `应在${String(min)}到${String(max)}之间`;
  if (min !== undefined) return `不能小于${String(min)}`;
  return max === undefined ? '超出范围' : `不能大于${String(max)}`;
}

/** What kernel, rulebooks and evaluations refuse about facts; what they refuse about parameters stands with the rulebook endpoints. */
export const ruleRefusals = /* @__PURE__ */ refusalTexts({
  'NUMBER.NOT_A_NUMBER': { status: 422, title: '不是数字', detail: (f) => `“${String(f.field)}”请填数字。` },
  'NUMBER.OUT_OF_RANGE': { status: 422, title: '数字超出范围', detail: (f) => `“${String(f.field)}”${limits(f)}，您填的是${String(f.value)}。` },
  'NUMBER.TOO_FINE': {
    status: 422,
    title: '小数位太多',
    detail: (f) => `“${String(f.field)}”${f.decimals === 0 ? '请填整数' : `最多${String(f.decimals)}位小数`}，您填的是${String(f.value)}。`,
  },
  'SHARE.PART_EXCEEDS_WHOLE': {
    status: 422, title: '部分大于全部', detail: (f) => `${String(f.partName)}（${String(f.part)}）不能多于${String(f.wholeName)}（${String(f.whole)}），请核对。`,
  },
  'DATE.INVALID': { status: 422, title: '日期不对', detail: (f) => `“${String(f.value)}”不是有效的日期，请重新选择。` },
  'INSTANT.INVALID': { status: 422, title: '时间不对', detail: (f) => `“${String(f.value)}”不是有效的时间，请重新选择。` },
  'PERIOD.INVALID': { status: 422, title: '期间不对', detail: (f) => `“${String(f.value)}”不是有效的月份、季度或年度，请重新选择。` },
  'TERM.INVALID': { status: 422, title: '起止日期不对', detail: (f) => `结束日期（${String(f.termTo)}）早于开始日期（${String(f.termFrom)}），请核对。` },
  'CALENDAR.YEAR_UNKNOWN': {
    status: 409, title: '缺少放假安排', detail: (f) => `系统里还没有${String(f.year)}年的放假安排，算不出工作日期限。请系统管理员先导入，再办这一步。`,
  },
  'CALENDAR.YEAR_INVALID': { status: 422, title: '年份不对', detail: (f) => `${String(f.year)}不是可用的年份，请填2000到2200之间。` },
  'CALENDAR.SOURCE_MISSING': { status: 422, title: '没有写明依据', detail: (f) => `请写明${String(f.year)}年放假安排的发文依据。` },
  'CALENDAR.HOLIDAY_INVALID': { status: 422, title: '假期不对', detail: (f) => `假期“${String(f.name)}”（${String(f.from)}至${String(f.to)}）没有名称或起止颠倒，请核对。` },
  'CALENDAR.HOLIDAY_MISSING': { status: 422, title: '放假安排不全', detail: (f) => `${String(f.year)}年还缺：${list(f.missing)}。` },
  'CALENDAR.DATE_OUTSIDE_YEAR': { status: 422, title: '日期不在这一年', detail: (f) => `${String(f.date)}不属于${String(f.year)}年的放假安排，请核对。` },
  'CALENDAR.WORKDAY_INVALID': { status: 422, title: '调休日期不对', detail: (f) => `${String(f.date)}不能作为调休上班日：它不是周末，或正在放假。` },
  'RULEBOOK.SEVERAL_EDITIONS': { status: 409, title: '办法有重叠', detail: (f) => `${String(f.period)}有几个版本同时生效：${list(f.editions)}。请党群部先更正生效日期。` },
  'QUALIFICATION.NOT_ON_SCALE': { status: 422, title: '资格等级不在表内', detail: (f) => `请从这些等级里选择：${list(f.scale)}。` },
  'APPRAISAL.NOT_ON_SCALE': { status: 422, title: '考核等次不在表内', detail: (f) => `“${String(f.appraisal)}”不是本人适用的等次，请从这些里选择：${list(f.scale)}。` },
  'RANK.INVALID': { status: 422, title: '名次不对', detail: (f) => `名次（${String(f.rank)}）应在1到排名人数（${String(f.people)}）之间，请核对。` },
  'HOURS.STEP_INVALID': { status: 422, title: '时长不对', detail: (f) => `“${String(f.field)}”以半小时为单位，您填的是${String(f.hours)}。` },
  'HOURS.INTERVAL_INVALID': { status: 422, title: '起止时间不对', detail: () => '结束时间应晚于开始时间，且在同一天之内，请核对。' },
  'LEARNING.MONTHS_INVALID': { status: 422, title: '月数不对', detail: (f) => `本年度在党月数应为1到12，您填的是${String(f.memberMonths)}。` },
  'LEARNING.STEP_INVALID': { status: 422, title: '学时不对', detail: (f) => `学时以0.5为单位，您填的是${String(f.hours)}。` },
  'THREE_ONES.MONTHS_INVALID': { status: 422, title: '月份不全', detail: (f) => `“${String(f.field)}”须填满一个季度的3个月，现在有${String(f.months)}个月。` },
  'DUTY_SCORE.FORM_INVALID': {
    status: 422, title: '打分方式不对', detail: (f) => (f.isWeighted === true ? '本单位按台账、群众反馈、支部核查三项打分，请分项填写。' : '本单位直接打一个履职得分，请只填一个分数。'),
  },
  'SURVEY.MEMBERS_MISSING': { status: 422, title: '缺少应答人数', detail: () => '按本单位的算法须填写党员总数，请补填后再算。' },
  'TASK_FORCE.CAPTAIN_NOT_COUNTED': { status: 422, title: '党员人数不对', detail: () => '队长是党员，党员人数至少为1，请核对。' },
});

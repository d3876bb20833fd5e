import * as z from 'zod/mini';
import { normaliseCode, PLEDGE_ITEM_LABELS } from '../kernel/index.js';

/** Identifier made by the application: 26 characters of lower-case Crockford base32. */
export const id = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{26}$/));
/** Calendar day `2026-11-21`. */
export const day = z.iso.date();
/** Instant in UTC, `2026-11-21T03:52:00.000Z`. */
export const instant = z.iso.datetime();
/** Month `2026-11`. */
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
/** Quarter `2026-Q4`. */
export const quarter = z.string().check(z.regex(/^\d{4}-Q[1-4]$/));
/** A version number that the caller read; a write against another version is refused. */
export const version = z.int().check(z.gte(1));
/** One line of text, trimmed, 1 to `max` characters. */
export const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
/** Text of several lines, trimmed, 0 to `max` characters. */
export const text = (max: number) => z.string().check(z.trim(), z.maxLength(max));
/** 0–100 in steps of 0.1 (G9). */
export const score = z.number().check(z.gte(0), z.lte(100), z.refine((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9, { error: '最多一位小数' }));
/** A public code as scanned or typed; becomes its stored form. A malformed one stays as typed, so that the use case can say so. */
export const publicCode = z.pipe(z.string().check(z.maxLength(64)), z.transform((typed: string) => normaliseCode(typed) ?? typed));
/** Address parameters of the usual detail route. */
export const byId = z.object({ id });

/** The Chinese name of each input field, for messages that name it. */
export const fieldLabels: Record<string, string> = {
  ...PLEDGE_ITEM_LABELS, pledges: '', keyTasks: '重点工作：', review: '确认', isSpecific: '明确具体', isActionable: '操作性强', isAssessable: '易于考核', branchId: '党支部', issuedOn: '发放日期', purpose: '事项', textVersion: '说明版本',
  documentNo: '文号', documentOn: '成文日期', approvedBy: '批准机构', meeting: '会议', phases: '阶段', description: '说明', topic: '重点任务', grounds: '理由', decision: '决定', heldOn: '日期', attendance: '参加人数', minutes: '记录', deputyId: '受托人', source: '通知名称和文号', holidays: '假期', makeUpWorkdays: '调休上班日', from: '开始日期', to: '结束日期', year: '年份', employeeNo: '工号', password: '密码', currentPassword: '当前密码', newPassword: '新密码', code: '码', activationCode: '激活码', name: '姓名', id: '编号',
  version: '版本', reason: '理由', opinion: '意见', score: '分数', refreshToken: '登录凭证', organisationId: '组织', personId: '人员',
  role: '角色', fromOn: '起始日期', toOn: '截止日期', month: '月份', quarter: '季度', enterprise: '企业', file: '文件',
  parentId: '上级组织', kind: '类别', branchKind: '支部类别', shortName: '简称', sort: '排序', search: '查找内容', status: '状态', leftOn: '离职日期', isOnDuty: '是否在岗', page: '页码', pageSize: '每页行数', answer: '答复', scope: '范围', activities: '参加支部活动情况', performance: '个人工作表现', management: '管理效果', selfScore: '自评分', view: '分类', items: '条目', isAccepted: '是否同意',
  plan: '办法', q: '查找内容', overrides: '调整项', key: '参数', value: '数值', basis: '依据文件', effectiveFrom: '生效日期', effectiveTo: '截止日期', periods: '试算周期', action: '步骤',
  closesOn: '截止日期', raterOrganisationIds: '服务对象单位', hasOverallQuestion: '总体满意度', usesSlips: '使用纸质测评票', subjectId: '被评价人', answers: '评分', comment: '留言', count: '张数', member: '被评价人', survey: '测评',
  meetingOn: '会议日期', present: '到会人数', votesFor: '赞成票', votesAgainst: '反对票', abstentions: '弃权票', statement: '说明', isReleased: '是否公开',
  objection: '异议内容', points: '测评分', personIds: '职工代表',
  facts: '事实', isSerious: '情节严重', isConfirmed: '是否采纳', outcome: '结果', leadership: '组织领导', members: '党员作用', goals: '目标结果', benefit: '创造效益', keyProblemsSolved: '解决关键问题', significance: '价值说明', qualitative: '定性评价', qualitativeScore: '定性分', quantitative: '定量评价', leaders: '领导评议', employees: '职工评议',
  evidence: '完成依据', ownerId: '责任人', cause: '原因分析', measures: '措施', newEndsOn: '新的完成时间', goalId: '目标', fromMinute: '开始时间', toMinute: '结束时间', shifts: '上下班时间', values: '', day: '日期', title: '名称', people: '人员', result: '结果', carrier: '载体',
  subjectKind: '挂牌对象', content: '', targets: '目标', commitments: '承诺', responsible: '负责人', contact: '联系方式', level: '牌级', unit: '单位', direction: '比较方式', target: '目标值', baseline: '起始值', actual: '完成值', asOfOn: '数据日期', note: '说明', words: '提示词', paper: '纸张', figures: '进度',
};

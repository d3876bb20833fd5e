import * as z from 'zod/mini';
import { done, endpoint, fileResponse } from './endpoint.js';
import { explanation } from './explanation.js';
import { byId, day, id, line, publicCode, quarter, text, version } from './fields.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

/** Limits of a survey. */
export const surveyLimits = { comment: 200, slips: 500, longestDays: 92 } as const;

export const surveyRefusals = /* @__PURE__ */ refusalTexts({
  'SURVEY.NOT_FOUND': { status: 404, title: '没有这次测评', detail: () => '它可能不在您的职责范围内，请从测评列表进入。' },
  'SURVEY.QUARTER_TAKEN': { status: 409, title: '本季度已经发起过', detail: (f) => `${String(f.quarter)}的测评每家企业只有一次，请在列表中查看。` },
  'SURVEY.QUARTER_NOT_BEGUN': { status: 422, title: '这个季度还没开始', detail: () => '请选择本季度或以前的季度。' },
  'SURVEY.CLOSES_ON_INVALID': { status: 422, title: '截止日期不对', detail: (f) => `截止日期从今天起，最长${String(f.days)}天。` },
  'SURVEY.NO_SUBJECTS': { status: 422, title: '没有可评的党员', detail: () => '机关支部里没有在岗党员，请先核对名册和支部类别。' },
  'SURVEY.NO_RATERS': { status: 422, title: '还没有评价人', detail: () => '请至少选一个服务对象单位；只用纸质测评票时，请打开“使用纸质测评票”。' },
  'SURVEY.NO_EDITION': { status: 422, title: '这个季度没有适用的方案', detail: () => '方案自2024年7月15日起施行，请选择以后的季度。' },
  'SURVEY.ALREADY_REMINDED': { status: 409, title: '今天已经提醒过', detail: () => '一天只提醒一次，请明天再发。' },
  'SURVEY.CLOSED': { status: 409, title: '测评已经结束', detail: (f) => `截止日期是${String(f.closesOn)}，不能再评价。` },
  'SURVEY.STILL_OPEN': { status: 409, title: '测评还没结束', detail: (f) => `${String(f.closesOn)}截止后才有结果。` },
  'SURVEY.NOT_A_RATER': { status: 403, title: '您不在本次评价名单里', detail: () => '名单在发起时确定。如果您也接受过服务，可向党群部领取纸质测评票。' },
  'SURVEY.SUBJECT_UNKNOWN': { status: 404, title: '本次没有评价这位同志', detail: () => '请从待办进入，选择名单里的同志。' },
  'SURVEY.OWN_RATING': { status: 403, title: '不能评价自己', detail: () => '请评价其他同志。' },
  'SURVEY.ALREADY_RATED': { status: 409, title: '您已评价过', detail: () => '每位同志每季度评一次，您的评价已经计入，不用再评。' },
  'SURVEY.BLANK': { status: 422, title: '还没有打星', detail: () => '请至少给一个问题打星再提交。' },
  'SLIP.UNKNOWN': { status: 404, title: '测评票号不对', detail: () => '请核对票上的十位票号，或重新扫码。' },
  'SLIP.USED': { status: 410, title: '这张票已经用过', detail: () => '一张票只能用一次，评价已经计入。' },
  'SLIP.EXPIRED': { status: 410, title: '这张票已经过期', detail: (f) => `测评已于${String(f.closesOn)}截止，票已作废。` },
  'PROPOSAL.NOT_FOUND': { status: 404, title: '没有这项建议', detail: () => '它可能不在您的职责范围内，请从待办进入。' },
  'PROPOSAL.VOTES_EXCEED': { status: 422, title: '票数对不上', detail: (f) => `赞成、反对、弃权共${String(f.votes)}票，多于到会${String(f.present)}人。` },
  'PROPOSAL.NOT_CARRIED': { status: 422, title: '赞成票没有超过反对票', detail: () => '这样的表决应当选“会议不通过”。' },
  'PROPOSAL.MEETING_ON_INVALID': { status: 422, title: '会议日期不对', detail: (f) => `会议应在测评结束（${String(f.from)}）以后、今天以前。` },
  'PROPOSAL.STATEMENT_GIVEN': { status: 409, title: '您已经写过说明', detail: () => '说明只能提交一次，支委会已经看得到。' },
  'COMMENT.NOT_FOUND': { status: 404, title: '没有这条留言', detail: () => '请刷新列表。' },
});

const question = z.object({ key: z.string(), text: z.string() });
const subjectLine = z.object({ id, name: z.string(), post: z.string(), branch: z.string() });
const surveyState = z.enum(['open', 'closed']);
const surveyLine = z.object({
  id, title: z.string(), quarter, state: surveyState, opensOn: day, closesOn: day, subjects: z.int(), raters: z.int(), slips: z.int(),
  /** Ballots so far, rounded down to a multiple of five, so that no single vote can be watched arriving; null below five. */
  ballots: z.nullable(z.int()),
  remindedOn: z.nullable(day), version,
});
export type SurveyLine = z.output<typeof surveyLine>;

const answers = z.array(z.nullable(z.int().check(z.gte(1), z.lte(5)))).check(z.minLength(3), z.maxLength(4));
const comment = text(surveyLimits.comment);
const ballot = { subjectId: id, answers, comment };

export const readSurveyPreparation = endpoint({
  id: 'surveys.prepare', method: 'GET', path: '/api/surveys/preparation', summary: '发起测评前的准备', access: 'survey.manage',
  response: z.object({
    quarter, subjects: z.int(), branches: z.array(z.string()), questions: z.array(question), overallQuestion: z.string(),
    organisations: z.array(z.object({ id, name: z.string(), kind: z.string(), people: z.int() })),
  }),
  refusals: [], clauses: ['SL-13-1', 'SL-13-2'],
});

export const openSurvey = endpoint({
  id: 'surveys.open', method: 'POST', path: '/api/surveys', summary: '发起季度创优服务测评', access: 'survey.manage',
  body: z.object({ quarter, closesOn: day, raterOrganisationIds: z.array(id).check(z.maxLength(500)), hasOverallQuestion: z.boolean(), usesSlips: z.boolean() }),
  response: surveyLine,
  refusals: ['SURVEY.QUARTER_TAKEN', 'SURVEY.QUARTER_NOT_BEGUN', 'SURVEY.CLOSES_ON_INVALID', 'SURVEY.NO_SUBJECTS', 'SURVEY.NO_RATERS', 'SURVEY.NO_EDITION'],
  clauses: ['SL-13-1', 'SL-13-2', 'SL-F3'],
});

export const listSurveys = endpoint({
  id: 'surveys.list', method: 'GET', path: '/api/surveys', summary: '测评列表', access: 'survey.results.read',
  response: z.object({ surveys: z.array(surveyLine) }), refusals: [],
});

export const remindRaters = endpoint({
  id: 'surveys.remind', method: 'POST', path: '/api/surveys/:id/reminders', summary: '提醒全部评价人', access: 'survey.manage',
  params: byId, body: z.object({ version }), response: surveyLine, refusals: ['SURVEY.NOT_FOUND', 'SURVEY.CLOSED', 'SURVEY.ALREADY_REMINDED'], clauses: ['SL-13-2'],
});

export const closeSurvey = endpoint({
  id: 'surveys.close', method: 'POST', path: '/api/surveys/:id/closing', summary: '提前结束测评', access: 'survey.manage',
  params: byId, body: z.object({ version }), response: surveyLine, refusals: ['SURVEY.NOT_FOUND', 'SURVEY.CLOSED'], clauses: ['SL-13-3'],
});

export const printSurveySlips = endpoint({
  id: 'surveys.slips', method: 'POST', path: '/api/surveys/:id/slips', summary: '印制纸质测评票', access: 'survey.manage',
  params: byId, body: z.object({ count: z.int().check(z.gte(1), z.lte(surveyLimits.slips)) }), response: fileResponse, produces: 'application/pdf',
  refusals: ['SURVEY.NOT_FOUND', 'SURVEY.CLOSED'], clauses: ['SL-13-2'],
});

const ownProgress = z.object({ id, title: z.string(), closesOn: day, rated: z.int(), subjects: z.array(z.object({ ...subjectLine.shape, isRated: z.boolean() })) });

export const readMyRatings = endpoint({
  id: 'surveys.mine', method: 'GET', path: '/api/surveys/mine', summary: '我要评价的同志', access: 'signed-in', isAnonymous: true,
  response: z.object({ surveys: z.array(ownProgress) }), refusals: [],
});

export const readRating = endpoint({
  id: 'surveys.rating', method: 'GET', path: '/api/surveys/rating', summary: '评价一位同志', access: 'signed-in', isAnonymous: true,
  query: z.object({ member: line(64), survey: z.optional(id) }),
  response: z.object({ surveyId: id, title: z.string(), closesOn: day, questions: z.array(question), subject: subjectLine, isRated: z.boolean() }),
  refusals: ['SURVEY.SUBJECT_UNKNOWN', 'SURVEY.NOT_A_RATER', 'SURVEY.OWN_RATING', 'SURVEY.CLOSED'], clauses: ['SL-13-2'],
});

export const castBallot = endpoint({
  id: 'surveys.rate', method: 'POST', path: '/api/surveys/:id/ballots', summary: '提交匿名评价', access: 'signed-in', isAnonymous: true,
  params: byId, body: z.object(ballot), response: done,
  refusals: ['SURVEY.NOT_FOUND', 'SURVEY.CLOSED', 'SURVEY.NOT_A_RATER', 'SURVEY.SUBJECT_UNKNOWN', 'SURVEY.OWN_RATING', 'SURVEY.ALREADY_RATED', 'SURVEY.BLANK'],
  clauses: ['SL-13-2', 'SL-13-3'],
});

const bySlip = z.object({ code: publicCode });

export const readSlip = endpoint({
  id: 'surveys.slip', method: 'GET', path: '/api/surveys/slips/:code', summary: '打开纸质测评票', access: 'public', throttle: 'public', isAnonymous: true,
  params: bySlip, response: z.object({ title: z.string(), closesOn: day, questions: z.array(question), subjects: z.array(subjectLine) }),
  refusals: ['SLIP.UNKNOWN', 'SLIP.USED', 'SLIP.EXPIRED'],
});

export const castSlipBallot = endpoint({
  id: 'surveys.slip-ballot', method: 'POST', path: '/api/surveys/slips/:code/ballots', summary: '用纸质测评票评价', access: 'public', throttle: 'public', isAnonymous: true,
  params: bySlip, body: z.object(ballot), response: done,
  refusals: ['SLIP.UNKNOWN', 'SLIP.USED', 'SLIP.EXPIRED', 'SURVEY.SUBJECT_UNKNOWN', 'SURVEY.BLANK'], clauses: ['SL-13-2'],
});

const figure = z.object({
  ballots: z.int(),
  /** Mean stars cut to two decimals; null while withheld. */
  composite: z.nullable(z.string()),
  /** Why nothing is shown; null when something is. */
  withheld: z.nullable(z.string()),
});
const proposalLine = z.object({ id, kind: z.enum(['commendation', 'interview']), label: z.string(), state: z.enum(['proposed', 'confirmed', 'rejected']), stateLabel: z.string(), clause: z.string() });
const memberResult = z.object({ ...figure.shape, id, subject: subjectLine, verdict: z.string(), questionMeans: z.nullable(z.array(z.object({ text: z.string(), mean: z.string() }))), explanation: z.nullable(explanation), proposal: z.nullable(proposalLine) });
export type MemberResult = z.output<typeof memberResult>;

export const readSurveyResults = endpoint({
  id: 'surveys.results', method: 'GET', path: '/api/surveys/:id/results', summary: '测评结果', access: 'survey.results.read', params: byId,
  response: z.object({ survey: surveyLine, enterprise: z.nullable(figure), branches: z.array(z.object({ ...figure.shape, id, name: z.string() })), members: z.array(memberResult) }),
  refusals: ['SURVEY.NOT_FOUND', 'SURVEY.STILL_OPEN'], clauses: ['SL-13-3', 'SL-13-4', 'SL-13-5'],
});

const decision = z.object({ meetingOn: day, present: z.int(), votesFor: z.int(), votesAgainst: z.int(), abstentions: z.int(), opinion: z.string() });
const proposalView = z.object({ ...proposalLine.shape, isAdverse: z.boolean(), statement: z.nullable(z.string()), decision: z.nullable(decision) });

export const readMyResults = endpoint({
  id: 'surveys.my-results', method: 'GET', path: '/api/surveys/my-results', summary: '我的测评结果', access: 'signed-in',
  response: z.object({ results: z.array(z.object({ title: z.string(), closedOn: day, result: memberResult, proposal: z.nullable(proposalView), comments: z.array(z.string()) })) }), refusals: [],
});

export const addProposalStatement = endpoint({
  id: 'surveys.statement', method: 'POST', path: '/api/surveys/proposals/:id/statement', summary: '本人写说明', access: 'signed-in',
  params: byId, body: z.object({ statement: line(500) }), response: done, refusals: ['PROPOSAL.NOT_FOUND', 'PROPOSAL.STATEMENT_GIVEN'],
});

export const readProposal = endpoint({
  id: 'surveys.proposal', method: 'GET', path: '/api/surveys/proposals/:id', summary: '待研究的建议', access: 'survey.decide', params: byId,
  response: z.object({
    proposal: proposalView, title: z.string(), closedOn: day, result: memberResult, version,
    steps: z.array(z.object({ action: z.string(), label: z.string(), needsReason: z.boolean(), consequence: z.nullable(z.string()) })),
  }),
  refusals: ['PROPOSAL.NOT_FOUND'], clauses: ['SL-13-4', 'SL-13-5'],
});

const votes = z.int().check(z.gte(0), z.lte(999));

export const decideProposal = endpoint({
  id: 'surveys.decide', method: 'POST', path: '/api/surveys/proposals/:id/decision', summary: '记录支委会决定', access: 'survey.decide', params: byId,
  body: z.object({ action: z.enum(['confirm', 'reject']), meetingOn: day, present: z.int().check(z.gte(1), z.lte(999)), votesFor: votes, votesAgainst: votes, abstentions: votes, opinion: text(500), version }),
  response: done,
  refusals: ['PROPOSAL.NOT_FOUND', 'PROPOSAL.VOTES_EXCEED', 'PROPOSAL.NOT_CARRIED', 'PROPOSAL.MEETING_ON_INVALID', ...stepRefusalCodes], clauses: ['SL-13-4', 'SL-13-5'],
});

export const listSurveyComments = endpoint({
  id: 'surveys.comments', method: 'GET', path: '/api/surveys/:id/comments', summary: '待审留言', access: 'survey.manage', params: byId,
  response: z.object({ comments: z.array(z.object({ id, subject: z.string(), text: z.string(), flagged: z.array(z.string()), state: z.enum(['pending', 'released', 'withheld']), version })) }),
  refusals: ['SURVEY.NOT_FOUND'],
});

export const reviewSurveyComment = endpoint({
  id: 'surveys.review-comment', method: 'POST', path: '/api/surveys/comments/:id/review', summary: '审核留言', access: 'survey.manage', params: byId,
  body: z.object({ isReleased: z.boolean(), version }), response: done, refusals: ['COMMENT.NOT_FOUND'],
});

export const surveyEndpoints = [
  readSurveyPreparation, openSurvey, listSurveys, remindRaters, closeSurvey, printSurveySlips, readMyRatings, readRating, castBallot, readSlip, castSlipBallot,
  readSurveyResults, readMyResults, addProposalStatement, readProposal, decideProposal, listSurveyComments, reviewSurveyComment,
] as const;

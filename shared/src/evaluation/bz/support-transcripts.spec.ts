import { KNOWN_YEARS, workingCalendarOf } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluateAcceptance, evaluateMemberSurvey, type AcceptanceFacts, type MemberSurveyFacts } from './acceptance.js';
import { evaluateContract, evaluateHelperAction, evaluateSupervisor } from './contract.js';
import { evaluateRequestClosing, evaluateSupportDuty, evaluateVisits, type SupportDuty, type SupportDutyFacts, type VisitFacts } from './support-duties.js';
import { evaluateHelperAppraisal, evaluateSupportEffect } from './support-effect.js';

const calendar = workingCalendarOf(KNOWN_YEARS);
const SURVEY: MemberSurveyFacts = { aware: 20, awarenessAnswers: 20, satisfied: 17, satisfactionAnswers: 20, members: null };
const ACCEPTANCE: AcceptanceFacts = {
  termEndsOn: '2026-01-31', extensionsUsed: 0, reachedGoals: 4, goals: 4, handbookPractices: 1, survey: 'survey-reached',
  interimScores: [{ quarter: '2025-Q4', score: 79, rescore: 80 }, { quarter: '2025-Q3', score: 85, rescore: null }],
};
const VISITS: VisitFacts = { month: '2025-10', termFrom: '2025-09-01', termTo: '2026-01-31', visitedOn: ['2025-10-09', '2025-10-09', '2025-10-31', '2025-11-01'] };
const DUTY: SupportDutyFacts = { duty: 'deliver-tool', triggeredAt: '2025-11-03T10:00:00+08:00', doneAt: null, asOf: '2025-11-04T10:00:00+08:00' };
const survey = (change: Partial<MemberSurveyFacts>, edition = BZ_2025) => evaluateMemberSurvey(edition, { ...SURVEY, ...change });
const acceptance = (change: Partial<AcceptanceFacts>, edition = BZ_2025) => evaluateAcceptance(edition, { ...ACCEPTANCE, ...change });
const effect = (score: number | string | null, edition = BZ_2025) => evaluateSupportEffect(edition, { quarter: '2025-Q4', score });
const visits = (change: Partial<VisitFacts>) => evaluateVisits(BZ_2025, { ...VISITS, ...change });
const duty = (change: Partial<SupportDutyFacts>, edition = BZ_2025) => evaluateSupportDuty(edition, { ...DUTY, ...change }, calendar);
const started = (which: SupportDuty) => duty({ duty: which });
const ALL_MEMBERS = withParameters(BZ_2025, { 'bz.zs.denominator': 'all-members' });
const RATE_80 = withParameters(BZ_2025, { 'bz.zs.min_response_rate': 80 });

describeTranscripts('BZ-ZS-05 the member survey', [
  ['both at their lines', () => survey({}), [
    'BZ-ZS-05 知晓率 = 20 ÷ 20 = 100.00%',
    'BZ-ZS-05 知晓率 100%，要求 ≥ 100%：成立',
    'BZ-ZS-05 满意度 = 17 ÷ 20 = 85.00%',
    'BZ-ZS-05 满意度 85%，要求 ≥ 85%：成立',
    '→ survey-reached {"awarenessPercent":"100","satisfactionPercent":"85"}',
    'rests on {"bz.zs.min_response_rate":null,"bz.zs.denominator":"valid-answers","bz.zs.awareness_pct":100,"bz.zs.satisfaction_pct":85}',
  ]],
  ['one not aware', () => survey({ aware: 19 }), [
    'BZ-ZS-05 知晓率 = 19 ÷ 20 = 95.00%',
    'BZ-ZS-05 知晓率 95%，要求 ≥ 100%：不成立',
    'BZ-ZS-05 满意度 = 17 ÷ 20 = 85.00%',
    'BZ-ZS-05 满意度 85%，要求 ≥ 85%：成立',
    '→ survey-missed {"awarenessPercent":"95","satisfactionPercent":"85"}',
    'rests on {"bz.zs.min_response_rate":null,"bz.zs.denominator":"valid-answers","bz.zs.awareness_pct":100,"bz.zs.satisfaction_pct":85}',
  ]],
  ['too few satisfied', () => survey({ satisfied: 16 }), [
    'BZ-ZS-05 知晓率 = 20 ÷ 20 = 100.00%',
    'BZ-ZS-05 知晓率 100%，要求 ≥ 100%：成立',
    'BZ-ZS-05 满意度 = 16 ÷ 20 = 80.00%',
    'BZ-ZS-05 满意度 80%，要求 ≥ 85%：不成立',
    '→ survey-missed {"awarenessPercent":"100","satisfactionPercent":"80"}',
    'rests on {"bz.zs.min_response_rate":null,"bz.zs.denominator":"valid-answers","bz.zs.awareness_pct":100,"bz.zs.satisfaction_pct":85}',
  ]],
  ['no answers', () => survey({ aware: 0, awarenessAnswers: 0 }), [
    'BZ-ZS-05 没有有效答卷',
    '→ not-rated {"awarenessPercent":null,"satisfactionPercent":null}',
    'rests on {"bz.zs.min_response_rate":null,"bz.zs.denominator":"valid-answers"}',
  ]],
  ['no answers on satisfaction', () => survey({ satisfied: 0, satisfactionAnswers: 0 }), [
    'BZ-ZS-05 没有有效答卷',
    '→ not-rated {"awarenessPercent":null,"satisfactionPercent":null}',
    'rests on {"bz.zs.min_response_rate":null,"bz.zs.denominator":"valid-answers"}',
  ]],
  ['of all members', () => survey({ members: 20 }, ALL_MEMBERS), [
    'BZ-ZS-05 知晓率 = 20 ÷ 20 = 100.00%',
    'BZ-ZS-05 知晓率 100%，要求 ≥ 100%：成立',
    'BZ-ZS-05 满意度 = 17 ÷ 20 = 85.00%',
    'BZ-ZS-05 满意度 85%，要求 ≥ 85%：成立',
    '→ survey-reached {"awarenessPercent":"100","satisfactionPercent":"85"}',
    'rests on {"bz.zs.min_response_rate":null,"bz.zs.denominator":"all-members","bz.zs.awareness_pct":100,"bz.zs.satisfaction_pct":85}',
  ]],
  ['of all members, who are not known', () => survey({}, ALL_MEMBERS), [
    'refused SURVEY.MEMBERS_MISSING {}',
  ]],
  ['more aware than members', () => survey({ members: 19 }, ALL_MEMBERS), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"20","whole":"19","partName":"知晓","wholeName":"全体党员"}',
  ]],
  ['more satisfied than members', () => survey({ aware: 10, awarenessAnswers: 10, members: 16 }, ALL_MEMBERS), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"17","whole":"16","partName":"满意","wholeName":"全体党员"}',
  ]],
  ['enough answered', () => survey({ members: 25 }, RATE_80), [
    'BZ-ZS-05 知晓率 = 20 ÷ 20 = 100.00%',
    'BZ-ZS-05 知晓率 100%，要求 ≥ 100%：成立',
    'BZ-ZS-05 满意度 = 17 ÷ 20 = 85.00%',
    'BZ-ZS-05 满意度 85%，要求 ≥ 85%：成立',
    '→ survey-reached {"awarenessPercent":"100","satisfactionPercent":"85"}',
    'rests on {"bz.zs.min_response_rate":80,"bz.zs.denominator":"valid-answers","bz.zs.awareness_pct":100,"bz.zs.satisfaction_pct":85}',
  ]],
  ['too few answered', () => survey({ members: 26 }, RATE_80), [
    'BZ-ZS-05 回收率低于 80%',
    '→ not-rated {"awarenessPercent":null,"satisfactionPercent":null}',
    'rests on {"bz.zs.min_response_rate":80,"bz.zs.denominator":"valid-answers"}',
  ]],
  ['more answers than members', () => survey({ members: 19 }, RATE_80), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"20","whole":"19","partName":"有效答卷","wholeName":"全体党员"}',
  ]],
  ['a response rate of unknown members', () => survey({}, RATE_80), [
    'refused SURVEY.MEMBERS_MISSING {}',
  ]],
  ['half a member', () => survey({ members: 19.5 }), [
    'refused NUMBER.TOO_FINE {"field":"全体党员","value":"19.5","decimals":0}',
  ]],
  ['more aware than answers', () => survey({ aware: 21 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"21","whole":"20","partName":"知晓","wholeName":"有效答卷"}',
  ]],
  ['more satisfied than answers', () => survey({ satisfied: 21 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"21","whole":"20","partName":"满意","wholeName":"有效答卷"}',
  ]],
]);

describeTranscripts('BZ-ZS-03, BZ-ZS-04, BZ-ZS-32 to BZ-ZS-37 the acceptance', [
  ['all three goals', () => acceptance({}), [
    'BZ-ZS-03 季度评估 2 次，达标 2 次',
    'BZ-ZS-03 量化目标实现 = 4 ÷ 4 = 100.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-32 三项核心目标全部实现',
    '→ support-accepted {"goalsMet":[true,true,true],"extendedTo":null}',
    'proposes award-priority BZ-ZS-34 helper {"period":"2026"}',
    'proposes may-apply-for-title BZ-ZS-36 branch {"detail":"标准化示范党支部"}',
    'proposes secretary-bonus BZ-ZS-36 branch-secretary {"period":"2026","points":5}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"every-scored-quarter","bz.zs.handbook_min":1,"bz.secretary_bonus":5}',
  ]],
  ['a goal not reached', () => acceptance({ reachedGoals: 3 }), [
    'BZ-ZS-03 季度评估 2 次，达标 2 次',
    'BZ-ZS-03 量化目标实现 = 3 ÷ 4 = 75.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-33 未全部实现，责任期由 2026-01-31 延长至 2026-02-28',
    '→ support-extended {"goalsMet":[false,true,true],"extendedTo":"2026-02-28"}',
    'proposes term-extension BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'proposes urgent-rectification-plan BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"every-scored-quarter","bz.zs.handbook_min":1,"bz.zs.max_extensions":1,"bz.zs.extension_months":1}',
  ]],
  ['a second time', () => acceptance({ reachedGoals: 3, extensionsUsed: 1 }), [
    'BZ-ZS-03 季度评估 2 次，达标 2 次',
    'BZ-ZS-03 量化目标实现 = 3 ÷ 4 = 75.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-37 延长责任期后仍未全部实现',
    '→ support-failed {"goalsMet":[false,true,true],"extendedTo":null}',
    'proposes interview BZ-ZS-37 branch-secretary {"detail":"监督方约谈"}',
    'proposes rectification BZ-ZS-37 branch {}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"every-scored-quarter","bz.zs.handbook_min":1,"bz.zs.max_extensions":1}',
  ]],
  ['nothing for the handbook', () => acceptance({ handbookPractices: 0 }), [
    'BZ-ZS-03 季度评估 2 次，达标 2 次',
    'BZ-ZS-03 量化目标实现 = 4 ÷ 4 = 100.00%',
    'BZ-ZS-04 纳入手册的做法 0项，要求 ≥ 1项：不成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-33 未全部实现，责任期由 2026-01-31 延长至 2026-02-28',
    '→ support-extended {"goalsMet":[true,false,true],"extendedTo":"2026-02-28"}',
    'proposes term-extension BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'proposes urgent-rectification-plan BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"every-scored-quarter","bz.zs.handbook_min":1,"bz.zs.max_extensions":1,"bz.zs.extension_months":1}',
  ]],
  ['the survey missed', () => acceptance({ survey: 'survey-missed' }), [
    'BZ-ZS-03 季度评估 2 次，达标 2 次',
    'BZ-ZS-03 量化目标实现 = 4 ÷ 4 = 100.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率或满意度未达标',
    'BZ-ZS-33 未全部实现，责任期由 2026-01-31 延长至 2026-02-28',
    '→ support-extended {"goalsMet":[true,true,false],"extendedTo":"2026-02-28"}',
    'proposes term-extension BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'proposes urgent-rectification-plan BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"every-scored-quarter","bz.zs.handbook_min":1,"bz.zs.max_extensions":1,"bz.zs.extension_months":1}',
  ]],
  ['no survey', () => acceptance({ survey: 'not-rated' }), [
    'BZ-ZS-03 季度评估 2 次，达标 2 次',
    'BZ-ZS-03 量化目标实现 = 4 ÷ 4 = 100.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 没有问卷结果',
    'BZ-ZS-32 缺少数据，不能验收',
    '→ not-rated {"goalsMet":[true,true,null],"extendedTo":null}',
    'proposes notify-supervisor BZ-ZS-32 supervisor {"detail":"缺少数据，不能验收"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"every-scored-quarter","bz.zs.handbook_min":1}',
  ]],
  ['no goals', () => acceptance({ goals: 0, reachedGoals: 0 }), [
    'BZ-ZS-03 季度评估 2 次，达标 2 次',
    'BZ-ZS-03 量化目标实现：没有数据',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-32 缺少数据，不能验收',
    '→ not-rated {"goalsMet":[null,true,true],"extendedTo":null}',
    'proposes notify-supervisor BZ-ZS-32 supervisor {"detail":"缺少数据，不能验收"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"every-scored-quarter","bz.zs.handbook_min":1}',
  ]],
  ['no scores', () => acceptance({ interimScores: [{ quarter: '2025-Q4', score: null, rescore: null }] }), [
    'BZ-ZS-03 责任期内没有季度评估得分',
    'BZ-ZS-03 量化目标实现 = 4 ÷ 4 = 100.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-32 缺少数据，不能验收',
    '→ not-rated {"goalsMet":[null,true,true],"extendedTo":null}',
    'proposes notify-supervisor BZ-ZS-32 supervisor {"detail":"缺少数据，不能验收"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.handbook_min":1}',
  ]],
  ['a quarter failed', () => acceptance({ interimScores: [{ quarter: '2025-Q4', score: null, rescore: 80 }, { quarter: '2025-Q3', score: 79.9, rescore: 79.9 }] }), [
    'BZ-ZS-03 季度评估 2 次，达标 1 次',
    'BZ-ZS-03 量化目标实现 = 4 ÷ 4 = 100.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-33 未全部实现，责任期由 2026-01-31 延长至 2026-02-28',
    '→ support-extended {"goalsMet":[false,true,true],"extendedTo":"2026-02-28"}',
    'proposes term-extension BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'proposes urgent-rectification-plan BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"every-scored-quarter","bz.zs.handbook_min":1,"bz.zs.max_extensions":1,"bz.zs.extension_months":1}',
  ]],
  ['only the last quarter counts', () => acceptance({ interimScores: [{ quarter: '2025-Q4', score: 80, rescore: null }, { quarter: '2025-Q3', score: 20, rescore: null }] }, withParameters(BZ_2025, { 'bz.zs.interim_rule': 'last-quarter' })), [
    'BZ-ZS-03 季度评估 2 次，达标 1 次',
    'BZ-ZS-03 量化目标实现 = 4 ÷ 4 = 100.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-32 三项核心目标全部实现',
    '→ support-accepted {"goalsMet":[true,true,true],"extendedTo":null}',
    'proposes award-priority BZ-ZS-34 helper {"period":"2026"}',
    'proposes may-apply-for-title BZ-ZS-36 branch {"detail":"标准化示范党支部"}',
    'proposes secretary-bonus BZ-ZS-36 branch-secretary {"period":"2026","points":5}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"last-quarter","bz.zs.handbook_min":1,"bz.secretary_bonus":5}',
  ]],
  ['the last quarter failed', () => acceptance({ interimScores: [{ quarter: '2025-Q4', score: 20, rescore: null }, { quarter: '2025-Q3', score: 80, rescore: null }] }, withParameters(BZ_2025, { 'bz.zs.interim_rule': 'last-quarter' })), [
    'BZ-ZS-03 季度评估 2 次，达标 1 次',
    'BZ-ZS-03 量化目标实现 = 4 ÷ 4 = 100.00%',
    'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立',
    'BZ-ZS-05 知晓率和满意度达标',
    'BZ-ZS-33 未全部实现，责任期由 2026-01-31 延长至 2026-02-28',
    '→ support-extended {"goalsMet":[false,true,true],"extendedTo":"2026-02-28"}',
    'proposes term-extension BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'proposes urgent-rectification-plan BZ-ZS-33 branch {"dueOn":"2026-02-28"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.zs.interim_rule":"last-quarter","bz.zs.handbook_min":1,"bz.zs.max_extensions":1,"bz.zs.extension_months":1}',
  ]],
  ['an impossible score', () => acceptance({ interimScores: [{ quarter: '2025-Q4', score: 101, rescore: null }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"季度评估得分","value":"101","min":0,"max":100}',
  ]],
  ['an impossible second score', () => acceptance({ interimScores: [{ quarter: '2025-Q4', score: 10, rescore: -1 }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"补评得分","value":"-1","min":0,"max":100}',
  ]],
  ['half a practice', () => acceptance({ handbookPractices: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"纳入手册的做法","value":"0.5","decimals":0}',
  ]],
  ['more reached than set', () => acceptance({ reachedGoals: 5 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"5","whole":"4","partName":"已实现目标","wholeName":"量化目标"}',
  ]],
]);

describeTranscripts('BZ-JD-3 to BZ-JD-3f, BZ-ZS-35 the effect of support', [
  ['80', () => effect(80), [
    'BZ-JD-3a 帮扶成效评分 80 在 [80,100] → 达标',
    'BZ-JD-3f 帮扶成效评分 80分，要求 < 80分：不成立',
    '→ support-reached {"score":"80"}',
    'proposes may-apply-for-title BZ-JD-3e branch {"period":"2025-Q4","detail":"标准化示范党支部"}',
    'rests on {"bz.band_rounding":"none","bz.jd.cuts":[80,60],"bz.jd.talk_when":"quarter","bz.jd.talk_below":80}',
  ]],
  ['79.9', () => effect('79.9'), [
    'BZ-JD-3b 帮扶成效评分 79.9 在 [60,80) → 待改进',
    'BZ-JD-3f 帮扶成效评分 79.9分，要求 < 80分：成立',
    '→ support-to-improve {"score":"799/10"}',
    'proposes interview BZ-JD-3f branch-secretary {"period":"2025-Q4"}',
    'rests on {"bz.band_rounding":"none","bz.jd.cuts":[80,60],"bz.jd.talk_when":"quarter","bz.jd.talk_below":80}',
  ]],
  ['60', () => effect(60), [
    'BZ-JD-3b 帮扶成效评分 60 在 [60,80) → 待改进',
    'BZ-JD-3f 帮扶成效评分 60分，要求 < 80分：成立',
    '→ support-to-improve {"score":"60"}',
    'proposes interview BZ-JD-3f branch-secretary {"period":"2025-Q4"}',
    'rests on {"bz.band_rounding":"none","bz.jd.cuts":[80,60],"bz.jd.talk_when":"quarter","bz.jd.talk_below":80}',
  ]],
  ['59.9', () => effect('59.9'), [
    'BZ-JD-3c 帮扶成效评分 59.9 在 [0,60) → 重新制定帮扶方案',
    'BZ-JD-3f 帮扶成效评分 59.9分，要求 < 80分：成立',
    '→ support-replan {"score":"599/10"}',
    'proposes new-support-plan BZ-JD-3c helper {"period":"2025-Q4"}',
    'proposes interview BZ-JD-3f branch-secretary {"period":"2025-Q4"}',
    'rests on {"bz.band_rounding":"none","bz.jd.cuts":[80,60],"bz.jd.talk_when":"quarter","bz.jd.talk_below":80}',
  ]],
  ['59.9, talks only after the extension', () => effect('59.9', withParameters(BZ_2025, { 'bz.jd.talk_when': 'after-extension' })), [
    'BZ-JD-3c 帮扶成效评分 59.9 在 [0,60) → 重新制定帮扶方案',
    '→ support-replan {"score":"599/10"}',
    'proposes new-support-plan BZ-JD-3c helper {"period":"2025-Q4"}',
    'rests on {"bz.band_rounding":"none","bz.jd.cuts":[80,60],"bz.jd.talk_when":"after-extension"}',
  ]],
  ['79.5, rounded first', () => effect('79.5', withParameters(BZ_2025, { 'bz.band_rounding': 'half-up-integer' })), [
    'BZ-JD-3a 帮扶成效评分 80 在 [80,100] → 达标',
    'BZ-JD-3f 帮扶成效评分 80分，要求 < 80分：不成立',
    '→ support-reached {"score":"159/2"}',
    'proposes may-apply-for-title BZ-JD-3e branch {"period":"2025-Q4","detail":"标准化示范党支部"}',
    'rests on {"bz.band_rounding":"half-up-integer","bz.jd.cuts":[80,60],"bz.jd.talk_when":"quarter","bz.jd.talk_below":80}',
  ]],
  ['none', () => effect(null), [
    'BZ-JD-3 本季尚未评分',
    '→ not-rated {"score":null}',
    'rests on {}',
  ]],
  ['101', () => effect(101), [
    'refused NUMBER.OUT_OF_RANGE {"field":"帮扶成效评分","value":"101","min":0,"max":100}',
  ]],
  ['two quarters below the line in a row, across the year end', () => evaluateHelperAppraisal(BZ_2025, { quarters: [{ quarter: '2025-Q4', score: 79.9 }, { quarter: '2026-Q1', score: 60 }, { quarter: '2026-Q2', score: 50 }] }), [
    'BZ-JD-3d 帮扶成效计入政工部门负责人年度考核：已评 3 个季度',
    'BZ-ZS-35 连续2次季度评估不达标，截至 2026-Q1、2026-Q2',
    '→ appraisal-capped {"cappedYears":["2026"]}',
    'proposes appraisal-cap BZ-ZS-35 helper {"period":"2026"}',
    'rests on {"bz.jd.cuts":[80,60],"bz.band_rounding":"none"}',
  ]],
  ['never two in a row', () => evaluateHelperAppraisal(BZ_2025, { quarters: [{ quarter: '2025-Q3', score: 79 }, { quarter: '2025-Q4', score: null }, { quarter: '2026-Q1', score: 79 }] }), [
    'BZ-JD-3d 帮扶成效计入政工部门负责人年度考核：已评 2 个季度',
    'BZ-ZS-35 没有连续2次季度评估不达标',
    '→ appraisal-open {"cappedYears":[]}',
    'rests on {"bz.jd.cuts":[80,60],"bz.band_rounding":"none"}',
  ]],
  ['rounded first', () => evaluateHelperAppraisal(withParameters(BZ_2025, { 'bz.band_rounding': 'half-up-integer' }), { quarters: [{ quarter: '2025-Q3', score: 79.5 }, { quarter: '2025-Q4', score: 79.5 }] }), [
    'BZ-JD-3d 帮扶成效计入政工部门负责人年度考核：已评 2 个季度',
    'BZ-ZS-35 没有连续2次季度评估不达标',
    '→ appraisal-open {"cappedYears":[]}',
    'rests on {"bz.jd.cuts":[80,60],"bz.band_rounding":"half-up-integer"}',
  ]],
]);

describeTranscripts('BZ-ZS-11a to BZ-ZS-23a, BZ-HC-2d visits and clocks', [
  ['two days of a full month', () => visits({}), [
    'BZ-ZS-11a 下沉（不同日期） 2次，要求 ≥ 2次：成立',
    '→ visits-reached {"required":2,"distinctDays":2}',
    'rests on {"bz.zs.visits_per_month":2,"bz.zs.partial_month_min_days":15}',
  ]],
  ['one day of it', () => visits({ visitedOn: ['2025-10-01'] }), [
    'BZ-ZS-11a 下沉（不同日期） 1次，要求 ≥ 2次：不成立',
    '→ visits-missed {"required":2,"distinctDays":1}',
    'rests on {"bz.zs.visits_per_month":2,"bz.zs.partial_month_min_days":15}',
  ]],
  ['a month begun late', () => visits({ termFrom: '2025-10-17', visitedOn: ['2025-10-16', '2025-10-17'] }), [
    'BZ-ZS-11a 下沉（不同日期） 1次，要求 ≥ 1次：成立',
    '→ visits-reached {"required":1,"distinctDays":1}',
    'rests on {"bz.zs.visits_per_month":2,"bz.zs.partial_month_min_days":15}',
  ]],
  ['a month begun later', () => visits({ termFrom: '2025-10-18' }), [
    'BZ-ZS-11a 本月责任期 14 天，不要求下沉',
    '→ not-applicable {"required":0,"distinctDays":1}',
    'rests on {"bz.zs.visits_per_month":2,"bz.zs.partial_month_min_days":15}',
  ]],
  ['a month ended early', () => visits({ termTo: '2025-10-15', visitedOn: ['2025-10-15', '2025-10-16'] }), [
    'BZ-ZS-11a 下沉（不同日期） 1次，要求 ≥ 1次：成立',
    '→ visits-reached {"required":1,"distinctDays":1}',
    'rests on {"bz.zs.visits_per_month":2,"bz.zs.partial_month_min_days":15}',
  ]],
  ['a month outside the term', () => visits({ termTo: '2025-09-30' }), [
    'BZ-ZS-11a 本月责任期 0 天，不要求下沉',
    '→ not-applicable {"required":0,"distinctDays":0}',
    'rests on {"bz.zs.visits_per_month":2,"bz.zs.partial_month_min_days":15}',
  ]],
  ['a term of one day in a month of its own', () => visits({ termFrom: '2025-10-31', termTo: '2025-10-31' }), [
    'BZ-ZS-11a 本月责任期 1 天，不要求下沉',
    '→ not-applicable {"required":0,"distinctDays":1}',
    'rests on {"bz.zs.visits_per_month":2,"bz.zs.partial_month_min_days":15}',
  ]],
  ['a term that ends before it starts', () => visits({ termTo: '2025-08-31' }), [
    'refused TERM.INVALID {"termFrom":"2025-09-01","termTo":"2025-08-31"}',
  ]],
  ['a tool', () => started('deliver-tool'), [
    'BZ-ZS-11b 3 个工作日，2025-11-06 24:00 前',
    '→ running {"dueOn":"2025-11-06","dueAt":"2025-11-07T00:00:00.000+08:00"}',
    'rests on {"bz.zs.tool_days":3,"shift_rest_day":false}',
  ]],
  ['a request', () => started('coordinate-request'), [
    'BZ-ZS-12a 5 个工作日，2025-11-10 24:00 前',
    '→ running {"dueOn":"2025-11-10","dueAt":"2025-11-11T00:00:00.000+08:00"}',
    'rests on {"bz.zs.coordinate_days":5,"shift_rest_day":false}',
  ]],
  ['a talk with the secretary', () => started('contact-secretary'), [
    'BZ-ZS-13b 24 小时，2025-11-04 10:00 前',
    '→ running {"dueOn":"2025-11-04","dueAt":"2025-11-04T10:00:00.000+08:00"}',
    'rests on {"bz.zs.contact_hours":24,"shift_rest_day":false}',
  ]],
  ['a complaint', () => started('resolve-complaint'), [
    'BZ-ZS-23a 5 个工作日，2025-11-10 24:00 前',
    '→ running {"dueOn":"2025-11-10","dueAt":"2025-11-11T00:00:00.000+08:00"}',
    'rests on {"bz.zs.complaint_days":5,"shift_rest_day":false}',
  ]],
  ['a recheck', () => started('recheck-issue'), [
    'BZ-HC-2d 10 个工作日，2025-11-17 24:00 前',
    '→ running {"dueOn":"2025-11-17","dueAt":"2025-11-18T00:00:00.000+08:00"}',
    'rests on {"bz.hc.recheck_days":10,"shift_rest_day":false}',
  ]],
  ['a plan', () => started('plan-rectification'), [
    'BZ-ZS-22b 7 个工作日，2025-11-12 24:00 前',
    '→ running {"dueOn":"2025-11-12","dueAt":"2025-11-13T00:00:00.000+08:00"}',
    'rests on {"bz.zs.plan_days":7,"shift_rest_day":false,"bz.zs.plan_landing":"plan-and-first-step"}',
  ]],
  ['a plan made, its first step open', () => duty({ duty: 'plan-rectification', doneAt: '2025-11-04T10:00:00+08:00' }), [
    'BZ-ZS-22b 7 个工作日，2025-11-12 24:00 前',
    '→ running {"dueOn":"2025-11-12","dueAt":"2025-11-13T00:00:00.000+08:00"}',
    'rests on {"bz.zs.plan_days":7,"shift_rest_day":false,"bz.zs.plan_landing":"plan-and-first-step"}',
  ]],
  ['a plan made and landed', () => duty({ duty: 'plan-rectification', doneAt: '2025-11-04T10:00:00+08:00', firstStepAt: '2025-11-12T23:59:00+08:00' }), [
    'BZ-ZS-22b 7 个工作日，2025-11-12 24:00 前',
    '→ on-time {"dueOn":"2025-11-12","dueAt":"2025-11-13T00:00:00.000+08:00"}',
    'rests on {"bz.zs.plan_days":7,"shift_rest_day":false,"bz.zs.plan_landing":"plan-and-first-step"}',
  ]],
  ['landed too late', () => duty({ duty: 'plan-rectification', doneAt: '2025-11-04T10:00:00+08:00', firstStepAt: '2025-11-13T00:01:00+08:00' }), [
    'BZ-ZS-22b 7 个工作日，2025-11-12 24:00 前',
    '→ late {"dueOn":"2025-11-12","dueAt":"2025-11-13T00:00:00.000+08:00"}',
    'rests on {"bz.zs.plan_days":7,"shift_rest_day":false,"bz.zs.plan_landing":"plan-and-first-step"}',
  ]],
  ['landed without a plan', () => duty({ duty: 'plan-rectification', firstStepAt: '2025-11-04T09:00:00+08:00' }), [
    'BZ-ZS-22b 7 个工作日，2025-11-12 24:00 前',
    '→ running {"dueOn":"2025-11-12","dueAt":"2025-11-13T00:00:00.000+08:00"}',
    'rests on {"bz.zs.plan_days":7,"shift_rest_day":false,"bz.zs.plan_landing":"plan-and-first-step"}',
  ]],
  ['the plan alone counts', () => duty({ duty: 'plan-rectification', doneAt: '2025-11-04T10:00:00+08:00' }, withParameters(BZ_2025, { 'bz.zs.plan_landing': 'plan-only' })), [
    'BZ-ZS-22b 7 个工作日，2025-11-12 24:00 前',
    '→ on-time {"dueOn":"2025-11-12","dueAt":"2025-11-13T00:00:00.000+08:00"}',
    'rests on {"bz.zs.plan_days":7,"shift_rest_day":false,"bz.zs.plan_landing":"plan-only"}',
  ]],
  ['done at no instant', () => duty({ doneAt: 'x' }), [
    'refused INSTANT.INVALID {"value":"x"}',
  ]],
  ['a plan made at no instant', () => duty({ duty: 'plan-rectification', doneAt: 'y', firstStepAt: '2025-11-04T09:00:00+08:00' }), [
    'refused INSTANT.INVALID {"value":"y"}',
  ]],
  ['landed at no instant', () => duty({ duty: 'plan-rectification', doneAt: '2025-11-04T10:00:00+08:00', firstStepAt: 'z' }), [
    'refused INSTANT.INVALID {"value":"z"}',
  ]],
  ['judged at no instant', () => duty({ asOf: 'w' }), [
    'refused INSTANT.INVALID {"value":"w"}',
  ]],
  ['a request solved', () => evaluateRequestClosing(BZ_2025, { isSolved: true, explanation: '' }), [
    'BZ-ZS-12b 已协调解决 [conforms]',
    '→ conforms {"needsExplanation":false}',
    'rests on {}',
  ]],
  ['a request explained', () => evaluateRequestClosing(BZ_2025, { isSolved: false, explanation: '设备未到' }), [
    'BZ-ZS-12b 无法解决，须向监督方说明原因 [conforms]',
    '→ conforms {"needsExplanation":true}',
    'rests on {}',
  ]],
  ['a request neither solved nor explained', () => evaluateRequestClosing(BZ_2025, { isSolved: false, explanation: ' ' }), [
    'BZ-ZS-12b 无法解决，须向监督方说明原因 [incomplete]',
    '→ incomplete {"needsExplanation":true}',
    'rests on {}',
  ]],
]);

describeTranscripts('BZ-ZS-13c, BZ-ZS-31, BZ-ZS-42 the contract', [
  ['three signatures', () => evaluateContract(BZ_2025, { helperSignedOn: '2025-10-03', branchSignedOn: '2025-10-01', supervisorSignedOn: '2025-10-02' }), [
    'BZ-ZS-42 三方签字，自 2025-10-03 生效',
    '→ contract-effective {"effectiveOn":"2025-10-03","signatures":3}',
    'rests on {}',
  ]],
  ['two signatures', () => evaluateContract(BZ_2025, { helperSignedOn: '2025-10-03', branchSignedOn: null, supervisorSignedOn: '2025-10-02' }), [
    'BZ-ZS-42 三方已签 2 方，未生效',
    '→ contract-waiting {"effectiveOn":null,"signatures":2}',
    'rests on {}',
  ]],
  ['a comment', () => evaluateHelperAction(BZ_2025, { action: 'comment', isStandardisationItem: true }), [
    'BZ-ZS-13c 标准化事项可以查看、评论 [conforms]',
    '→ conforms {}',
    'rests on {}',
  ]],
  ['an edit', () => evaluateHelperAction(BZ_2025, { action: 'edit', isStandardisationItem: true }), [
    'BZ-ZS-13c 不干预乙方正常党建工作 [rejected]',
    '→ rejected {}',
    'rests on {}',
  ]],
  ['a look at something else', () => evaluateHelperAction(BZ_2025, { action: 'read', isStandardisationItem: false }), [
    'BZ-ZS-13c 不干预乙方正常党建工作 [rejected]',
    '→ rejected {}',
    'rests on {}',
  ]],
  ['two offices', () => evaluateSupervisor(BZ_2025, { isHelperFromSupervisor: false, hasSubstitute: false }), [
    'BZ-ZS-31 监督方与帮扶方分开 [conforms]',
    '→ conforms {}',
    'rests on {"bz.supervisor_conflict":"substitute"}',
  ]],
  ['one office', () => evaluateSupervisor(BZ_2025, { isHelperFromSupervisor: true, hasSubstitute: false }), [
    'BZ-ZS-31 监督方就是帮扶方 [incomplete]',
    '→ incomplete {}',
    'rests on {"bz.supervisor_conflict":"substitute"}',
  ]],
  ['one office with a substitute', () => evaluateSupervisor(BZ_2025, { isHelperFromSupervisor: true, hasSubstitute: true }), [
    'BZ-ZS-31 监督方与帮扶方分开 [conforms]',
    '→ conforms {}',
    'rests on {"bz.supervisor_conflict":"substitute"}',
  ]],
  ['one office, marked', () => evaluateSupervisor(withParameters(BZ_2025, { 'bz.supervisor_conflict': 'flag' }), { isHelperFromSupervisor: true, hasSubstitute: false }), [
    'BZ-ZS-31 监督方就是帮扶方 [hint]',
    '→ hint {}',
    'rests on {"bz.supervisor_conflict":"flag"}',
  ]],
]);

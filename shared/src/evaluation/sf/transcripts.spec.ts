import { SF_2016 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluateCreation, evaluateCreationStep, evaluateProgrammeReport, type CreationFacts } from './creation.js';
import { evaluateBaseline, evaluateCoverage, evaluateMemberStars, evaluateQuarterComment, evaluateTeamSatisfaction } from './measures.js';
import {
  countNamedUnits, evaluateEntry, evaluatePacesetter, evaluateReassessment, evaluateReassessmentDue, evaluateYearlyAcceptance, type NamedUnit, type ReassessmentDecisionFacts,
  type ReassessmentFacts, type UnitAcceptanceFacts,
} from './naming.js';

const CREATION: CreationFacts = { level: 'organisation', theme: '和谐文化建设', addedThemes: [], holder: null, comparedCandidates: 2 };
const ACCEPTANCE: UnitAcceptanceFacts = { level: 'organisation', year: '2016', acceptances: [{ on: '2016-11-01', result: 'excellent' }], today: '2016-12-31' };
const DUE: ReassessmentFacts = { level: 'team', namedOn: '2016-12-31', lastOn: null, today: '2017-12-01' };
const DECISION: ReassessmentDecisionFacts = { level: 'post', outcome: 'withdraw', ground: '不再起示范作用', isDecided: true, isPacesetter: true };
const UNIT: NamedUnit = { level: 'team', state: 'named', isPacesetter: false, isGroupNamed: false };
const UNITS: readonly NamedUnit[] = [
  UNIT, { ...UNIT, isPacesetter: true }, { ...UNIT, state: 'withdrawn', isPacesetter: true, isGroupNamed: true }, { ...UNIT, level: 'post', isPacesetter: true },
  { ...UNIT, level: 'organisation', isGroupNamed: true }, { ...UNIT, level: 'post' }, { ...UNIT, level: 'post', state: 'in-creation' },
];
const HEADINGS = { standardisation: '一', integration: '二', branding: '三', character: '四' };
const creation = (change: Partial<CreationFacts>, edition = SF_2016) => evaluateCreation(edition, { ...CREATION, ...change });
const acceptance = (change: Partial<UnitAcceptanceFacts>) => evaluateYearlyAcceptance(SF_2016, { ...ACCEPTANCE, ...change });
const due = (change: Partial<ReassessmentFacts>) => evaluateReassessmentDue(SF_2016, { ...DUE, ...change });
const decision = (change: Partial<ReassessmentDecisionFacts>) => evaluateReassessment(SF_2016, { ...DECISION, ...change });

describeTranscripts('SF-BJ-3, SF-XM-1, SF-XM-2, SF-QS-1, SF-LC-1 a creation', [
  ['a known theme', () => creation({}), [
    'SF-BJ-3 创建层级：示范党组织',
    'SF-XM-1 创建主题：和谐文化建设 [conforms]',
    'SF-LC-1 比较了 2 个候选单位 [conforms]',
    '→ conforms {"isAddedTheme":false}',
    'rests on {"sf.themes":["四好班子建设","和谐文化建设","学习型组织建设","党内建功立业活动","人才队伍建设","党员教育管理","党风建设","为民服务创先争优"]}',
  ]],
  ['an added theme', () => creation({ theme: ' 绿色矿山 ', addedThemes: ['绿色矿山'] }), [
    'SF-BJ-3 创建层级：示范党组织',
    'SF-XM-2 “绿色矿山”由领导小组新增',
    'SF-XM-1 创建主题：绿色矿山 [conforms]',
    'SF-LC-1 比较了 2 个候选单位 [conforms]',
    '→ conforms {"isAddedTheme":true}',
    'rests on {"sf.themes":["四好班子建设","和谐文化建设","学习型组织建设","党内建功立业活动","人才队伍建设","党员教育管理","党风建设","为民服务创先争优"]}',
  ]],
  ['a known theme that was added too', () => creation({ addedThemes: ['和谐文化建设'] }), [
    'SF-BJ-3 创建层级：示范党组织',
    'SF-XM-1 创建主题：和谐文化建设 [conforms]',
    'SF-LC-1 比较了 2 个候选单位 [conforms]',
    '→ conforms {"isAddedTheme":true}',
    'rests on {"sf.themes":["四好班子建设","和谐文化建设","学习型组织建设","党内建功立业活动","人才队伍建设","党员教育管理","党风建设","为民服务创先争优"]}',
  ]],
  ['an unknown theme, one candidate', () => creation({ theme: '其他', comparedCandidates: 1 }), [
    'SF-XM-1 “其他”不在创建主题之内 [rejected]',
    'SF-LC-1 比较了 1 个候选单位 [hint]',
    'SF-BJ-3 创建层级：示范党组织',
    '→ rejected {"isAddedTheme":false}',
    'rests on {"sf.themes":["四好班子建设","和谐文化建设","学习型组织建设","党内建功立业活动","人才队伍建设","党员教育管理","党风建设","为民服务创先争优"]}',
  ]],
  ['no theme', () => creation({ theme: null }), [
    'SF-XM-1 没有选定创建主题 [rejected]',
    'SF-BJ-3 创建层级：示范党组织',
    'SF-LC-1 比较了 2 个候选单位 [conforms]',
    '→ rejected {"isAddedTheme":false}',
    'rests on {"sf.themes":["四好班子建设","和谐文化建设","学习型组织建设","党内建功立业活动","人才队伍建设","党员教育管理","党风建设","为民服务创先争优"]}',
  ]],
  ['a post of a member', () => creation({ level: 'post', holder: 'probationary-member' }), [
    'SF-BJ-3 创建层级：党员示范岗',
    'SF-QS-1 由党员创建示范岗 [conforms]',
    'SF-LC-1 比较了 2 个候选单位 [conforms]',
    '→ conforms {"isAddedTheme":false}',
    'rests on {}',
  ]],
  ['a post of somebody else', () => creation({ level: 'post', holder: 'activist' }), [
    'SF-QS-1 示范岗只由党员创建 [rejected]',
    'SF-BJ-3 创建层级：党员示范岗',
    'SF-LC-1 比较了 2 个候选单位 [conforms]',
    '→ rejected {"isAddedTheme":false}',
    'rests on {}',
  ]],
  ['a post of nobody', () => creation({ level: 'post', theme: null }), [
    'SF-QS-1 示范岗只由党员创建 [rejected]',
    'SF-BJ-3 创建层级：党员示范岗',
    'SF-LC-1 比较了 2 个候选单位 [conforms]',
    '→ rejected {"isAddedTheme":false}',
    'rests on {}',
  ]],
  ['a team', () => creation({ level: 'team', theme: null }), [
    'SF-BJ-3 创建层级：党员示范班组',
    'SF-LC-1 比较了 2 个候选单位 [conforms]',
    '→ conforms {"isAddedTheme":false}',
    'rests on {}',
  ]],
]);

describeTranscripts('SF-LC-2, SF-LC-3, SF-YQ-1 the steps and the report', [
  ['the first step', () => evaluateCreationStep(SF_2016, { taken: [], next: 'self-recommendation' }), [
    'SF-LC-2 基层自荐：前面的步骤都已完成 [conforms]',
    '→ conforms {"missing":[]}',
    'rests on {"sf.allow_designate":false}',
  ]],
  ['a skipped step', () => evaluateCreationStep(SF_2016, { taken: ['self-recommendation'], next: 'group-decision' }), [
    'SF-LC-2 领导小组审核决定：还没有：党群部门推荐 [rejected]',
    '→ rejected {"missing":["office-recommendation"]}',
    'rests on {"sf.allow_designate":false}',
  ]],
  ['the last step', () => evaluateCreationStep(SF_2016, { taken: ['self-recommendation', 'office-recommendation', 'group-decision'], next: 'plan-review' }), [
    'SF-LC-3 实施方案审核：前面的步骤都已完成 [conforms]',
    '→ conforms {"missing":[]}',
    'rests on {"sf.allow_designate":false}',
  ]],
  ['the last step after nothing', () => evaluateCreationStep(SF_2016, { taken: [], next: 'plan-review' }), [
    'SF-LC-3 实施方案审核：还没有：基层自荐、党群部门推荐、领导小组审核决定 [rejected]',
    '→ rejected {"missing":["self-recommendation","office-recommendation","group-decision"]}',
    'rests on {"sf.allow_designate":false}',
  ]],
  ['designated', () => evaluateCreationStep(withParameters(SF_2016, { 'sf.allow_designate': true }), { taken: [], next: 'group-decision' }), [
    'SF-LC-2 领导小组审核决定：前面的步骤都已完成 [conforms]',
    '→ conforms {"missing":[]}',
    'rests on {"sf.allow_designate":true}',
  ]],
  ['designated without the decision', () => evaluateCreationStep(withParameters(SF_2016, { 'sf.allow_designate': true }), { taken: [], next: 'plan-review' }), [
    'SF-LC-3 实施方案审核：还没有：领导小组审核决定 [rejected]',
    '→ rejected {"missing":["group-decision"]}',
    'rests on {"sf.allow_designate":true}',
  ]],
  ['four headings', () => evaluateProgrammeReport(SF_2016, { headings: HEADINGS }), [
    'SF-YQ-1 四个标题齐全 [conforms]',
    '→ conforms {"missing":[]}',
    'rests on {}',
  ]],
  ['two headings', () => evaluateProgrammeReport(SF_2016, { headings: { standardisation: '一', branding: ' ', character: '四' } }), [
    'SF-YQ-1 缺 2 项标题：整体化推进、品牌化引领 [incomplete]',
    '→ incomplete {"missing":["integration","branding"]}',
    'rests on {}',
  ]],
]);

describeTranscripts('SF-DT-3 the yearly acceptance', [
  ['excellent', () => acceptance({}), [
    'SF-DT-3 2016 年考核验收 1 次，每年 1 次 [conforms]',
    'SF-DT-3 验收结果：优秀',
    '→ naming-proposed {"held":1,"dueOn":"2016-12-31"}',
    'proposes naming SF-DT-3 demonstration-site {"period":"2016"}',
    'rests on {"sf.acceptance_per_year":1}',
  ]],
  ['qualified', () => acceptance({ level: 'team', acceptances: [{ on: '2016-11-01', result: 'qualified' }] }), [
    'SF-DT-3 2016 年考核验收 1 次，每年 1 次 [conforms]',
    'SF-DT-3 验收结果：合格',
    '→ remains-in-creation {"held":1,"dueOn":"2016-12-31"}',
    'rests on {"sf.acceptance_per_year":1}',
  ]],
  ['unqualified', () => acceptance({ acceptances: [{ on: '2016-11-01', result: 'unqualified' }] }), [
    'SF-DT-3 2016 年考核验收 1 次，每年 1 次 [conforms]',
    'SF-DT-3 验收结果：不合格',
    '→ remains-in-creation {"held":1,"dueOn":"2016-12-31"}',
    'rests on {"sf.acceptance_per_year":1}',
  ]],
  ['twice', () => acceptance({ acceptances: [{ on: '2016-11-01', result: 'excellent' }, { on: '2016-12-01', result: 'qualified' }] }), [
    'SF-DT-3 2016 年考核验收 2 次，每年 1 次 [rejected]',
    '→ rejected {"held":2,"dueOn":"2016-12-31"}',
    'rests on {"sf.acceptance_per_year":1}',
  ]],
  ['twice, the later counts', () => evaluateYearlyAcceptance(withParameters(SF_2016, { 'sf.acceptance_per_year': 2 }), { ...ACCEPTANCE, level: 'post', acceptances: [{ on: '2016-11-01', result: 'qualified' }, { on: '2016-12-01', result: 'excellent' }, { on: '2015-12-01', result: 'unqualified' }] }), [
    'SF-DT-3 2016 年考核验收 2 次，每年 2 次 [conforms]',
    'SF-DT-3 验收结果：优秀',
    '→ naming-proposed {"held":2,"dueOn":"2016-12-31"}',
    'proposes naming SF-DT-3 vanguard-post {"period":"2016"}',
    'rests on {"sf.acceptance_per_year":2}',
  ]],
  ['twice, the later counts in any order', () => evaluateYearlyAcceptance(withParameters(SF_2016, { 'sf.acceptance_per_year': 2 }), { ...ACCEPTANCE, level: 'team', acceptances: [{ on: '2016-12-01', result: 'excellent' }, { on: '2016-11-01', result: 'qualified' }] }), [
    'SF-DT-3 2016 年考核验收 2 次，每年 2 次 [conforms]',
    'SF-DT-3 验收结果：优秀',
    '→ naming-proposed {"held":2,"dueOn":"2016-12-31"}',
    'proposes naming SF-DT-3 team {"period":"2016"}',
    'rests on {"sf.acceptance_per_year":2}',
  ]],
  ['open', () => acceptance({ acceptances: [] }), [
    'SF-DT-3 2016 年还没有考核验收，期限 2016-12-31',
    '→ acceptance-open {"held":0,"dueOn":"2016-12-31"}',
    'rests on {"sf.acceptance_per_year":1}',
  ]],
  ['overdue', () => acceptance({ acceptances: [], today: '2017-01-01' }), [
    'SF-DT-3 2016 年还没有考核验收，期限 2016-12-31',
    '→ acceptance-overdue {"held":0,"dueOn":"2016-12-31"}',
    'rests on {"sf.acceptance_per_year":1}',
  ]],
]);

describeTranscripts('SF-DT-1, SF-DT-2, SF-BJ-4 the re-assessment', [
  ['the month it is due', () => due({}), [
    'SF-DT-1 复评期限 2017-12-31',
    '→ reassessment-due {"dueOn":"2017-12-31"}',
    'proposes open-duty SF-DT-1 team {"dueOn":"2017-12-31","detail":"复评考核"}',
    'rests on {"sf.reassess_interval":12}',
  ]],
  ['the day it is due', () => due({ today: '2017-12-31' }), [
    'SF-DT-1 复评期限 2017-12-31',
    '→ reassessment-due {"dueOn":"2017-12-31"}',
    'proposes open-duty SF-DT-1 team {"dueOn":"2017-12-31","detail":"复评考核"}',
    'rests on {"sf.reassess_interval":12}',
  ]],
  ['the month before', () => due({ today: '2017-11-30' }), [
    'SF-DT-1 复评期限 2017-12-31',
    '→ reassessment-not-due {"dueOn":"2017-12-31"}',
    'rests on {"sf.reassess_interval":12}',
  ]],
  ['a day late', () => due({ today: '2018-01-01' }), [
    'SF-DT-1 复评期限 2017-12-31',
    '→ reassessment-overdue {"dueOn":"2017-12-31"}',
    'proposes open-duty SF-DT-1 team {"dueOn":"2017-12-31","detail":"复评考核"}',
    'rests on {"sf.reassess_interval":12}',
  ]],
  ['after the last one', () => due({ lastOn: '2017-05-15', today: '2018-05-01' }), [
    'SF-DT-1 复评期限 2018-05-15',
    '→ reassessment-due {"dueOn":"2018-05-15"}',
    'proposes open-duty SF-DT-1 team {"dueOn":"2018-05-15","detail":"复评考核"}',
    'rests on {"sf.reassess_interval":12}',
  ]],
  ['kept', () => decision({ outcome: 'keep', ground: '', isDecided: false }), [
    'SF-DT-1 复评结果：保持',
    '→ naming-kept {"losesPacesetter":false}',
    'rests on {}',
  ]],
  ['to rectify', () => decision({ outcome: 'rectify', isDecided: false }), [
    'SF-DT-1 已写明问题 [conforms]',
    '→ naming-to-rectify {"losesPacesetter":false}',
    'proposes rectification SF-DT-1 vanguard-post {"detail":"整改后复评"}',
    'rests on {}',
  ]],
  ['to rectify without a ground', () => decision({ outcome: 'rectify', ground: ' ' }), [
    'SF-DT-1 没有写明问题 [incomplete]',
    '→ incomplete {"losesPacesetter":false}',
    'rests on {}',
  ]],
  ['withdrawn', () => decision({}), [
    'SF-DT-2 已写明摘牌理由 [conforms]',
    'SF-DT-2 领导小组已决定 [conforms]',
    '→ withdrawal-proposed {"losesPacesetter":true}',
    'proposes plaque-withdrawal SF-DT-2 vanguard-post {}',
    'proposes title-withdrawal SF-BJ-4 vanguard-post {"detail":"标兵"}',
    'rests on {}',
  ]],
  ['withdrawn, no pacesetter', () => decision({ isPacesetter: false, level: 'organisation' }), [
    'SF-DT-2 已写明摘牌理由 [conforms]',
    'SF-DT-2 领导小组已决定 [conforms]',
    '→ withdrawal-proposed {"losesPacesetter":false}',
    'proposes plaque-withdrawal SF-DT-2 demonstration-site {}',
    'rests on {}',
  ]],
  ['withdrawn without ground and decision', () => decision({ ground: ' ', isDecided: false }), [
    'SF-DT-2 没有写明摘牌理由 [incomplete]',
    'SF-DT-2 领导小组尚未决定 [incomplete]',
    '→ incomplete {"losesPacesetter":false}',
    'rests on {}',
  ]],
  ['withdrawn without a ground', () => decision({ ground: '' }), [
    'SF-DT-2 没有写明摘牌理由 [incomplete]',
    'SF-DT-2 领导小组已决定 [conforms]',
    '→ incomplete {"losesPacesetter":false}',
    'rests on {}',
  ]],
  ['withdrawn without a decision', () => decision({ isDecided: false }), [
    'SF-DT-2 已写明摘牌理由 [conforms]',
    'SF-DT-2 领导小组尚未决定 [incomplete]',
    '→ incomplete {"losesPacesetter":false}',
    'rests on {}',
  ]],
]);

describeTranscripts('SF-BJ-4 to SF-BJ-6, SF-DT-4 pacesetters, entries and counts', [
  ['a named team', () => evaluatePacesetter(SF_2016, { level: 'team', state: 'named' }), [
    'SF-BJ-4 命名有效 [conforms]',
    'SF-BJ-4 班组或岗可以评标兵 [conforms]',
    '→ conforms {"isEligible":true}',
    'rests on {}',
  ]],
  ['an organisation in creation', () => evaluatePacesetter(SF_2016, { level: 'organisation', state: 'in-creation' }), [
    'SF-BJ-4 没有有效的命名 [rejected]',
    'SF-BJ-4 标兵只评班组和岗 [rejected]',
    '→ rejected {"isEligible":false}',
    'rests on {}',
  ]],
  ['a post withdrawn', () => evaluatePacesetter(SF_2016, { level: 'post', state: 'withdrawn' }), [
    'SF-BJ-4 没有有效的命名 [rejected]',
    'SF-BJ-4 班组或岗可以评标兵 [conforms]',
    '→ rejected {"isEligible":false}',
    'rests on {}',
  ]],
  ['a new unit', () => evaluateEntry(SF_2016, { state: null }), [
    'SF-DT-4 首次自荐 [conforms]',
    '→ conforms {"isReturning":false}',
    'rests on {}',
  ]],
  ['a unit withdrawn before', () => evaluateEntry(SF_2016, { state: 'withdrawn' }), [
    'SF-DT-4 摘牌后重新自荐 [conforms]',
    '→ conforms {"isReturning":true}',
    'rests on {}',
  ]],
  ['a named unit', () => evaluateEntry(SF_2016, { state: 'named' }), [
    'SF-DT-4 已经命名 [rejected]',
    '→ rejected {"isReturning":false}',
    'rests on {}',
  ]],
  ['a unit in creation', () => evaluateEntry(SF_2016, { state: 'in-creation' }), [
    'SF-DT-4 正在创建 [rejected]',
    '→ rejected {"isReturning":false}',
    'rests on {}',
  ]],
  ['pacesetters inside the figures', () => countNamedUnits(SF_2016, { units: UNITS }), [
    'SF-BJ-6 示范党组织 1 个、示范班组 2 个、示范岗 2 个',
    'SF-BJ-4 其中标兵：班组 1 个、岗 1 个',
    'SF-BJ-5 集团命名 1 个',
    '→ units-counted {"organisations":1,"teams":2,"posts":2,"teamPacesetters":1,"postPacesetters":1,"groupNamed":1}',
    'rests on {"sf.biaobing_included":true}',
  ]],
  ['pacesetters apart', () => countNamedUnits(withParameters(SF_2016, { 'sf.biaobing_included': false }), { units: UNITS }), [
    'SF-BJ-6 示范党组织 1 个、示范班组 1 个、示范岗 1 个',
    'SF-BJ-4 其中标兵：班组 1 个、岗 1 个',
    'SF-BJ-5 集团命名 1 个',
    '→ units-counted {"organisations":1,"teams":1,"posts":1,"teamPacesetters":1,"postPacesetters":1,"groupNamed":1}',
    'rests on {"sf.biaobing_included":false}',
  ]],
]);

describeTranscripts('SF-XM-5, SF-GS-5, SF-BJ-2, SF-YQ-3, SF-TG-3 measures', [
  ['three months', () => evaluateQuarterComment(SF_2016, { quarter: '2016-Q1', months: [90, 80, '85.5'] }), [
    'SF-XM-5 季讲评 = (90 + 80 + 85.5) ÷ 3 = 85.16',
    '→ mean-complete {"mean":"511/6","scored":3}',
    'rests on {}',
  ]],
  ['two months', () => evaluateQuarterComment(SF_2016, { quarter: '2016-Q1', months: [90, null, 80] }), [
    'SF-XM-5 季讲评 = (90 + 80) ÷ 2 = 85',
    'SF-XM-5 不完整：3 个月中有 2 个月',
    '→ mean-incomplete {"mean":"85","scored":2}',
    'rests on {}',
  ]],
  ['no month', () => evaluateQuarterComment(SF_2016, { quarter: '2016-Q1', months: [null] }), [
    'SF-XM-5 本季没有月考核得分',
    '→ not-rated {"mean":null,"scored":0}',
    'rests on {}',
  ]],
  ['an impossible month', () => evaluateQuarterComment(SF_2016, { quarter: '2016-Q1', months: [101] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"月考核得分","value":"101","min":0,"max":100}',
  ]],
  ['two ballots', () => evaluateTeamSatisfaction(SF_2016, { ballots: [90, 80] }), [
    'SF-GS-5 群众满意度 = (90 + 80) ÷ 2 = 85',
    '→ survey-counted {"mean":"85","ballots":2}',
    'rests on {}',
  ]],
  ['no ballots', () => evaluateTeamSatisfaction(SF_2016, { ballots: [] }), [
    'SF-GS-5 没有测评票',
    '→ not-rated {"mean":null,"ballots":0}',
    'rests on {}',
  ]],
  ['an impossible ballot', () => evaluateTeamSatisfaction(SF_2016, { ballots: [-1] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"满意度","value":"-1","min":0,"max":100}',
  ]],
  ['97.2 %', () => evaluateBaseline(SF_2016, { outstanding: 500, good: 472, fair: 20, poor: 8 }), [
    'SF-BJ-2 突出或较好 = 972 ÷ 1000 = 97.20%',
    '→ survey-counted {"percent":"486/5","answers":"1000"}',
    'rests on {}',
  ]],
  ['no answers', () => evaluateBaseline(SF_2016, { outstanding: 0, good: 0, fair: 0, poor: 0 }), [
    'SF-BJ-2 突出或较好：没有数据',
    '→ not-rated {"percent":null,"answers":"0"}',
    'rests on {}',
  ]],
  ['half an outstanding', () => evaluateBaseline(SF_2016, { outstanding: 0.5, good: 0, fair: 0, poor: 0 }), [
    'refused NUMBER.TOO_FINE {"field":"突出","value":"0.5","decimals":0}',
  ]],
  ['half a good', () => evaluateBaseline(SF_2016, { outstanding: 0, good: 0.5, fair: 0, poor: 0 }), [
    'refused NUMBER.TOO_FINE {"field":"较好","value":"0.5","decimals":0}',
  ]],
  ['half a fair', () => evaluateBaseline(SF_2016, { outstanding: 0, good: 0, fair: 0.5, poor: 0 }), [
    'refused NUMBER.TOO_FINE {"field":"一般","value":"0.5","decimals":0}',
  ]],
  ['half a poor', () => evaluateBaseline(SF_2016, { outstanding: 0, good: 0, fair: 0, poor: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"较差","value":"0.5","decimals":0}',
  ]],
  ['half of the organisations', () => evaluateCoverage(SF_2016, { participating: 13, organisations: 26 }), [
    'SF-YQ-3 覆盖率 = 13 ÷ 26 = 50.00%',
    '→ survey-counted {"percent":"50"}',
    'rests on {}',
  ]],
  ['no organisations', () => evaluateCoverage(SF_2016, { participating: 0, organisations: 0 }), [
    'SF-YQ-3 覆盖率：没有数据',
    '→ not-applicable {"percent":null}',
    'rests on {}',
  ]],
  ['more than all', () => evaluateCoverage(SF_2016, { participating: 2, organisations: 1 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"2","whole":"1","partName":"参与创建的党组织","wholeName":"党组织"}',
  ]],
  ['four stars', () => evaluateMemberStars(SF_2016, { isPractised: true, stars: 4 }), [
    'SF-TG-3 4 星',
    '→ member-rated {"stars":"4"}',
    'rests on {}',
  ]],
  ['six stars', () => evaluateMemberStars(SF_2016, { isPractised: true, stars: 6 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"星级","value":"6","min":1,"max":5}',
  ]],
]);

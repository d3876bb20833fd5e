import { BZ_2025 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluateAwardEligibility, evaluateBranchComposite, type CompositeFacts } from './composite.js';
import { evaluateDelegation, evaluateDiagnosis, evaluateInspectionScore, evaluateRecusal } from './inspection.js';
import { evaluatePlaqueChange, evaluatePlaqueRuns, evaluateSecretaryBonus, type PlaqueChangeFacts, type QuarterPlaque } from './plaque-history.js';

const COMPOSITE: CompositeFacts = { quarter: '2025-Q4', star: 90, mutual: '89.5', support: 90.5, isPaired: true };
const CHANGE: PlaqueChangeFacts = { quarter: '2025-Q4', signedOffIssues: 3, issues: 3, rescore: 70 };
const composite = (change: Partial<CompositeFacts>, edition = BZ_2025) => evaluateBranchComposite(edition, { ...COMPOSITE, ...change });
const unpaired = (parameters: Parameters<typeof withParameters<typeof BZ_2025>>[1]) => composite({ support: null, isPaired: false }, withParameters(BZ_2025, parameters));
const change = (facts: Partial<PlaqueChangeFacts>) => evaluatePlaqueChange(BZ_2025, { ...CHANGE, ...facts });
const YEAR: readonly QuarterPlaque[] = [
  { quarter: '2025-Q2', official: 'exemplary' }, { quarter: '2025-Q3', official: 'exemplary', displayed: 'qualified' }, { quarter: '2025-Q4', official: 'exemplary' },
  { quarter: '2026-Q1', official: null }, { quarter: '2026-Q2', official: 'striving' }, { quarter: '2026-Q3', official: 'striving', displayed: null },
];

describeTranscripts('BZ-LP-0 to BZ-LP-9 the composite and its plaque', [
  ['exactly 90', () => composite({}), [
    'BZ-LP-1b 帮扶成效评分 90.50',
    'BZ-LP-1 综合得分 = 90×40% + 89.5×30% + 90.5×30% = 90',
    'BZ-LP-2 综合得分 90 在 [90,100] → 示范牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ exemplary {"composite":"90","isRenormalised":false}',
    'proposes award-priority BZ-LP-6 branch {"period":"2025-Q4","detail":"先进基层党组织"}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.band_rounding":"none","bz.lp.cuts":[90,70]}',
  ]],
  ['just below 90', () => composite({ star: '89.9' }), [
    'BZ-LP-1b 帮扶成效评分 90.50',
    'BZ-LP-1 综合得分 = 89.9×40% + 89.5×30% + 90.5×30% = 89.96',
    'BZ-LP-3 综合得分 89.96 在 [70,90) → 达标牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ qualified {"composite":"2249/25","isRenormalised":false}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.band_rounding":"none","bz.lp.cuts":[90,70]}',
  ]],
  ['just below 90, rounded first', () => composite({ star: '89.9' }, withParameters(BZ_2025, { 'bz.band_rounding': 'half-up-integer' })), [
    'BZ-LP-1b 帮扶成效评分 90.50',
    'BZ-LP-1 综合得分 = 89.9×40% + 89.5×30% + 90.5×30% = 89.96',
    'BZ-LP-2 综合得分 90 在 [90,100] → 示范牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ exemplary {"composite":"2249/25","isRenormalised":false}',
    'proposes award-priority BZ-LP-6 branch {"period":"2025-Q4","detail":"先进基层党组织"}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.band_rounding":"half-up-integer","bz.lp.cuts":[90,70]}',
  ]],
  ['exactly 70', () => composite({ star: 70, mutual: 70, support: 70 }), [
    'BZ-LP-1b 帮扶成效评分 70.00',
    'BZ-LP-1 综合得分 = 70×40% + 70×30% + 70×30% = 70',
    'BZ-LP-3 综合得分 70 在 [70,90) → 达标牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ qualified {"composite":"70","isRenormalised":false}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.band_rounding":"none","bz.lp.cuts":[90,70]}',
  ]],
  ['below 70', () => composite({ star: 69, mutual: 70, support: 70 }), [
    'BZ-LP-1b 帮扶成效评分 70.00',
    'BZ-LP-1 综合得分 = 69×40% + 70×30% + 70×30% = 69.6',
    'BZ-LP-4 综合得分 69.6 在 [0,70) → 争先牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ striving {"composite":"348/5","isRenormalised":false}',
    'proposes award-exclusion BZ-LP-8 branch {"period":"2025-Q4"}',
    'proposes self-criticism BZ-LP-9 branch-secretary {"period":"2025-Q4","dueWithin":{"unit":"working-days","amount":10}}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.band_rounding":"none","bz.lp.cuts":[90,70],"bz.lp.review_days":10}',
  ]],
  ['no star score', () => composite({ star: null }), [
    'BZ-LP-1 缺少星级党支部考核，不评牌',
    '→ not-rated {"composite":null,"isRenormalised":false}',
    'rests on {}',
  ]],
  ['neither star nor mutual score', () => composite({ star: null, mutual: null }), [
    'BZ-LP-1 缺少星级党支部考核、互查评分，不评牌',
    '→ not-rated {"composite":null,"isRenormalised":false}',
    'rests on {}',
  ]],
  ['no mutual score', () => composite({ mutual: null }), [
    'BZ-LP-1 缺少互查评分，不评牌',
    '→ not-rated {"composite":null,"isRenormalised":false}',
    'rests on {}',
  ]],
  ['paired, no support score', () => composite({ support: null }), [
    'BZ-LP-1b 已结对但本季没有帮扶成效评分，不评牌',
    '→ not-rated {"composite":null,"isRenormalised":false}',
    'rests on {"bz.lp.weights":[40,30,30]}',
  ]],
  ['not paired: the other two', () => unpaired({}), [
    'BZ-LP-1b 没有结对：按其余两项的权重重算',
    'BZ-LP-1 综合得分 = 90×4/7 + 89.5×3/7 = 89.78（缺项重算）',
    'BZ-LP-3 综合得分 89.78 在 [70,90) → 达标牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ qualified {"composite":"1257/14","isRenormalised":true}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.lp.missing_help":"renormalise","bz.band_rounding":"none","bz.lp.cuts":[90,70]}',
  ]],
  ['not paired: blocked', () => unpaired({ 'bz.lp.missing_help': 'block' }), [
    'BZ-LP-1b 没有结对，缺帮扶成效评分，不评牌',
    '→ not-rated {"composite":null,"isRenormalised":false}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.lp.missing_help":"block"}',
  ]],
  ['not paired: nought', () => unpaired({ 'bz.lp.missing_help': 'zero' }), [
    'BZ-LP-1b 没有结对：帮扶成效按0分计',
    'BZ-LP-1 综合得分 = 90×40% + 89.5×30% + 0×30% = 62.85',
    'BZ-LP-4 综合得分 62.85 在 [0,70) → 争先牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ striving {"composite":"1257/20","isRenormalised":false}',
    'proposes award-exclusion BZ-LP-8 branch {"period":"2025-Q4"}',
    'proposes self-criticism BZ-LP-9 branch-secretary {"period":"2025-Q4","dueWithin":{"unit":"working-days","amount":10}}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.lp.missing_help":"zero","bz.band_rounding":"none","bz.lp.cuts":[90,70],"bz.lp.review_days":10}',
  ]],
  ['not paired: the star score again', () => unpaired({ 'bz.lp.missing_help': 'copy-star' }), [
    'BZ-LP-1b 没有结对：以星级考核分代替帮扶成效',
    'BZ-LP-1 综合得分 = 90×40% + 89.5×30% + 90×30% = 89.85',
    'BZ-LP-3 综合得分 89.85 在 [70,90) → 达标牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ qualified {"composite":"1797/20","isRenormalised":false}',
    'rests on {"bz.lp.weights":[40,30,30],"bz.lp.missing_help":"copy-star","bz.band_rounding":"none","bz.lp.cuts":[90,70]}',
  ]],
  ['not paired, and all the weight on support', () => unpaired({ 'bz.lp.weights': [0, 0, 100] }), [
    'BZ-LP-1b 没有结对，缺帮扶成效评分，不评牌',
    '→ not-rated {"composite":null,"isRenormalised":false}',
    'rests on {"bz.lp.weights":[0,0,100],"bz.lp.missing_help":"renormalise"}',
  ]],
  ['not paired, all the weight on support, the star score again', () => unpaired({ 'bz.lp.weights': [0, 0, 100], 'bz.lp.missing_help': 'copy-star' }), [
    'BZ-LP-1b 没有结对：以星级考核分代替帮扶成效',
    'BZ-LP-1 综合得分 = 90×0% + 89.5×0% + 90×100% = 90',
    'BZ-LP-2 综合得分 90 在 [90,100] → 示范牌',
    'BZ-LP-0 由高到低为示范牌、达标牌、争先牌',
    '→ exemplary {"composite":"90","isRenormalised":false}',
    'proposes award-priority BZ-LP-6 branch {"period":"2025-Q4","detail":"先进基层党组织"}',
    'rests on {"bz.lp.weights":[0,0,100],"bz.lp.missing_help":"copy-star","bz.band_rounding":"none","bz.lp.cuts":[90,70]}',
  ]],
  ['a star score above 100', () => composite({ star: 100.5 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"星级党支部考核","value":"100.5","min":0,"max":100}',
  ]],
  ['a mutual score below 0', () => composite({ mutual: -1 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"互查评分","value":"-1","min":0,"max":100}',
  ]],
  ['a support score that is none', () => composite({ support: 'x' }), [
    'refused NUMBER.NOT_A_NUMBER {"field":"帮扶成效评分"}',
  ]],
  ['barred from the quarter’s award', () => evaluateAwardEligibility(BZ_2025, { awardPeriod: '2025-Q4', strivingQuarters: ['2025-Q3', '2025-Q4'] }), [
    'BZ-LP-8 2025-Q4 为争先牌，不参加该季度评优 [rejected]',
    '→ rejected {"barredBy":"2025-Q4"}',
    'rests on {}',
  ]],
  ['not from the year’s', () => evaluateAwardEligibility(BZ_2025, { awardPeriod: '2025', strivingQuarters: ['2025-Q4'] }), [
    'BZ-LP-8 评优期间没有争先牌 [conforms]',
    '→ conforms {"barredBy":null}',
    'rests on {}',
  ]],
]);

describeTranscripts('BZ-LP-7, BZ-LP-10, BZ-LP-11, BZ-ZS-36 runs and the secretary’s bonus', [
  ['three exemplary quarters, two striving ones', () => evaluatePlaqueRuns(BZ_2025, { history: YEAR }), [
    'BZ-LP-7 连续 2 个季度示范牌，截至 2025-Q3、2025-Q4',
    'BZ-LP-10 连续 2 个季度争先牌，截至 2026-Q3',
    'BZ-LP-11 必要时可研究调整支部委员 [hint]',
    '→ runs-checked {"exemplaryRuns":["2025-Q3","2025-Q4"],"bonusYears":["2025"],"strivingRuns":["2026-Q3"]}',
    'proposes secretary-bonus BZ-LP-7 branch-secretary {"period":"2025","points":5}',
    'proposes interview BZ-LP-10 branch-secretary {"period":"2026-Q3"}',
    'rests on {"bz.lp.run_k":2,"bz.lp.run_basis":"official-sliding","bz.secretary_bonus":5}',
  ]],
  ['without overlap', () => evaluatePlaqueRuns(withParameters(BZ_2025, { 'bz.lp.run_basis': 'official-disjoint' }), { history: YEAR }), [
    'BZ-LP-7 连续 2 个季度示范牌，截至 2025-Q3',
    'BZ-LP-10 连续 2 个季度争先牌，截至 2026-Q3',
    'BZ-LP-11 必要时可研究调整支部委员 [hint]',
    '→ runs-checked {"exemplaryRuns":["2025-Q3"],"bonusYears":["2025"],"strivingRuns":["2026-Q3"]}',
    'proposes secretary-bonus BZ-LP-7 branch-secretary {"period":"2025","points":5}',
    'proposes interview BZ-LP-10 branch-secretary {"period":"2026-Q3"}',
    'rests on {"bz.lp.run_k":2,"bz.lp.run_basis":"official-disjoint","bz.secretary_bonus":5}',
  ]],
  ['by what was displayed', () => evaluatePlaqueRuns(withParameters(BZ_2025, { 'bz.lp.run_basis': 'displayed' }), { history: YEAR }), [
    'BZ-LP-7 没有连续 2 个季度的示范牌',
    'BZ-LP-10 没有连续 2 个季度的争先牌',
    '→ runs-checked {"exemplaryRuns":[],"bonusYears":[],"strivingRuns":[]}',
    'rests on {"bz.lp.run_k":2,"bz.lp.run_basis":"displayed","bz.secretary_bonus":5}',
  ]],
  ['three in a row', () => evaluatePlaqueRuns(withParameters(BZ_2025, { 'bz.lp.run_k': 3 }), { history: YEAR }), [
    'BZ-LP-7 连续 3 个季度示范牌，截至 2025-Q4',
    'BZ-LP-10 没有连续 3 个季度的争先牌',
    '→ runs-checked {"exemplaryRuns":["2025-Q4"],"bonusYears":["2025"],"strivingRuns":[]}',
    'proposes secretary-bonus BZ-LP-7 branch-secretary {"period":"2025","points":5}',
    'rests on {"bz.lp.run_k":3,"bz.lp.run_basis":"official-sliding","bz.secretary_bonus":5}',
  ]],
  ['no history', () => evaluatePlaqueRuns(BZ_2025, { history: [] }), [
    'BZ-LP-7 没有连续 2 个季度的示范牌',
    'BZ-LP-10 没有连续 2 个季度的争先牌',
    '→ runs-checked {"exemplaryRuns":[],"bonusYears":[],"strivingRuns":[]}',
    'rests on {"bz.lp.run_k":2,"bz.lp.run_basis":"official-sliding","bz.secretary_bonus":5}',
  ]],
  ['two grounds', () => evaluateSecretaryBonus(BZ_2025, { year: '2026', hasExemplaryRun: true, hasAcceptedPairing: true }), [
    'BZ-LP-7 连续季度示范牌，加 5 分（全年上限 10 分）',
    'BZ-ZS-36 帮扶合格，加 5 分（全年上限 10 分）',
    '→ bonus-proposed {"points":10}',
    'proposes secretary-bonus BZ-LP-7 branch-secretary {"period":"2026","points":5}',
    'proposes secretary-bonus BZ-ZS-36 branch-secretary {"period":"2026","points":5}',
    'rests on {"bz.secretary_bonus":5,"bz.secretary_bonus_cap":10}',
  ]],
  ['two grounds under a low cap', () => evaluateSecretaryBonus(withParameters(BZ_2025, { 'bz.secretary_bonus_cap': 5 }), { year: '2026', hasExemplaryRun: true, hasAcceptedPairing: true }), [
    'BZ-LP-7 连续季度示范牌，加 5 分（全年上限 5 分）',
    'BZ-ZS-36 帮扶合格，加 0 分（全年上限 5 分）',
    '→ bonus-proposed {"points":5}',
    'proposes secretary-bonus BZ-LP-7 branch-secretary {"period":"2026","points":5}',
    'rests on {"bz.secretary_bonus":5,"bz.secretary_bonus_cap":5}',
  ]],
  ['one ground', () => evaluateSecretaryBonus(BZ_2025, { year: '2026', hasExemplaryRun: false, hasAcceptedPairing: true }), [
    'BZ-ZS-36 帮扶合格，加 5 分（全年上限 10 分）',
    '→ bonus-proposed {"points":5}',
    'proposes secretary-bonus BZ-ZS-36 branch-secretary {"period":"2026","points":5}',
    'rests on {"bz.secretary_bonus":5,"bz.secretary_bonus_cap":10}',
  ]],
  ['no ground', () => evaluateSecretaryBonus(BZ_2025, { year: '2026', hasExemplaryRun: false, hasAcceptedPairing: false }), [
    '→ no-bonus {"points":0}',
    'rests on {"bz.secretary_bonus":5,"bz.secretary_bonus_cap":10}',
  ]],
]);

describeTranscripts('BZ-LP-12, BZ-LP-13 changing 争先牌', [
  ['all signed off, 70', () => change({}), [
    'BZ-LP-12 已销号整改项 3项，要求 = 3项：成立',
    'BZ-LP-12 复评得分 70分，要求 ≥ 70分：成立',
    '→ plaque-changed {"rescore":"70","openIssues":"0"}',
    'proposes plaque-change BZ-LP-12 branch {"detail":"达标牌，自确认之日起至下一季度结果"}',
    'rests on {"bz.lp.cuts":[90,70]}',
  ]],
  ['69.9', () => change({ rescore: '69.9' }), [
    'BZ-LP-12 已销号整改项 3项，要求 = 3项：成立',
    'BZ-LP-12 复评得分 69.9分，要求 ≥ 70分：不成立',
    'BZ-LP-13 未整改到位，“争先”期限延长到 2026-03-31',
    '→ striving-extended {"rescore":"699/10","openIssues":"0"}',
    'proposes striving-extension BZ-LP-13 branch {"dueOn":"2026-03-31","period":"2026-Q1"}',
    'rests on {"bz.lp.cuts":[90,70],"bz.lp.extend_quarters":1}',
  ]],
  ['not scored', () => change({ rescore: null }), [
    'BZ-LP-12 已销号整改项 3项，要求 = 3项：成立',
    'BZ-LP-12 还没有复评得分',
    'BZ-LP-13 未整改到位，“争先”期限延长到 2026-03-31',
    '→ striving-extended {"rescore":null,"openIssues":"0"}',
    'proposes striving-extension BZ-LP-13 branch {"dueOn":"2026-03-31","period":"2026-Q1"}',
    'rests on {"bz.lp.cuts":[90,70],"bz.lp.extend_quarters":1}',
  ]],
  ['one open', () => change({ signedOffIssues: 2 }), [
    'BZ-LP-12 已销号整改项 2项，要求 = 3项：不成立',
    'BZ-LP-12 复评得分 70分，要求 ≥ 70分：成立',
    'BZ-LP-13 未整改到位，“争先”期限延长到 2026-03-31',
    '→ striving-extended {"rescore":"70","openIssues":"1"}',
    'proposes striving-extension BZ-LP-13 branch {"dueOn":"2026-03-31","period":"2026-Q1"}',
    'rests on {"bz.lp.cuts":[90,70],"bz.lp.extend_quarters":1}',
  ]],
  ['more signed off than found', () => change({ signedOffIssues: 4 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"已销号整改项","value":"4","min":0,"max":3}',
  ]],
  ['half an issue signed off', () => change({ signedOffIssues: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"已销号整改项","value":"0.5","decimals":0}',
  ]],
  ['minus one signed off', () => change({ signedOffIssues: -1 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"已销号整改项","value":"-1","min":0,"max":3}',
  ]],
  ['half an issue', () => change({ issues: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"整改项","value":"0.5","decimals":0}',
  ]],
  ['a score above 100', () => change({ rescore: 101 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"复评得分","value":"101","min":0,"max":100}',
  ]],
  ['a score below 0', () => change({ rescore: -1 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"复评得分","value":"-1","min":0,"max":100}',
  ]],
]);

const inspector = (personId: string, isCommissionerOrBackbone = true) => ({ personId, isCommissionerOrBackbone });

describeTranscripts('BZ-HC-0, BZ-HC-1b, BZ-HC-2b, BZ-JD-2b the mutual inspection', [
  ['two inspectors', () => evaluateDelegation(BZ_2025, { inspectors: [inspector('A'), inspector('B')] }), [
    'BZ-HC-1b 抽调 2 人，要求 1 至 2 人 [conforms]',
    '→ inspectors-complete {"count":2}',
    'rests on {"bz.hc.min_per_branch":1,"bz.hc.max_per_branch":2}',
  ]],
  ['one person twice', () => evaluateDelegation(BZ_2025, { inspectors: [inspector('A'), inspector('A')] }), [
    'BZ-HC-1b 抽调 1 人，要求 1 至 2 人 [conforms]',
    '→ inspectors-complete {"count":1}',
    'rests on {"bz.hc.min_per_branch":1,"bz.hc.max_per_branch":2}',
  ]],
  ['nobody', () => evaluateDelegation(BZ_2025, { inspectors: [] }), [
    'BZ-HC-1b 抽调 0 人，要求 1 至 2 人 [incomplete]',
    '→ inspectors-missing {"count":0}',
    'rests on {"bz.hc.min_per_branch":1,"bz.hc.max_per_branch":2}',
  ]],
  ['three', () => evaluateDelegation(BZ_2025, { inspectors: [inspector('A'), inspector('B'), inspector('C')] }), [
    'BZ-HC-1b 抽调 3 人，要求 1 至 2 人 [rejected]',
    '→ rejected {"count":3}',
    'rests on {"bz.hc.min_per_branch":1,"bz.hc.max_per_branch":2}',
  ]],
  ['one who is neither', () => evaluateDelegation(BZ_2025, { inspectors: [inspector('A'), inspector('B', false)] }), [
    'BZ-HC-1b 抽调 2 人，要求 1 至 2 人 [conforms]',
    'BZ-HC-1b 1 人不是支部委员或党员骨干 [rejected]',
    '→ rejected {"count":2}',
    'rests on {"bz.hc.min_per_branch":1,"bz.hc.max_per_branch":2}',
  ]],
  ['the own branch', () => evaluateRecusal(BZ_2025, { inspectorBranch: '甲', inspectedBranch: '甲' }), [
    'BZ-HC-0 检查的是本支部 [rejected]',
    '→ rejected {"isOwnBranch":true}',
    'rests on {"bz.hc.recusal":true}',
  ]],
  ['another branch', () => evaluateRecusal(BZ_2025, { inspectorBranch: '甲', inspectedBranch: '乙' }), [
    'BZ-HC-0 检查的是其他支部 [conforms]',
    '→ conforms {"isOwnBranch":false}',
    'rests on {"bz.hc.recusal":true}',
  ]],
  ['the own branch where it is allowed', () => evaluateRecusal(withParameters(BZ_2025, { 'bz.hc.recusal': false }), { inspectorBranch: '甲', inspectedBranch: '甲' }), [
    'BZ-HC-0 检查的是本支部 [conforms]',
    '→ conforms {"isOwnBranch":true}',
    'rests on {"bz.hc.recusal":false}',
  ]],
  ['three sheets', () => evaluateInspectionScore(BZ_2025, { sheets: [90, 85, '85.5'] }), [
    'BZ-HC-2b 互查评分 = (90 + 85 + 85.5) ÷ 3 = 86.83',
    '→ inspection-scored {"score":"521/6"}',
    'rests on {}',
  ]],
  ['no sheet', () => evaluateInspectionScore(BZ_2025, { sheets: [] }), [
    'BZ-HC-2b 没有提交的评分表',
    '→ not-rated {"score":null}',
    'rests on {}',
  ]],
  ['a sheet above 100', () => evaluateInspectionScore(BZ_2025, { sheets: [90, 101] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"互查评分","value":"101","min":0,"max":100}',
  ]],
  ['no shortcoming', () => evaluateDiagnosis(BZ_2025, { coreShortcomings: 0 }), [
    'BZ-JD-2b 核心短板 0 个，要求 1 至 2 个 [rejected]',
    '→ rejected {"coreShortcomings":"0"}',
    'rests on {}',
  ]],
  ['one shortcoming', () => evaluateDiagnosis(BZ_2025, { coreShortcomings: 1 }), [
    'BZ-JD-2b 核心短板 1 个，要求 1 至 2 个 [conforms]',
    '→ conforms {"coreShortcomings":"1"}',
    'rests on {}',
  ]],
  ['two shortcomings', () => evaluateDiagnosis(BZ_2025, { coreShortcomings: 2 }), [
    'BZ-JD-2b 核心短板 2 个，要求 1 至 2 个 [conforms]',
    '→ conforms {"coreShortcomings":"2"}',
    'rests on {}',
  ]],
  ['three shortcomings', () => evaluateDiagnosis(BZ_2025, { coreShortcomings: 3 }), [
    'BZ-JD-2b 核心短板 3 个，要求 1 至 2 个 [rejected]',
    '→ rejected {"coreShortcomings":"3"}',
    'rests on {}',
  ]],
  ['half a shortcoming', () => evaluateDiagnosis(BZ_2025, { coreShortcomings: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"核心短板","value":"0.5","decimals":0}',
  ]],
]);

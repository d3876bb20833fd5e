import { SY_2022 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluateDirectGrant, evaluatePostApplication, evaluatePostRenewal, type DirectGrantFacts, type PostApplicationFacts, type PostRenewalFacts } from './posts.js';

const POST: PostApplicationFacts = {
  kind: 'full-member', isCadre: true, appraisal: '优秀', place: null, democraticReview: '优秀', violationsOn: [], appliedOn: '2022-09-01', goalAspects: ['politics', 'politics', 'service'],
};
const GRANT: DirectGrantFacts = { kind: 'full-member', honours: [{ name: 'another', level: 'nation' }, { name: 'model-worker', level: 'company' }], violations: 0 };
const RENEWAL: PostRenewalFacts = { year: '2022', scale: 'a', appraisal: '称职', conduct: 'none', otherGround: '' };
const post = (change: Partial<PostApplicationFacts>, edition = SY_2022) => evaluatePostApplication(edition, { ...POST, ...change });
const ranked = (rank: number | string, people: number | string, edition = SY_2022) => post({ isCadre: false, place: { rank, people } }, edition);
const grant = (change: Partial<DirectGrantFacts>) => evaluateDirectGrant(SY_2022, { ...GRANT, ...change });
const renewal = (change: Partial<PostRenewalFacts>) => evaluatePostRenewal(SY_2022, { ...RENEWAL, ...change });

describeTranscripts('SY-XF-S1 to SY-XF-S4, SY-XF-01 an application for a post', [
  ['a cadre', () => post({}), [
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S2a 上年度考核：优秀 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ may-apply {"failed":[]}',
    'rests on {"sy.xf.conduct_lookback":null}',
  ]],
  ['a cadre who meets nothing', () => post({ kind: 'probationary-member', appraisal: '称职', democraticReview: '合格', violationsOn: ['2000-01-01', '2022-01-01'], goalAspects: ['eighth', 'ninth'] }), [
    'SY-XF-S1 不是正式党员 [rejected]',
    'SY-XF-S2a 上年度考核：称职 [rejected]',
    'SY-XF-S3 民主评议党员：合格 [rejected]',
    'SY-XF-S4 违规违纪违法记录 2 条 [rejected]',
    'SY-XF-01 目标不属于七个方面：eighth、ninth [rejected]',
    '→ rejected {"failed":["SY-XF-S1","SY-XF-S2a","SY-XF-S3","SY-XF-S4","SY-XF-01"]}',
    'rests on {"sy.xf.conduct_lookback":null}',
  ]],
  ['nothing known', () => post({ appraisal: null, democraticReview: null, violationsOn: null }), [
    'SY-XF-S2a 上年度考核：没有数据 [incomplete]',
    'SY-XF-S3 民主评议党员：没有数据 [incomplete]',
    'SY-XF-S4 违规违纪违法：没有数据 [incomplete]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ incomplete {"failed":["SY-XF-S2a","SY-XF-S3","SY-XF-S4"]}',
    'rests on {"sy.xf.conduct_lookback":null}',
  ]],
  ['a worker without a place', () => post({ isCadre: false }), [
    'SY-XF-S2b 上年度排名：没有数据 [incomplete]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ incomplete {"failed":["SY-XF-S2b"]}',
    'rests on {"sy.xf.conduct_lookback":null}',
  ]],
  ['a worker on the last place that counts', () => ranked(2, 25), [
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S2b 名次 2/25，前 10% 为前 2 名 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ may-apply {"failed":[]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"floor","sy.xf.conduct_lookback":null}',
  ]],
  ['a worker one below it', () => ranked(3, 25), [
    'SY-XF-S2b 名次 3/25，前 10% 为前 2 名 [rejected]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ rejected {"failed":["SY-XF-S2b"]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"floor","sy.xf.conduct_lookback":null}',
  ]],
  ['rounded up', () => ranked(3, 25, withParameters(SY_2022, { 'sy.xf.rank_rule': 'ceil' })), [
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S2b 名次 3/25，前 10% 为前 3 名 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ may-apply {"failed":[]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"ceil","sy.xf.conduct_lookback":null}',
  ]],
  ['rounded half up', () => ranked(3, 24, withParameters(SY_2022, { 'sy.xf.rank_rule': 'round' })), [
    'SY-XF-S2b 名次 3/24，前 10% 为前 2 名 [rejected]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ rejected {"failed":["SY-XF-S2b"]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"round","sy.xf.conduct_lookback":null}',
  ]],
  ['a whole quota is not rounded up', () => ranked(3, 20, withParameters(SY_2022, { 'sy.xf.rank_rule': 'ceil' })), [
    'SY-XF-S2b 名次 3/20，前 10% 为前 2 名 [rejected]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ rejected {"failed":["SY-XF-S2b"]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"ceil","sy.xf.conduct_lookback":null}',
  ]],
  ['too few people', () => ranked(1, 9), [
    'SY-XF-S2b 名次 1/9，前 10% 为前 0 名，人数不足，由人工认定 [hint]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ manual-review {"failed":[]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"floor","sy.xf.min_one":false,"sy.xf.conduct_lookback":null}',
  ]],
  ['too few people, rounded', () => ranked(1, 4, withParameters(SY_2022, { 'sy.xf.rank_rule': 'round' })), [
    'SY-XF-S2b 名次 1/4，前 10% 为前 0 名 [rejected]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ rejected {"failed":["SY-XF-S2b"]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"round","sy.xf.min_one":false,"sy.xf.conduct_lookback":null}',
  ]],
  ['too few people, at least one', () => ranked(1, 9, withParameters(SY_2022, { 'sy.xf.min_one': true })), [
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S2b 名次 1/9，前 10% 为前 0 名，至少取 1 名 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ may-apply {"failed":[]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"floor","sy.xf.min_one":true,"sy.xf.conduct_lookback":null}',
  ]],
  ['too few people, the second', () => ranked(2, 9, withParameters(SY_2022, { 'sy.xf.min_one': true })), [
    'SY-XF-S2b 名次 2/9，前 10% 为前 0 名，至少取 1 名 [rejected]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ rejected {"failed":["SY-XF-S2b"]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"floor","sy.xf.min_one":true,"sy.xf.conduct_lookback":null}',
  ]],
  ['a place outside', () => ranked(10, 9), [
    'refused RANK.INVALID {"rank":"10","people":"9"}',
  ]],
  ['place 0', () => ranked(0, 9), [
    'refused RANK.INVALID {"rank":"0","people":"9"}',
  ]],
  ['half a place', () => ranked(0.5, 9), [
    'refused NUMBER.TOO_FINE {"field":"名次","value":"0.5","decimals":0}',
  ]],
  ['half a person', () => ranked(1, 9.5), [
    'refused NUMBER.TOO_FINE {"field":"排名人数","value":"9.5","decimals":0}',
  ]],
  ['an old violation within the years looked back', () => post({ violationsOn: ['2021-09-01', '2021-08-31'] }, withParameters(SY_2022, { 'sy.xf.conduct_lookback': 12 })), [
    'SY-XF-S4 违规违纪违法记录 1 条 [rejected]',
    'SY-XF-S1 是正式党员 [conforms]',
    'SY-XF-S2a 上年度考核：优秀 [conforms]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ rejected {"failed":["SY-XF-S4"]}',
    'rests on {"sy.xf.conduct_lookback":12}',
  ]],
  ['too few people and a failing condition', () => post({ isCadre: false, place: { rank: 1, people: 9 }, kind: 'non-member' }), [
    'SY-XF-S1 不是正式党员 [rejected]',
    'SY-XF-S2b 名次 1/9，前 10% 为前 0 名，人数不足，由人工认定 [hint]',
    'SY-XF-S3 民主评议党员：优秀 [conforms]',
    'SY-XF-S4 违规违纪违法记录 0 条 [conforms]',
    'SY-XF-01 目标分属 2 个方面 [conforms]',
    '→ rejected {"failed":["SY-XF-S1"]}',
    'rests on {"sy.xf.top_pct":10,"sy.xf.rank_rule":"floor","sy.xf.min_one":false,"sy.xf.conduct_lookback":null}',
  ]],
]);

describeTranscripts('SY-XF-Z1, SY-XF-Z2 a direct grant', [
  ['an honour of the company', () => grant({}), [
    'SY-XF-Z1 是正式党员 [conforms]',
    'SY-XF-Z2 公司级劳动模范 [conforms]',
    'SY-XF-Z1 违规违纪违法记录 0 条 [conforms]',
    '→ may-grant {"failed":[]}',
    'rests on {}',
  ]],
  ['an honour of the unit', () => grant({ honours: [{ name: 'model-worker', level: 'unit' }] }), [
    'SY-XF-Z2 荣誉级别低于公司 [rejected]',
    'SY-XF-Z1 是正式党员 [conforms]',
    'SY-XF-Z1 违规违纪违法记录 0 条 [conforms]',
    '→ rejected {"failed":["level"]}',
    'rests on {}',
  ]],
  ['another honour', () => grant({ honours: [{ name: 'another', level: 'nation' }] }), [
    'SY-XF-Z2 没有所列四项荣誉 [rejected]',
    'SY-XF-Z1 是正式党员 [conforms]',
    'SY-XF-Z1 违规违纪违法记录 0 条 [conforms]',
    '→ rejected {"failed":["honour"]}',
    'rests on {}',
  ]],
  ['no full member, a violation', () => grant({ kind: 'probationary-member', violations: 1 }), [
    'SY-XF-Z1 不是正式党员 [rejected]',
    'SY-XF-Z1 违规违纪违法记录 1 条 [rejected]',
    'SY-XF-Z2 公司级劳动模范 [conforms]',
    '→ rejected {"failed":["membership","violation"]}',
    'rests on {}',
  ]],
  ['half a violation', () => grant({ violations: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"违规违纪违法记录","value":"0.5","decimals":0}',
  ]],
]);

describeTranscripts('SY-XF-Q1 to SY-XF-Q3 the yearly decision on a post', [
  ['good enough', () => renewal({}), [
    'SY-XF-Q1 年度考核：称职，基本称职（含）以下取消',
    '→ post-continues {"grounds":[],"barredYear":null}',
    'rests on {"sy.xf.scale_a":["优秀","称职","基本称职","不称职"],"sy.xf.cut_a":3}',
  ]],
  ['at the cut', () => renewal({ appraisal: '基本称职' }), [
    'SY-XF-Q1 年度考核：基本称职，基本称职（含）以下取消',
    '→ post-barred {"grounds":["SY-XF-Q1"],"barredYear":"2023"}',
    'proposes eligibility-ban SY-XF-Q1 vanguard-post {"period":"2023"}',
    'rests on {"sy.xf.scale_a":["优秀","称职","基本称职","不称职"],"sy.xf.cut_a":3}',
  ]],
  ['scale b at its cut, handled, with another ground', () => renewal({ scale: 'b', appraisal: '良好', conduct: 'handled', otherGround: '已离岗' }), [
    'SY-XF-Q1 年度考核：良好，良好（含）以下取消',
    'SY-XF-Q2 受到组织处理或党规党纪处理',
    'SY-XF-Q3 不符合继续创建条件：已离岗',
    '→ post-barred {"grounds":["SY-XF-Q1","SY-XF-Q2","SY-XF-Q3"],"barredYear":"2023"}',
    'proposes eligibility-ban SY-XF-Q1 vanguard-post {"period":"2023"}',
    'proposes eligibility-ban SY-XF-Q2 vanguard-post {"period":"2023"}',
    'proposes eligibility-ban SY-XF-Q3 vanguard-post {"period":"2023"}',
    'rests on {"sy.xf.scale_b":["优秀","良好","合格","不合格"],"sy.xf.cut_b":2}',
  ]],
  ['scale b above its cut', () => renewal({ scale: 'b', appraisal: '优秀' }), [
    'SY-XF-Q1 年度考核：优秀，良好（含）以下取消',
    '→ post-continues {"grounds":[],"barredYear":null}',
    'rests on {"sy.xf.scale_b":["优秀","良好","合格","不合格"],"sy.xf.cut_b":2}',
  ]],
  ['a record without handling', () => renewal({ conduct: 'recorded-without-handling' }), [
    'SY-XF-Q1 年度考核：称职，基本称职（含）以下取消',
    'SY-XF-Q3 有违规记录，没有处理，由人工审核',
    '→ manual-review {"grounds":[],"barredYear":null}',
    'rests on {"sy.xf.scale_a":["优秀","称职","基本称职","不称职"],"sy.xf.cut_a":3}',
  ]],
  ['no appraisal', () => renewal({ appraisal: null, otherGround: ' ' }), [
    'SY-XF-Q1 本年度没有考核',
    '→ not-rated {"grounds":[],"barredYear":null}',
    'proposes open-duty SY-XF-Q1 vanguard-post {"period":"2022","detail":"补齐年度考核结果"}',
    'rests on {"sy.xf.scale_a":["优秀","称职","基本称职","不称职"],"sy.xf.cut_a":3}',
  ]],
  ['no appraisal, handled', () => renewal({ appraisal: null, conduct: 'handled' }), [
    'SY-XF-Q2 受到组织处理或党规党纪处理',
    '→ post-barred {"grounds":["SY-XF-Q2"],"barredYear":"2023"}',
    'proposes eligibility-ban SY-XF-Q2 vanguard-post {"period":"2023"}',
    'rests on {"sy.xf.scale_a":["优秀","称职","基本称职","不称职"],"sy.xf.cut_a":3}',
  ]],
  ['a word of no scale', () => renewal({ appraisal: '良好' }), [
    'refused APPRAISAL.NOT_ON_SCALE {"appraisal":"良好","scale":["优秀","称职","基本称职","不称职"]}',
  ]],
]);

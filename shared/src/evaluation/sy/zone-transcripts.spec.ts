import { SY_2022 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluateZoneConditions, evaluateZoneGoals, evaluateZonePlace, type ZoneConditionFacts, type ZonePlaceFacts } from './zone-filing.js';
import { evaluateContactTalks, evaluateZoneEligibility, evaluateZoneIncidents, evaluateZoneRating } from './zone-rating.js';

const ZONE: ZoneConditionFacts = { leader: 'full-member', members: 5, coreMembers: 2, core: 4 };
const PLACE: ZonePlaceFacts = { earlier: ['filed', 'returned', 'recalled', 'refused'], location: '一号厂房东侧', overlapsAnother: false, isFunctional: false, unit: 'team' };
const zone = (change: Partial<ZoneConditionFacts>) => evaluateZoneConditions(SY_2022, { ...ZONE, ...change });
const place = (change: Partial<ZonePlaceFacts>) => evaluateZonePlace(SY_2022, { ...PLACE, ...change });
const MET = { isMet: true, attainment: 120, weight: 1 };
const OPEN = { isMet: false, attainment: 40, weight: 2 };

describeTranscripts('SY-ZR-T1 to SY-ZR-T1c the conditions of a zone', [
  ['all', () => zone({}), [
    'SY-ZR-T1 负责人是正式党员 [conforms]',
    'SY-ZR-T1b 责任区党员 5人，要求 ≥ 5人：成立 [conforms]',
    'SY-ZR-T1c 骨干中党员占比 50%，要求 ≥ 50%：成立 [conforms]',
    '→ conforms {"corePercent":"50"}',
    'rests on {"sy.zr.min_members":5,"sy.zr.core_pct":50}',
  ]],
  ['none', () => zone({ leader: 'non-member', members: 4, coreMembers: 1 }), [
    'SY-ZR-T1 负责人不是正式党员 [rejected]',
    'SY-ZR-T1b 责任区党员 4人，要求 ≥ 5人：不成立 [rejected]',
    'SY-ZR-T1c 骨干中党员占比 25%，要求 ≥ 50%：不成立 [rejected]',
    '→ rejected {"corePercent":"25"}',
    'rests on {"sy.zr.min_members":5,"sy.zr.core_pct":50}',
  ]],
  ['no leader, no core', () => zone({ leader: null, coreMembers: 0, core: 0 }), [
    'SY-ZR-T1 没有负责人 [incomplete]',
    'SY-ZR-T1c 骨干团队人数为 0，无法计算 [incomplete]',
    'SY-ZR-T1b 责任区党员 5人，要求 ≥ 5人：成立 [conforms]',
    '→ incomplete {"corePercent":null}',
    'rests on {"sy.zr.min_members":5}',
  ]],
  ['half a member', () => zone({ members: 4.5 }), [
    'refused NUMBER.TOO_FINE {"field":"责任区党员","value":"4.5","decimals":0}',
  ]],
  ['more members than core', () => zone({ coreMembers: 5 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"5","whole":"4","partName":"骨干中党员","wholeName":"骨干团队"}',
  ]],
]);

describeTranscripts('SY-ZR-T3, SY-ZR-T3b, SY-ZR-02 the goals of a zone', [
  ['ten, four with a figure, of all aspects', () => evaluateZoneGoals(SY_2022, { goals: 10, quantified: 4, aspects: ['education', 'production', 'civility', 'integrity', 'contacts', 'assignments'] }), [
    'SY-ZR-T3 目标 10 项，在 8-10 项之内 [conforms]',
    'SY-ZR-T3b 可量化目标 4项，要求 ≥ 4项：成立 [conforms]',
    'SY-ZR-02 六个方面都有目标 [conforms]',
    '→ conforms {"missingAspects":[]}',
    'rests on {"sy.zr.goal_min":8,"sy.zr.goal_max":10,"sy.zr.quant_min":4}',
  ]],
  ['seven, three with a figure, two aspects missing', () => evaluateZoneGoals(SY_2022, { goals: 7, quantified: 3, aspects: ['education', 'production', 'civility', 'integrity'] }), [
    'SY-ZR-T3 目标 7 项，不在 8-10 项之内 [reason-required]',
    'SY-ZR-T3b 可量化目标 3项，要求 ≥ 4项：不成立 [reason-required]',
    'SY-ZR-02 没有目标的方面：培养联系、组织交办 [hint]',
    '→ reason-required {"missingAspects":["contacts","assignments"]}',
    'rests on {"sy.zr.goal_min":8,"sy.zr.goal_max":10,"sy.zr.quant_min":4}',
  ]],
  ['eleven', () => evaluateZoneGoals(SY_2022, { goals: 11, quantified: 8, aspects: ['education', 'production', 'civility', 'integrity', 'contacts', 'assignments'] }), [
    'SY-ZR-T3 目标 11 项，不在 8-10 项之内 [reason-required]',
    'SY-ZR-T3b 可量化目标 8项，要求 ≥ 4项：成立 [conforms]',
    'SY-ZR-02 六个方面都有目标 [conforms]',
    '→ reason-required {"missingAspects":[]}',
    'rests on {"sy.zr.goal_min":8,"sy.zr.goal_max":10,"sy.zr.quant_min":4}',
  ]],
  ['none', () => evaluateZoneGoals(SY_2022, { goals: 0, quantified: 0, aspects: [] }), [
    'SY-ZR-T3 目标 0 项，不在 8-10 项之内 [incomplete]',
    'SY-ZR-T3b 可量化目标 0项，要求 ≥ 4项：不成立 [reason-required]',
    'SY-ZR-02 没有目标的方面：宣传教育、生产经营、文明建设、廉政建设、培养联系、组织交办 [hint]',
    '→ incomplete {"missingAspects":["education","production","civility","integrity","contacts","assignments"]}',
    'rests on {"sy.zr.goal_min":8,"sy.zr.goal_max":10,"sy.zr.quant_min":4}',
  ]],
  ['more with a figure than goals', () => evaluateZoneGoals(SY_2022, { goals: 1, quantified: 2, aspects: [] }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"2","whole":"1","partName":"可量化目标","wholeName":"目标"}',
  ]],
]);

describeTranscripts('SY-ZR-T2, SY-ZR-T4, SY-ZR-07 the place of a zone', [
  ['the second of the year', () => place({}), [
    'SY-ZR-T2 位置：一号厂房东侧 [conforms]',
    'SY-ZR-T2 与其他责任区没有重叠 [conforms]',
    'SY-ZR-T4 本年度第 2 个，每个支部不超过 2 个 [conforms]',
    'SY-ZR-07 以班组为单位 [conforms]',
    '→ conforms {"zones":2}',
    'rests on {"sy.zr.max_per_branch":2}',
  ]],
  ['the third', () => place({ earlier: ['filed', 'approved'] }), [
    'SY-ZR-T4 本年度第 3 个，每个支部不超过 2 个 [reason-required]',
    'SY-ZR-T2 位置：一号厂房东侧 [conforms]',
    'SY-ZR-T2 与其他责任区没有重叠 [conforms]',
    'SY-ZR-07 以班组为单位 [conforms]',
    '→ reason-required {"zones":3}',
    'rests on {"sy.zr.max_per_branch":2}',
  ]],
  ['nowhere, overlapping, of an unfitting unit', () => place({ location: ' ', overlapsAnother: true, isFunctional: true }), [
    'SY-ZR-T2 没有填写具体位置 [rejected]',
    'SY-ZR-T2 与其他责任区范围重叠 [rejected]',
    'SY-ZR-07 以班组为单位，与本单位类别不一致 [hint]',
    'SY-ZR-T4 本年度第 2 个，每个支部不超过 2 个 [conforms]',
    '→ rejected {"zones":2}',
    'rests on {"sy.zr.max_per_branch":2}',
  ]],
  ['a department of a functional organisation', () => place({ isFunctional: true, unit: 'department', earlier: [] }), [
    'SY-ZR-T2 位置：一号厂房东侧 [conforms]',
    'SY-ZR-T2 与其他责任区没有重叠 [conforms]',
    'SY-ZR-T4 本年度第 1 个，每个支部不超过 2 个 [conforms]',
    'SY-ZR-07 以整个部门为单位 [conforms]',
    '→ conforms {"zones":1}',
    'rests on {"sy.zr.max_per_branch":2}',
  ]],
  ['a service window of a production branch', () => place({ unit: 'service-window' }), [
    'SY-ZR-07 以窗口服务业务部室为单位，与本单位类别不一致 [hint]',
    'SY-ZR-T2 位置：一号厂房东侧 [conforms]',
    'SY-ZR-T2 与其他责任区没有重叠 [conforms]',
    'SY-ZR-T4 本年度第 2 个，每个支部不超过 2 个 [conforms]',
    '→ hint {"zones":2}',
    'rests on {"sy.zr.max_per_branch":2}',
  ]],
]);

describeTranscripts('SY-ZR-D1 to SY-ZR-D3 the rating of a zone', [
  ['four of five', () => evaluateZoneRating(SY_2022, { year: '2022', goals: [MET, MET, MET, MET, OPEN] }), [
    'SY-ZR-D1 年度争创目标达成率 80 在 [80,100] → 达标',
    '→ zone-reached {"rate":"80","barredYear":null}',
    'rests on {"sy.zr.rate_method":"count","sy.zr.cuts":[80,70]}',
  ]],
  ['three of four', () => evaluateZoneRating(SY_2022, { year: '2022', goals: [MET, MET, MET, OPEN] }), [
    'SY-ZR-D2 年度争创目标达成率 75 在 [70,80) → 保留下一年度争创资格',
    '→ zone-kept {"rate":"75","barredYear":null}',
    'rests on {"sy.zr.rate_method":"count","sy.zr.cuts":[80,70]}',
  ]],
  ['two of three', () => evaluateZoneRating(SY_2022, { year: '2022', goals: [MET, MET, OPEN] }), [
    'SY-ZR-D3 年度争创目标达成率 66.66 在 [0,70) → 取消下一年度争创资格',
    '→ zone-barred {"rate":"200/3","barredYear":"2023"}',
    'proposes eligibility-ban SY-ZR-D3 responsibility-zone {"period":"2023"}',
    'rests on {"sy.zr.rate_method":"count","sy.zr.cuts":[80,70]}',
  ]],
  ['by weights', () => evaluateZoneRating(withParameters(SY_2022, { 'sy.zr.rate_method': 'weighted' }), { year: '2022', goals: [MET, OPEN, { isMet: true, attainment: null, weight: null }] }), [
    'SY-ZR-D3 年度争创目标达成率 33.33 在 [0,70) → 取消下一年度争创资格',
    '→ zone-barred {"rate":"100/3","barredYear":"2023"}',
    'proposes eligibility-ban SY-ZR-D3 responsibility-zone {"period":"2023"}',
    'rests on {"sy.zr.rate_method":"weighted","sy.zr.cuts":[80,70]}',
  ]],
  ['by capped means', () => evaluateZoneRating(withParameters(SY_2022, { 'sy.zr.rate_method': 'mean-capped' }), { year: '2022', goals: [MET, OPEN, { isMet: true, attainment: null, weight: null }, { isMet: false, attainment: null, weight: null }, { isMet: true, attainment: 100, weight: null }] }), [
    'SY-ZR-D3 年度争创目标达成率 68 在 [0,70) → 取消下一年度争创资格',
    '→ zone-barred {"rate":"68","barredYear":"2023"}',
    'proposes eligibility-ban SY-ZR-D3 responsibility-zone {"period":"2023"}',
    'rests on {"sy.zr.rate_method":"mean-capped","sy.zr.cuts":[80,70]}',
  ]],
  ['no weights', () => evaluateZoneRating(withParameters(SY_2022, { 'sy.zr.rate_method': 'weighted' }), { year: '2022', goals: [{ ...MET, weight: null }] }), [
    'SY-ZR-D1 没有目标，不作评定',
    '→ not-rated {"rate":null,"barredYear":null}',
    'rests on {"sy.zr.rate_method":"weighted"}',
  ]],
  ['no goals', () => evaluateZoneRating(SY_2022, { year: '2022', goals: [] }), [
    'SY-ZR-D1 没有目标，不作评定',
    '→ not-rated {"rate":null,"barredYear":null}',
    'rests on {"sy.zr.rate_method":"count"}',
  ]],
  ['below nothing', () => evaluateZoneRating(SY_2022, { year: '2022', goals: [{ ...MET, attainment: -1 }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"完成比例","value":"-1","min":0}',
  ]],
  ['a weight below 0', () => evaluateZoneRating(SY_2022, { year: '2022', goals: [{ ...MET, weight: -1 }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"目标权重","value":"-1","min":0}',
  ]],
  ['a weight too fine', () => evaluateZoneRating(SY_2022, { year: '2022', goals: [{ ...MET, weight: '0.001' }] }), [
    'refused NUMBER.TOO_FINE {"field":"目标权重","value":"0.001","decimals":2}',
  ]],
  ['barred', () => evaluateZoneEligibility(SY_2022, { applyingFor: '2023', barredYears: ['2023'] }), [
    'SY-ZR-D3 2023 年取消争创资格 [rejected]',
    '→ rejected {"isBarred":true}',
    'rests on {}',
  ]],
  ['free again', () => evaluateZoneEligibility(SY_2022, { applyingFor: '2024', barredYears: ['2023'] }), [
    'SY-ZR-D3 2024 年可以申报 [conforms]',
    '→ conforms {"isBarred":false}',
    'rests on {}',
  ]],
]);

describeTranscripts('SY-ZR-03 to SY-ZR-05 incidents and talks', [
  ['no incident', () => evaluateZoneIncidents(SY_2022, { hazards: 0, accidents: 0, violations: 0 }), [
    'SY-ZR-03 重大安全生产隐患 0 起，质量事故 0 起 [conforms]',
    'SY-ZR-04 违纪违法 0 起 [conforms]',
    '→ conforms {"incidents":"0"}',
    'rests on {}',
  ]],
  ['a hazard', () => evaluateZoneIncidents(SY_2022, { hazards: 1, accidents: 0, violations: 0 }), [
    'SY-ZR-03 重大安全生产隐患 1 起，质量事故 0 起 [rejected]',
    'SY-ZR-04 违纪违法 0 起 [conforms]',
    '→ rejected {"incidents":"1"}',
    'rests on {}',
  ]],
  ['an accident and two violations', () => evaluateZoneIncidents(SY_2022, { hazards: 0, accidents: 1, violations: 2 }), [
    'SY-ZR-03 重大安全生产隐患 0 起，质量事故 1 起 [rejected]',
    'SY-ZR-04 违纪违法 2 起 [rejected]',
    '→ rejected {"incidents":"3"}',
    'rests on {}',
  ]],
  ['half a hazard', () => evaluateZoneIncidents(SY_2022, { hazards: 0.5, accidents: 0, violations: 0 }), [
    'refused NUMBER.TOO_FINE {"field":"重大安全生产隐患","value":"0.5","decimals":0}',
  ]],
  ['half an accident', () => evaluateZoneIncidents(SY_2022, { hazards: 0, accidents: 0.5, violations: 0 }), [
    'refused NUMBER.TOO_FINE {"field":"质量事故","value":"0.5","decimals":0}',
  ]],
  ['half a violation', () => evaluateZoneIncidents(SY_2022, { hazards: 0, accidents: 0, violations: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"违纪违法","value":"0.5","decimals":0}',
  ]],
  ['everybody', () => evaluateContactTalks(SY_2022, { halfYear: '2022-H2', contacts: ['甲', '乙'], talks: [{ contact: '甲', on: '2022-07-01' }, { contact: '乙', on: '2022-12-31' }] }), [
    'SY-ZR-05 联系对象 2 人，本期已谈 2 人',
    '→ conforms {"open":[]}',
    'rests on {}',
  ]],
  ['one left', () => evaluateContactTalks(SY_2022, { halfYear: '2022-H2', contacts: ['甲', '乙'], talks: [{ contact: '甲', on: '2022-07-01' }, { contact: '乙', on: '2022-06-30' }] }), [
    'SY-ZR-05 联系对象 2 人，本期已谈 1 人',
    '→ reason-required {"open":["乙"]}',
    'rests on {}',
  ]],
  ['nobody listed', () => evaluateContactTalks(SY_2022, { halfYear: '2022-H2', contacts: [], talks: [] }), [
    'SY-ZR-05 还没有联系对象名单',
    '→ not-rated {"open":[]}',
    'proposes open-duty SY-ZR-05 responsibility-zone {"period":"2022-H2","detail":"建立联系对象名单"}',
    'rests on {}',
  ]],
]);

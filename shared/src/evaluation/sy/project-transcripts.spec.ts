import { SY_2022 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts } from '../testing/transcript.js';
import { evaluateProjectLeader, evaluateTeamShare, type TeamShareFacts } from './team.js';
import { countVoluntaryHours, evaluateVoluntaryShare, type VoluntaryEntry, type VoluntaryFacts } from './voluntary.js';

const TEAM: TeamShareFacts = { coreMembers: 3, coreProbationary: 1, core: 6, participatingMembers: 7, participants: 10 };
const HOURS: VoluntaryFacts = { voluntary: 20, total: 100, memberHours: 50 };
const team = (change: Partial<TeamShareFacts>, edition = SY_2022) => evaluateTeamShare(edition, { ...TEAM, ...change });
const hours = (change: Partial<VoluntaryFacts>, edition = SY_2022) => evaluateVoluntaryShare(edition, { ...HOURS, ...change });
const log = (entry: Partial<VoluntaryEntry>) => countVoluntaryHours(SY_2022, { entries: [{ person: 'full-member', fromMinute: 480, toMinute: 1260, workingTime: [], ...entry }] });

describeTranscripts('SY-GC-L1, SY-ZT-08 Party members in the team', [
  ['half of the core', () => team({}), [
    'SY-GC-L1 党员占骨干 50%，要求 ≥ 50%：成立 [conforms]',
    '→ conforms {"percent":"50"}',
    'rests on {"sy.gc.count_probationary":true,"sy.gc.core_ratio_basis":"core","sy.gc.core_party_min_pct":50,"sy.team.majority_hint":"off"}',
  ]],
  ['less than half', () => team({ core: 7 }), [
    'SY-GC-L1 党员占骨干 42.85%，要求 ≥ 50%：不成立 [reason-required]',
    '→ reason-required {"percent":"300/7"}',
    'rests on {"sy.gc.count_probationary":true,"sy.gc.core_ratio_basis":"core","sy.gc.core_party_min_pct":50,"sy.team.majority_hint":"off"}',
  ]],
  ['probationary members left out', () => team({}, withParameters(SY_2022, { 'sy.gc.count_probationary': false })), [
    'SY-GC-L1 党员占骨干 33.33%，要求 ≥ 50%：不成立 [reason-required]',
    '→ reason-required {"percent":"100/3"}',
    'rests on {"sy.gc.count_probationary":false,"sy.gc.core_ratio_basis":"core","sy.gc.core_party_min_pct":50,"sy.team.majority_hint":"off"}',
  ]],
  ['all members over the core may exceed 100 %', () => team({}, withParameters(SY_2022, { 'sy.gc.core_ratio_basis': 'members-over-core' })), [
    'SY-GC-L1 党员占骨干 116.66%，要求 ≥ 50%：成立 [conforms]',
    '→ conforms {"percent":"350/3"}',
    'rests on {"sy.gc.count_probationary":true,"sy.gc.core_ratio_basis":"members-over-core","sy.gc.core_party_min_pct":50,"sy.team.majority_hint":"off"}',
  ]],
  ['all members over the core, no core', () => team({ core: 0 }, withParameters(SY_2022, { 'sy.gc.core_ratio_basis': 'members-over-core' })), [
    'SY-GC-L1 还没有标出骨干，占比无法计算，请把骨干成员的“骨干”选为“是” [incomplete]',
    '→ incomplete {"percent":null}',
    'rests on {"sy.gc.count_probationary":true,"sy.gc.core_ratio_basis":"members-over-core","sy.team.majority_hint":"off"}',
  ]],
  ['all members over everybody', () => team({}, withParameters(SY_2022, { 'sy.gc.core_ratio_basis': 'members-over-total' })), [
    'SY-GC-L1 党员占骨干 70%，要求 ≥ 50%：成立 [conforms]',
    '→ conforms {"percent":"70"}',
    'rests on {"sy.gc.count_probationary":true,"sy.gc.core_ratio_basis":"members-over-total","sy.gc.core_party_min_pct":50,"sy.team.majority_hint":"off"}',
  ]],
  ['a majority of more than two thirds', () => team({}, withParameters(SY_2022, { 'sy.team.majority_hint': 'two-thirds' })), [
    'SY-GC-L1 党员占骨干 50%，要求 ≥ 50%：成立 [conforms]',
    'SY-ZT-08 党员 7 人，参与 10 人，超过三分之二 [conforms]',
    '→ conforms {"percent":"50"}',
    'rests on {"sy.gc.count_probationary":true,"sy.gc.core_ratio_basis":"core","sy.gc.core_party_min_pct":50,"sy.team.majority_hint":"two-thirds"}',
  ]],
  ['exactly two thirds are none', () => team({ participatingMembers: 6, participants: 9 }, withParameters(SY_2022, { 'sy.team.majority_hint': 'two-thirds' })), [
    'SY-ZT-08 党员 6 人，参与 9 人，不超过三分之二 [hint]',
    'SY-GC-L1 党员占骨干 50%，要求 ≥ 50%：成立 [conforms]',
    '→ hint {"percent":"50"}',
    'rests on {"sy.gc.count_probationary":true,"sy.gc.core_ratio_basis":"core","sy.gc.core_party_min_pct":50,"sy.team.majority_hint":"two-thirds"}',
  ]],
  ['no core', () => team({ coreMembers: 0, coreProbationary: 0, core: 0 }), [
    'SY-GC-L1 还没有标出骨干，占比无法计算，请把骨干成员的“骨干”选为“是” [incomplete]',
    '→ incomplete {"percent":null}',
    'rests on {"sy.gc.count_probationary":true,"sy.gc.core_ratio_basis":"core","sy.team.majority_hint":"off"}',
  ]],
  ['more probationary members than members', () => team({ coreProbationary: 4 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"4","whole":"3","partName":"骨干中预备党员","wholeName":"骨干中党员"}',
  ]],
  ['more members than core', () => team({ coreMembers: 7 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"7","whole":"6","partName":"骨干中党员","wholeName":"骨干人数"}',
  ]],
  ['more members than participants', () => team({ participatingMembers: 11 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"11","whole":"10","partName":"党员参与人数","wholeName":"参与人员总数"}',
  ]],
  ['half a member', () => team({ coreMembers: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"骨干中党员","value":"0.5","decimals":0}',
  ]],
  ['half a probationary member', () => team({ coreProbationary: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"骨干中预备党员","value":"0.5","decimals":0}',
  ]],
  ['half a core', () => team({ core: 6.5 }), [
    'refused NUMBER.TOO_FINE {"field":"骨干人数","value":"6.5","decimals":0}',
  ]],
  ['half a participating member', () => team({ participatingMembers: 6.5 }), [
    'refused NUMBER.TOO_FINE {"field":"党员参与人数","value":"6.5","decimals":0}',
  ]],
  ['half a participant', () => team({ participants: 9.5 }), [
    'refused NUMBER.TOO_FINE {"field":"参与人员总数","value":"9.5","decimals":0}',
  ]],
]);

describeTranscripts('SY-GC-L2, SY-ZT-06 the leader', [
  ['a full member', () => evaluateProjectLeader(SY_2022, { leader: 'full-member' }), [
    'SY-GC-L2 项目负责人是党员 [conforms]',
    'SY-ZT-06 由党员业务骨干担任项目负责人',
    '→ conforms {"isMember":true}',
    'rests on {}',
  ]],
  ['a probationary member', () => evaluateProjectLeader(SY_2022, { leader: 'probationary-member' }), [
    'SY-GC-L2 项目负责人是党员 [conforms]',
    'SY-ZT-06 由党员业务骨干担任项目负责人',
    '→ conforms {"isMember":true}',
    'rests on {"sy.gc.leader_full_member":false}',
  ]],
  ['a probationary member where a full one is demanded', () => evaluateProjectLeader(withParameters(SY_2022, { 'sy.gc.leader_full_member': true }), { leader: 'probationary-member' }), [
    'SY-GC-L2 项目负责人还不是正式党员 [rejected]',
    'SY-ZT-06 由党员业务骨干担任项目负责人',
    '→ rejected {"isMember":true}',
    'rests on {"sy.gc.leader_full_member":true}',
  ]],
  ['no member', () => evaluateProjectLeader(SY_2022, { leader: 'non-member' }), [
    'SY-GC-L2 项目负责人不是党员 [rejected]',
    'SY-ZT-06 由党员业务骨干担任项目负责人',
    '→ rejected {"isMember":false}',
    'rests on {}',
  ]],
  ['nobody', () => evaluateProjectLeader(SY_2022, { leader: null }), [
    'SY-GC-L2 没有项目负责人 [incomplete]',
    '→ incomplete {"isMember":false}',
    'rests on {}',
  ]],
]);

describeTranscripts('SY-GC-L4, SY-GC-L4a, SY-ZT-15 voluntary hours', [
  ['a fifth of all hours', () => hours({}), [
    'SY-GC-L4 党员义务献工占项目整体时长 20%，要求 ≥ 20%：成立 [conforms]',
    'SY-ZT-15 党员义务献工占项目整体时长 20%，要求 ≥ 20%：成立',
    '→ conforms {"percent":"20"}',
    'rests on {"sy.gc.voluntary_denominator":"all-hours","sy.gc.voluntary_min_pct":20}',
  ]],
  ['less', () => hours({ voluntary: 19.5 }), [
    'SY-GC-L4 党员义务献工占项目整体时长 19.5%，要求 ≥ 20%：不成立 [reason-required]',
    'SY-ZT-15 党员义务献工占项目整体时长 19.5%，要求 ≥ 20%：不成立',
    '→ reason-required {"percent":"39/2"}',
    'rests on {"sy.gc.voluntary_denominator":"all-hours","sy.gc.voluntary_min_pct":20}',
  ]],
  ['of the members’ hours', () => hours({ voluntary: 10 }, withParameters(SY_2022, { 'sy.gc.voluntary_denominator': 'member-hours' })), [
    'SY-GC-L4 党员义务献工占项目整体时长 20%，要求 ≥ 20%：成立 [conforms]',
    'SY-ZT-15 党员义务献工占项目整体时长 20%，要求 ≥ 20%：成立',
    '→ conforms {"percent":"20"}',
    'rests on {"sy.gc.voluntary_denominator":"member-hours","sy.gc.voluntary_min_pct":20}',
  ]],
  ['of the ordinary hours', () => hours({}, withParameters(SY_2022, { 'sy.gc.voluntary_denominator': 'without-voluntary' })), [
    'SY-GC-L4 党员义务献工占项目整体时长 25%，要求 ≥ 20%：成立 [conforms]',
    'SY-ZT-15 党员义务献工占项目整体时长 25%，要求 ≥ 20%：成立',
    '→ conforms {"percent":"25"}',
    'rests on {"sy.gc.voluntary_denominator":"without-voluntary","sy.gc.voluntary_min_pct":20}',
  ]],
  ['only voluntary hours, of the ordinary ones', () => hours({ voluntary: 100 }, withParameters(SY_2022, { 'sy.gc.voluntary_denominator': 'without-voluntary' })), [
    'SY-GC-L4 项目整体时长为 0，无法计算 [incomplete]',
    '→ incomplete {"percent":null}',
    'rests on {"sy.gc.voluntary_denominator":"without-voluntary"}',
  ]],
  ['no hours', () => hours({ voluntary: 0, total: 0 }), [
    'SY-GC-L4 项目整体时长为 0，无法计算 [incomplete]',
    '→ incomplete {"percent":null}',
    'rests on {"sy.gc.voluntary_denominator":"all-hours"}',
  ]],
  ['more than all', () => hours({ voluntary: 101 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"101","whole":"100","partName":"党员义务献工","wholeName":"项目整体时长"}',
  ]],
  ['more than the members’', () => hours({ memberHours: 10 }, withParameters(SY_2022, { 'sy.gc.voluntary_denominator': 'member-hours' })), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"20","whole":"10","partName":"党员义务献工","wholeName":"党员工时"}',
  ]],
  ['a quarter of an hour', () => hours({ voluntary: 0.3 }), [
    'refused HOURS.STEP_INVALID {"field":"党员义务献工","hours":"0.3"}',
  ]],
  ['total in tenths', () => hours({ total: 100.2 }), [
    'refused HOURS.STEP_INVALID {"field":"项目整体时长","hours":"100.2"}',
  ]],
  ['members’ hours below 0', () => hours({ memberHours: -1 }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"党员工时","value":"-1","min":0}',
  ]],
  ['two decimals', () => hours({ memberHours: '1.25' }), [
    'refused NUMBER.TOO_FINE {"field":"党员工时","value":"1.25","decimals":1}',
  ]],
  ['before, between and after two shifts, given in any order', () => log({ workingTime: [{ fromMinute: 840, toMinute: 1080 }, { fromMinute: 540, toMinute: 720 }] }), [
    'SY-GC-L4a 1 条记录，党员在正常工作时间外合计 6 小时',
    '→ hours-counted {"hours":"6","byEntry":["6"]}',
    'rests on {}',
  ]],
  ['overlapping shifts count once', () => log({ workingTime: [{ fromMinute: 500, toMinute: 800 }, { fromMinute: 520, toMinute: 600 }, { fromMinute: 700, toMinute: 900 }] }), [
    'SY-GC-L4a 1 条记录，党员在正常工作时间外合计 6.33 小时',
    '→ hours-counted {"hours":"19/3","byEntry":["19/3"]}',
    'rests on {}',
  ]],
  ['shifts before and after the work', () => log({ workingTime: [{ fromMinute: 0, toMinute: 480 }, { fromMinute: 1260, toMinute: 1440 }] }), [
    'SY-GC-L4a 1 条记录，党员在正常工作时间外合计 13 小时',
    '→ hours-counted {"hours":"13","byEntry":["13"]}',
    'rests on {}',
  ]],
  ['a shift around all of it', () => log({ workingTime: [{ fromMinute: 0, toMinute: 1440 }] }), [
    'SY-GC-L4a 1 条记录，党员在正常工作时间外合计 0 小时',
    '→ hours-counted {"hours":"0","byEntry":["0"]}',
    'rests on {}',
  ]],
  ['somebody who is no member', () => log({ person: 'non-member' }), [
    'SY-GC-L4a 1 条记录，党员在正常工作时间外合计 0 小时',
    '→ hours-counted {"hours":"0","byEntry":["0"]}',
    'rests on {}',
  ]],
  ['two entries', () => countVoluntaryHours(SY_2022, { entries: [
    { person: 'full-member', fromMinute: 0, toMinute: 1440, workingTime: [] }, { person: 'probationary-member', fromMinute: 0, toMinute: 1, workingTime: [] },
  ] }), [
    'SY-GC-L4a 2 条记录，党员在正常工作时间外合计 24.01 小时',
    '→ hours-counted {"hours":"1441/60","byEntry":["24","1/60"]}',
    'rests on {}',
  ]],
  ['an end at the start', () => log({ fromMinute: 480, toMinute: 480 }), [
    'refused HOURS.INTERVAL_INVALID {"from":480,"to":480}',
  ]],
  ['a start before midnight', () => log({ fromMinute: -1 }), [
    'refused HOURS.INTERVAL_INVALID {"from":-1,"to":1260}',
  ]],
  ['an end after midnight', () => log({ toMinute: 1441 }), [
    'refused HOURS.INTERVAL_INVALID {"from":480,"to":1441}',
  ]],
  ['half a minute', () => log({ fromMinute: 480.5 }), [
    'refused HOURS.INTERVAL_INVALID {"from":480.5,"to":1260}',
  ]],
  ['an end in half a minute', () => log({ toMinute: 500.5 }), [
    'refused HOURS.INTERVAL_INVALID {"from":480,"to":500.5}',
  ]],
  ['an impossible shift', () => log({ workingTime: [{ fromMinute: 20, toMinute: 10 }] }), [
    'refused HOURS.INTERVAL_INVALID {"from":480,"to":1260}',
  ]],
]);

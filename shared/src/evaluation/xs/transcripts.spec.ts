import { XS_2020 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { describeTranscripts, transcriptOf } from '../testing/transcript.js';
import { evaluateGroups, type ContestParticipant } from './groups.js';
import { evaluateContest, type ContestEntry } from './ranking.js';
import {
  evaluateContestYear, evaluateFlagCandidates, evaluateFlagEligibility, evaluateMonthEntry, evaluateParticipation, evaluateQuarterReport, evaluateSchemeFiling,
  type FlagCandidate, type FlagEligibilityFacts,
} from './results.js';
import { evaluateScheme, type SchemeFacts } from './schemes.js';

const PERSON: ContestParticipant = { personId: 'A', isMember: true, flagType: 'marketing', innovationClass: null, schemeId: 'S1', isScored: true };
const SCHEME: SchemeFacts = {
  flagType: 'service', innovationClass: null, layer: 'operations',
  indicators: [{ name: '为基层解决实际问题情况', nature: 'quantitative', weight: 60 }, { name: '为基层单位创造效益情况', nature: 'qualitative', weight: 40 }],
};
const STANDARDS = { lawful: true, learning: true, achieving: true, upright: true, serving: true };
const CANDIDATES: readonly FlagCandidate[] = [
  { personId: 'A', flagType: 'safety', scores: [90, 91, 92] }, { personId: 'B', flagType: 'marketing', scores: [80, 81, 82] }, { personId: 'C', flagType: 'marketing', scores: [99, null, 99] },
  { personId: 'D', flagType: 'marketing', scores: [82, 81, 80] }, { personId: 'E', flagType: 'marketing', scores: [70, 70, 70] }, { personId: 'F', flagType: 'service', scores: [100, 100] },
  { personId: 'G', flagType: 'service', scores: [0, 0, 0] }, { personId: 'H', flagType: 'service', scores: [100, 100, 100, null] },
];
const FLAG: FlagEligibilityFacts = { flagType: 'safety', standards: STANDARDS, violations: 0 };
const groups = (people: readonly Partial<ContestParticipant>[], edition = XS_2020) => evaluateGroups(edition, { participants: people.map((change) => ({ ...PERSON, ...change })) });
const scheme = (change: Partial<SchemeFacts>) => evaluateScheme(XS_2020, { ...SCHEME, ...change });
const flag = (change: Partial<FlagEligibilityFacts>) => evaluateFlagEligibility(XS_2020, { ...FLAG, ...change });
const entriesOf = (totals: readonly (number | string | null)[]): readonly ContestEntry[] => totals.map((total, index) => ({ personId: `P${index + 1}`, isMember: true, total, quantitative: null }));
const contest = (entries: readonly ContestEntry[], edition = XS_2020) => evaluateContest(edition, { month: '2020-03', entries });
const falling = (count: number) => entriesOf(Array.from({ length: count }, (_, index) => 100 - index));

describeTranscripts('XS-PM-G, XS-YZ-3, XS-PM-4 groups', [
  ['by flag type, innovation by class', () => groups([
    {}, { personId: 'B', flagType: 'innovation', innovationClass: 'technical' }, { personId: 'C', flagType: 'innovation', innovationClass: 'managerial' },
    { personId: 'D', flagType: 'innovation' }, { personId: 'E', flagType: 'marketing', innovationClass: 'technical' },
  ]), [
    'XS-PM-G 市场营销旗手：参与人数 2 人，适用第 3 档',
    'XS-YZ-3 市场营销旗手按 1 个考核标准 [conforms]',
    'XS-PM-G 创新创效旗手（技术创新）：参与人数 1 人，适用第 3 档',
    'XS-YZ-3 创新创效旗手（技术创新）按 1 个考核标准 [conforms]',
    'XS-PM-G 创新创效旗手（管理创新）：参与人数 1 人，适用第 3 档',
    'XS-YZ-3 创新创效旗手（管理创新）按 1 个考核标准 [conforms]',
    'XS-PM-G 创新创效旗手：参与人数 1 人，适用第 3 档',
    'XS-YZ-3 创新创效旗手按 1 个考核标准 [conforms]',
    '→ groups-formed {"groups":[{"key":"marketing","label":"市场营销旗手","counted":["A","E"],"nonMembers":[],"table":3,"schemeIds":["S1"]},{"key":"innovation/technical","label":"创新创效旗手（技术创新）","counted":["B"],"nonMembers":[],"table":3,"schemeIds":["S1"]},{"key":"innovation/managerial","label":"创新创效旗手（管理创新）","counted":["C"],"nonMembers":[],"table":3,"schemeIds":["S1"]},{"key":"innovation","label":"创新创效旗手","counted":["D"],"nonMembers":[],"table":3,"schemeIds":["S1"]}]}',
    'rests on {"xs.group_scope":"flag-type","xs.count_scope":"members","xs.tables.cuts":[31,10]}',
  ]],
  ['the whole branch', () => groups([{}, { personId: 'B', flagType: 'safety', isScored: false }, { personId: 'C', flagType: 'service', isMember: false }], withParameters(XS_2020, { 'xs.group_scope': 'branch' })), [
    'XS-PM-G 全支部：参与人数 1 人，适用第 3 档',
    'XS-YZ-3 全支部按 1 个考核标准 [conforms]',
    'XS-PM-4 全支部有群众 1 人，结果转入员工积分',
    '→ groups-formed {"groups":[{"key":"branch","label":"全支部","counted":["A"],"nonMembers":["C"],"table":3,"schemeIds":["S1"]}]}',
    'rests on {"xs.group_scope":"branch","xs.count_scope":"members","xs.tables.cuts":[31,10]}',
  ]],
  ['two schemes in one of two groups', () => groups([{}, { personId: 'B', schemeId: 'S2' }, { personId: 'C', flagType: 'safety' }]), [
    'XS-PM-G 市场营销旗手：参与人数 2 人，适用第 3 档',
    'XS-YZ-3 市场营销旗手按 2 个考核标准 [rejected]',
    'XS-PM-G 安全生产旗手：参与人数 1 人，适用第 3 档',
    'XS-YZ-3 安全生产旗手按 1 个考核标准 [conforms]',
    '→ rejected {"groups":[{"key":"marketing","label":"市场营销旗手","counted":["A","B"],"nonMembers":[],"table":3,"schemeIds":["S1","S2"]},{"key":"safety","label":"安全生产旗手","counted":["C"],"nonMembers":[],"table":3,"schemeIds":["S1"]}]}',
    'rests on {"xs.group_scope":"flag-type","xs.count_scope":"members","xs.tables.cuts":[31,10]}',
  ]],
  ['two schemes in one group', () => groups([{}, { personId: 'B', schemeId: 'S2' }]), [
    'XS-PM-G 市场营销旗手：参与人数 2 人，适用第 3 档',
    'XS-YZ-3 市场营销旗手按 2 个考核标准 [rejected]',
    '→ rejected {"groups":[{"key":"marketing","label":"市场营销旗手","counted":["A","B"],"nonMembers":[],"table":3,"schemeIds":["S1","S2"]}]}',
    'rests on {"xs.group_scope":"flag-type","xs.count_scope":"members","xs.tables.cuts":[31,10]}',
  ]],
  ['only people who are no members', () => groups([{ isMember: false, schemeId: 'S1' }]), [
    'XS-PM-G 市场营销旗手：参与人数 0 人，不排名',
    'XS-YZ-3 市场营销旗手按 0 个考核标准 [conforms]',
    'XS-PM-4 市场营销旗手有群众 1 人，结果转入员工积分',
    '→ not-rated {"groups":[{"key":"marketing","label":"市场营销旗手","counted":[],"nonMembers":["A"],"table":null,"schemeIds":[]}]}',
    'rests on {"xs.group_scope":"flag-type","xs.count_scope":"members","xs.tables.cuts":[31,10]}',
  ]],
  ['everybody counted', () => groups([{ isMember: false }, { personId: 'B' }], withParameters(XS_2020, { 'xs.count_scope': 'everyone' })), [
    'XS-PM-G 市场营销旗手：参与人数 2 人，适用第 3 档',
    'XS-YZ-3 市场营销旗手按 1 个考核标准 [conforms]',
    'XS-PM-4 市场营销旗手有群众 1 人，结果转入员工积分',
    '→ groups-formed {"groups":[{"key":"marketing","label":"市场营销旗手","counted":["A","B"],"nonMembers":["A"],"table":3,"schemeIds":["S1"]}]}',
    'rests on {"xs.group_scope":"flag-type","xs.count_scope":"everyone","xs.tables.cuts":[31,10]}',
  ]],
  ['nobody scored', () => groups([{ isScored: false }]), [
    '→ not-rated {"groups":[]}',
    'rests on {"xs.group_scope":"flag-type","xs.count_scope":"members","xs.tables.cuts":[31,10]}',
  ]],
]);

describeTranscripts('XS-PM-1 to XS-PM-4, XS-YZ-1, XS-YZ-4 the ranking', [
  ['three people', () => contest(entriesOf([90, 80, 70])), [
    'XS-PM-3 参与人数 3 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    '→ ranked {"participants":3,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":3,"points":3},{"personId":"P2","rank":2,"reverseRank":2,"points":2},{"personId":"P3","rank":3,"reverseRank":1,"points":-2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P2","period":"2020-03","points":2}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"P3","period":"2020-03","points":-2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['two people: the second is last too', () => contest(entriesOf([90, 80])), [
    'XS-PM-3 参与人数 2 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    'XS-YZ-4 加分与扣分名次重合的，以加分为准',
    '→ ranked {"participants":2,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":2,"points":3},{"personId":"P2","rank":2,"reverseRank":1,"points":2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P2","period":"2020-03","points":2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['two people, added up', () => contest(entriesOf([90, 80]), withParameters(XS_2020, { 'xs.overlap_policy': 'sum' })), [
    'XS-PM-3 参与人数 2 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    '→ ranked {"participants":2,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":2,"points":3},{"personId":"P2","rank":2,"reverseRank":1,"points":0}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"sum"}',
  ]],
  ['two people, the deduction prevails', () => contest(entriesOf([90, 80]), withParameters(XS_2020, { 'xs.overlap_policy': 'negative-wins' })), [
    'XS-PM-3 参与人数 2 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    '→ ranked {"participants":2,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":2,"points":3},{"personId":"P2","rank":2,"reverseRank":1,"points":-2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"P2","period":"2020-03","points":-2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"negative-wins"}',
  ]],
  ['two first and two last', () => contest(entriesOf([90, 90, 80, 70, 70])), [
    'XS-PM-3 参与人数 5 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    'XS-PM-3 并列使加分 2 人、扣分 2 人，超过名额 2 人、1 人',
    '→ awaiting-confirmation {"participants":5,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":4,"points":3},{"personId":"P2","rank":1,"reverseRank":4,"points":3},{"personId":"P3","rank":3,"reverseRank":3,"points":0},{"personId":"P4","rank":4,"reverseRank":1,"points":-2},{"personId":"P5","rank":4,"reverseRank":1,"points":-2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P2","period":"2020-03","points":3}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"P4","period":"2020-03","points":-2}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"P5","period":"2020-03","points":-2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['three first', () => contest(entriesOf([90, 90, 90, 80, 70])), [
    'XS-PM-3 参与人数 5 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    'XS-PM-3 并列使加分 3 人、扣分 1 人，超过名额 2 人、1 人',
    '→ awaiting-confirmation {"participants":5,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":3,"points":3},{"personId":"P2","rank":1,"reverseRank":3,"points":3},{"personId":"P3","rank":1,"reverseRank":3,"points":3},{"personId":"P4","rank":4,"reverseRank":2,"points":0},{"personId":"P5","rank":5,"reverseRank":1,"points":-2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P2","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P3","period":"2020-03","points":3}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"P5","period":"2020-03","points":-2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['equal totals by their quantitative part', () => contest([{ personId: 'A', isMember: true, total: 90, quantitative: 50 }, { personId: 'B', isMember: true, total: 90, quantitative: '50.5' }, { personId: 'C', isMember: true, total: 80, quantitative: null }]), [
    'XS-PM-3 参与人数 3 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    '→ ranked {"participants":3,"table":3,"standings":[{"personId":"A","rank":2,"reverseRank":2,"points":2},{"personId":"B","rank":1,"reverseRank":3,"points":3},{"personId":"C","rank":3,"reverseRank":1,"points":-2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"A","period":"2020-03","points":2}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"B","period":"2020-03","points":3}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"C","period":"2020-03","points":-2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['equal totals, one without its part', () => contest([{ personId: 'A', isMember: true, total: 90, quantitative: 50 }, { personId: 'B', isMember: true, total: 90, quantitative: null }, { personId: 'C', isMember: true, total: 80, quantitative: 10 }]), [
    'XS-PM-3 参与人数 3 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    '→ ranked {"participants":3,"table":3,"standings":[{"personId":"A","rank":1,"reverseRank":2,"points":3},{"personId":"B","rank":1,"reverseRank":2,"points":3},{"personId":"C","rank":3,"reverseRank":1,"points":-2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"A","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"B","period":"2020-03","points":3}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"C","period":"2020-03","points":-2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['all equal', () => contest(entriesOf([80, 80, 80])), [
    'XS-PM-3 参与人数 3 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    'XS-PM-3 得分全部相同，都不加扣',
    '→ no-ranking {"participants":3,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":1,"points":0},{"personId":"P2","rank":1,"reverseRank":1,"points":0},{"personId":"P3","rank":1,"reverseRank":1,"points":0}]}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.all_equal":"zero","xs.min_n":1}',
  ]],
  ['all equal, each the first', () => contest(entriesOf([80, 80]), withParameters(XS_2020, { 'xs.all_equal': 'rank-one' })), [
    'XS-PM-3 参与人数 2 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    'XS-YZ-4 加分与扣分名次重合的，以加分为准',
    '→ ranked {"participants":2,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":1,"points":3},{"personId":"P2","rank":1,"reverseRank":1,"points":3}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P2","period":"2020-03","points":3}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.all_equal":"rank-one","xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['one person', () => contest(entriesOf([80])), [
    'XS-PM-3 参与人数 1 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    'XS-YZ-4 加分与扣分名次重合的，以加分为准',
    '→ ranked {"participants":1,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":1,"points":3}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['one person where two are needed', () => contest(entriesOf([80]), withParameters(XS_2020, { 'xs.min_n': 2 })), [
    'XS-PM-3 参与人数 1 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    '→ ranked {"participants":1,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":1,"points":0}]}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":2}',
  ]],
  ['nobody', () => contest(entriesOf([null])), [
    'XS-PM-G 本月没有得分的参与人，不排名次',
    '→ not-rated {"participants":0,"table":null,"standings":[]}',
    'rests on {"xs.count_scope":"members"}',
  ]],
  ['somebody who is no member is not counted', () => contest([...entriesOf([90, 80]), { personId: 'N', isMember: false, total: 95, quantitative: null }]), [
    'XS-PM-3 参与人数 2 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    'XS-YZ-4 加分与扣分名次重合的，以加分为准',
    '→ ranked {"participants":2,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":2,"points":3},{"personId":"P2","rank":2,"reverseRank":1,"points":2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P2","period":"2020-03","points":2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['somebody who is no member is counted', () => contest([...entriesOf([90, 80, 70]), { personId: 'N', isMember: false, total: 95, quantitative: null }], withParameters(XS_2020, { 'xs.count_scope': 'everyone' })), [
    'XS-PM-3 参与人数 4 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    'XS-PM-4 其中群众 1 人，不记争星晋级分，结果转入员工积分',
    '→ ranked {"participants":4,"table":3,"standings":[{"personId":"P1","rank":2,"reverseRank":3,"points":2},{"personId":"P2","rank":3,"reverseRank":2,"points":0},{"personId":"P3","rank":4,"reverseRank":1,"points":-2},{"personId":"N","rank":1,"reverseRank":4,"points":null}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":2}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"P3","period":"2020-03","points":-2}',
    'rests on {"xs.count_scope":"everyone","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['ten people', () => contest(falling(10)), [
    'XS-PM-2 参与人数 10 人，适用第 2 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    '→ ranked {"participants":10,"table":2,"standings":[{"personId":"P1","rank":1,"reverseRank":10,"points":4},{"personId":"P2","rank":2,"reverseRank":9,"points":3},{"personId":"P3","rank":3,"reverseRank":8,"points":2},{"personId":"P4","rank":4,"reverseRank":7,"points":0},{"personId":"P5","rank":5,"reverseRank":6,"points":0},{"personId":"P6","rank":6,"reverseRank":5,"points":0},{"personId":"P7","rank":7,"reverseRank":4,"points":0},{"personId":"P8","rank":8,"reverseRank":3,"points":0},{"personId":"P9","rank":9,"reverseRank":2,"points":-2},{"personId":"P10","rank":10,"reverseRank":1,"points":-3}]}',
    'proposes points-bonus XS-PM-2a member {"subjectId":"P1","period":"2020-03","points":4}',
    'proposes points-bonus XS-PM-2a member {"subjectId":"P2","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-2a member {"subjectId":"P3","period":"2020-03","points":2}',
    'proposes points-deduction XS-PM-2b member {"subjectId":"P9","period":"2020-03","points":-2}',
    'proposes points-deduction XS-PM-2b member {"subjectId":"P10","period":"2020-03","points":-3}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.medium_bonus":[4,3,2],"xs.tables.medium_deduction":[3,2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['nine people', () => contest(falling(9)), [
    'XS-PM-3 参与人数 9 人，适用第 3 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    '→ ranked {"participants":9,"table":3,"standings":[{"personId":"P1","rank":1,"reverseRank":9,"points":3},{"personId":"P2","rank":2,"reverseRank":8,"points":2},{"personId":"P3","rank":3,"reverseRank":7,"points":0},{"personId":"P4","rank":4,"reverseRank":6,"points":0},{"personId":"P5","rank":5,"reverseRank":5,"points":0},{"personId":"P6","rank":6,"reverseRank":4,"points":0},{"personId":"P7","rank":7,"reverseRank":3,"points":0},{"personId":"P8","rank":8,"reverseRank":2,"points":0},{"personId":"P9","rank":9,"reverseRank":1,"points":-2}]}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P1","period":"2020-03","points":3}',
    'proposes points-bonus XS-PM-3a member {"subjectId":"P2","period":"2020-03","points":2}',
    'proposes points-deduction XS-PM-3b member {"subjectId":"P9","period":"2020-03","points":-2}',
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.small_bonus":[3,2],"xs.tables.small_deduction":[2],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]],
  ['an impossible total', () => contest(entriesOf([100.1])), [
    'refused NUMBER.OUT_OF_RANGE {"field":"总分","value":"100.1","min":0,"max":100}',
  ]],
  ['an impossible total of somebody who is not counted', () => contest([{ personId: 'N', isMember: false, total: -1, quantitative: null }]), [
    'refused NUMBER.OUT_OF_RANGE {"field":"总分","value":"-1","min":0,"max":100}',
  ]],
  ['a total too fine', () => contest(entriesOf([80.05])), [
    'refused NUMBER.TOO_FINE {"field":"总分","value":"80.05","decimals":1}',
  ]],
  ['an impossible part', () => contest([{ personId: 'A', isMember: true, total: 90, quantitative: 101 }]), [
    'refused NUMBER.OUT_OF_RANGE {"field":"定量得分","value":"101","min":0,"max":100}',
  ]],
]);

describeTranscripts('XS-YZ-2, XS-CZ-2 to XS-CZ-8, XS-SS-6 schemes', [
  ['a proper one', () => scheme({}), [
    'XS-YZ-2 各项权重合计 100，应为 100 [conforms]',
    'XS-YZ-2 定量权重 60，定性权重 40，定量应大于定性 [conforms]',
    'XS-CZ-5 服务发展旗手：指标都在文件所列范围内 [conforms]',
    'XS-SS-6 层面：生产经营 [conforms]',
    '→ conforms {"quantitative":"60","qualitative":"40","unknownIndicators":[]}',
    'rests on {}',
  ]],
  ['weights of 99 and as much quality as quantity', () => scheme({ indicators: [{ name: '为基层解决实际问题情况', nature: 'quantitative', weight: 49.5 }, { name: '口碑', nature: 'qualitative', weight: '49.5' }, { name: '态度', nature: 'qualitative', weight: 0 }] }), [
    'XS-YZ-2 各项权重合计 99，应为 100 [rejected]',
    'XS-YZ-2 定量权重 49.5，定性权重 49.5，定量应大于定性 [rejected]',
    'XS-CZ-5 服务发展旗手：文件没有列出口碑、态度 [hint]',
    'XS-SS-6 层面：生产经营 [conforms]',
    '→ rejected {"quantitative":"99/2","qualitative":"99/2","unknownIndicators":["口碑","态度"]}',
    'rests on {}',
  ]],
  ['innovation of a class', () => scheme({ flagType: 'innovation', innovationClass: 'technical', indicators: [{ name: '创新项目数量', nature: 'quantitative', weight: 100 }] }), [
    'XS-YZ-2 各项权重合计 100，应为 100 [conforms]',
    'XS-YZ-2 定量权重 100，定性权重 0，定量应大于定性 [conforms]',
    'XS-CZ-4 创新创效旗手：指标都在文件所列范围内 [conforms]',
    'XS-CZ-8 按技术创新单独设立 [conforms]',
    'XS-SS-6 层面：生产经营 [conforms]',
    '→ conforms {"quantitative":"100","qualitative":"0","unknownIndicators":[]}',
    'rests on {}',
  ]],
  ['innovation of no class, no layer', () => scheme({ flagType: 'innovation', layer: null, indicators: [{ name: '创新项目数量', nature: 'quantitative', weight: 100 }] }), [
    'XS-CZ-8 还没有选定技术创新、管理创新或群众创新 [incomplete]',
    'XS-SS-6 还没有选定层面 [incomplete]',
    'XS-YZ-2 各项权重合计 100，应为 100 [conforms]',
    'XS-YZ-2 定量权重 100，定性权重 0，定量应大于定性 [conforms]',
    'XS-CZ-4 创新创效旗手：指标都在文件所列范围内 [conforms]',
    '→ incomplete {"quantitative":"100","qualitative":"0","unknownIndicators":[]}',
    'rests on {}',
  ]],
  ['a weight above 100', () => scheme({ indicators: [{ name: '数量', nature: 'quantitative', weight: 101 }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"“数量”的权重","value":"101","min":0,"max":100}',
  ]],
  ['a weight too fine', () => scheme({ indicators: [{ name: '数量', nature: 'quantitative', weight: '0.001' }] }), [
    'refused NUMBER.TOO_FINE {"field":"“数量”的权重","value":"0.001","decimals":2}',
  ]],
  ['a weight below 0', () => scheme({ indicators: [{ name: '数量', nature: 'quantitative', weight: -1 }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"“数量”的权重","value":"-1","min":0,"max":100}',
  ]],
]);

describeTranscripts('XS-CZ-1, XS-CZ-7 who may hold a flag', [
  ['all standards, no violation', () => flag({}), [
    'XS-CZ-1 带头遵纪守法：符合 [conforms]',
    'XS-CZ-1 带头学习提高：符合 [conforms]',
    'XS-CZ-1 带头争创佳绩：符合 [conforms]',
    'XS-CZ-1 带头弘扬正气：符合 [conforms]',
    'XS-CZ-1 带头服务群众：符合 [conforms]',
    'XS-CZ-7 个人违章 0 次 [conforms]',
    '→ conforms {"failed":[]}',
    'rests on {}',
  ]],
  ['a violation', () => flag({ violations: 1 }), [
    'XS-CZ-7 个人违章 1 次 [rejected]',
    'XS-CZ-1 带头遵纪守法：符合 [conforms]',
    'XS-CZ-1 带头学习提高：符合 [conforms]',
    'XS-CZ-1 带头争创佳绩：符合 [conforms]',
    'XS-CZ-1 带头弘扬正气：符合 [conforms]',
    'XS-CZ-1 带头服务群众：符合 [conforms]',
    '→ rejected {"failed":["violations"]}',
    'rests on {}',
  ]],
  ['a violation of another flag', () => flag({ flagType: 'service', violations: 1 }), [
    'XS-CZ-1 带头遵纪守法：符合 [conforms]',
    'XS-CZ-1 带头学习提高：符合 [conforms]',
    'XS-CZ-1 带头争创佳绩：符合 [conforms]',
    'XS-CZ-1 带头弘扬正气：符合 [conforms]',
    'XS-CZ-1 带头服务群众：符合 [conforms]',
    '→ conforms {"failed":[]}',
    'rests on {}',
  ]],
  ['one standard failed, one open', () => flag({ standards: { lawful: true, learning: false, achieving: true, upright: true } }), [
    'XS-CZ-1 带头学习提高：不符合 [rejected]',
    'XS-CZ-1 带头服务群众：尚未评定 [incomplete]',
    'XS-CZ-1 带头遵纪守法：符合 [conforms]',
    'XS-CZ-1 带头争创佳绩：符合 [conforms]',
    'XS-CZ-1 带头弘扬正气：符合 [conforms]',
    'XS-CZ-7 个人违章 0 次 [conforms]',
    '→ rejected {"failed":["learning","serving"]}',
    'rests on {}',
  ]],
  ['half a violation', () => flag({ violations: 0.5 }), [
    'refused NUMBER.TOO_FINE {"field":"违章次数","value":"0.5","decimals":0}',
  ]],
]);

describeTranscripts('XS-YZ-5, XS-SS-2 to XS-SS-10 entries, filings and lists', [
  ['the best of three groups', () => evaluateMonthEntry(XS_2020, { month: '2020-03', personId: 'A', points: [-1, 5, 3] }), [
    'XS-YZ-5 参加 3 组，本月记 5 分',
    '→ entry-made {"points":5}',
    'proposes points-entry XS-YZ-5 member {"subjectId":"A","period":"2020-03","points":5}',
    'rests on {"xs.multi_group":"best"}',
  ]],
  ['the sum', () => evaluateMonthEntry(withParameters(XS_2020, { 'xs.multi_group': 'sum' }), { month: '2020-03', personId: 'A', points: [-1, 5, 3] }), [
    'XS-YZ-5 参加 3 组，本月记 7 分',
    '→ entry-made {"points":7}',
    'proposes points-entry XS-YZ-5 member {"subjectId":"A","period":"2020-03","points":7}',
    'rests on {"xs.multi_group":"sum"}',
  ]],
  ['the first', () => evaluateMonthEntry(withParameters(XS_2020, { 'xs.multi_group': 'first' }), { month: '2020-03', personId: 'A', points: [-1, 5, 3] }), [
    'XS-YZ-5 参加 3 组，本月记 -1 分',
    '→ entry-made {"points":-1}',
    'proposes points-entry XS-YZ-5 member {"subjectId":"A","period":"2020-03","points":-1}',
    'rests on {"xs.multi_group":"first"}',
  ]],
  ['no group', () => evaluateMonthEntry(XS_2020, { month: '2020-03', personId: 'A', points: [] }), [
    'XS-YZ-5 本月没有参加考核评选',
    '→ not-applicable {"points":null}',
    'rests on {}',
  ]],
  ['everybody filed', () => evaluateParticipation(XS_2020, { filed: 4, members: 4 }), [
    'XS-SS-5 参与率 = 4 ÷ 4 = 100.00%',
    '→ participation-complete {"percent":"100"}',
    'rests on {}',
  ]],
  ['one left', () => evaluateParticipation(XS_2020, { filed: 3, members: 4 }), [
    'XS-SS-5 参与率 = 3 ÷ 4 = 75.00%',
    '→ participation-open {"percent":"75"}',
    'rests on {}',
  ]],
  ['no members', () => evaluateParticipation(XS_2020, { filed: 0, members: 0 }), [
    'XS-SS-5 参与率：没有数据',
    '→ not-applicable {"percent":null}',
    'rests on {}',
  ]],
  ['more filed than members', () => evaluateParticipation(XS_2020, { filed: 1, members: 0 }), [
    'refused SHARE.PART_EXCEEDS_WHOLE {"part":"1","whole":"0","partName":"已申报党员","wholeName":"党员"}',
  ]],
  ['a scheme in time', () => evaluateSchemeFiling(XS_2020, { filedOn: '2020-01-10' }), [
    'XS-SS-2 2020-01-10 报送，期限 2020-01-10',
    '→ on-time {"dueOn":"2020-01-10"}',
    'rests on {}',
  ]],
  ['a scheme late', () => evaluateSchemeFiling(XS_2020, { filedOn: '2020-01-11' }), [
    'XS-SS-2 2020-01-11 报送，期限 2020-01-10',
    '→ late {"dueOn":"2020-01-10"}',
    'rests on {}',
  ]],
  ['a report in time', () => evaluateQuarterReport(XS_2020, { quarter: '2020-Q1', filedOn: '2020-03-31' }), [
    'XS-SS-8 2020-03-31 报送，期限 2020-03-31',
    '→ on-time {"dueOn":"2020-03-31"}',
    'rests on {}',
  ]],
  ['a report late', () => evaluateQuarterReport(XS_2020, { quarter: '2020-Q1', filedOn: '2020-04-01' }), [
    'XS-SS-8 2020-04-01 报送，期限 2020-03-31',
    '→ late {"dueOn":"2020-03-31"}',
    'rests on {}',
  ]],
  ['candidates of two flags', () => evaluateFlagCandidates(XS_2020, { quarter: '2020-Q1', candidates: CANDIDATES }), [
    'XS-SS-9 市场营销旗手：候选 4 人，其中三个月齐全 3 人',
    'XS-SS-9 服务发展旗手：候选 3 人，其中三个月齐全 1 人',
    'XS-SS-9 安全生产旗手：候选 1 人，其中三个月齐全 1 人',
    '→ candidates-listed {"candidates":[{"personId":"B","flagType":"marketing","mean":"81","isComplete":true},{"personId":"D","flagType":"marketing","mean":"81","isComplete":true},{"personId":"E","flagType":"marketing","mean":"70","isComplete":true},{"personId":"C","flagType":"marketing","mean":null,"isComplete":false},{"personId":"G","flagType":"service","mean":"0","isComplete":true},{"personId":"F","flagType":"service","mean":null,"isComplete":false},{"personId":"H","flagType":"service","mean":null,"isComplete":false},{"personId":"A","flagType":"safety","mean":"91","isComplete":true}]}',
    'rests on {"xs.flag_title_rule":"committee"}',
  ]],
  ['candidates, the first to be named', () => evaluateFlagCandidates(withParameters(XS_2020, { 'xs.flag_title_rule': 'top-one' }), { quarter: '2020-Q1', candidates: CANDIDATES }), [
    'XS-SS-9 市场营销旗手：候选 4 人，其中三个月齐全 3 人',
    'XS-SS-9 服务发展旗手：候选 3 人，其中三个月齐全 1 人',
    'XS-SS-9 安全生产旗手：候选 1 人，其中三个月齐全 1 人',
    '→ candidates-listed {"candidates":[{"personId":"B","flagType":"marketing","mean":"81","isComplete":true},{"personId":"D","flagType":"marketing","mean":"81","isComplete":true},{"personId":"E","flagType":"marketing","mean":"70","isComplete":true},{"personId":"C","flagType":"marketing","mean":null,"isComplete":false},{"personId":"G","flagType":"service","mean":"0","isComplete":true},{"personId":"F","flagType":"service","mean":null,"isComplete":false},{"personId":"H","flagType":"service","mean":null,"isComplete":false},{"personId":"A","flagType":"safety","mean":"91","isComplete":true}]}',
    'proposes naming XS-SS-9 member {"subjectId":"B","period":"2020-Q1","detail":"市场营销旗手"}',
    'proposes naming XS-SS-9 member {"subjectId":"D","period":"2020-Q1","detail":"市场营销旗手"}',
    'proposes naming XS-SS-9 member {"subjectId":"G","period":"2020-Q1","detail":"服务发展旗手"}',
    'proposes naming XS-SS-9 member {"subjectId":"A","period":"2020-Q1","detail":"安全生产旗手"}',
    'rests on {"xs.flag_title_rule":"top-one"}',
  ]],
  ['no candidates', () => evaluateFlagCandidates(XS_2020, { quarter: '2020-Q1', candidates: [] }), [
    '→ not-rated {"candidates":[]}',
    'rests on {}',
  ]],
  ['an impossible month', () => evaluateFlagCandidates(XS_2020, { quarter: '2020-Q1', candidates: [{ personId: 'A', flagType: 'safety', scores: [101] }] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"月度得分","value":"101","min":0,"max":100}',
  ]],
  ['a year', () => evaluateContestYear(XS_2020, { year: '2020', personId: 'A', scores: [90, null, '85.5'], points: [3, -1] }), [
    'XS-SS-10 全年 2 个月有得分，平均 87.75，加扣分合计 2',
    '→ evidence-listed {"mean":"351/4","months":2,"points":2}',
    'rests on {}',
  ]],
  ['a year without scores', () => evaluateContestYear(XS_2020, { year: '2020', personId: 'A', scores: [null], points: [] }), [
    'XS-SS-10 全年没有得分',
    '→ not-rated {"mean":null,"months":0,"points":0}',
    'rests on {}',
  ]],
  ['a year with an impossible month', () => evaluateContestYear(XS_2020, { year: '2020', personId: 'A', scores: [-1], points: [] }), [
    'refused NUMBER.OUT_OF_RANGE {"field":"月度得分","value":"-1","min":0,"max":100}',
  ]],
]);

test('XS-PM-1 to XS-PM-1b thirty-one people are a large group', () => {
  const lines = transcriptOf(contest(falling(31)));
  expect(lines.filter((line) => !line.startsWith('→'))).toEqual([
    'XS-PM-1 参与人数 31 人，适用第 1 档',
    'XS-YZ-1 全部得分、名次和标准对参加者公开',
    ...[5, 4, 3, 2, 1].map((points, index) => `proposes points-bonus XS-PM-1a member {"subjectId":"P${index + 1}","period":"2020-03","points":${points}}`),
    ...[1, 2, 3].map((points) => `proposes points-deduction XS-PM-1b member {"subjectId":"P${28 + points}","period":"2020-03","points":-${points}}`),
    'rests on {"xs.count_scope":"members","xs.tables.cuts":[31,10],"xs.tables.large_bonus":[5,4,3,2,1],"xs.tables.large_deduction":[3,2,1],"xs.min_n":1,"xs.overlap_policy":"positive-wins"}',
  ]);
});

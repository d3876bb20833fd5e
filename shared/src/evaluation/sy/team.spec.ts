import type { PersonKind } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateProjectLeader, evaluateTeamShare, type TeamShareFacts } from './team.js';
import { countVoluntaryHours, evaluateVoluntaryShare, type VoluntaryEntry } from './voluntary.js';

const KINDS: Readonly<Record<string, PersonKind>> = { 正式党员: 'full-member', 预备党员: 'probationary-member', 入党积极分子: 'activist', 共青团员: 'non-member', 群众: 'non-member' };
const TEAM: TeamShareFacts = { coreMembers: 5, coreProbationary: 0, core: 10, participatingMembers: 5, participants: 10 };
const share = (change: Partial<TeamShareFacts>, edition = SY_2022) => accepted(evaluateTeamShare(edition, { ...TEAM, ...change }));

describe(titleOf('C-01'), () => {
  test.each(rowsOf('C-01'))('%s', (_title, row) => {
    const result = evaluateTeamShare(SY_2022, { ...TEAM, coreMembers: cell(row, '骨干中党员'), core: cell(row, '骨干人数') });
    if (cell(row, 'result') === '拒绝录入') {
      expect(result).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
      return;
    }
    const { verdict, values } = accepted(result);
    expect(`${values.percent?.toTruncated() ?? ''}%`).toBe(cell(row, '占比'));
    expect(verdict).toBe(cell(row, 'result') === '符合' ? 'conforms' : 'reason-required');
  });

  test('no core is incomplete; probationary members count unless the unit chose otherwise (AMB-72)', () => {
    expect(share({ coreMembers: 0, core: 0 }).verdict).toBe('incomplete');
    expect(share({ coreProbationary: 1 }).verdict).toBe('conforms');
    expect(share({ coreProbationary: 1 }, withParameters(SY_2022, { 'sy.gc.count_probationary': false })).verdict).toBe('reason-required');
  });

  test.each([['coreMembers', -1], ['core', 0.5], ['participatingMembers', 'x'], ['coreProbationary', 6]] as const)('%s = %p is refused', (field, value) => {
    expect(evaluateTeamShare(SY_2022, { ...TEAM, [field]: value })).toMatchObject({ refused: true });
  });
});

describe(titleOf('C-02'), () => {
  test.each(rowsOf('C-02'))('%s', (_title, row) => {
    const facts = { ...TEAM, coreMembers: cell(row, '骨干中党员'), core: cell(row, '骨干'), participatingMembers: cell(row, '党员参与'), participants: cell(row, '参与总数') };
    for (const [heading, basis] of [
      ['default 骨干中党员/骨干', 'core'], ['alt B 党员参与/骨干', 'members-over-core'], ['alt C 党员参与/总数', 'members-over-total'],
    ] as const) {
      const result = share(facts, withParameters(SY_2022, { 'sy.gc.core_ratio_basis': basis }));
      const [percent = '', word] = cell(row, heading).split(' ');
      // The table shows 64.29, half up, for 9/14.
      expect([`${result.values.percent?.toHalfUp() ?? ''}%`, result.verdict]).toEqual([percent, word === '是' ? 'conforms' : 'reason-required']);
    }
  });

  test.each([[30, 100, 'hint'], [9, 14, 'hint'], [2, 9, 'hint'], [2, 3, 'hint'], [67, 100, 'conforms']])('SY-ZT-08 switched on: %i of %i → %s', (participatingMembers, participants, verdict) => {
    const on = withParameters(SY_2022, { 'sy.team.majority_hint': 'two-thirds' });
    expect(share({ participatingMembers, participants }, on).verdict).toBe(verdict);
    expect(share({ participatingMembers, participants }).verdict).toBe('conforms');
  });
});

describe(titleOf('C-03'), () => {
  test.each(rowsOf('C-03'))('%s', (_title, row) => {
    const leader = KINDS[cell(row, '负责人/队长类别')] ?? null;
    const word = (edition: typeof SY_2022): string => ({ conforms: '通过', rejected: '拒绝' })[evaluateProjectLeader(edition, { leader }).verdict as 'conforms' | 'rejected'];
    expect([word(SY_2022), word(withParameters(SY_2022, { 'sy.gc.leader_full_member': true }))]).toEqual([cell(row, 'default'), cell(row, 'leader_full_member=true')]);
  });

  test('a full member leads under both readings; nobody named is incomplete', () => {
    const strict = withParameters(SY_2022, { 'sy.gc.leader_full_member': true });
    expect([evaluateProjectLeader(strict, { leader: 'full-member' }).verdict, evaluateProjectLeader(SY_2022, { leader: null }).verdict]).toEqual(['conforms', 'incomplete']);
  });
});

describe(titleOf('C-04'), () => {
  const voluntary = (hours: string | number, total: string | number, memberHours: string | number = total, edition = SY_2022) =>
    evaluateVoluntaryShare(edition, { voluntary: hours, total, memberHours });

  test.each(rowsOf('C-04'))('%s', (_title, row) => {
    const { verdict, values } = accepted(voluntary(cell(row, '党员义务献工 h'), cell(row, '项目整体时长 h')));
    expect(`${values.percent?.toTruncated() ?? ''}%`).toBe(cell(row, '占比'));
    expect(verdict).toBe(cell(row, 'result') === '符合' ? 'conforms' : 'reason-required');
  });

  test('other denominators (AMB-03): members’ hours, and everybody’s without the voluntary ones', () => {
    const percent = (denominator: 'member-hours' | 'without-voluntary') =>
      accepted(voluntary(20, 100, 40, withParameters(SY_2022, { 'sy.gc.voluntary_denominator': denominator }))).values.percent?.toText();
    expect([percent('member-hours'), percent('without-voluntary')]).toEqual(['50', '25']);
    const all = withParameters(SY_2022, { 'sy.gc.voluntary_denominator': 'without-voluntary' });
    expect(accepted(voluntary(10, 10, 10, all)).verdict).toBe('incomplete');
  });

  test('no hours at all are incomplete; impossible hours are refused', () => {
    expect(accepted(voluntary(0, 0)).verdict).toBe('incomplete');
    expect(voluntary(11, 10)).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
    expect(voluntary('0.2', 10)).toMatchObject({ code: 'HOURS.STEP_INVALID' });
    expect(voluntary(-1, 10)).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe(titleOf('C-05'), () => {
  const MORNING = { fromMinute: 8 * 60, toMinute: 12 * 60 };
  const AFTERNOON = { fromMinute: 13 * 60, toMinute: 17 * 60 };
  const hours = (entry: Partial<VoluntaryEntry>) =>
    accepted(countVoluntaryHours(SY_2022, { entries: [{ person: 'full-member', fromMinute: 0, toMinute: 60, workingTime: [], ...entry }] })).values.hours.toText();

  test.each(rowsOf('C-05'))('%s', (_title, row) => {
    const [, from = 0, to = 0] = /(\d+):00–(\d+):00/.exec(cell(row, 'when')) ?? [];
    const workingTime = cell(row, 'when').startsWith('Sat') ? [] : [AFTERNOON, MORNING];
    expect(hours({ person: cell(row, 'who') === '党员' ? 'full-member' : 'non-member', fromMinute: Number(from) * 60, toMinute: Number(to) * 60, workingTime })).toBe(cell(row, 'counted h'));
  });

  test('the noon break and the time before work count, others’ hours never do', () => {
    expect(hours({ fromMinute: 7 * 60, toMinute: 18 * 60, workingTime: [MORNING, AFTERNOON] })).toBe('3');
    expect(hours({ person: 'non-member', toMinute: 180 })).toBe('0');
    expect(hours({ person: 'probationary-member', toMinute: 180 })).toBe('3');
  });

  test.each([[60, 60], [61, 60], [-1, 60], [0, 1441], [0.5, 60]])('an interval from %p to %p is refused', (fromMinute, toMinute) => {
    expect(countVoluntaryHours(SY_2022, { entries: [{ person: 'full-member', fromMinute, toMinute, workingTime: [] }] })).toMatchObject({ code: 'HOURS.INTERVAL_INVALID' });
  });
});

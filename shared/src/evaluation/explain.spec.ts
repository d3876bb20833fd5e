import { Exact, type ProposedConsequence } from '../kernel/index.js';
import { BZ_2025 } from '../rulebooks/index.js';
import { traceOf } from './evaluation.js';
import { explain, explainBriefly, findingInChinese, proposalInChinese } from './explain.js';
import { bandOf, compare, readShare, state } from './finding.js';
import { competitionRanks, highestOf } from './ranking.js';
import { runEnds } from './runs.js';

const exact = (value: number | string): Exact => Exact.of(value);

describe('a finding in Chinese', () => {
  test.each([
    [{ kind: 'mean', name: '互查评分', of: [exact(90), exact(80)], result: exact(85) } as const, '互查评分 = (90 + 80) ÷ 2 = 85'],
    [{ kind: 'share', name: '知晓率', part: exact(199), whole: exact(200) } as const, '知晓率 = 199 ÷ 200 = 99.50%'],
    [{ kind: 'share', name: '知晓率', part: exact(0), whole: exact(0) } as const, '知晓率：没有数据'],
    [compare('得分', exact('79.9'), '≥', exact(80), '分'), '得分 79.9分，要求 ≥ 80分：不成立'],
    [compare('人数', exact(2), '=', exact(2)), '人数 2，要求 = 2：成立'],
    [{ kind: 'band', name: '得分', value: exact(95), band: bandOf(exact(95), [90, 70]), label: '示范牌' } as const, '得分 95 在 [90,100] → 示范牌'],
    [{ kind: 'band', name: '得分', value: exact(12), band: bandOf(exact(12), [90, 70]), label: '争先牌' } as const, '得分 12 在 [0,70) → 争先牌'],
    [state('没有得分'), '没有得分'],
  ])('%#', (finding, text) => {
    expect(findingInChinese(finding)).toBe(text);
  });

  test.each([
    ['≥', [false, true, true]], ['>', [false, false, true]], ['≤', [true, true, false]], ['<', [true, false, false]], ['=', [false, true, false]],
  ] as const)('%s at −1, 0, +1', (operator, expected) => {
    expect([79.9, 80, 80.1].map((value) => compare('', exact(value), operator, exact(80)).holds)).toEqual(expected);
  });
});

describe('a proposal in Chinese', () => {
  test.each<readonly [ProposedConsequence, string]>([
    [{ kind: 'secretary-bonus', clause: 'BZ-LP-7', subject: 'branch-secretary', points: 5, period: '2025' }, '支部书记年度考核加分，+5分，2025'],
    [{ kind: 'points-deduction', clause: 'SL-22-3', subject: 'member', points: -2 }, '扣分，-2分'],
    [{ kind: 'self-criticism', clause: 'BZ-LP-9', subject: 'branch-secretary', dueWithin: { unit: 'working-days', amount: 10 } }, '书面检讨，确认后 10个工作日内'],
    [{ kind: 'open-duty', clause: 'SL-33-2', subject: 'branch', dueOn: '2026-01-05', detail: '完成支部综合评价' }, '待办，完成支部综合评价，2026-01-05 前'],
  ])('%#', (proposal, text) => {
    expect(proposalInChinese(proposal)).toBe(text);
  });
});

describe('a trace', () => {
  test('lists every failed check, hard ones first, and concludes with the hardest (AMB-81)', () => {
    const trace = traceOf(BZ_2025);
    trace.check('BZ-RL-3b', state('提示一'), false, 'hint');
    trace.check('BZ-RL-1', state('通过'), true, 'rejected');
    trace.check('BZ-RL-3', state('拒绝一'), false, 'rejected');
    trace.check('BZ-ZD-31', state('理由一'), false, 'reason-required');
    trace.check('BZ-ZS-31', state('缺项一'), false, 'incomplete');
    const result = trace.concludeChecks({});
    expect(result.verdict).toBe('rejected');
    expect(explainBriefly(result)).toBe('拒绝：拒绝一；不能提交：缺项一；须说明理由：理由一；提示：提示一；通过；拒绝');
  });

  test('cites each clause once, in the order first applied, proposals last', () => {
    const trace = traceOf(BZ_2025);
    trace.apply('BZ-LP-1', state('一'));
    trace.propose({ kind: 'interview', clause: 'BZ-LP-10', subject: 'branch-secretary' });
    trace.apply('BZ-LP-4', state('二'));
    trace.apply('BZ-LP-1', state('三'));
    const result = trace.conclude('striving', {});
    expect(result.citations.map(({ clause }) => clause)).toEqual(['BZ-LP-1', 'BZ-LP-4', 'BZ-LP-10']);
    expect(explain(result).at(-1)).toMatch(/^建议：约谈（依据 三\(三\)：连续2个季度挂“争先牌”，约谈党支部书记；我们的理解（AMB-44）/);
  });

  test('records the parameters it read, and only those', () => {
    const trace = traceOf(BZ_2025);
    trace.parameter('bz.notice_days');
    expect(trace.conclude('conforms', {}).parameters).toEqual({ 'bz.notice_days': 3 });
  });

  test('without any check there is nothing against it', () => {
    expect(traceOf(BZ_2025).concludeChecks({}).verdict).toBe('conforms');
  });

  test('is plain JSON that keeps exact values', () => {
    const trace = traceOf(BZ_2025);
    trace.apply('BZ-LP-1', { kind: 'mean', name: '均', of: [exact(1)], result: Exact.of(266).over(3) });
    expect(JSON.stringify(trace.conclude('striving', { score: Exact.of(266).over(3) }))).toContain('"score":"266/3"');
  });
});

describe('shared measures', () => {
  test('a share of nothing has no ratio; a part above the whole is refused', () => {
    expect(readShare(0, 0, '甲', '乙')).toMatchObject({ percent: null });
    expect(readShare(2, 1, '甲', '乙')).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE', facts: { part: '2', whole: '1', partName: '甲', wholeName: '乙' } });
  });

  test('ranks are 1, 2, 2, 4; the highest share', () => {
    const values = [5, 9, 5, 1].map(exact);
    expect(competitionRanks(values)).toEqual([2, 1, 2, 4]);
    expect(highestOf([1, 3, 3], exact)).toEqual([3, 3]);
    expect(highestOf([], exact)).toEqual([]);
  });

  test('a run needs adjacent quarters that count', () => {
    const mark = (quarter: '2025-Q1' | '2025-Q2' | '2025-Q3', counts: boolean | null) => ({ quarter, counts });
    expect(runEnds([mark('2025-Q1', true), mark('2025-Q2', true), mark('2025-Q3', true)], 2)).toEqual(['2025-Q2', '2025-Q3']);
    expect(runEnds([mark('2025-Q1', true), mark('2025-Q2', null), mark('2025-Q3', true)], 2)).toEqual([]);
    expect(runEnds([mark('2025-Q1', true), mark('2025-Q3', true)], 2)).toEqual([]);
    expect(runEnds([mark('2025-Q1', true), mark('2025-Q2', false), mark('2025-Q3', true)], 1)).toEqual(['2025-Q1', '2025-Q3']);
  });
});

import { Exact, type ProposedConsequence } from '../kernel/index.js';
import { BZ_2025, SL_2024 } from '../rulebooks/index.js';
import { traceOf } from './evaluation.js';
import { explain, explainBriefly, findingInChinese, proposalInChinese } from './explain.js';
import { bandOf, compare, readShare, state } from './finding.js';
import { competitionRanks, highestOf } from './ranking.js';
import { runEnds } from './runs.js';

const exact = (value: number | string): Exact => Exact.of(value);

describe('a finding in Chinese', () => {
  test.each([
    [{ kind: 'mean', name: '互查评分', of: [exact(90), exact(80)], result: exact(85) } as const, '互查评分 = (90 + 80) ÷ 2 = 85'],
    [{ kind: 'weighted-sum', name: '综合得分', terms: [{ name: '甲', value: exact(90), weight: exact(40) }, { name: '乙', value: exact('89.5'), weight: exact('33.33') }], result: exact('65.83') } as const, '综合得分 = 90×40% + 89.5×33.33% = 65.83'],
    [{ kind: 'weighted-sum', name: '综合得分', terms: [{ name: '甲', value: exact(70), weight: Exact.of(400).over(7) }], result: exact(40), note: '缺项重算' } as const, '综合得分 = 70×4/7 = 40（缺项重算）'],
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
    [{ kind: 'points-entry', clause: 'SL-12-6', subject: 'member', points: 0 }, '记入积分，0分'],
    [{ kind: 'obtain-qualification', clause: 'SL-21-5', subject: 'member', dueWithin: { unit: 'months', amount: 12 } }, '限期取得资格，确认后 12个月内'],
    [{ kind: 'award-exclusion', clause: 'SY-GC-WT3b', subject: 'organisation', dueWithin: { unit: 'years', amount: 2 } }, '取消评优资格，确认后 2年内'],
    [{ kind: 'interview', clause: 'BZ-ZS-13b', subject: 'branch-secretary', dueWithin: { unit: 'hours', amount: 24 } }, '约谈，确认后 24小时内'],
    [{ kind: 'interview', clause: 'BZ-ZS-13b', subject: 'branch-secretary', dueWithin: { unit: 'days', amount: 3 } }, '约谈，确认后 3天内'],
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
    expect(explain(result).at(-1)).toMatch(/^建议：约谈。依据 三\(三\)：连续2个季度挂“争先牌”，约谈党支部书记；我们的理解（AMB-44）/);
  });

  test('a step has an outcome only where something was checked; a citation its reading only where there is one', () => {
    const trace = traceOf(BZ_2025);
    trace.apply('BZ-ZD-52', state('二'));
    trace.check('BZ-ZD-54', state('三'), true, 'hint');
    const result = trace.conclude('striving', {});
    expect(result.steps.map((step) => Object.keys(step))).toEqual([['clause', 'finding'], ['clause', 'finding', 'outcome']]);
    expect(result.citations).toEqual([{ clause: 'BZ-ZD-52', place: '二(五)', quote: '设置党建与业务融合专项指标' }, { clause: 'BZ-ZD-54', place: '二(五)', quote: '有场所、有设施、有标志、有党旗、有书报、有制度' }]);
    expect(result.citations.map((citation) => Object.keys(citation))).toEqual([['clause', 'place', 'quote'], ['clause', 'place', 'quote']]);
    expect(explain(result)).toEqual(['二。依据 二(五)：设置党建与业务融合专项指标', '三。依据 二(五)：有场所、有设施、有标志、有党旗、有书报、有制度', '结论：争先牌']);
  });

  test('the basis is a sentence of its own: no bracket of ours stands around the brackets of a place', () => {
    const trace = traceOf(SL_2024);
    trace.apply('SL-13-3', state('五星'));
    const [line] = explain(trace.conclude('conforms', {}));
    expect(line).toMatch(/^五星。依据（/);
    expect(line).not.toMatch(/（[^）]*（/);
  });

  test('a stored step whose clause is no longer cited is told without its basis', () => {
    const trace = traceOf(BZ_2025);
    trace.apply('BZ-LP-4', state('二'));
    expect(explain({ ...trace.conclude('striving', {}), citations: [] })).toEqual(['二', '结论：争先牌']);
  });

  test('the citation of a rule is made once and shared by all results', () => {
    const cite = () => {
      const trace = traceOf(BZ_2025);
      trace.apply('BZ-LP-1', state('一'));
      return trace.conclude('striving', {}).citations[0];
    };
    expect(cite()).toBe(cite());
  });

  test('without an outcome a step counts as conforming', () => {
    const trace = traceOf(BZ_2025);
    trace.apply('BZ-LP-1', state('一'));
    trace.check('BZ-RL-3b', state('提示一'), false, 'hint');
    expect(trace.concludeChecks({}).steps.map(({ clause }) => clause)).toEqual(['BZ-RL-3b', 'BZ-LP-1']);
    const plain = traceOf(BZ_2025);
    plain.apply('BZ-LP-1', state('一'));
    expect(plain.concludeChecks({}).verdict).toBe('conforms');
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
    expect(readShare(0.5, 1, '甲', '乙')).toMatchObject({ code: 'NUMBER.TOO_FINE', facts: { field: '甲' } });
    expect(readShare(1, -1, '甲', '乙')).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE', facts: { field: '乙' } });
    expect(readShare(1, 3, '甲', '乙')).toEqual({ part: exact(1), whole: exact(3), percent: exact(100).over(3) });
    expect(readShare(2, 1, '甲', '乙')).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE', facts: { part: '2', whole: '1', partName: '甲', wholeName: '乙' } });
  });

  test('ranks are 1, 2, 2, 4; the highest share', () => {
    const values = [5, 9, 5, 1].map(exact);
    expect(competitionRanks(values)).toEqual([2, 1, 2, 4]);
    expect(highestOf([1, 3, 3], exact)).toEqual([3, 3]);
    expect(highestOf([], exact)).toEqual([]);
  });

  test('a comparison names its unit only where it has one', () => {
    expect(Object.keys(compare('人数', exact(2), '=', exact(2)))).toEqual(['kind', 'name', 'value', 'operator', 'limit', 'holds']);
  });

  test('a band is half-open, its bounds and the best one known', () => {
    const bounds = (value: number, top?: number) => {
      const { index, from, to, isTop } = bandOf(exact(value), [90, 70], top);
      return [index, from.toText(), to.toText(), isTop];
    };
    expect([bounds(100), bounds(90), bounds(89), bounds(70), bounds(69), bounds(95, 120)]).toEqual([
      [0, '90', '100', true], [0, '90', '100', true], [1, '70', '90', false], [1, '70', '90', false], [2, '0', '70', false], [0, '90', '120', true],
    ]);
  });

  test('a run needs adjacent quarters that count', () => {
    const mark = (quarter: '2025-Q1' | '2025-Q2' | '2025-Q3', counts: boolean | null) => ({ quarter, counts });
    expect(runEnds([mark('2025-Q1', true), mark('2025-Q2', true), mark('2025-Q3', true)], 2)).toEqual(['2025-Q2', '2025-Q3']);
    expect(runEnds([mark('2025-Q1', true), mark('2025-Q2', null), mark('2025-Q3', true)], 2)).toEqual([]);
    expect(runEnds([mark('2025-Q1', true), mark('2025-Q3', true)], 2)).toEqual([]);
    expect(runEnds([mark('2025-Q1', true), mark('2025-Q2', false), mark('2025-Q3', true)], 1)).toEqual(['2025-Q1', '2025-Q3']);
    expect(runEnds([mark('2025-Q3', true), mark('2025-Q1', true), mark('2025-Q2', true)], 2)).toEqual(['2025-Q2', '2025-Q3']);
    expect(runEnds([mark('2025-Q3', true), mark('2025-Q1', true), mark('2025-Q2', true)], 2, 'disjoint')).toEqual(['2025-Q2']);
    expect(runEnds([mark('2025-Q3', true), mark('2025-Q2', true), mark('2025-Q1', true)], 1, 'disjoint')).toEqual(['2025-Q1', '2025-Q2', '2025-Q3']);
  });
});

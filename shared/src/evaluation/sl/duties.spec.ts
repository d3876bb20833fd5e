import { isRefusal, parseDate, type IsoDate, type Year } from '../../kernel/index.js';
import { SL_2024 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateQualification, type PostKind } from './qualifications.js';
import { evaluateThreeOnes, type ThreeOnesFacts } from './three-ones.js';
import { evaluateViolations } from './violations.js';

describe(titleOf('C-35'), () => {
  const postKinds: Readonly<Record<string, PostKind>> = { 专业技术: 'technical', 操作: 'operating', '安全管理 (注安)': 'safety', 其他: 'other' };
  const words = { 'qualification-above': '激励', conforms: '符合', 'qualification-below': '限期取得', 'no-requirement': '无任职资格要求' };
  const binary = withParameters(SL_2024, { 'sl.qual.safety_scale': ['无', '有'] });

  test.each(rowsOf('C-35'))('%s', (_title, row) => {
    const held = cell(row, '现有');
    const required = optionalCell(row, '要求');
    const edition = [held, required].includes('有') ? binary : SL_2024;
    const postKind = postKinds[cell(row, '岗位')];
    if (postKind === undefined) throw new Error('unknown post');
    expect(words[accepted(evaluateQualification(edition, { postKind, held, required })).verdict]).toBe(cell(row, 'result'));
  });

  test('below the requirement there are 12 months to obtain it', () => {
    const result = accepted(evaluateQualification(SL_2024, { postKind: 'operating', held: '初级工', required: '高级工' }));
    expect(result.values.steps).toBe(-2);
    expect(result.consequences).toEqual([
      { kind: 'obtain-qualification', clause: 'SL-21-5', subject: 'member', dueWithin: { unit: 'months', amount: 12 }, detail: '高级工' },
    ]);
  });

  test('above it there is an incentive', () => {
    const result = accepted(evaluateQualification(SL_2024, { postKind: 'technical', held: '副高', required: '中级' }));
    expect([result.verdict, result.consequences.map(({ kind }) => kind)]).toEqual(['qualification-above', ['incentive']]);
  });

  test('a technical post that requires nothing', () => {
    expect(accepted(evaluateQualification(SL_2024, { postKind: 'technical', held: '无', required: null })).verdict).toBe('no-requirement');
  });

  test.each([['教授', '中级'], ['中级', '技师']])('%s against %s is not on the scale', (held, required) => {
    expect(evaluateQualification(SL_2024, { postKind: 'technical', held, required })).toMatchObject({ code: 'QUALIFICATION.NOT_ON_SCALE' });
  });
});

describe(titleOf('C-36'), () => {
  const months = (text: string): readonly string[] => text.split(',').map((count) => count.trim());

  test.each(rowsOf('C-36'))('%s', (_title, row) => {
    const result = accepted(evaluateThreeOnes(SL_2024, {
      quarter: '2025-Q1',
      repairs: cell(row, '维修次数'),
      bloodPressure: months(cell(row, '血压/月')),
      explanations: months(cell(row, '解读/月')),
      hasEmployeeRentingOutside: cell(row, '外出租住职工') === '有',
    }));
    const word = result.verdict === 'three-ones-complete' ? '完成' : `缺：${result.values.missing.join('、')}`;
    expect(word).toBe(cell(row, 'result'));
    expect(result.consequences.map(({ kind, detail }) => [kind, detail])).toEqual(result.values.missing.map((duty) => ['open-duty', duty]));
  });

  const complete: ThreeOnesFacts = { quarter: '2025-Q4', repairs: 1, bloodPressure: [1, 1, 1], explanations: [1, 1, 1], hasEmployeeRentingOutside: true };

  test.each([
    [{ repairs: 0 }, ['维修']],
    [{ repairs: 0, hasEmployeeRentingOutside: false }, []],
    [{ bloodPressure: [0, 1, 1] }, ['血压10月']],
    [{ bloodPressure: [1, 1, 0] }, ['血压12月']],
    [{ explanations: [5, 0, 5] }, ['解读11月']],
    [{}, []],
  ])('%p lacks %p', (change, missing) => {
    expect(accepted(evaluateThreeOnes(SL_2024, { ...complete, ...change })).values.missing).toEqual(missing);
  });

  test.each([
    [{ bloodPressure: [1, 1] }, 'THREE_ONES.MONTHS_INVALID'], [{ explanations: [1, 1, 1, 1] }, 'THREE_ONES.MONTHS_INVALID'],
    [{ repairs: -1 }, 'NUMBER.OUT_OF_RANGE'], [{ bloodPressure: [1, 1.5, 1] }, 'NUMBER.TOO_FINE'],
  ])('%p is refused', (change, code) => {
    const result = evaluateThreeOnes(SL_2024, { ...complete, ...change });
    expect(isRefusal(result) && result.code).toBe(code);
  });
});

describe(titleOf('C-37'), () => {
  /** `1 (2025-01-01)` → its day; `3` → three days of 2025; `0` → none. */
  function daysOf(text: string): readonly IsoDate[] {
    const day = parseDate(/\((.*)\)/.exec(text)?.[1] ?? '');
    return isRefusal(day) ? Array.from({ length: Number(text) }, (): IsoDate => '2025-05-06') : [day];
  }

  test.each(rowsOf('C-37'))('%s', (_title, row) => {
    const violationsOn = daysOf(cell(row, 'events in year'));
    const word = (year: Year): string => ({ 'violation-free': '达标', 'violations-found': '不达标' })[evaluateViolations(SL_2024, { year, violationsOn }).verdict];
    const parts = cell(row, 'result').split(';').map((part) => part.trim());
    for (const part of parts) {
      const year = (/\d{4}/.exec(part)?.[0] ?? '2025') as Year;
      expect(word(year)).toBe(part.replace(/\d{4}/, '').trim());
    }
  });

  test('counts the year only and tells since when', () => {
    const { values } = evaluateViolations(SL_2024, { year: '2025', violationsOn: ['2025-12-31', '2025-03-01', '2026-01-01'] });
    expect([values.count.toText(), values.since]).toEqual(['2', '2025-03-01']);
    expect(evaluateViolations(SL_2024, { year: '2024', violationsOn: [] }).values.since).toBeNull();
  });
});

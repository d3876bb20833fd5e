import fc from 'fast-check';
import { Exact, meanOf, parseCount, parseNumber, parseScore, sumOf } from './exact.js';
import { isRefusal } from './refusal.js';

describe('G2 exact arithmetic', () => {
  test('88.5×40% + 96×30% + 86×30% is exactly 90', () => {
    const composite = Exact.of(88.5).times('0.4').plus(Exact.of(96).times('0.3')).plus(Exact.of(86).times('0.3'));
    expect(composite.equals(90)).toBe(true);
    expect(88.5 * 0.4 + 96 * 0.3 + 86 * 0.3).not.toBe(90);
  });

  test('a third times three is one', () => {
    expect(Exact.one.over(3).times(3).equals(1)).toBe(true);
  });

  test('a stored fraction is reduced, carries its sign above, and is refused over nought', () => {
    expect([Exact.of('6/4').toJSON(), Exact.of('-6/4').toJSON(), Exact.of(1).over(-2).toJSON(), Exact.of('0/7').toJSON()]).toEqual(['3/2', '-3/2', '-1/2', '0']);
    expect([Exact.tryParse('1/0'), Exact.tryParse('1/-2'), Exact.tryParse('1/'), Exact.tryParse({}), Exact.tryParse(true)]).toEqual([null, null, null, null, null]);
  });

  test('stored and read back without loss', () => {
    const third = Exact.of(266).over(3);
    expect(JSON.stringify({ third })).toBe('{"third":"266/3"}');
    expect(Exact.of('266/3').equals(third)).toBe(true);
  });

  test('agrees with rational arithmetic on all integers', () => {
    const integer = fc.integer({ min: -10_000, max: 10_000 });
    const positive = fc.integer({ min: 1, max: 10_000 });
    fc.assert(fc.property(integer, positive, integer, positive, (a, b, c, d) => {
      const left = Exact.of(a).over(b);
      const right = Exact.of(c).over(d);
      const order = Math.sign(a * d - c * b);
      expect(left.compare(right) === order).toBe(true);
      expect(left.plus(right).equals(Exact.of(a * d + c * b).over(b * d))).toBe(true);
      expect(left.minus(right).plus(right).equals(left)).toBe(true);
    }));
  });

  test('stays exact beyond 2⁵³', () => {
    const third = Exact.of('999999999999999.999999999999999').over(3);
    expect(third.times(3).toJSON()).toBe('999999999999999999999999999999/1000000000000000');
    expect(third.plus(Exact.one.over('1000000007')).minus(third).toJSON()).toBe('1/1000000007');
    expect(third.compare(third.plus('0.000000000000001'))).toBe(-1);
    expect([third.toTruncated(), third.toHalfUp(3), third.times(-1).toTruncated(15)]).toEqual(['333333333333333.33', '333333333333333.333', '-333333333333333.333333333333333']);
  });

  test('steps over 2⁵³ and back', () => {
    const edge = Exact.of('9007199254740991/1');
    expect([edge.plus(2).toJSON(), edge.plus(2).minus(2).toJSON(), edge.times(3).toJSON(), edge.times(-1).minus(2).toJSON()])
      .toEqual(['9007199254740993', '9007199254740991', '27021597764222973', '-9007199254740993']);
    const tiny = Exact.of('1/12345678901234567890');
    expect([tiny.toTruncated(), tiny.toHalfUp(3), tiny.times('-1').toTruncated(), tiny.compare(0), tiny.times('12345678901234567890/1').toJSON()]).toEqual(['0.00', '0.000', '0.00', 1, '1']);
  });

  test('sums and products of many fractions come back exactly', () => {
    const fraction = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 1, max: 999_999 })).map(([a, b]) => Exact.of(a).over(b));
    fc.assert(fc.property(fc.array(fraction, { minLength: 1, maxLength: 12 }), (fractions) => {
      const sum = sumOf(fractions);
      expect(fractions.reduce((rest, value) => rest.minus(value), sum).toJSON()).toBe('0');
      const factors = fractions.filter((value) => !value.equals(0));
      const product = factors.reduce((result, value) => result.times(value), Exact.one);
      expect(factors.reduce((rest, value) => rest.over(value), product).toJSON()).toBe('1');
    }));
  });

  test.each([
    ['isAtLeast', [false, true, true]], ['isMoreThan', [false, false, true]],
    ['isAtMost', [true, true, false]], ['isLessThan', [true, false, false]],
  ] as const)('%s at 79.9, 80, 80.1 against 80', (method, expected) => {
    expect([79.9, 80, 80.1].map((value) => Exact.of(value)[method](80))).toEqual(expected);
  });
});

describe('G4 display', () => {
  test.each([
    ['89.996', '89.99', '90.00'], ['89.994', '89.99', '89.99'], ['-1.006', '-1.00', '-1.01'], ['-1.005', '-1.00', '-1.01'], ['-0.001', '0.00', '0.00'], ['88.7', '88.70', '88.70'], ['0.125', '0.12', '0.13'],
  ])('%s is cut off to %s and rounded half up to %s', (value, truncated, rounded) => {
    expect([Exact.of(value).toTruncated(), Exact.of(value).toHalfUp()]).toEqual([truncated, rounded]);
  });

  test('the short text keeps what is exact and cuts off what is not', () => {
    expect([Exact.of('0.123456').toText(), Exact.of('0.1234567').toText(), Exact.of('-0.5').toText()]).toEqual(['0.123456', '0.12', '-0.5']);
    expect([Exact.of('88.70').toText(), Exact.of('90').toText(), Exact.of(266).over(3).toText()]).toEqual(['88.7', '90', '88.66']);
  });

  test('half up to a whole number', () => {
    expect([Exact.of('89.5').roundedHalfUp().toText(), Exact.of('89.4').roundedHalfUp().toText()]).toEqual(['90', '89']);
  });
});

describe('G9 entry', () => {
  const code = (value: unknown): string => (isRefusal(value) ? value.code : (value as Exact).toText());

  test.each([
    [0, '0'], ['100', '100'], [' 84.9 ', '84.9'], ['85.0', '85'],
    [100.1, 'NUMBER.OUT_OF_RANGE'], [-0.1, 'NUMBER.OUT_OF_RANGE'], ['84.95', 'NUMBER.TOO_FINE'],
    [NaN, 'NUMBER.NOT_A_NUMBER'], [Infinity, 'NUMBER.NOT_A_NUMBER'], ['', 'NUMBER.NOT_A_NUMBER'], ['八十', 'NUMBER.NOT_A_NUMBER'],
    ['1e2', 'NUMBER.NOT_A_NUMBER'], [null, 'NUMBER.NOT_A_NUMBER'], [undefined, 'NUMBER.NOT_A_NUMBER'], [true, 'NUMBER.NOT_A_NUMBER'], ['1/0', 'NUMBER.NOT_A_NUMBER'],
  ])('score %p → %s', (value, expected) => {
    expect(code(parseScore(value, '得分'))).toBe(expected);
  });

  test.each([[0, '0'], [12, '12'], [1.5, 'NUMBER.TOO_FINE'], [-1, 'NUMBER.OUT_OF_RANGE']])('count %p → %s', (value, expected) => {
    expect(code(parseCount(value, '人数'))).toBe(expected);
  });

  test('what a refusal knows', () => {
    expect(parseNumber('x', '得分', { min: 0 })).toStrictEqual({ refused: true, code: 'NUMBER.NOT_A_NUMBER', facts: { field: '得分' } });
    expect(parseScore('84.95', '得分')).toStrictEqual({ refused: true, code: 'NUMBER.TOO_FINE', facts: { field: '得分', value: '84.95', decimals: 1 } });
    expect(parseNumber(-1, '得分', { min: 0 })).toStrictEqual({ refused: true, code: 'NUMBER.OUT_OF_RANGE', facts: { field: '得分', value: '-1', min: 0 } });
    expect(parseNumber(9, '得分', { max: 5 })).toStrictEqual({ refused: true, code: 'NUMBER.OUT_OF_RANGE', facts: { field: '得分', value: '9', max: 5 } });
    expect(parseNumber('-1.123456', '得分')).toEqual(Exact.of('-1.123456'));
  });

  test('the refusal carries the field and its limits', () => {
    expect(parseNumber(7, '星级', { min: 1, max: 5 })).toEqual({ refused: true, code: 'NUMBER.OUT_OF_RANGE', facts: { field: '星级', value: '7', min: 1, max: 5 } });
  });

  test('a rulebook constant that is no number is a programming error', () => {
    expect(() => Exact.of('x')).toThrow(new RangeError('not a number: x'));
    expect(() => Exact.one.over(0)).toThrow(new RangeError('division by zero'));
  });
});

describe('G5 empty data', () => {
  test('the mean of nothing is null, not 0', () => {
    expect(meanOf([])).toBeNull();
    expect(sumOf([]).equals(0)).toBe(true);
  });

  test('the mean lies between the smallest and the largest value', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 }), (tenths) => {
      const mean = meanOf(tenths.map((value) => Exact.of(value).over(10)));
      expect(mean?.isAtLeast(Exact.of(Math.min(...tenths)).over(10)) && mean.isAtMost(Exact.of(Math.max(...tenths)).over(10))).toBe(true);
    }));
  });
});

describe('a number is read as its shortest decimal text', () => {
  test.each([0, -0, 0.1, -0.1, 88.7, 0.125, 1e-3, 1.0005, 99999999999.999, 1e11, -1e11, 123456789012.5, 0.1 + 0.2, 1 / 3 - (1 / 3) % 1e-12])('%p', (value) => {
    expect(Exact.tryParse(value)?.toJSON()).toBe(Exact.tryParse(String(value))?.toJSON());
  });

  test.each([NaN, Infinity, -Infinity, 1e21, 1e-7])('%p is no decimal of a form', (value) => {
    expect(Exact.tryParse(value)).toBeNull();
  });

  test('for all numbers', () => {
    const short = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 6 })).map(([units, places]) => units / 10 ** places);
    fc.assert(fc.property(fc.oneof(short, fc.double({ min: -1e12, max: 1e12, noNaN: true })), (value) => {
      expect(Exact.tryParse(value)?.toJSON()).toBe(Exact.tryParse(String(value))?.toJSON());
    }), { numRuns: 2000 });
  });
});

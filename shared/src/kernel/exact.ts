import { absoluteOf, addIntegers, compareIntegers, divideIntegers, greatestDivisor, integerOf, multiplyIntegers, type Integer } from './integer.js';
import { refuse, type Refusal } from './refusal.js';

/** What may stand for a number in facts: a JSON number, its decimal text, or an exact value computed before. */
export type Numeric = number | string | Exact;

const DECIMAL_TEXT = /^-?\d{1,15}(\.\d{1,15})?$/;
const FRACTION_TEXT = /^(-?\d{1,600})\/(\d{1,600})$/;

/**
 * An exact rational number. Thresholds are compared by cross-multiplication, never on binary floats and never after
 * rounding (convention G2): 88.5×40% + 96×30% + 86×30% is exactly 90.
 */
export class Exact {
  private constructor(
    private readonly numerator: Integer,
    /** Always ≥ 1. */
    private readonly denominator: Integer,
  ) {}

  static readonly zero = Exact.of(0);
  static readonly one = Exact.of(1);
  static readonly hundred = Exact.of(100);

  /** Reads a number known to be well formed (a rulebook constant, a value parsed before). Throws a RangeError on text that is no number: a programming error. */
  static of(value: Numeric): Exact {
    const parsed = Exact.tryParse(value);
    if (parsed === null) throw new RangeError(`not a number: ${String(value)}`);
    return parsed;
  }

  /** Reads a decimal (at most 15 digits before and after the point) or a stored fraction `n/d`; null when it is neither. */
  static tryParse(value: unknown): Exact | null {
    if (value instanceof Exact) return value;
    if (typeof value === 'number') {
      const quick = Exact.ofShortNumber(value);
      if (quick !== null) return quick;
    }
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    const fraction = FRACTION_TEXT.exec(text);
    if (fraction?.[1] !== undefined && fraction[2] !== undefined) {
      const denominator = integerOf(fraction[2]);
      return denominator === 0 ? null : Exact.reduced(integerOf(fraction[1]), denominator);
    }
    if (!DECIMAL_TEXT.test(text)) return null;
    const [whole = '', decimals = ''] = text.split('.');
    return Exact.reduced(integerOf(whole + decimals), powerOfTen(decimals.length));
  }

  /**
   * Reads a number with at most three decimals without its text. Below 10¹⁵ a decimal of so few digits is the only one that
   * rounds to its binary number, so a division that gives the number back proves it; null when none does.
   */
  private static ofShortNumber(value: number): Exact | null {
    if (!(value > -1e11 && value < 1e11)) return null;
    if (Number.isInteger(value)) return new Exact(value + 0, 1);
    for (let scale = 10; scale <= 1000; scale *= 10) {
      const scaled = Math.round(value * scale);
      if (scaled / scale === value) return Exact.reduced(scaled, scale);
    }
    return null;
  }

  private static reduced(numerator: Integer, denominator: Integer): Exact {
    if (denominator === 1) return new Exact(numerator, 1);
    const divisor = multiplyIntegers(greatestDivisor(absoluteOf(numerator), absoluteOf(denominator)), denominator < 0 ? -1 : 1);
    return new Exact(divideIntegers(numerator, divisor), divideIntegers(denominator, divisor));
  }

  plus(other: Numeric): Exact {
    const that = Exact.of(other);
    return Exact.reduced(
      addIntegers(multiplyIntegers(this.numerator, that.denominator), multiplyIntegers(that.numerator, this.denominator)),
      multiplyIntegers(this.denominator, that.denominator),
    );
  }

  minus(other: Numeric): Exact {
    return this.plus(Exact.of(other).times(-1));
  }

  times(other: Numeric): Exact {
    const that = Exact.of(other);
    return Exact.reduced(multiplyIntegers(this.numerator, that.numerator), multiplyIntegers(this.denominator, that.denominator));
  }

  /** Divides; the caller has ruled out zero (an empty denominator is “not rated”, convention G5). */
  over(other: Numeric): Exact {
    const that = Exact.of(other);
    if (that.numerator === 0) throw new RangeError('division by zero');
    return Exact.reduced(multiplyIntegers(this.numerator, that.denominator), multiplyIntegers(this.denominator, that.numerator));
  }

  /** −1, 0 or 1, by cross-multiplication. */
  compare(other: Numeric): -1 | 0 | 1 {
    const that = Exact.of(other);
    return compareIntegers(multiplyIntegers(this.numerator, that.denominator), multiplyIntegers(that.numerator, this.denominator));
  }

  equals(other: Numeric): boolean {
    return this.compare(other) === 0;
  }

  isAtLeast(other: Numeric): boolean {
    return this.compare(other) >= 0;
  }

  isAtMost(other: Numeric): boolean {
    return this.compare(other) <= 0;
  }

  isLessThan(other: Numeric): boolean {
    return this.compare(other) < 0;
  }

  isMoreThan(other: Numeric): boolean {
    return this.compare(other) > 0;
  }

  isInteger(): boolean {
    return this.denominator === 1;
  }

  /** Whether the value has at most `places` digits after the point. */
  hasAtMostDecimals(places: number): boolean {
    return this.times(Exact.reduced(powerOfTen(places), 1)).isInteger();
  }

  /** Cut off after `places` digits: for every figure that is compared with a threshold (convention G4), so 89.996 shows 89.99. */
  toTruncated(places = 2): string {
    return decimalText(divideIntegers(this.scaled(places), this.denominator), places, this.numerator < 0);
  }

  /** Rounded half up: for averages that no threshold looks at (convention G4). */
  toHalfUp(places = 2): string {
    const doubled = addIntegers(multiplyIntegers(absoluteOf(this.scaled(places)), 2), this.denominator);
    return decimalText(divideIntegers(doubled, multiplyIntegers(this.denominator, 2)), places, this.numerator < 0);
  }

  /** Rounded half up to a whole number, as an exact value: the alternative reading of integer-looking bands (convention G3). */
  roundedHalfUp(): Exact {
    return Exact.of(this.toHalfUp(0));
  }

  /** The shortest exact decimal (`88.7`); a value without one (1/3) is cut off after two digits. */
  toText(): string {
    for (let places = 0; places <= 6; places += 1) {
      if (this.hasAtMostDecimals(places)) return this.toTruncated(places);
    }
    return this.toTruncated(2);
  }

  /** The stored form: an integer, or a reduced fraction `n/d`. `Exact.of` reads it back without loss. */
  toJSON(): string {
    return this.isInteger() ? String(this.numerator) : `${String(this.numerator)}/${String(this.denominator)}`;
  }

  private scaled(places: number): Integer {
    return multiplyIntegers(this.numerator, powerOfTen(places));
  }
}

function powerOfTen(exponent: number): Integer {
  return integerOf(`1${'0'.repeat(exponent)}`);
}

/** Writes a number of 10⁻ᵖ units as a decimal with p places; what is cut to nothing carries no sign. */
function decimalText(units: Integer, places: number, isNegative: boolean): string {
  const digits = String(absoluteOf(units)).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return isNegative && units !== 0 ? `-${text}` : text;
}

/** The exact sum; zero for no values. */
export function sumOf(values: readonly Numeric[]): Exact {
  return values.reduce<Exact>((sum, value) => sum.plus(value), Exact.zero);
}

/** The exact mean; null for no values, which is neither 0 nor 100 (convention G5). */
export function meanOf(values: readonly Numeric[]): Exact | null {
  return values.length === 0 ? null : sumOf(values).over(values.length);
}

/** Limits of a number that a person enters. */
export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  /** Digits allowed after the point. */
  readonly decimals?: number;
}

/**
 * Reads a number entered by a person.
 * @param field the form's own name of the field, in Chinese, for the sentence of the refusal
 * @returns the exact value, or `NUMBER.NOT_A_NUMBER`, `NUMBER.OUT_OF_RANGE`, `NUMBER.TOO_FINE`
 */
export function parseNumber(value: unknown, field: string, limits: NumberLimits = {}): Exact | Refusal {
  const parsed = Exact.tryParse(value);
  if (parsed === null) return refuse('NUMBER.NOT_A_NUMBER', { field });
  const { min, max, decimals } = limits;
  if ((min !== undefined && parsed.isLessThan(min)) || (max !== undefined && parsed.isMoreThan(max))) {
    return refuse('NUMBER.OUT_OF_RANGE', {
      field,
      value: parsed.toText(),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });
  }
  if (decimals !== undefined && !parsed.hasAtMostDecimals(decimals)) {
    return refuse('NUMBER.TOO_FINE', { field, value: parsed.toText(), decimals });
  }
  return parsed;
}

/** Reads a score: 0–100 with at most one digit after the point (convention G9). Refusals as `parseNumber`. */
export function parseScore(value: unknown, field: string): Exact | Refusal {
  return parseNumber(value, field, { min: 0, max: 100, decimals: 1 });
}

/** Reads a count: a whole number, 0 or more. Refusals as `parseNumber`. */
export function parseCount(value: unknown, field: string): Exact | Refusal {
  return parseNumber(value, field, { min: 0, decimals: 0 });
}

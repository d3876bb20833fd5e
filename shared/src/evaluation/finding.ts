import { Exact, isRefusal, parseCount, refuse, type Refusal } from '../kernel/index.js';

export type Operator = '≥' | '>' | '≤' | '<' | '=';

/** What one step of an evaluation found, in figures, so that screen, form and audit word it alike. */
export type Finding =
  | {
      readonly kind: 'weighted-sum';
      readonly name: string;
      /** Weights in per cent. */
      readonly terms: readonly { readonly name: string; readonly value: Exact; readonly weight: Exact }[];
      readonly result: Exact;
      readonly note?: string;
    }
  | { readonly kind: 'mean'; readonly name: string; readonly of: readonly Exact[]; readonly result: Exact }
  | { readonly kind: 'share'; readonly name: string; readonly part: Exact; readonly whole: Exact }
  | {
      readonly kind: 'comparison';
      readonly name: string;
      readonly value: Exact;
      readonly operator: Operator;
      readonly limit: Exact;
      readonly unit?: string;
      readonly holds: boolean;
      /** What would make it hold, e.g. `还差 1 名党员`; for whoever is still filling in the form. */
      readonly lack?: string;
    }
  | { readonly kind: 'band'; readonly name: string; readonly value: Exact; readonly band: Band; readonly label: string }
  | { readonly kind: 'statement'; readonly text: string };

/** A half-open interval `[from, to)`; the best band is closed above (`to` = the top of the scale, inclusive). */
export interface Band {
  /** 0 = the best band. */
  readonly index: number;
  readonly from: Exact;
  readonly to: Exact;
  readonly isTop: boolean;
}

/**
 * Compares two exact values and records how.
 * @param counted what a count that falls short counts, e.g. `名党员`
 */
export function compare(name: string, value: Exact, operator: Operator, limit: Exact, unit?: string, counted?: string): Finding & { kind: 'comparison' } {
  const order = value.compare(limit);
  const holds =
    operator === '≥' ? order >= 0
    : operator === '>' ? order > 0
    : operator === '≤' ? order <= 0
    : operator === '<' ? order < 0
    : order === 0;
  const lack = holds || counted === undefined ? undefined : lackInWords(limit.minus(value), counted);
  return { kind: 'comparison', name, value, operator, limit, holds, ...(unit === undefined ? {} : { unit }), ...(lack === undefined ? {} : { lack }) };
}

/** Compares a share with its lower limit, both in per cent, and says how many more of the part would reach it while the whole stays as it is. */
export function compareShare(name: string, { part, whole }: Share, percent: Exact, limit: Exact, counted: string): Finding & { kind: 'comparison' } {
  const found = compare(name, percent, '≥', limit, '%');
  return found.holds ? found : { ...found, lack: lackInWords(limit.times(whole).over(100).minus(part), counted) };
}

function lackInWords(missing: Exact, counted: string): string {
  const whole = Exact.of(missing.toTruncated(0));
  return `还差 ${(whole.isLessThan(missing) ? whole.plus(1) : whole).toText()} ${counted}`;
}

/** Puts a fact into words. */
export function state(text: string): Finding {
  return { kind: 'statement', text };
}

/**
 * The band of a value between lower bounds (convention G3): `[cut0, top]`, `[cut1, cut0)`, … `[0, cutN)`.
 * @param cuts lower bounds, strictly falling, best band first
 */
export function bandOf(value: Exact, cuts: readonly number[], top = 100): Band {
  const found = cuts.findIndex((cut) => value.isAtLeast(cut));
  const index = found === -1 ? cuts.length : found;
  return { index, from: Exact.of(cuts[index] ?? 0), to: Exact.of(cuts[index - 1] ?? top), isTop: index === 0 };
}

/** A part of a whole; `ratio` in per cent is null when the whole is empty (convention G5). */
export interface Share {
  readonly part: Exact;
  readonly whole: Exact;
  readonly percent: Exact | null;
}

/**
 * Reads a part and its whole as counts.
 * @returns the share, a refusal of `parseCount`, or `SHARE.PART_EXCEEDS_WHOLE`
 */
export function readShare(part: unknown, whole: unknown, partName: string, wholeName: string): Share | Refusal {
  const readPart = parseCount(part, partName);
  if (isRefusal(readPart)) return readPart;
  const readWhole = parseCount(whole, wholeName);
  if (isRefusal(readWhole)) return readWhole;
  return shareOf(readPart, readWhole, partName, wholeName);
}

/** The share of two values read before; refuses `SHARE.PART_EXCEEDS_WHOLE`. */
export function shareOf(part: Exact, whole: Exact, partName: string, wholeName: string): Share | Refusal {
  if (part.isMoreThan(whole)) {
    return refuse('SHARE.PART_EXCEEDS_WHOLE', { part: part.toText(), whole: whole.toText(), partName, wholeName });
  }
  return { part, whole, percent: whole.equals(0) ? null : part.times(100).over(whole) };
}

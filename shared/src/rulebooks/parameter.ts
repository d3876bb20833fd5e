import { Exact, isRefusal, refuse, sumOf, type Refusal } from '../kernel/index.js';

interface Described {
  /** Chinese name for the settings page and the explanation. */
  readonly label: string;
  readonly unit?: string;
  /** True where the plan gives no figure and the default is ours (★ in the catalogue). */
  readonly isGap?: boolean;
}

/** A figure with its limits; `isOptional` lets it be null (“not used”). */
export interface NumberParameter extends Described {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Digits allowed after the point; 0 by default. */
  readonly decimals?: number;
}

export interface OptionalNumberParameter extends Omit<NumberParameter, 'kind' | 'default'> {
  readonly kind: 'optional-number';
  readonly default: number | null;
}

export interface FlagParameter extends Described {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** One of several readings or methods; each carries its Chinese. */
export interface ChoiceParameter extends Described {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Lower bounds of bands, strictly falling, best band first: `[90, 70]`. */
export interface CutsParameter extends Described {
  readonly kind: 'cuts';
  readonly default: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** Percentages that add up to 100, in the order of their `parts`. */
export interface WeightsParameter extends Described {
  readonly kind: 'weights';
  readonly default: readonly number[];
  readonly parts: readonly string[];
}

/** Weights that may be null: then the score is entered as one number. */
export interface OptionalWeightsParameter extends Omit<WeightsParameter, 'kind' | 'default'> {
  readonly kind: 'optional-weights';
  readonly default: readonly number[] | null;
}

/** A list of figures of any length, e.g. the points of rank 1, 2, 3 … */
export interface NumbersParameter extends Described {
  readonly kind: 'numbers';
  readonly default: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** A list of words, e.g. an ordinal scale from lowest to highest. */
export interface WordsParameter extends Described {
  readonly kind: 'words';
  readonly default: readonly string[];
}

export type ParameterDefinition =
  | NumberParameter
  | OptionalNumberParameter
  | FlagParameter
  | ChoiceParameter
  | CutsParameter
  | WeightsParameter
  | OptionalWeightsParameter
  | NumbersParameter
  | WordsParameter;

export type ParameterValue = number | string | boolean | null | readonly number[] | readonly string[];
export type ParameterDefinitions = Readonly<Record<string, ParameterDefinition>>;
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

type ValueOf<D extends ParameterDefinition> =
  D extends NumberParameter ? number
  : D extends OptionalNumberParameter ? number | null
  : D extends FlagParameter ? boolean
  : D extends ChoiceParameter ? keyof D['options'] & string
  : D extends CutsParameter | WeightsParameter | NumbersParameter ? readonly number[]
  : D extends OptionalWeightsParameter ? readonly number[] | null
  : readonly string[];

/** The values that go with a set of definitions. */
export type ValuesOf<Definitions extends ParameterDefinitions> = {
  readonly [Key in keyof Definitions]: ValueOf<Definitions[Key]>;
};

/** The values an edition starts with. */
export function defaultsOf<Definitions extends ParameterDefinitions>(definitions: Definitions): ValuesOf<Definitions> {
  const entries = Object.entries(definitions).map(([key, definition]) => [key, definition.default]);
  return Object.fromEntries(entries) as ValuesOf<Definitions>;
}

/**
 * Checks a value against its definition.
 * @returns the value, or `PARAMETER.NOT_ALLOWED` with the key
 */
export function checkParameter(key: string, definition: ParameterDefinition, value: unknown): ParameterValue | Refusal {
  const refusal = refuse('PARAMETER.NOT_ALLOWED', { key, label: definition.label });
  switch (definition.kind) {
    case 'number':
      return isFigure(value, definition) ? value : refusal;
    case 'optional-number':
      return value === null || isFigure(value, definition) ? value : refusal;
    case 'flag':
      return typeof value === 'boolean' ? value : refusal;
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(definition.options, value) ? value : refusal;
    case 'cuts':
      return isFigureList(value, definition) && value.length === definition.default.length && isFalling(value) ? value : refusal;
    case 'weights':
      return isWeights(value, definition.parts.length) ? value : refusal;
    case 'optional-weights':
      return value === null || isWeights(value, definition.parts.length) ? value : refusal;
    case 'numbers':
      return isFigureList(value, definition) ? value : refusal;
    case 'words':
      return isWordList(value) ? value : refusal;
  }
}

/** Checks a whole set of values: every key known, every value allowed. Refuses `PARAMETER.UNKNOWN`, `PARAMETER.NOT_ALLOWED`. */
export function checkParameters(definitions: ParameterDefinitions, values: ParameterValues): Refusal | null {
  for (const [key, value] of Object.entries(values)) {
    const definition = definitions[key];
    if (definition === undefined) return refuse('PARAMETER.UNKNOWN', { key });
    const checked = checkParameter(key, definition, value);
    if (isRefusal(checked)) return checked;
  }
  return null;
}

function isFigure(value: unknown, limits: { readonly min: number; readonly max: number; readonly decimals?: number }): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < limits.min || value > limits.max) return false;
  return Exact.tryParse(value)?.hasAtMostDecimals(limits.decimals ?? 0) === true;
}

function isFigureList(value: unknown, limits: { readonly min: number; readonly max: number }): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isFigure(item, { ...limits, decimals: 1 }));
}

function isFalling(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value < (values[index - 1] ?? Infinity));
}

function isWeights(value: unknown, parts: number): value is readonly number[] {
  return isFigureList(value, { min: 0, max: 100 }) && value.length === parts && sumOf(value).equals(100);
}

function isWordList(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.length > 0 && new Set(value).size === value.length &&
    value.every((item) => typeof item === 'string' && item.trim() !== '')
  );
}

import type { RulebookParameter } from '@liangpai/shared/contracts';
import type { AnyEdition, ParameterDefinition, ParameterValue } from '@liangpai/shared/rulebooks';

/** A parameter's value as a reader says it: `4.5星`, `以支部综合评价为准`, `不使用`. */
export function valueInChinese(definition: ParameterDefinition, value: ParameterValue): string {
  if (value === null) return '不使用';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (definition.kind === 'choice') return definition.options[String(value)] ?? String(value);
  if (definition.kind === 'weights' || definition.kind === 'optional-weights') {
    const weights = value as readonly number[];
    return definition.parts.map((part, index) => `${part}${weights[index] ?? 0}%`).join('、');
  }
  const unit = definition.unit ?? '';
  return Array.isArray(value) ? `${value.join('、')}${unit}` : `${String(value)}${unit}`;
}

/** What may be entered, as the hint below the field. */
export function allowedInChinese(definition: ParameterDefinition): string {
  const unit = definition.unit ?? '';
  switch (definition.kind) {
    case 'number':
    case 'optional-number': {
      const digits = definition.decimals ? `，最多${definition.decimals}位小数` : '，整数';
      return `${definition.min}～${definition.max}${unit}${digits}${definition.kind === 'optional-number' ? '；也可以不使用' : ''}`;
    }
    case 'flag':
      return '是或否';
    case 'choice':
      return '选择一种理解';
    case 'cuts':
      return `${definition.default.length}个数，从大到小，${definition.min}～${definition.max}${unit}`;
    case 'weights':
    case 'optional-weights':
      return `${definition.parts.join('、')}的权重，合计100%${definition.kind === 'optional-weights' ? '；也可以不使用' : ''}`;
    case 'numbers':
      return `若干个数，${definition.min}～${definition.max}${unit}，最多一位小数`;
    case 'words':
      return '若干个词，不重复，由低到高';
  }
}

/** The clauses that a parameter carries numbers for. */
export function clausesOf(edition: AnyEdition, key: string): string[] {
  return Object.values(edition.rules).filter((rule) => rule.parameters?.includes(key)).map((rule) => rule.clause);
}

/** One parameter of an edition, with its original default and the value in force. */
export function parameterRow(edition: AnyEdition, key: string): RulebookParameter {
  const definition = edition.parameters[key];
  if (!definition) throw new Error(`${edition.id} has no parameter ${key}`);
  const value = edition.values[key] ?? null;
  return {
    key, label: definition.label, unit: definition.unit ?? null, kind: definition.kind,
    options: definition.kind === 'choice' ? Object.entries(definition.options).map(([option, label]) => ({ value: option, label })) : [],
    parts: definition.kind === 'weights' || definition.kind === 'optional-weights' ? [...definition.parts] : [],
    allowed: allowedInChinese(definition), isGap: definition.isGap ?? false,
    default: plain(definition.default), defaultText: valueInChinese(definition, definition.default),
    value: plain(value), valueText: valueInChinese(definition, value),
    isChanged: !isSameValue(definition.default, value), clauses: clausesOf(edition, key),
  };
}

/** Whether two values of one parameter are the same, lists entry by entry. */
export function isSameValue(one: ParameterValue, other: ParameterValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A value as the contract carries it. */
export function plain(value: ParameterValue): RulebookParameter['value'] {
  return Array.isArray(value) ? ([...value] as number[] | string[]) : (value as RulebookParameter['value']);
}

import type { RulebookValue } from '@liangpai/shared/contracts';
import type { Plan } from '@liangpai/shared/rulebooks';

/** The five plans as their tabs name them. */
export const planTabs: readonly { readonly value: Plan; readonly label: string }[] = [
  { value: 'SL', label: '三亮三比三创' },
  { value: 'BZ', label: '标准化创建' },
  { value: 'SY', label: '亮徽树旗' },
  { value: 'XS', label: '争旗创标' },
  { value: 'SF', label: '示范工程' },
];

/** How strictly the program holds to a clause. */
export const modalityWords = { hard: '必须', soft: '须说明理由', advisory: '提示' } as const;

/** What somebody is typing for a parameter, before it is known to be a value. */
export function typedValue(value: RulebookValue): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join('，') : String(value);
}

/**
 * Reads what was typed for a parameter of some kind.
 * @returns the value, or undefined when it cannot be one; the server decides whether the plan allows it
 */
export function valueOf(kind: string, typed: string): RulebookValue | undefined {
  const words = typed.trim();
  if (words === '') return kind.startsWith('optional-') ? null : undefined;
  if (kind === 'flag') return words === 'true';
  if (kind === 'choice') return words;
  const parts = words.split(/[，,、\s]+/).filter(Boolean);
  if (kind === 'words') return parts;
  const figures = parts.map(Number);
  if (figures.some((figure) => !Number.isFinite(figure))) return undefined;
  return kind === 'number' || kind === 'optional-number' ? (figures.length === 1 ? figures[0] : undefined) : figures;
}

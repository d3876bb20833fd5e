import { refuse } from '@liangpai/shared/kernel';
import { fieldLabels, type Endpoint } from '@liangpai/shared/contracts';
import { z } from 'zod';
import { RefusalException } from './problem.js';
import type { ServedRequest } from './endpoint.decorator.js';

z.config(z.locales.zhCN());

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string;
  readonly message: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
}

/** What stands at a place of the request; undefined where nothing does. */
function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined), given);
}

/** An entry of a list is called by its own name where it has one. */
function labelOf(path: readonly PropertyKey[], given: unknown): string {
  return path.map((part, at) => {
    if (typeof part !== 'number') return fieldLabels[String(part)] ?? String(part);
    const name = valueAt(given, [...path.slice(0, at + 1), 'name']);
    return typeof name === 'string' && name !== '' ? `${name}的` : `第${part + 1}项`;
  }).join('');
}

function sentence(issue: Issue, given: unknown): string {
  const label = `“${labelOf(issue.path, given) || '内容'}”`;
  if (issue.path.length > 0 && [undefined, null, ''].includes(valueAt(given, issue.path) as string)) return `请填写${label}`;
  if (issue.code === 'too_small' && issue.origin === 'string') return Number(issue.minimum) <= 1 ? `${label}不能为空` : `${label}至少${String(issue.minimum)}个字`;
  if (issue.code === 'too_big' && issue.origin === 'string') return `${label}最多${String(issue.maximum)}个字`;
  if (issue.code === 'too_small' && issue.origin === 'array') return `${label}至少${String(issue.minimum)}项`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `${label}最多${String(issue.maximum)}项`;
  if (issue.code === 'too_small') return `${label}不能小于${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `${label}不能大于${String(issue.maximum)}`;
  if (issue.code === 'invalid_type') return `${label}的格式不对`;
  if (issue.code === 'invalid_format') return `${label}的格式不对`;
  return `${label}${issue.message}`;
}

/**
 * Checks a request against its contract and leaves the parsed values on it.
 * @throws RefusalException INPUT.INVALID with one Chinese sentence per faulty field
 */
export function validate(contract: Endpoint, request: ServedRequest): void {
  const parts = [[contract.params, request.params], [contract.query, request.query], [contract.body, request.body ?? {}]] as const;
  const input: Record<string, unknown> = {};
  const fields: Record<string, string> = {};
  for (const [schema, given] of parts) {
    if (!schema) continue;
    const parsed = schema.safeParse(given);
    if (parsed.success) Object.assign(input, parsed.data);
    else for (const issue of parsed.error.issues as readonly Issue[]) fields[issue.path.map(String).join('.') || 'body'] ??= sentence(issue, given);
  }
  const sentences = Object.values(fields);
  if (sentences.length) throw new RefusalException(refuse('INPUT.INVALID', { summary: sentences.slice(0, 3).join('；') }), fields);
  request.input = input;
}

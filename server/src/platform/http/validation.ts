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

function labelOf(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  for (const part of path) {
    if (typeof part === 'number') words.push(`第${part + 1}项`);
    else words.push(fieldLabels[String(part)] ?? String(part));
  }
  return words.join('');
}

function sentence(issue: Issue): string {
  const label = `“${labelOf(issue.path) || '内容'}”`;
  if (issue.code === 'too_small' && issue.origin === 'string') return Number(issue.minimum) <= 1 ? `${label}不能为空` : `${label}至少${String(issue.minimum)}个字`;
  if (issue.code === 'too_big' && issue.origin === 'string') return `${label}最多${String(issue.maximum)}个字`;
  if (issue.code === 'too_small' && issue.origin === 'array') return `${label}至少${String(issue.minimum)}项`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `${label}最多${String(issue.maximum)}项`;
  if (issue.code === 'too_small') return `${label}不能小于${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `${label}不能大于${String(issue.maximum)}`;
  if (issue.code === 'invalid_type' && /undefined/.test(issue.message)) return `请填写${label}`;
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
    else for (const issue of parsed.error.issues as readonly Issue[]) fields[issue.path.map(String).join('.') || 'body'] ??= sentence(issue);
  }
  const sentences = Object.values(fields);
  if (sentences.length) throw new RefusalException(refuse('INPUT.INVALID', { summary: sentences.slice(0, 3).join('；') }), fields);
  request.input = input;
}

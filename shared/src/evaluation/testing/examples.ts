import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A row of a worked example: column heading → cell, as printed. */
export type ExampleRow = Readonly<Record<string, string>>;

export interface Example {
  readonly group: string;
  readonly rules: readonly string[];
  readonly case: ExampleRow;
}

export interface ClauseRow {
  readonly id: string;
  readonly type: string;
  readonly modality: 'H' | 'S' | 'A';
  readonly quote: string;
  readonly place: string;
  readonly must: string;
}

/** Finds docs/rules above the directory in which the tests run (mutation tests run in a copy deeper down). */
function rulesFile(name: string): string {
  for (let directory = process.cwd(); ; directory = dirname(directory)) {
    const file = join(directory, 'docs', 'rules', name);
    if (existsSync(file)) return file;
    if (directory === dirname(directory)) throw new Error(`docs/rules/${name} not found above ${process.cwd()}`);
  }
}

export const EXAMPLES = JSON.parse(readFileSync(rulesFile('examples.json'), 'utf8')) as readonly Example[];
export const CLAUSES = (JSON.parse(readFileSync(rulesFile('clauses.json'), 'utf8')) as { clauses: readonly ClauseRow[] }).clauses;

/** The rows of a group, each with a readable title; fails when the group is unknown, so that no table can be empty. */
export function rowsOf(group: string): readonly (readonly [title: string, row: ExampleRow])[] {
  const rows = EXAMPLES.filter((example) => example.group === group).map((example) => example.case);
  if (rows.length === 0) throw new Error(`no examples in ${group}`);
  return rows.map((row) => [Object.entries(row).map(([heading, cell]) => `${heading} ${cell}`).join(' | '), row] as const);
}

/** The title of a group's specification: its clauses with their Chinese text. */
export function titleOf(group: string): string {
  const rules = EXAMPLES.find((example) => example.group === group)?.rules ?? [];
  return `${group} ${rules.map((id) => `${id} “${CLAUSES.find((clause) => clause.id === id)?.quote ?? ''}”`).join('；')}`;
}

/** A cell that must be there. */
export function cell(row: ExampleRow, heading: string): string {
  const text = row[heading];
  if (text === undefined) throw new Error(`no column ${heading}`);
  return text;
}

/** A cell as fact: null for “—” or an empty cell. */
export function optionalCell(row: ExampleRow, heading: string): string | null {
  const text = cell(row, heading).trim();
  return text === '' || text.startsWith('—') || text === '(none)' ? null : text;
}

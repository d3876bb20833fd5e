import { isRefusal, type Refusal, type Verdict } from '../../kernel/index.js';
import type { Evaluation } from '../evaluation.js';
import { findingInChinese } from '../explain.js';

/** A case of a rule: what it is, the evaluation, and everything that it must say. */
export type TranscriptCase = readonly [title: string, evaluate: () => Evaluation<Verdict, unknown> | Refusal, lines: readonly string[]];

/**
 * Everything an evaluation says, line by line: each step with its clause and how the check ended, the verdict with its values, the proposals,
 * and the parameters that the result rests on. A refusal is one line with its facts.
 */
export function transcriptOf(result: Evaluation<Verdict, unknown> | Refusal): readonly string[] {
  if (isRefusal(result)) return [`refused ${result.code} ${JSON.stringify(result.facts)}`];
  const cited = result.citations.map(({ clause }) => clause);
  const applied = new Set([...result.steps, ...result.consequences].map(({ clause }) => clause));
  expect(cited).toEqual([...applied]);
  return [
    ...result.steps.map(({ clause, finding, outcome }) => [clause, findingInChinese(finding), ...(outcome === undefined ? [] : [`[${outcome}]`])].join(' ')),
    `→ ${result.verdict} ${JSON.stringify(result.values)}`,
    ...result.consequences.map(({ kind, clause, subject, ...rest }) => `proposes ${kind} ${clause} ${subject} ${JSON.stringify(rest)}`),
    `rests on ${JSON.stringify(result.parameters)}`,
  ];
}

/** Checks every case of a table word for word. */
export function describeTranscripts(title: string, cases: readonly TranscriptCase[]): void {
  describe(title, () => {
    test.each(cases)('%s', (_title, evaluate, lines) => {
      expect(transcriptOf(evaluate())).toEqual(lines);
    });
  });
}

/** Checks what each case says otherwise than a proper one: `−` lines that it does not say, `+` lines that only it says. */
export function describeDifferences(title: string, proper: () => Evaluation<Verdict, unknown> | Refusal, cases: readonly TranscriptCase[]): void {
  describe(title, () => {
    test.each(cases)('%s', (_title, evaluate, lines) => {
      expect(differencesOf(transcriptOf(proper()), transcriptOf(evaluate()))).toEqual(lines);
    });
  });
}

export function differencesOf(proper: readonly string[], said: readonly string[]): readonly string[] {
  return [...proper.filter((line) => !said.includes(line)).map((line) => `− ${line}`), ...said.filter((line) => !proper.includes(line)).map((line) => `+ ${line}`)];
}

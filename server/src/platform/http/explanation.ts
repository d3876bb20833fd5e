import { verdictInChinese, type Verdict } from '@liangpai/shared/kernel';
import type { Explanation } from '@liangpai/shared/contracts';
import { findingInChinese, proposalInChinese, type Evaluation } from '@liangpai/shared/evaluation';
import type { AnyEdition, ParameterDefinitions } from '@liangpai/shared/rulebooks';

/** Puts an evaluation into the form that screens show and results keep: what was found, by which clause, in which reading, with which parameters. */
export function explanationOf(evaluation: Evaluation<Verdict, unknown>, edition: AnyEdition): Explanation {
  const definitions: ParameterDefinitions = edition.parameters;
  return {
    lines: [...evaluation.steps.map((step) => findingInChinese(step.finding)), `结论：${verdictInChinese(evaluation.verdict)}`, ...evaluation.consequences.map((proposal) => `建议：${proposalInChinese(proposal)}`)],
    citations: evaluation.citations.map(({ clause, place, quote, interpretations }) => ({ clause, place, quote, readings: (interpretations ?? []).map(({ ambiguity, reading }) => `${ambiguity}：${reading}`) })),
    parameters: Object.entries(evaluation.parameters).map(([key, value]) => ({ label: definitions[key]?.label ?? key, value: inChinese(value, definitions[key]) })),
    editionTitle: [edition.title, edition.documentNo].filter(Boolean).join('　'),
  };
}

function inChinese(value: unknown, definition: ParameterDefinitions[string] | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return `${String(value)}${definition && 'unit' in definition && definition.unit ? ` ${definition.unit}` : ''}`;
}

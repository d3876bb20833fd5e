import { CONSEQUENCE_KINDS, VERDICT_LABELS, type Exact, type ProposedConsequence, type TimeLimit, type Verdict } from '../kernel/index.js';
import type { AppliedCitation, Evaluation, Step } from './evaluation.js';
import type { Band, Finding } from './finding.js';

/**
 * Says in Chinese why a result is what it is: one sentence per step in the order applied, each with its clause and our
 * reading, then the conclusion and the proposals.
 */
export function explain(evaluation: Evaluation<Verdict, unknown>): readonly string[] {
  const citations = new Map(evaluation.citations.map((citation) => [citation.clause as string, citation]));
  const steps = evaluation.steps.map((step) => `${sentenceOf(step)}${basisOf(citations.get(step.clause))}`);
  const proposals = evaluation.consequences.map((proposal) => `建议：${proposalInChinese(proposal)}${basisOf(citations.get(proposal.clause))}`);
  return [...steps, `结论：${VERDICT_LABELS[evaluation.verdict]}`, ...proposals];
}

/** The first conclusion in one line, for lists. */
export function explainBriefly(evaluation: Evaluation<Verdict, unknown>): string {
  return [...evaluation.steps.map(sentenceOf), VERDICT_LABELS[evaluation.verdict]].join('；');
}

/** What a finding says, without its clause. */
export function findingInChinese(finding: Finding): string {
  switch (finding.kind) {
    case 'weighted-sum': {
      const terms = finding.terms.map(({ value, weight }) => `${value.toText()}×${weightInChinese(weight)}`).join(' + ');
      const note = finding.note === undefined ? '' : `（${finding.note}）`;
      return `${finding.name} = ${terms} = ${finding.result.toText()}${note}`;
    }
    case 'mean':
      return `${finding.name} = (${finding.of.map((value) => value.toText()).join(' + ')}) ÷ ${finding.of.length} = ${finding.result.toText()}`;
    case 'share':
      return finding.whole.equals(0)
        ? `${finding.name}：没有数据`
        : `${finding.name} = ${finding.part.toText()} ÷ ${finding.whole.toText()} = ${finding.part.times(100).over(finding.whole).toTruncated()}%`;
    case 'comparison':
      return `${finding.name} ${finding.value.toText()}${finding.unit ?? ''}，要求 ${finding.operator} ${finding.limit.toText()}${finding.unit ?? ''}：${finding.holds ? '成立' : '不成立'}`;
    case 'band':
      return `${finding.name} ${finding.value.toText()} 在 ${bandInChinese(finding.band)} → ${finding.label}`;
    case 'statement':
      return finding.text;
  }
}

function sentenceOf({ finding, outcome }: Step): string {
  const text = findingInChinese(finding);
  return outcome === undefined || outcome === 'conforms' ? text : `${VERDICT_LABELS[outcome]}：${text}`;
}

function bandInChinese({ from, to, isTop }: Band): string {
  return `[${from.toText()},${to.toText()}${isTop ? ']' : ')'}`;
}

/** A weight of 400/7 per cent is written 4/7, as a renormalised weight has no exact decimal. */
function weightInChinese(weight: Exact): string {
  return weight.hasAtMostDecimals(2) ? `${weight.toText()}%` : weight.over(100).toJSON();
}

/** A sentence of its own: places begin with brackets of their own, and a bracket inside a bracket is hard to read. */
function basisOf(citation: AppliedCitation | undefined): string {
  if (citation === undefined) return '';
  const readings = (citation.interpretations ?? []).map(({ ambiguity, reading }) => `；我们的理解（${ambiguity}）：${reading}`).join('');
  return `。依据${citation.place.startsWith('（') ? '' : ' '}${citation.place}：${citation.quote}${readings}`;
}

const UNITS: Readonly<Record<TimeLimit['unit'], string>> = {
  hours: '小时',
  days: '天',
  'working-days': '个工作日',
  months: '个月',
  years: '年',
};

/** A proposal in Chinese: what, how much, by when. */
export function proposalInChinese(proposal: ProposedConsequence): string {
  const { kind, points, dueOn, dueWithin, period, detail } = proposal;
  return [
    CONSEQUENCE_KINDS[kind].label,
    ...(points === undefined ? [] : [`${points > 0 ? '+' : ''}${points}分`]),
    ...(detail === undefined ? [] : [detail]),
    ...(period === undefined ? [] : [period]),
    ...(dueOn === undefined ? [] : [`${dueOn} 前`]),
    ...(dueWithin === undefined ? [] : [`确认后 ${dueWithin.amount}${UNITS[dueWithin.unit]}内`]),
  ].join('，');
}

import {
  CREATION_STEPS, CREATION_STEP_LABELS, DEMONSTRATION_LEVEL_LABELS, PROGRAMME_HEADING_LABELS, isPartyMember,
  type CreationStep, type DemonstrationLevel, type PersonKind, type ProgrammeHeading,
} from '../../kernel/index.js';
import type { SfEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

export interface CreationFacts {
  readonly level: DemonstrationLevel;
  /** The theme of an organisation's creation; null where none is chosen. */
  readonly theme: string | null;
  /** Themes that the leading group added to those of the edition (SF-XM-2). */
  readonly addedThemes: readonly string[];
  /** Who holds the post; null for organisations and teams. */
  readonly holder: PersonKind | null;
  /** How many candidates were compared before the choice. */
  readonly comparedCandidates: number;
}

/**
 * Whether a unit may be created as a demonstration (SF-BJ-3, SF-XM-1, SF-XM-2, SF-QS-1, SF-LC-1): an organisation by a known
 * theme, a post only by a Party member; a choice without comparison is a hint.
 */
export function evaluateCreation(edition: SfEdition, facts: CreationFacts): Evaluation<CheckOutcome, { readonly isAddedTheme: boolean }> {
  const trace = traceOf(edition);
  const { level, theme } = facts;
  trace.apply('SF-BJ-3', state(`创建层级：${DEMONSTRATION_LEVEL_LABELS[level]}`));
  let isAddedTheme = false;
  if (level === 'organisation') {
    const named = theme?.trim() ?? '';
    isAddedTheme = facts.addedThemes.includes(named);
    const isKnown = trace.parameter('sf.themes').includes(named);
    if (isAddedTheme && !isKnown) trace.apply('SF-XM-2', state(`“${named}”由领导小组新增`));
    const words = named === '' ? '没有选定创建主题' : isKnown || isAddedTheme ? `创建主题：${named}` : `“${named}”不在创建主题之内`;
    trace.check('SF-XM-1', state(words), isKnown || isAddedTheme, 'rejected');
  }
  if (level === 'post') {
    const isMember = facts.holder !== null && isPartyMember(facts.holder);
    trace.check('SF-QS-1', state(isMember ? '由党员创建示范岗' : '示范岗只由党员创建'), isMember, 'rejected');
  }
  const compared = `比较了 ${facts.comparedCandidates} 个候选单位`;
  trace.check('SF-LC-1', state(compared), facts.comparedCandidates > 1, 'hint');
  return trace.concludeChecks({ isAddedTheme });
}

/**
 * Whether a creation may take its next step (SF-LC-2, SF-LC-3): in order, none skipped; a direct decision only where the unit
 * allows designation.
 * @param facts steps already taken, and the one asked for
 */
export function evaluateCreationStep(
  edition: SfEdition,
  facts: { readonly taken: readonly CreationStep[]; readonly next: CreationStep },
): Evaluation<CheckOutcome, { readonly missing: readonly CreationStep[] }> {
  const trace = traceOf(edition);
  const mayDesignate = trace.parameter('sf.allow_designate');
  const required = CREATION_STEPS.slice(0, CREATION_STEPS.indexOf(facts.next));
  const recommendations: readonly CreationStep[] = ['self-recommendation', 'office-recommendation'];
  const missing = required.filter((step) => !facts.taken.includes(step) && !(mayDesignate && recommendations.includes(step)));
  const words = missing.length === 0 ? '前面的步骤都已完成' : `还没有：${missing.map((step) => CREATION_STEP_LABELS[step]).join('、')}`;
  const clause = facts.next === 'plan-review' ? 'SF-LC-3' : 'SF-LC-2';
  trace.check(clause, state(`${CREATION_STEP_LABELS[facts.next]}：${words}`), missing.length === 0, 'rejected');
  return trace.concludeChecks({ missing });
}

/** Whether the yearly programme report has its four headings (SF-YQ-1). Returns conforms or incomplete. */
export function evaluateProgrammeReport(
  edition: SfEdition,
  facts: { readonly headings: Readonly<Partial<Record<ProgrammeHeading, string>>> },
): Evaluation<CheckOutcome, { readonly missing: readonly ProgrammeHeading[] }> {
  const trace = traceOf(edition);
  const missing = (Object.keys(PROGRAMME_HEADING_LABELS) as readonly ProgrammeHeading[]).filter((heading) => (facts.headings[heading] ?? '').trim() === '');
  const words = missing.map((heading) => PROGRAMME_HEADING_LABELS[heading]).join('、');
  trace.check('SF-YQ-1', state(missing.length === 0 ? '四个标题齐全' : `缺 ${missing.length} 项标题：${words}`), missing.length === 0, 'incomplete');
  return trace.concludeChecks({ missing });
}

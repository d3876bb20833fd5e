import { refuse, standingOf, type Refusal } from '@liangpai/shared/kernel';
import type { PlaqueContent, ShownTarget } from '@liangpai/shared/contracts';

/**
 * Checks what no single field can know.
 * @param today day in Shanghai; a figure cannot be of a later day
 */
export function checkContent(content: PlaqueContent, today: string): Refusal<'PLAQUE.PERIOD_INVALID' | 'PLAQUE.FIGURE_INCOMPLETE'> | undefined {
  if (content.toOn < content.fromOn) return refuse('PLAQUE.PERIOD_INVALID');
  const faulty = content.targets.find((target) => (target.actual === null) !== (target.asOfOn === null) || (target.asOfOn !== null && target.asOfOn > today));
  return faulty && refuse('PLAQUE.FIGURE_INCOMPLETE', { target: faulty.name });
}

/** The targets with how each stands. */
export function shownTargets(content: PlaqueContent): ShownTarget[] {
  return content.targets.map((target) => ({ ...target, ...standingOf(target, content.fromOn, content.toOn) }));
}

/** Whoever is behind says publicly how to catch up; checked when the content is submitted. */
export function checkMeasures(content: PlaqueContent): Refusal<'PLAQUE.MEASURE_REQUIRED'> | undefined {
  const silent = shownTargets(content).find((target) => target.state === 'behind' && target.note === '');
  return silent && refuse('PLAQUE.MEASURE_REQUIRED', { target: silent.name });
}

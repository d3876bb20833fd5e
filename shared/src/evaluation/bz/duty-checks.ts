import { isRefusal, parseCount, type Exact, type Numeric, type Refusal } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** What was checked in one week. */
export interface WeeklyCheckFacts {
  /** Checks of 基础岗 per unit that `bz.rl.check_unit` names: area (default), branch or member. */
  readonly checksByUnit: Readonly<Record<string, Numeric>>;
}

export interface CheckValues {
  /** Units or posts without a check. */
  readonly unchecked: readonly string[];
}

/**
 * The weekly spot check of 基础岗 (BZ-RL-6): at least one in each area (AMB-68).
 * @returns checks-done, checks-missing or not-applicable (nothing to check); refusals of `parseCount`
 */
export function evaluateWeeklyChecks(
  edition: BzEdition,
  facts: WeeklyCheckFacts,
): Evaluation<'checks-done' | 'checks-missing' | 'not-applicable', CheckValues> | Refusal {
  const counts: [string, Exact][] = [];
  for (const [unit, entered] of Object.entries(facts.checksByUnit)) {
    const count = parseCount(entered, '抽查次数');
    if (isRefusal(count)) return count;
    counts.push([unit, count]);
  }
  const trace = traceOf(edition);
  const unit = { area: '片', branch: '支部', member: '党员' }[trace.parameter('bz.rl.check_unit')];
  const unchecked = counts.filter(([, count]) => count.equals(0)).map(([name]) => name);
  trace.apply('BZ-RL-6', state(`按${unit}抽查，共 ${counts.length} 个，${unchecked.length} 个本周没有抽查`));
  if (counts.length === 0) return trace.conclude('not-applicable', { unchecked });
  for (const subjectId of unchecked) {
    trace.propose({ kind: 'open-duty', clause: 'BZ-RL-6', subject: 'branch', subjectId, detail: '抽查基础岗' });
  }
  return trace.conclude(unchecked.length === 0 ? 'checks-done' : 'checks-missing', { unchecked });
}

/**
 * The monthly check of claimed 攻坚岗 and 服务岗 (BZ-RL-7): every claimed post.
 * @param facts.claimed ids of the claimed posts of the month
 * @param facts.checked ids of those checked
 * @returns checks-done, checks-missing or not-applicable (none claimed)
 */
export function evaluateMonthlyChecks(
  edition: BzEdition,
  facts: { readonly claimed: readonly string[]; readonly checked: readonly string[] },
): Evaluation<'checks-done' | 'checks-missing' | 'not-applicable', CheckValues> {
  const trace = traceOf(edition);
  const unchecked = facts.claimed.filter((post) => !facts.checked.includes(post));
  trace.apply('BZ-RL-7', state(`认领攻坚岗、服务岗 ${facts.claimed.length} 个，${unchecked.length} 个本月没有核查`));
  if (facts.claimed.length === 0) return trace.conclude('not-applicable', { unchecked });
  for (const subjectId of unchecked) {
    trace.propose({ kind: 'open-duty', clause: 'BZ-RL-7', subject: 'branch', subjectId, detail: '核查攻坚岗、服务岗' });
  }
  return trace.conclude(unchecked.length === 0 ? 'checks-done' : 'checks-missing', { unchecked });
}

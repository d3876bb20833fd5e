import { Exact, isRefusal, meanOf, parseNumber, parseScore, type Numeric, type ProposedConsequence, type Refusal } from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';
import { competitionRanks, highestOf } from '../ranking.js';

/** One member's ability test of a quarter. */
export interface TestResult {
  readonly memberId: string;
  /** 政治理论, 业务知识 …: 0–100 each, null for a paper not taken. */
  readonly papers: readonly (Numeric | null)[];
  /** The member's own total of the quarter before; null when there is none. */
  readonly previousTotal: Numeric | null;
}

export interface TestFacts {
  /** Every member of the branch. */
  readonly results: readonly TestResult[];
}

/** A member compared with the branch and with the own previous quarter (SL-12-3). */
export interface TestStanding {
  readonly memberId: string;
  /** Mean of the papers taken; null when none was taken. */
  readonly total: Exact | null;
  readonly rank: number | null;
  /** Against the own previous quarter; null without one of the two. */
  readonly change: Exact | null;
}

export interface TestValues {
  readonly standings: readonly TestStanding[];
  readonly learningStars: readonly string[];
  readonly progressStars: readonly string[];
  readonly letters: readonly string[];
}

interface ReadResult extends Omit<TestStanding, 'rank'> {
  readonly papers: readonly Exact[];
}

/**
 * The quarterly ability test of a branch (SL-12-3, SL-12-4, SL-12-5): standings, 学习之星, 进步之星 and 劝学信.
 * A missed test is neither 0 nor a letter, but an open duty.
 * @returns stars-elected or not-rated (nobody took a paper); refusals of `parseScore`
 */
export function evaluateAbilityTest(
  edition: SlEdition,
  facts: TestFacts,
): Evaluation<'stars-elected' | 'not-rated', TestValues> | Refusal {
  const results: ReadResult[] = [];
  for (const result of facts.results) {
    const read = readResult(result);
    if (isRefusal(read)) return read;
    results.push(read);
  }
  const trace = traceOf(edition);
  const rated = results.filter((result): result is ReadResult & { total: Exact } => result.total !== null);
  const ranks = competitionRanks(rated.map(({ total }) => total));
  const standings = results.map(({ memberId, total, change }) => {
    const position = rated.findIndex((result) => result.memberId === memberId);
    return { memberId, total, change, rank: ranks[position] ?? null };
  });
  trace.apply('SL-12-3', state(`${results.length} 名党员，${rated.length} 名有成绩，按总分排名并与本人上季比较`));
  for (const { memberId } of results.filter(({ total }) => total === null)) {
    trace.propose({ kind: 'open-duty', clause: 'SL-12-3', subject: 'member', subjectId: memberId, detail: '补考能力测试' });
  }
  if (rated.length === 0) {
    return trace.conclude('not-rated', { standings, learningStars: [], progressStars: [], letters: [] });
  }

  const learning = highestOf(rated, ({ total }) => total);
  const improved = rated.filter((result): result is typeof result & { change: Exact } => result.change?.isMoreThan(0) === true);
  const mayWinBoth = trace.parameter('sl.star.same_person_ok');
  const candidates = mayWinBoth ? improved : improved.filter((result) => !learning.includes(result));
  const progress = highestOf(candidates, ({ change }) => change);
  const learningStars = learning.map(({ memberId }) => memberId);
  const progressStars = progress.map(({ memberId }) => memberId);
  trace.apply('SL-12-4', state(`学习之星 ${learningStars.length} 名（总分 ${learning[0]?.total.toHalfUp() ?? ''}）`));
  trace.apply('SL-12-4', state(`进步之星 ${progressStars.length} 名${progress[0] === undefined ? '' : `（提高 ${progress[0].change.toHalfUp()}）`}`));
  const propose = (kind: ProposedConsequence['kind'], clause: 'SL-12-4' | 'SL-12-5', ids: readonly string[], detail: string): void =>
    ids.forEach((subjectId) => trace.propose({ kind, clause, subject: 'member', subjectId, detail }));
  propose('award-star', 'SL-12-4', learningStars, '学习之星');
  propose('award-star', 'SL-12-4', progressStars, '进步之星');

  const line = Exact.of(trace.parameter('sl.test.letter_below'));
  const isPerPaper = trace.parameter('sl.test.per_paper');
  const letters = rated
    .filter(({ total, papers }) => (isPerPaper ? papers.some((paper) => paper.isLessThan(line)) : total.isLessThan(line)))
    .map(({ memberId }) => memberId);
  trace.apply('SL-12-5', state(`${isPerPaper ? '任一科目' : '总分'}低于 ${line.toText()} 分的 ${letters.length} 名`));
  propose('study-letter', 'SL-12-5', letters, '劝学信');
  return trace.conclude('stars-elected', { standings, learningStars, progressStars, letters });
}

function readResult({ memberId, papers, previousTotal }: TestResult): ReadResult | Refusal {
  const taken: Exact[] = [];
  for (const paper of papers) {
    if (paper === null) continue;
    const score = parseScore(paper, '测试成绩');
    if (isRefusal(score)) return score;
    taken.push(score);
  }
  // An earlier total is a mean of papers and may have more than one decimal.
  const previous = previousTotal === null ? null : parseNumber(previousTotal, '上季总分', { min: 0, max: 100 });
  if (isRefusal(previous)) return previous;
  const total = meanOf(taken);
  return { memberId, papers: taken, total, change: total === null || previous === null ? null : total.minus(previous) };
}

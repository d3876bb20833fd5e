// `npm run bench:rules`: branch verdicts per second on one core against the same rules in json-rules-engine, side by side in one run, and the
// ranking of 100,000 members in one group against a bare sort of the same array. Fails below 20 times, above 5 times. Needs a built shared.
import { Engine } from 'json-rules-engine';
import { evaluateBranchComposite, evaluateContest } from '../dist/evaluation/index.js';
import { BZ_2025, XS_2020 } from '../dist/rulebooks/index.js';

const RATIO = 20;
const SORT_FACTOR = 5;
const BRANCHES = 2_000;
const MEMBERS = 100_000;

/** A fixed sequence, so that every run works on the same figures. */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const next = sequence(20_251_001);
const score = () => Math.floor(next() * 1001) / 10;
// Mostly complete quarters, some unpaired branches without a support score, some with a score missing.
const branches = Array.from({ length: BRANCHES }, () => {
  const kind = next();
  const facts = { quarter: '2025-Q4', star: score(), mutual: score(), support: score(), isPaired: true };
  if (kind < 0.2) return { ...facts, support: null, isPaired: false };
  if (kind < 0.25) return { ...facts, support: null };
  return kind < 0.3 ? { ...facts, star: null } : facts;
});

// The same rules in the other engine (BZ-LP-0 to BZ-LP-4, BZ-LP-1b, BZ-LP-6, BZ-LP-8, BZ-LP-9 and the limits of the three scores), one rule each,
// as its documentation teaches: the composite is a fact derived at run time. Scores in tenths times per cent keep its arithmetic whole.
const SCORES = { star: '星级党支部考核', mutual: '互查评分', support: '帮扶成效评分' };
const is = (fact, operator, value) => ({ fact, operator, value });
const banded = (from, to) => ({ all: [is('isRated', 'equal', true), is('composite', 'greaterThanInclusive', from), is('composite', 'lessThan', to)] });
const engine = new Engine([
  ...Object.entries(SCORES).map(([name, field]) => ({
    conditions: { any: [is(name, 'lessThan', 0), is(name, 'greaterThan', 100)] }, event: { type: 'refusal', params: { code: 'NUMBER.OUT_OF_RANGE', field } },
  })),
  ...['star', 'mutual'].map((name) => ({
    conditions: { all: [is(name, 'equal', null)] }, event: { type: 'verdict', params: { verdict: 'not-rated', clause: 'BZ-LP-1', text: `缺少${SCORES[name]}，不评牌` } },
  })),
  {
    conditions: { all: [is('support', 'equal', null), is('isPaired', 'equal', true)] },
    event: { type: 'verdict', params: { verdict: 'not-rated', clause: 'BZ-LP-1b', text: '已结对但本季没有帮扶成效评分，不评牌' } },
  },
  {
    conditions: { all: [is('support', 'equal', null), is('isPaired', 'equal', false)] },
    event: { type: 'note', params: { clause: 'BZ-LP-1b', text: '没有结对：按其余两项的权重重算' } },
  },
  { conditions: banded(90_000, Infinity), event: { type: 'verdict', params: { verdict: 'exemplary', clause: 'BZ-LP-2' } } },
  { conditions: banded(70_000, 90_000), event: { type: 'verdict', params: { verdict: 'qualified', clause: 'BZ-LP-3' } } },
  { conditions: banded(0, 70_000), event: { type: 'verdict', params: { verdict: 'striving', clause: 'BZ-LP-4' } } },
  { conditions: banded(90_000, Infinity), event: { type: 'proposal', params: { kind: 'award-priority', clause: 'BZ-LP-6' } } },
  { conditions: banded(0, 70_000), event: { type: 'proposal', params: { kind: 'award-exclusion', clause: 'BZ-LP-8' } } },
  { conditions: banded(0, 70_000), event: { type: 'proposal', params: { kind: 'self-criticism', clause: 'BZ-LP-9' } } },
]);
const readScores = (almanac) => Promise.all(['star', 'mutual', 'support', 'isPaired'].map((name) => almanac.factValue(name)));
engine.addFact('isRated', async (_params, almanac) => {
  const [star, mutual, support, isPaired] = await readScores(almanac);
  return star !== null && mutual !== null && (support !== null || !isPaired);
});
engine.addFact('composite', async (_params, almanac) => {
  const [star, mutual, support] = await readScores(almanac);
  const two = Math.round(star * 10) * 40 + Math.round(mutual * 10) * 30;
  return support === null ? (two * 100) / 70 : two + Math.round(support * 10) * 30;
});
const resultOfEngine = async ({ star, mutual, support, isPaired }) => (await engine.run({ star, mutual, support, isPaired })).events;
const resultOfOurs = (facts) => evaluateBranchComposite(BZ_2025, facts);

/** Verdict and proposals of both, so that they are known to do the same. */
const wordsOfEngine = (events) => [
  events.find(({ type }) => type === 'verdict')?.params.verdict, ...events.filter(({ type }) => type === 'proposal').map(({ params }) => params.kind).sort(),
].join(' ');
const wordsOfOurs = ({ verdict, consequences }) => [verdict, ...consequences.map(({ kind }) => kind).sort()].join(' ');

/** Runs rounds of both in turn, so that neither has the machine's better moment; returns the best time of each in ms. */
async function inTurn(rounds, one, other) {
  const best = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of [one, other].entries()) {
      const from = performance.now();
      await work();
      best[index] = Math.min(best[index], performance.now() - from);
    }
  }
  return best;
}

const failures = [];
for (const facts of branches) {
  const [theirs, ours] = [wordsOfEngine(await resultOfEngine(facts)), wordsOfOurs(resultOfOurs(facts))];
  if (theirs !== ours) throw new Error(`the engines disagree on ${JSON.stringify(facts)}: ${theirs} and ${ours}`);
}
const [ours, theirs] = await inTurn(
  7,
  () => { for (const facts of branches) resultOfOurs(facts); },
  async () => { for (const facts of branches) await resultOfEngine(facts); },
);
const perSecond = (ms) => Math.round((BRANCHES / ms) * 1000);
const ratio = theirs / ours;
console.log(`branch verdicts per second on one core: ${perSecond(ours)} here, ${perSecond(theirs)} in json-rules-engine, ${ratio.toFixed(1)} times (at least ${RATIO})`);
if (ratio < RATIO) failures.push(`only ${ratio.toFixed(1)} times json-rules-engine`);

const entries = Array.from({ length: MEMBERS }, (_unused, index) => ({ personId: `member-${index}`, isMember: true, total: score(), quantitative: null }));
const facts = { month: '2025-10', entries };
const byTotal = (a, b) => b.total - a.total;
let checksum = 0;
const [ranking, sorting] = await inTurn(
  9,
  () => { checksum += evaluateContest(XS_2020, facts).values.participants; },
  () => { checksum += [...entries].sort(byTotal).length; },
);
if (checksum !== 18 * MEMBERS) throw new Error('somebody was left out');
const factor = ranking / sorting;
console.log(`ranking of ${MEMBERS} members in one group: ${ranking.toFixed(1)} ms, a bare sort of the same array ${sorting.toFixed(1)} ms, ${factor.toFixed(2)} times (at most ${SORT_FACTOR})`);
if (factor > SORT_FACTOR) failures.push(`ranking takes ${factor.toFixed(2)} sorts`);

for (const failure of failures) console.error(`FAILED ${failure}`);
if (failures.length > 0) process.exit(1);

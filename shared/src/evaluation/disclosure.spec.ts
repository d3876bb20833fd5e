import * as fc from 'fast-check';
import { SL_2024 } from '../rulebooks/index.js';
import { isRefusal } from '../kernel/index.js';
import { MIN_DISPLAY, publishableFigures, publishableQuestionMeans, withoutSingleBallots, type Figure } from './disclosure.js';
import { explain } from './explain.js';
import { evaluateStarComposite } from './sl/stars.js';

const member = (key: string, ballots: number): Figure => ({ key, ballots, parts: [] });
const whole = (key: string, parts: readonly Figure[]): Figure => ({ key, ballots: 0, parts });

/** The ballots that a figure covers, as one bit per member. */
function coverage(figure: Figure, members: readonly Figure[]): bigint {
  if (figure.parts.length === 0) return 1n << BigInt(members.indexOf(figure));
  return figure.parts.reduce((cover, part) => cover | coverage(part, members), 0n);
}

const flatten = (figure: Figure): Figure[] => [figure, ...figure.parts.flatMap(flatten)];

/** Every set of ballots that subtracting published figures from one another can isolate, by brute force. */
function isolated(root: Figure, published: ReadonlySet<string>): number[] {
  const all = flatten(root);
  const members = all.filter((figure) => figure.parts.length === 0);
  const size = (cover: bigint): number => members.reduce((sum, one, bit) => sum + ((cover >> BigInt(bit)) & 1n ? one.ballots : 0), 0);
  const known = new Set(all.filter((figure) => published.has(figure.key)).map((figure) => coverage(figure, members)));
  for (let grew = true; grew; ) {
    grew = false;
    for (const one of [...known]) {
      for (const other of [...known]) {
        const difference = (one & other) === other ? one & ~other : null;
        if (difference !== null && difference !== 0n && !known.has(difference)) {
          known.add(difference);
          grew = true;
        }
      }
    }
  }
  return [...known].map(size).filter((ballots) => ballots > 0);
}

const tree = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((branches) => whole('enterprise', branches.map((counts, branch) => whole(`branch-${branch}`, counts.map((count, index) => member(`member-${branch}-${index}`, count))))));

describe('G12: what a survey may publish', () => {
  it('isolates fewer than five ballots by no subtraction, however the ballots are spread', () => {
    fc.assert(fc.property(tree, (root) => isolated(root, publishableFigures(root)).every((ballots) => ballots >= MIN_DISPLAY)), { numRuns: 500 });
  });

  it('publishes every member with five ballots and none with four', () => {
    fc.assert(fc.property(tree, (root) => {
      const published = publishableFigures(root);
      return flatten(root).filter((figure) => figure.parts.length === 0).every((figure) => published.has(figure.key) === (figure.ballots >= MIN_DISPLAY));
    }));
  });

  it.each([
    ['one member of four beside one of six: the branch would give the four away', [6, 4], false],
    ['one member of five beside one of six', [6, 5], true],
    ['a member without ballots hides nothing', [6, 0], true],
    ['two small members together are five', [6, 2, 3], true],
    ['two small members together are four', [6, 2, 2], false],
    ['small members only, five together', [2, 3], true],
    ['small members only, four together', [2, 2], false],
  ] as const)('%s', (_, counts, isShown) => {
    const branch = whole('branch', counts.map((count, index) => member(`m${index}`, count)));
    expect(publishableFigures(branch).has('branch')).toBe(isShown);
  });

  it('withholds the enterprise when it would give a withheld branch away', () => {
    const small = whole('b', [member('b1', 6), member('b2', 4)]);
    const root = whole('enterprise', [whole('a', [member('a1', 9)]), small]);
    expect([...publishableFigures(root)].sort()).toEqual(['a', 'a1', 'b1']);
  });
});

describe('G12: question means', () => {
  const full = [5, 4, 3] as const;
  it('are shown for five complete ballots, not for four', () => {
    expect(publishableQuestionMeans(Array.from({ length: 5 }, () => full))?.map((mean) => mean.toText())).toEqual(['5', '4', '3']);
    expect(publishableQuestionMeans(Array.from({ length: 4 }, () => full))).toBeNull();
  });
  it('are withheld when one ballot has a blank: the composite would give that ballot away', () => {
    expect(publishableQuestionMeans([...Array.from({ length: 8 }, () => full), [5, null, 3]])).toBeNull();
  });
  it('cover only the questions that every ballot has', () => {
    expect(publishableQuestionMeans([full, full, full, full, [5, 4]])?.map((mean) => mean.toText())).toEqual(['5', '4']);
  });
  it('leave a void ballot out', () => {
    expect(publishableQuestionMeans([...Array.from({ length: 5 }, () => full), [null, null, null]])).not.toBeNull();
  });
});

describe('G12: explanations', () => {
  it('name no single ballot', () => {
    const evaluation = evaluateStarComposite(SL_2024, { responses: [[1, 1, 1], [5, 5, 5], [5, 4, 5], [4, 4, 4], [5, 5, 5]] });
    if (isRefusal(evaluation)) throw new Error(evaluation.code);
    expect(explain(evaluation).join('')).toContain('(1 + 5');
    const shown = explain(withoutSingleBallots(evaluation)).join('');
    expect(shown).toContain('5 份答卷的平均');
    expect(shown).not.toContain('1 + 5');
    expect(JSON.stringify(withoutSingleBallots(evaluation).steps[0])).not.toContain('14/3');
  });
});

import { assert, nat, property, tuple } from 'fast-check';
import { publishableGroups, shownTurnout } from './ballot-figures.js';

test('G12: the count of open ballots moves in steps of five', () => {
  expect([0, 4, 5, 9, 10, 24].map(shownTurnout)).toEqual([null, null, 5, 5, 10, 20]);
});

test.each([
  [{ member: 2, customer: 2 }, false, []],
  [{ member: 5, customer: 0 }, true, ['member']],
  [{ member: 12, customer: 3 }, true, []],
  [{ member: 12, representative: 6, customer: 2 }, true, ['member']],
  [{ member: 12, representative: 6, customer: 5 }, true, ['customer', 'representative', 'member']],
  [{ member: 12, representative: 3, customer: 2 }, true, ['member']],
  [{ member: 4, representative: 3, customer: 2 }, true, []],
] as const)('G12: of %p the total %p and the groups %p are shown', (groups, isTotalShown, shown) => {
  expect(publishableGroups(groups as Record<string, number>)).toEqual({ isTotalShown, groups: new Set(shown) });
});

test('G12: no subtraction of shown figures leaves one to four ballots', () => {
  assert(property(tuple(nat(12), nat(12), nat(12)), ([member, representative, customer]) => {
    const counts = { member, representative, customer };
    const { isTotalShown, groups } = publishableGroups(counts);
    const hidden = member + representative + customer - [...groups].reduce((sum, group) => sum + counts[group], 0);
    expect(isTotalShown).toBe(member + representative + customer >= 5);
    expect([...groups].every((group) => counts[group] >= 5)).toBe(true);
    expect(!isTotalShown || hidden === 0 || hidden >= 5).toBe(true);
  }));
});

import * as fc from 'fast-check';
import { capabilities, reaches, reachOf, type Authority, type Capability } from './permissions.js';
import { roles } from './roles.js';

const secretaryOf = (path: string): Authority => ({ role: 'branch-secretary', organisationId: path, path });

describe('authority reaches down its own subtree', () => {
  it.each([
    ['/a/b/', '/a/b/', true],
    ['/a/b/', '/a/b/c/', true],
    ['/a/b/', '/a/', false],
    ['/a/b/', '/a/bc/', false],
    ['/a/b/', '/x/b/', false],
  ])('held at %s, asked at %s: %s', (held, asked, expected) => {
    expect(reaches([secretaryOf(held)], 'month.score', asked)).toBe(expected);
  });

  it('does not come from a role that does not carry the capability', () => {
    expect(reaches([{ role: 'group-leader', organisationId: 'a', path: '/a/' }], 'month.score', '/a/')).toBe(false);
    expect(reaches([], 'month.score', '/a/')).toBe(false);
  });

  it('reachOf lists exactly the subtrees in which it is held', () => {
    expect(reachOf([secretaryOf('/a/'), { role: 'operator', organisationId: 'b', path: '/b/' }], 'month.score')).toEqual(['/a/']);
  });

  it('reaches a place exactly when one of the listed subtrees contains it', () => {
    const authority = fc.record({ role: fc.constantFrom(...roles), organisationId: fc.constant('x'), path: fc.constantFrom('/a/', '/a/b/', '/c/') });
    const names = Object.keys(capabilities) as Capability[];
    fc.assert(fc.property(fc.array(authority), fc.constantFrom(...names), fc.constantFrom('/a/', '/a/b/', '/a/b/d/', '/c/', '/e/'), (held, capability, path) => {
      expect(reaches(held, capability, path)).toBe(reachOf(held, capability).some((prefix) => path.startsWith(prefix)));
    }));
  });
});

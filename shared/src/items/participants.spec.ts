import { participantsOf } from './participants.js';

const kinds = { a: 'full-member', b: 'probationary-member', c: 'activist', d: 'non-member', e: 'non-member' } as const;
const team = ['a', 'b', 'c', 'd', 'e'].map((person) => ({ person }));

describe('who takes part, by kind', () => {
  it('SY-GC-01: a project has members, activists and others; whoever the roster does not know is another', () => {
    expect(participantsOf('project', { team: [...team, { person: 'a' }, { person: 'x' }] }, kinds)).toEqual([{ label: '党员', count: 2 }, { label: '入党积极分子', count: 1 }, { label: '群众', count: 3 }]);
  });

  it('SY-TJ-01: a squad has four kinds, its captain among them; the form tells the young, the roster the members', () => {
    const values = { leader: 'a', team: [{ person: 'b', kind: 'youth' }, { person: 'c' }, { person: 'd', kind: 'youth-league' }, { person: 'e', kind: 'youth' }] };
    expect(participantsOf('task-force', values, kinds)).toEqual([{ label: '党员', count: 2 }, { label: '入党积极分子', count: 1 }, { label: '共青团员', count: 1 }, { label: '优秀青年', count: 1 }]);
  });

  it('SY-ZR-01: a zone has members, activists and other employees', () => {
    expect(participantsOf('responsibility-zone', { people: '20', members: '6', activists: '2' }, {})).toEqual([{ label: '党员', count: 6 }, { label: '入党积极分子', count: 2 }, { label: '其他职工', count: 12 }]);
    expect(participantsOf('responsibility-zone', { people: '3', members: '6' }, {}).at(-1)).toEqual({ label: '其他职工', count: 0 });
  });

  it('SY-CN-01: a pledge has members, activists and employees', () => {
    expect(participantsOf('pledge', { members: '12', employees: '30' }, {})).toEqual([{ label: '党员', count: 12 }, { label: '入党积极分子', count: 0 }, { label: '职工', count: 30 }]);
  });

  it('a post is one person', () => expect(participantsOf('vanguard-post', {}, {})).toEqual([]));
});

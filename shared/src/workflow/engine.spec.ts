import * as fc from 'fast-check';
import { isRefusal } from '../kernel/index.js';
import { availableSteps, defineWorkflow, walk, type Party, type Workflow } from './engine.js';

type State = 'draft' | 'asked' | 'granted';
type Action = 'ask' | 'grant' | 'return' | 'recall';

const table: Workflow<State, Action> = {
  name: 'leave',
  initial: 'draft',
  states: { draft: '草稿', asked: '待批', granted: '已批' },
  final: ['granted'],
  transitions: [
    { action: 'ask', from: ['draft'], to: 'asked', by: ['filer'], label: '申请' },
    { action: 'recall', from: ['asked'], to: 'draft', by: ['filer'], label: '撤回' },
    { action: 'return', from: ['asked'], to: 'draft', by: ['month.score'], needsReason: true, isRecused: true, label: '退回' },
    { action: 'grant', from: ['asked'], to: 'granted', by: ['month.score'], isRecused: true, label: '批准' },
  ],
};
const leave = defineWorkflow(table);
const as = (...parties: Party[]) => ({ parties });

describe('a workflow table is checked when the program loads', () => {
  it('refuses a state that cannot be reached', () => {
    expect(() => defineWorkflow({ ...table, transitions: table.transitions.filter((step) => step.action !== 'grant') })).toThrow('leave: granted cannot be reached');
  });

  it('refuses a state without a way out that is not final', () => {
    expect(() => defineWorkflow({ ...table, final: [] })).toThrow('leave: granted has no way out and is not final');
  });

  it('refuses one action leaving one state twice', () => {
    expect(() => defineWorkflow({ ...table, transitions: [...table.transitions, { action: 'grant', from: ['asked'], to: 'draft', by: ['filer'], label: '批准' }] })).toThrow('leave: asked --grant→ stands twice');
  });

  it('finds its way whatever the order of the rows', () => {
    expect(defineWorkflow({ ...table, transitions: [...table.transitions].reverse() }).transitions).toHaveLength(4);
  });

  it('reaches a state through any one of those that lead to it', () => {
    const resting = { ...table.states, resting: '暂停' };
    const steps = [
      { action: 'ask', from: ['draft'], to: 'asked', by: ['filer'], label: '申请' }, { action: 'grant', from: ['asked', 'resting'], to: 'granted', by: ['month.score'], label: '批准' },
      { action: 'rest', from: ['granted'], to: 'resting', by: ['filer'], label: '暂停' },
    ] as const;
    expect(defineWorkflow<string, string>({ ...table, states: resting, final: [], transitions: steps }).transitions).toEqual(steps);
  });

  it('lets one action leave two states, and two actions leave one', () => {
    const twoWays = defineWorkflow({ ...table, transitions: [...table.transitions.slice(0, 3), { action: 'grant', from: ['draft', 'asked'], to: 'granted', by: ['month.score'], label: '批准' }] });
    expect(twoWays.transitions).toHaveLength(4);
  });
});

describe('taking a step', () => {
  it('gives the transition to whom the table names', () => {
    expect(walk(leave, 'draft', 'ask', as('filer'))).toMatchObject({ to: 'asked', label: '申请' });
    expect(walk(leave, 'asked', 'grant', as('month.score'))).toMatchObject({ to: 'granted' });
  });

  it('refuses what the state does not allow, naming the state', () => {
    expect(walk(leave, 'granted', 'ask', as('filer'))).toEqual({ refused: true, code: 'STEP.NOT_POSSIBLE', facts: { state: '已批' } });
  });

  it('refuses somebody whom the table does not name', () => {
    expect(walk(leave, 'draft', 'ask', as('month.score'))).toMatchObject({ code: 'STEP.NOT_YOURS', facts: { step: '申请' } });
    expect(walk(leave, 'asked', 'grant', as())).toMatchObject({ code: 'STEP.NOT_YOURS', facts: { step: '批准' } });
  });

  it('lets nobody decide on what he or she filed, whatever the office', () => {
    expect(walk(leave, 'asked', 'grant', as('filer', 'month.score'))).toMatchObject({ code: 'STEP.RECUSED', facts: { step: '批准' } });
    expect(walk(leave, 'asked', 'recall', as('filer', 'month.score'))).toMatchObject({ to: 'draft' });
  });

  it.each([undefined, '', '  \n'])('wants a reason for a return: %j is none', (reason) => {
    expect(walk(leave, 'asked', 'return', as('month.score'), reason)).toMatchObject({ code: 'STEP.REASON_REQUIRED', facts: { step: '退回' } });
  });

  it('takes a return with a reason, and needs none elsewhere', () => {
    expect(walk(leave, 'asked', 'return', as('month.score'), '数字不对')).toMatchObject({ to: 'draft' });
    expect(walk(leave, 'draft', 'ask', as('filer'), '')).toMatchObject({ to: 'asked' });
  });
});

describe('what is offered is what can be taken', () => {
  const states = Object.keys(leave.states) as State[];
  const actions: Action[] = ['ask', 'grant', 'return', 'recall'];
  const parties: Party[] = ['filer', 'subject', 'month.score', 'plaque.approve'];

  it('for every state, action and standing', () => {
    fc.assert(fc.property(fc.constantFrom(...states), fc.constantFrom(...actions), fc.subarray(parties), (state, action, standing) => {
      const isOffered = availableSteps(leave, state, { parties: standing }).some((step) => step.action === action);
      expect(isOffered).toBe(!isRefusal(walk(leave, state, action, { parties: standing }, '理由')));
    }));
  });
});

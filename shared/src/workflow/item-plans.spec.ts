import { isRefusal } from '../kernel/index.js';
import { availableSteps, walk, type Party } from './engine.js';
import { itemPlanKinds, itemPlanWorkflows, type ItemPlanKind } from './item-plans.js';

const kinds = Object.keys(itemPlanKinds) as readonly ItemPlanKind[];
const offered = (kind: ItemPlanKind, state: string, ...parties: Party[]) => availableSteps(itemPlanWorkflows[kind], state, { parties }).map(({ action, to }) => `${action} → ${to}`);

describe('SY-GC-WT1 an improvement is planned, then done', () => {
  test.each<readonly [string, readonly Party[], readonly string[]]>([
    ['to-plan', ['subject'], ['set-measures → under-way']], ['to-plan', ['item.file'], ['set-measures → under-way']], ['to-plan', ['item.review'], []],
    ['under-way', ['filer'], ['complete → done']], ['under-way', ['subject'], ['complete → done']], ['done', ['filer', 'subject', 'item.file'], []],
  ])('%s as %j offers %j', (state, parties, steps) => {
    expect(offered('improvement', state, ...parties)).toEqual(steps);
  });
});

describe.each(['adjustment', 'goal-cancellation'] as const)('SY-GC-WT4 %s needs an approval', (kind) => {
  test.each<readonly [string, readonly Party[], readonly string[]]>([
    ['in-approval', ['item.review'], ['approve → approved', 'refuse → refused']], ['in-approval', ['filer', 'item.review'], []], ['in-approval', ['item.check'], []], ['approved', ['item.review'], []], ['refused', ['item.review'], []],
  ])('%s as %j offers %j', (state, parties, steps) => {
    expect(offered(kind, state, ...parties)).toEqual(steps);
  });

  test('a refusal says why, and nobody approves the own change', () => {
    expect(walk(itemPlanWorkflows[kind], 'in-approval', 'refuse', { parties: ['item.review'] })).toMatchObject({ code: 'STEP.REASON_REQUIRED' });
    expect(walk(itemPlanWorkflows[kind], 'in-approval', 'approve', { parties: ['filer', 'item.review'] })).toMatchObject({ code: 'STEP.RECUSED' });
    expect(isRefusal(walk(itemPlanWorkflows[kind], 'in-approval', 'refuse', { parties: ['item.review'] }, '理由不足'))).toBe(false);
  });
});

test('every kind begins where its table says and ends', () => {
  expect(kinds.map((kind) => [kind, itemPlanWorkflows[kind].initial, itemPlanWorkflows[kind].final])).toEqual([
    ['improvement', 'to-plan', ['done']], ['adjustment', 'in-approval', ['approved', 'refused']], ['goal-cancellation', 'in-approval', ['approved', 'refused']],
  ]);
});

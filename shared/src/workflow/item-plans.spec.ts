import { walk } from './engine.js';
import { itemPlanWorkflows } from './item-plans.js';

describe('plans of a running item', () => {
  test('SY-GC-WT1: the leader sets measures, their owner ends them', () => {
    const { improvement } = itemPlanWorkflows;
    expect(walk(improvement, 'to-plan', 'set-measures', { parties: ['subject'] })).toMatchObject({ to: 'under-way' });
    expect(walk(improvement, 'to-plan', 'set-measures', { parties: ['filer'] })).toMatchObject({ code: 'STEP.NOT_YOURS' });
    expect(walk(improvement, 'under-way', 'complete', { parties: ['filer'] })).toMatchObject({ to: 'done' });
    expect(walk(improvement, 'to-plan', 'complete', { parties: ['subject'] })).toMatchObject({ code: 'STEP.NOT_POSSIBLE' });
    expect(improvement.final).toEqual(['done']);
  });

  test.each(['adjustment', 'goal-cancellation'] as const)('SY-GC-WT4: %s is decided by the superior, never by whoever proposed it', (kind) => {
    const workflow = itemPlanWorkflows[kind];
    expect(walk(workflow, 'in-approval', 'approve', { parties: ['item.review'] })).toMatchObject({ to: 'approved' });
    expect(walk(workflow, 'in-approval', 'approve', { parties: ['filer', 'item.review'] })).toMatchObject({ code: 'STEP.RECUSED' });
    expect(walk(workflow, 'in-approval', 'refuse', { parties: ['item.review'] })).toMatchObject({ code: 'STEP.REASON_REQUIRED' });
    expect(walk(workflow, 'in-approval', 'refuse', { parties: ['item.review'] }, '理由不足')).toMatchObject({ to: 'refused' });
  });
});

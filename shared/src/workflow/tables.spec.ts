import { isRefusal } from '../kernel/index.js';
import { availableSteps, walk, type Party, type Workflow } from './engine.js';
import { commitmentWorkflow, monthWorkflow, objectionWorkflow, plaqueWorkflow, proposalWorkflow } from './tables.js';

const actionsFor = (workflow: Workflow, state: string, ...parties: Party[]): string[] => availableSteps(workflow, state, { parties }).map((step) => step.action);

describe('SL-31-3 承诺 is confirmed by the branch, not by its author', () => {
  it.each([
    ['draft', ['filer'], ['submit']],
    ['submitted', ['filer'], ['recall']],
    ['submitted', ['commitment.review'], ['return', 'confirm']],
    ['submitted', ['filer', 'commitment.review'], ['recall']],
    ['public', ['filer'], []],
    ['replaced', ['filer', 'commitment.review'], []],
  ] as const)('%s as %j offers %j', (state, parties, offered) => {
    expect(actionsFor(commitmentWorkflow, state, ...parties)).toEqual(offered);
  });
});

describe('SY-ZT-36 a plaque is shown only after review and approval by others than its author', () => {
  it.each([
    ['draft', ['plaque.edit'], ['submit']],
    ['in-review', ['plaque.review'], ['pass-review', 'return']],
    ['in-review', ['plaque.approve'], []],
    ['in-approval', ['plaque.approve'], ['approve', 'send-back']],
    ['in-approval', ['plaque.review'], []],
    ['in-review', ['filer', 'plaque.review'], ['recall']],
    ['in-approval', ['filer', 'plaque.approve'], ['recall']],
    ['shown', ['plaque.withdraw'], ['withdraw']],
    ['shown', ['plaque.edit'], []],
    ['withdrawn', ['plaque.approve', 'plaque.withdraw', 'filer'], []],
  ] as const)('%s as %j offers %j', (state, parties, offered) => {
    expect(actionsFor(plaqueWorkflow, state, ...parties)).toEqual(offered);
  });

  it('has no way from draft to shown that leaves out 保密审查', () => {
    const reach = (from: string, without: string): Set<string> => {
      const seen = new Set([from]);
      for (let grew = true; grew; ) {
        grew = false;
        for (const step of plaqueWorkflow.transitions) {
          if (step.action === without || seen.has(step.to) || !step.from.some((state) => seen.has(state))) continue;
          seen.add(step.to);
          grew = true;
        }
      }
      return seen;
    };
    expect(reach('draft', 'pass-review').has('shown')).toBe(false);
    expect(reach('draft', 'approve').has('shown')).toBe(false);
    expect(reach('draft', 'nothing').has('shown')).toBe(true);
  });

  it('wants a reason for taking a plaque down', () => {
    expect(walk(plaqueWorkflow, 'shown', 'withdraw', { parties: ['plaque.withdraw'] })).toMatchObject({ code: 'STEP.REASON_REQUIRED' });
  });
});

describe('SL-33-2 a month is scored once, by somebody else', () => {
  it.each([
    ['draft', ['filer'], ['submit']],
    ['submitted', ['filer'], ['recall']],
    ['submitted', ['month.score'], ['return', 'score']],
    ['submitted', ['filer', 'month.score'], ['recall']],
    ['scored', ['filer', 'month.score'], []],
  ] as const)('%s as %j offers %j', (state, parties, offered) => {
    expect(actionsFor(monthWorkflow, state, ...parties)).toEqual(offered);
  });
});

describe('SL-13-4/5 a proposal is decided by the branch committee', () => {
  it('is confirmed freely and rejected with a reason, once', () => {
    expect(actionsFor(proposalWorkflow, 'proposed', 'survey.decide')).toEqual(['confirm', 'reject']);
    expect(actionsFor(proposalWorkflow, 'proposed', 'survey.manage', 'subject')).toEqual([]);
    expect(walk(proposalWorkflow, 'proposed', 'reject', { parties: ['survey.decide'] })).toMatchObject({ code: 'STEP.REASON_REQUIRED' });
    for (const state of ['confirmed', 'rejected'] as const) expect(actionsFor(proposalWorkflow, state, 'survey.decide')).toEqual([]);
  });
});

describe('SY-ZT-36 an objection is answered once, with a reason, by somebody whom it does not concern', () => {
  it.each([
    ['open', ['item.check'], ['dismiss', 'uphold']],
    ['open', ['filer', 'item.check'], []],
    ['open', ['item.decide', 'item.review'], []],
    ['upheld', ['item.check'], []],
    ['dismissed', ['item.check'], []],
  ] as const)('%s as %j offers %j', (state, parties, offered) => {
    expect(actionsFor(objectionWorkflow, state, ...parties)).toEqual(offered);
  });

  it.each(['uphold', 'dismiss'] as const)('%s wants an answer', (action) => {
    expect(walk(objectionWorkflow, 'open', action, { parties: ['item.check'] }, '  ')).toMatchObject({ code: 'STEP.REASON_REQUIRED' });
  });
});

describe('every table', () => {
  it.each([commitmentWorkflow, plaqueWorkflow, monthWorkflow, proposalWorkflow, objectionWorkflow] as Workflow[])('$name says what happens before a step that cannot be taken back', (workflow) => {
    for (const step of workflow.transitions) {
      expect(step.label).toMatch(/^[\p{Script=Han}]+$/u);
      const isLast = workflow.final.includes(step.to) && step.action !== 'replace' && !step.needsReason;
      if (isLast) expect(step.consequence).toMatch(/。$/);
    }
    expect(isRefusal(walk(workflow, workflow.initial, 'nothing', { parties: [] }))).toBe(true);
  });
});

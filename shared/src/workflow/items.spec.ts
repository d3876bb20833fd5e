import { CARRIER_LABELS, isRefusal, type Carrier } from '../kernel/index.js';
import { availableSteps, walk, type Party, type Workflow } from './engine.js';
import { itemLevels, itemWorkflows } from './items.js';

const carriers = Object.keys(CARRIER_LABELS) as readonly Carrier[];

/** The states that a case goes through when somebody takes these steps, each by one party and with a reason. */
function statesAlong(workflow: Workflow, steps: readonly (readonly [action: string, by: Party])[]): readonly string[] {
  const states = [workflow.initial];
  for (const [action, party] of steps) {
    const step = walk(workflow, states.at(-1) ?? '', action, { parties: [party] }, '理由');
    if (isRefusal(step)) throw new Error(`${states.at(-1)} ${action}: ${step.code}`);
    states.push(step.to);
  }
  return states;
}

describe('SY-FL-1 to SY-FL-5 every carrier comes to its end', () => {
  test.each<readonly [Carrier, readonly (readonly [string, Party])[], readonly string[]]>([
    ['project', [
      ['submit', 'item.file'], ['pass-review', 'item.review'], ['carry', 'item.review'], ['pass-check', 'item.check'], ['approve', 'item.decide'], ['end-notice', 'item.check'], ['hang', 'item.check'],
      ['apply-closing', 'subject'], ['end-survey', 'item.check'], ['give-administration', 'item.administer'], ['give-acceptance', 'item.review'], ['give-recognition', 'item.recognise'], ['close', 'item.check'],
    ], ['draft', 'in-review', 'in-study', 'in-check', 'in-decision', 'in-notice', 'to-hang', 'running', 'in-survey', 'in-administration', 'in-acceptance', 'in-recognition', 'in-assessment', 'closed']],
    ['responsibility-zone', [
      ['submit', 'filer'], ['pass-review', 'item.review'], ['approve', 'item.check'], ['hang', 'item.check'], ['apply-rating', 'item.file'], ['give-rating', 'item.review'], ['confirm-rating', 'item.check'],
    ], ['draft', 'in-review', 'in-check', 'to-hang', 'running', 'in-rating', 'in-confirmation', 'rated']],
    ['vanguard-post', [
      ['propose-grant', 'item.review'], ['grant', 'item.review'], ['hang', 'item.check'], ['apply-rating', 'subject'], ['give-rating', 'item.review'], ['confirm-rating', 'item.check'],
    ], ['draft', 'in-grant', 'to-hang', 'running', 'in-rating', 'in-confirmation', 'rated']],
    ['vanguard-post', [['submit', 'filer'], ['pass-review', 'item.review'], ['approve', 'item.check'], ['hang', 'item.check']], ['draft', 'in-review', 'in-check', 'to-hang', 'running']],
    ['pledge', [
      ['submit', 'filer'], ['pass-review', 'item.review'], ['approve', 'item.check'], ['publish', 'item.file'], ['apply-rating', 'filer'], ['end-survey', 'item.check'], ['give-acceptance', 'item.review'],
      ['close', 'item.check'], ['archive', 'filer'],
    ], ['draft', 'in-review', 'in-check', 'to-publish', 'running', 'in-survey', 'in-acceptance', 'in-assessment', 'to-feed-back', 'archived']],
    ['task-force', [
      ['submit', 'filer'], ['pass-review', 'item.review'], ['approve', 'item.check'], ['end-notice', 'item.check'], ['hang', 'item.check'], ['apply-closing', 'item.file'], ['give-recognition', 'item.recognise'],
      ['give-acceptance', 'item.review'], ['close', 'item.check'],
    ], ['draft', 'in-review', 'in-check', 'in-notice', 'to-hang', 'running', 'in-recognition', 'in-acceptance', 'in-assessment', 'dissolved']],
  ])('%s by %j', (carrier, steps, states) => {
    expect(statesAlong(itemWorkflows[carrier], steps)).toEqual(states);
  });

  test.each(carriers)('%s: from every state that is not final an end can be reached', (carrier) => {
    const { states, final, transitions } = itemWorkflows[carrier];
    const ending = new Set<string>(final);
    for (let grew = true; grew; ) {
      const before = ending.size;
      for (const { from, to } of transitions) if (ending.has(to)) from.forEach((state) => ending.add(state));
      grew = ending.size > before;
    }
    expect(Object.keys(states).filter((state) => !ending.has(state))).toEqual([]);
    expect(transitions.filter(({ from }) => from.some((state) => final.includes(state)))).toEqual([]);
  });
});

describe.each(carriers)('%s', (carrier) => {
  const { transitions } = itemWorkflows[carrier];

  test('whoever judges does not judge the own filing; whoever files or carries out is not held up', () => {
    const judging = transitions.filter(({ isRecused }) => isRecused === true);
    for (const { action, by } of judging) expect([action, by.filter((party) => party === 'filer' || party === 'subject' || party === 'item.file')]).toEqual([action, []]);
    const own = transitions.filter(({ by }) => by.some((party) => party === 'filer' || party === 'item.file'));
    expect(own.filter(({ isRecused }) => isRecused === true)).toEqual([]);
  });

  test('a return, a refusal and a cancellation say why', () => {
    const saying = transitions.filter(({ action }) => /^(return-to-.*|refuse|cancel|cancel-by-decision|uphold-objection)$/.test(action));
    expect(saying.length).toBeGreaterThan(3);
    expect(saying.filter(({ needsReason }) => needsReason !== true)).toEqual([]);
    expect(transitions.filter((step) => step.needsReason === true && !saying.includes(step))).toEqual([]);
  });

  test('SY-ZT-24: what follows a decision taken elsewhere is no button, ends a running item and is nobody’s own', () => {
    const following = transitions.filter(({ isByDecision }) => isByDecision === true);
    expect(following.map(({ action, from, to, by }) => [action, from, to, by])).toEqual(carrier === 'project' || carrier === 'task-force' ? [['cancel-by-decision', ['running'], 'cancelled', ['item.check', 'item.decide']]] : []);
    for (const step of following) {
      expect(availableSteps(itemWorkflows[carrier], 'running', { parties: step.by })).not.toContain(step);
      expect(walk(itemWorkflows[carrier], 'running', step.action, { parties: ['item.decide'] }, '理由')).toBe(step);
      expect(walk(itemWorkflows[carrier], 'running', step.action, { parties: ['item.decide', 'filer'] }, '理由')).toMatchObject({ code: 'STEP.RECUSED' });
    }
  });

  test('a return leads back, never past a stage still to come', () => {
    const stages = Object.keys(itemWorkflows[carrier].states);
    for (const { action, from, to } of transitions.filter(({ action: name }) => name.startsWith('return-to-'))) {
      expect(action).toBe(`return-to-${to}`);
      for (const state of from) expect([action, state, stages.indexOf(to) < stages.indexOf(state)]).toEqual([action, state, true]);
    }
  });

  test('a step that cannot be taken back says what happens', () => {
    const ends = transitions.filter(({ to }) => itemWorkflows[carrier].final.includes(to));
    expect(ends.filter(({ consequence }) => consequence === undefined || consequence === '')).toEqual([]);
  });

  test('every capability has the level where it is held', () => {
    const parties = new Set(transitions.flatMap(({ by }) => by).filter((party) => party !== 'filer' && party !== 'subject'));
    expect([...parties].filter((party) => !Object.hasOwn(itemLevels, party))).toEqual([]);
  });
});

describe('SY-ZT-36 nothing is hung before its notice is over', () => {
  test.each(['project', 'task-force'] as const)('%s', (carrier) => {
    const { transitions } = itemWorkflows[carrier];
    expect(transitions.filter(({ to }) => to === 'to-hang').map(({ action, from }) => [action, from])).toEqual([['end-notice', ['in-notice']]]);
    expect(transitions.filter(({ from }) => from.includes('in-notice')).map(({ action, to }) => [action, to])).toEqual([['end-notice', 'to-hang'], ['uphold-objection', 'in-check']]);
  });

  test.each(['responsibility-zone', 'vanguard-post'] as const)('%s is displayed together with its plaque (AMB-67)', (carrier) => {
    expect(Object.keys(itemWorkflows[carrier].states)).not.toContain('in-notice');
  });
});

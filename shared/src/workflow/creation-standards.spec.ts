import { isRefusal } from '../kernel/index.js';
import { creationStandardWorkflow } from './creation-standards.js';
import { walk, type Party } from './engine.js';

const codeOf = (state: 'proposed' | 'adopted', action: 'adopt' | 'refuse' | 'withdraw' | 'end', parties: readonly Party[], reason = '会议研究'): string => {
  const step = walk(creationStandardWorkflow, state, action, { parties }, reason);
  return isRefusal(step) ? step.code : step.to;
};

describe('a unit’s own standard (SY-GC-20b)', () => {
  it.each([
    ['proposed', 'adopt', ['item.review'], 'adopted'], ['proposed', 'adopt', ['filer', 'item.review'], 'STEP.RECUSED'], ['proposed', 'adopt', ['filer'], 'STEP.RECUSED'], ['proposed', 'adopt', [], 'STEP.NOT_YOURS'],
    ['proposed', 'refuse', ['item.review'], 'refused'], ['proposed', 'refuse', ['filer', 'item.review'], 'STEP.RECUSED'], ['proposed', 'withdraw', ['filer'], 'withdrawn'], ['proposed', 'withdraw', ['item.review'], 'STEP.NOT_YOURS'],
    ['adopted', 'end', ['filer', 'item.review'], 'ended'], ['adopted', 'end', ['filer'], 'STEP.NOT_YOURS'], ['adopted', 'withdraw', ['filer'], 'STEP.NOT_POSSIBLE'], ['adopted', 'adopt', ['item.review'], 'STEP.NOT_POSSIBLE'],
  ] as const)('%s --%s by %p: %s', (state, action, parties, expected) => expect(codeOf(state, action, parties)).toBe(expected));

  it.each([['proposed', 'refuse'], ['adopted', 'end']] as const)('%s --%s needs a reason', (state, action) => expect(codeOf(state, action, ['item.review'], ' ')).toBe('STEP.REASON_REQUIRED'));
});

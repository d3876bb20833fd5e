import { isRefusal, refuse } from './refusal.js';

test('a refusal is told from everything else', () => {
  expect(refuse('PLAQUE.NOT_FOUND', { id: 'A' })).toEqual({ refused: true, code: 'PLAQUE.NOT_FOUND', facts: { id: 'A' } });
  expect(refuse('PLAQUE.NOT_FOUND')).toEqual({ refused: true, code: 'PLAQUE.NOT_FOUND', facts: {} });
  expect([refuse('PLAQUE.NOT_FOUND'), null, undefined, 'refused', { refused: 'true' }, {}, Object.assign(() => 0, { refused: true })].map(isRefusal))
    .toEqual([true, false, false, false, false, false, false]);
});

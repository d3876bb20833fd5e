import fc from 'fast-check';
import { faultsOfVote } from './committee.js';

describe('a committee’s vote (SY-ZT-30)', () => {
  const vote = { eligible: 7, present: 4, votesFor: 4, votesAgainst: 0, abstentions: 0 };

  it.each([
    ['stands with 4 of 7 present and agreeing', vote, []],
    ['stands with everybody present, every vote cast', { eligible: 7, present: 7, votesFor: 4, votesAgainst: 2, abstentions: 1 }, []],
    ['falls with more votes against than people', { ...vote, present: 4, votesFor: 4, votesAgainst: 1 }, ['票数 5 多于实到 4 人']],
    ['falls with 3 of 7 present', { ...vote, present: 3, votesFor: 3 }, ['实到 3 人，没有超过应到 7 人的半数', '赞成 3 票，没有超过应到 7 人的半数']],
    ['falls at exactly half present', { ...vote, eligible: 8 }, ['实到 4 人，没有超过应到 8 人的半数', '赞成 4 票，没有超过应到 8 人的半数']],
    ['falls when half of those entitled agree, although most of those present do', { ...vote, eligible: 6, present: 4, votesFor: 3, votesAgainst: 1 }, ['赞成 3 票，没有超过应到 6 人的半数']],
    ['falls with more votes than people', { ...vote, present: 4, votesFor: 4, abstentions: 1 }, ['票数 5 多于实到 4 人']],
    ['falls with more people than entitled', { ...vote, eligible: 3 }, ['实到 4 人多于应到 3 人']],
  ])('%s', (_, given, faults) => {
    expect(faultsOfVote(given)).toEqual(faults);
  });

  it('never stands without more than half of those entitled agreeing', () => {
    const people = fc.nat({ max: 50 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), people, people, people, people, (eligible, present, votesFor, votesAgainst, abstentions) => {
      const stands = faultsOfVote({ eligible, present, votesFor, votesAgainst, abstentions }).length === 0;
      expect(stands).toBe(present <= eligible && votesFor + votesAgainst + abstentions <= present && present * 2 > eligible && votesFor * 2 > eligible);
    }));
  });
});

/** A committee's vote as recorded. */
export interface CommitteeVote {
  /** 应到 */
  readonly eligible: number;
  /** 实到 */
  readonly present: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
}

/**
 * Why a committee's vote does not stand: more than half of those entitled must be present, and more than half of those entitled must agree.
 * @returns Chinese words per failing test, in the order of the tests; empty when the vote stands
 */
export function faultsOfVote({ eligible, present, votesFor, votesAgainst, abstentions }: CommitteeVote): readonly string[] {
  const cast = votesFor + votesAgainst + abstentions;
  return [
    ...(present > eligible ? [`实到 ${present} 人多于应到 ${eligible} 人`] : []),
    ...(cast > present ? [`票数 ${cast} 多于实到 ${present} 人`] : []),
    ...(present * 2 > eligible ? [] : [`实到 ${present} 人，没有超过应到 ${eligible} 人的半数`]),
    ...(votesFor * 2 > eligible ? [] : [`赞成 ${votesFor} 票，没有超过应到 ${eligible} 人的半数`]),
  ];
}

import type { IsoDate, NoticeStanding } from '../../kernel/index.js';
import { mayTakeEffect } from './public-notice.js';

export interface NoticeFacts {
  readonly startsOn: IsoDate;
  /** The last day, inclusive; null for a display that hangs as long as its sign. */
  readonly endsOn: IsoDate | null;
  readonly today: IsoDate;
  /** Objections not yet answered; a whole number ≥ 0. */
  readonly openObjections: number;
  /** Objections found right; a whole number ≥ 0. */
  readonly upheldObjections: number;
}

/**
 * Where a public notice stands (SY-ZT-36, AMB-61, AMB-67). An objection that was found right decides it on whatever day; one that is unanswered holds
 * it up beyond its last day.
 * @returns `ended` alone means that what was displayed may take effect
 */
export function noticeStanding({ startsOn, endsOn, today, openObjections, upheldObjections }: NoticeFacts): NoticeStanding {
  if (upheldObjections > 0) return 'upheld';
  if (today < startsOn) return 'planned';
  if (endsOn === null || today <= endsOn) return 'running';
  return mayTakeEffect({ endsOn, openObjections, today }) ? 'ended' : 'objected';
}

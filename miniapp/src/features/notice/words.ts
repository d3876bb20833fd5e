import type { NoticeRow, ObjectionView } from '@liangpai/shared/contracts';
import type { IconName, Tone } from '@/ui';

interface Mark {
  readonly tone: Tone;
  readonly icon: IconName;
}

/** How each standing of a notice looks; its word comes from the server. */
export const standingMarks: Readonly<Record<NoticeRow['standing'], Mark>> = {
  planned: { tone: 'neutral', icon: 'clock' },
  running: { tone: 'amber', icon: 'clock' },
  objected: { tone: 'red', icon: 'warning' },
  ended: { tone: 'green', icon: 'check' },
  upheld: { tone: 'red', icon: 'cross' },
};

export const objectionMarks: Readonly<Record<ObjectionView['state'], Mark>> = {
  open: { tone: 'amber', icon: 'clock' },
  upheld: { tone: 'red', icon: 'check' },
  dismissed: { tone: 'neutral', icon: 'check' },
};

import { saveMonthDraft, type MonthSummaryView } from '@liangpai/shared/contracts';
import { useEffect, useRef, useState } from 'react';
import { callEndpoint, useDraft } from '@/platform';
import { readPoints } from './months';

/** The sheet while it is being written; the score as typed. */
export interface MonthDraft {
  readonly activities: string;
  readonly performance: string;
  readonly management: string;
  readonly selfScore: string;
}

/** Where the copy on the server stands. */
export type ServerCopy = 'none' | 'saved' | 'waiting' | 'elsewhere';

export interface WritingMonth {
  readonly value: MonthDraft;
  readonly change: (part: Partial<MonthDraft>) => void;
  readonly copy: ServerCopy;
  /** Takes over what was written on another device. */
  readonly takeOver: () => void;
  /** Forgets the draft on this device, and saves nothing more. */
  readonly finish: () => void;
}

const pause = 2000;

function draftOf(summary: MonthSummaryView | null): MonthDraft {
  if (summary === null) return { activities: '', performance: '', management: '', selfScore: '' };
  const { activities, performance, management, selfScore } = summary;
  return { activities, performance, management, selfScore: selfScore === null ? '' : String(selfScore) };
}

/**
 * The draft of a month: kept on the device with every word, and on the server after a pause, so that it can be continued elsewhere.
 * @param reload asks the server again, to take over what was written elsewhere
 */
export function useMonthDraft(month: string, summary: MonthSummaryView | null, reload: () => void): WritingMonth {
  const draft = useDraft<MonthDraft>(`month:${month}`, draftOf(summary));
  const [copy, setCopy] = useState<ServerCopy>('none');
  const version = useRef<number | null>(summary?.version ?? null);
  const isOver = useRef(false);
  const isDirty = useRef(false);
  const { value } = draft;

  useEffect(() => {
    if (!isDirty.current || isOver.current) return undefined;
    const timer = setTimeout(() => {
      const { activities, performance, management, selfScore } = value;
      void callEndpoint(saveMonthDraft, { month, activities, performance, management, selfScore: readPoints(selfScore), version: version.current }).then((result) => {
        if (isOver.current) return;
        if (result.ok) {
          version.current = result.value.version;
          isDirty.current = false;
          setCopy('saved');
        } else setCopy('offline' in result ? 'waiting' : result.problem.code === 'VERSION.STALE' ? 'elsewhere' : 'waiting');
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [month, value]);

  const finish = () => {
    isOver.current = true;
    draft.clear();
  };
  return {
    value, copy, finish,
    change: (part) => {
      isDirty.current = true;
      draft.change({ ...value, ...part });
    },
    takeOver: () => {
      finish();
      reload();
    },
  };
}

import { dayOfInstant, formatInstant, nowAsInstant } from '@/platform';
import { Box } from '@/ui';
import type { Saving, Sheet } from '../use-sheet';

const words: Readonly<Record<Exclude<Saving, 'saved'>, string>> = {
  untouched: '写下的内容会自动保存', typing: '正在输入', saving: '正在保存', offline: '没有网络，内容留在本机', refused: '没有保存成功，内容留在本机', conflict: '有两份内容，等您选一份',
};

/** A moment as short as it can be said: the time of day, with the day when it was not today. */
export function shortMoment(instant: string): string {
  const written = formatInstant(instant);
  return dayOfInstant(nowAsInstant()) === written.slice(0, 10) ? written.slice(11) : written.slice(5);
}

/** Where what was written is: on the server, on its way, or only on this device. */
export function SavingWords({ saving, savedAt }: Pick<Sheet, 'saving' | 'savedAt'>) {
  return <Box className={`it-saving is-${saving}`} role="status" live="polite">{saving === 'saved' ? `已保存${savedAt ? ` ${shortMoment(savedAt)}` : ''}` : words[saving]}</Box>;
}

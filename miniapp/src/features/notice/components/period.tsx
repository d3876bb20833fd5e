import type { NoticeRow } from '@liangpai/shared/contracts';
import { Words } from '@/ui';

/** The days of a notice; a date is never broken over two lines. */
export function Period({ startsOn, endsOn }: Pick<NoticeRow, 'startsOn' | 'endsOn'>) {
  return (
    <>
      <Words className="lp-notice-whole">{startsOn}</Words>
      <Words>{endsOn === null ? ' 起，随标识展示' : ' 至 '}</Words>
      {endsOn === null ? null : <Words className="lp-notice-whole">{endsOn}</Words>}
    </>
  );
}

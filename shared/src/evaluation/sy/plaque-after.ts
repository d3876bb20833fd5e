import { lastDayOf, type Carrier, type IsoDate, type Year } from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** How an item came to its end; `barred` is the loss of next year’s eligibility. */
export type ItemEnding = 'cancelled' | 'dissolved' | 'barred' | 'kept';

/**
 * What becomes of an item’s plaque: a cancelled filing loses it with the same decision (SY-ZT-24); that of a dissolved task force is taken down by a person
 * (SY-TJ-02); where next year’s eligibility is lost it stays valid until 31 December of the assessed year (SY-ZR-D3, SY-XF-Q1, default of the catalogue); otherwise
 * it stays (AMB-22).
 * @param facts.year the year assessed
 * @returns the verdict with the last day it is valid, and what its public page says when it is gone
 */
export function evaluatePlaqueAfter(
  edition: SyEdition, facts: { readonly carrier: Carrier; readonly ending: ItemEnding; readonly year: Year },
): Evaluation<'plaque-withdrawn' | 'plaque-to-withdraw' | 'plaque-ends' | 'plaque-stays', { readonly lastOn: IsoDate | null; readonly notice: string }> {
  const trace = traceOf(edition);
  switch (facts.ending) {
    case 'cancelled':
      trace.apply('SY-ZT-24', state('取消立项，同时摘牌'));
      return trace.conclude('plaque-withdrawn', { lastOn: null, notice: '经考核评价，取消立项。' });
    case 'dissolved':
      trace.apply('SY-TJ-02', state('任务完成，突击队解散，由党群摘牌'));
      return trace.conclude('plaque-to-withdraw', { lastOn: null, notice: '任务已经完成，突击队解散。' });
    case 'barred': {
      const lastOn = lastDayOf(facts.year);
      trace.apply(facts.carrier === 'vanguard-post' ? 'SY-XF-Q1' : 'SY-ZR-D3', state(`取消下一年度资格，已挂的牌有效到 ${lastOn}`));
      return trace.conclude('plaque-ends', { lastOn, notice: '' });
    }
    case 'kept':
      trace.apply('SY-ZT-36', state('已挂的牌保留'));
      return trace.conclude('plaque-stays', { lastOn: null, notice: '' });
  }
}

import { addDays, firstDayOf, isPartyMember, lastDayOf, monthOf, shiftPeriod, type IsoDate, type Month } from '@liangpai/shared/kernel';
import type { Actor } from '../platform/auth/actor.js';
import { MonthOpening, MonthScoringService, MonthsService } from '../features/months/months.module.js';
import { granted, type DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';
import { branchOpinions, monthWords, returnReason } from './month-words.js';

type Branch = FoundedEnterprise['branches'][number];
type Fate = 'scored' | 'submitted' | 'returned' | 'missing';

/** A summary on the branch's desk. */
interface HandedIn {
  readonly id: string;
  readonly version: number;
  readonly selfScore: number;
  readonly fate: Fate;
  readonly scorer: Actor;
}

/** The member of the first branch who signs in as 党员: up to date, with the running month to write. */
const plainMember = 12;
/** Whole months before the running one that have summaries. */
const monthsBack = 7;

/** 月度总结: seven months scored, the last one partly waiting, the running one begun by some. */
export async function tellMonths(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  const running = monthOf(today);
  for (let back = monthsBack; back >= 0; back -= 1) {
    const month = shiftPeriod(running, -back);
    house.clock.set(firstDayOf(month), '07:00');
    await house.app.get(MonthOpening).open();
    for (const branch of enterprise.branches) await tellBranchMonth(house, branch, month, back, today);
  }
}

async function tellBranchMonth(house: DemoHouse, branch: Branch, month: Month, back: number, today: IsoDate): Promise<void> {
  const handedIn: HandedIn[] = [];
  for (const [index, person] of branch.members.entries()) {
    if (!isPartyMember(person.kind) || !person.isOnDuty) continue;
    const fate = fateOf(house, index, back);
    if (fate === 'missing') continue;
    const lastDay = lastDayOf(month);
    const day = addDays(lastDay, -house.choice.between(0, 5));
    house.clock.set(day < today ? day : today, '16:00');
    const words = monthWords[branch.organisation.branchKind ?? 'production'];
    const selfScore = house.choice.between(174, 198) / 2;
    const submitted = granted(await house.app.get(MonthsService).submit({
      month, activities: house.choice.one(words.activities), performance: house.choice.one(words.performance), management: house.choice.one(words.management), selfScore,
    }, await house.actor(person.id), undefined));
    const scorer = person.id === branch.secretary.personId ? branch.deputy : branch.secretary;
    handedIn.push({ id: submitted.id, version: submitted.version, selfScore, fate, scorer });
  }
  const scoring = house.app.get(MonthScoringService);
  for (const { id, version, selfScore, fate, scorer } of handedIn) {
    house.clock.set(addDays(lastDayOf(month), house.choice.between(2, 5)), '09:30');
    const score = Math.max(60, selfScore - house.choice.between(0, 8) / 2);
    if (fate === 'scored') granted(await scoring.score({ id, score, opinion: house.choice.chance(0.4) ? house.choice.one(branchOpinions) : '', version }, scorer));
    if (fate === 'returned') granted(await scoring.sendBack({ id, reason: returnReason, version }, scorer));
  }
}

/** Nearly all of the earlier months are scored; of the last one some wait; the running one has only begun. */
function fateOf(house: DemoHouse, index: number, back: number): Fate {
  const chance = house.choice.fraction();
  if (back === 0) return index > 4 && chance < 0.12 ? 'submitted' : 'missing';
  if (back > 1) return chance < 0.95 || index < 16 ? 'scored' : 'missing';
  if (chance < 0.6 || index === plainMember) return 'scored';
  if (chance < 0.85) return 'submitted';
  return chance < 0.9 ? 'returned' : 'missing';
}

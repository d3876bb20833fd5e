import { addDays, isPartyMember, PLEDGE_ITEMS, type IsoDate, type PledgeItem } from '@liangpai/shared/kernel';
import { consentTexts, type PledgeTexts } from '@liangpai/shared/contracts';
import { CardsService, ConsentsService } from '../features/cards/cards.module.js';
import { CommitmentOpening, CommitmentReviewService, CommitmentsService } from '../features/commitments/commitments.module.js';
import type { Person } from '../features/organisations/organisations.module.js';
import { granted, type DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';
import { keyTasks, pledgeReturnReason, pledgeWords } from './pledge-words.js';

type Branch = FoundedEnterprise['branches'][number];
const confirmed = { isSpecific: true, isActionable: true, isAssessable: true };

/** 党员承诺 and 党员名片: most pledges are public, some have a new version waiting or returned, a few were never begun; most cards are open to everybody. */
export async function tellCommitments(house: DemoHouse, enterprise: FoundedEnterprise, on: IsoDate, today: IsoDate): Promise<void> {
  house.clock.set(on, '07:30');
  await house.app.get(CommitmentOpening).open();
  for (const branch of enterprise.branches) {
    for (const [index, person] of branch.members.entries()) {
      if (!isPartyMember(person.kind) || !person.isOnDuty || index % 17 === 13) continue;
      await pledge(house, branch, person, addDays(on, house.choice.between(2, 9)), 'confirmed');
      await openCard(house, person, index);
      if (index % 11 === 9) await pledge(house, branch, person, addDays(today, -house.choice.between(3, 6)), 'waiting');
      if (index % 13 === 11) await pledge(house, branch, person, addDays(today, -9), 'returned');
    }
  }
}

async function pledge(house: DemoHouse, branch: Branch, person: Person, day: IsoDate, outcome: 'confirmed' | 'waiting' | 'returned'): Promise<void> {
  house.clock.set(day, '15:30');
  const { id, version } = granted(await house.app.get(CommitmentsService).submit(wordsOf(house, branch), await house.actor(person.id), undefined));
  if (outcome === 'waiting') return;
  const reviewer = person.id === branch.secretary.personId ? branch.deputy : branch.secretary;
  const reviews = house.app.get(CommitmentReviewService);
  house.clock.set(addDays(day, 2), '10:10');
  if (outcome === 'returned') granted(await reviews.sendBack({ id, reason: pledgeReturnReason, version }, reviewer));
  else granted(await reviews.confirm({ id, review: confirmed, version }, reviewer));
}

/** Four in five agree to be shown; whoever does has looked at the card. */
async function openCard(house: DemoHouse, person: Person, index: number): Promise<void> {
  if (index % 5 === 4) return;
  const actor = await house.actor(person.id);
  granted(await house.app.get(CardsService).mine(actor));
  granted(await house.app.get(ConsentsService).save({ purpose: 'public-card', isGiven: true, textVersion: consentTexts['public-card'].version }, actor));
}

function wordsOf(house: DemoHouse, branch: Branch): { pledges: PledgeTexts; keyTasks: PledgeTexts } {
  const words = pledgeWords[branch.organisation.branchKind ?? 'production'];
  const texts = (write: (item: PledgeItem) => string): PledgeTexts => Object.fromEntries(PLEDGE_ITEMS.map((item) => [item, write(item)])) as PledgeTexts;
  return { pledges: texts((item) => house.choice.one(words[item])), keyTasks: texts((item) => (item === 'company-tasks' ? house.choice.one(keyTasks) : '')) };
}

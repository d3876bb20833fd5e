import type { IsoDate } from '@liangpai/shared/kernel';
import { tellClosedMeetings, tellClosedOffice } from './closed-office.js';
import { tellClosedPledges } from './closed-pledges.js';
import { tellClosedPosts } from './closed-posts.js';
import { tellClosedProjects } from './closed-projects.js';
import { tellClosedRefusals } from './closed-refusals.js';
import { tellClosedSquads } from './closed-squads.js';
import { ClosedYear } from './closed-year.js';
import { tellClosedZones } from './closed-zones.js';
import type { DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';
import { castsOf } from './item-cast.js';

/** The whole campaign year before the running one: adopted, filed, lived, rated and closed. */
export async function tellClosedYear(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  const told = new ClosedYear(house, today, await castsOf(house, enterprise));
  await tellClosedOffice(told);
  await tellClosedProjects(told);
  await tellClosedZones(told);
  await tellClosedPosts(told);
  await tellClosedPledges(told);
  await tellClosedSquads(told);
  await tellClosedRefusals(told);
  await tellClosedMeetings(told);
}

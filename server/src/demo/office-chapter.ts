import { addDays, type IsoDate } from '@liangpai/shared/kernel';
import { ErasureService } from '../features/oversight/oversight.module.js';
import { PeopleService } from '../features/people/people.module.js';
import { granted, type DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';

/** What crosses the office desk: somebody left, one request about personal data is answered, one waits. */
export async function tellOffice(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  const workers = (await house.people(enterprise.id)).filter((person) => person.kind === 'non-member');
  const [leaver, answered, waiting] = workers.slice(-3);
  if (!leaver || !answered || !waiting) return;
  const erasure = house.app.get(ErasureService);
  house.clock.set(addDays(today, -20), '10:00');
  const leftOn = addDays(today, -21);
  granted(await house.app.get(PeopleService).recordLeaving({ id: leaver.id, version: leaver.version, leftOn }, enterprise.affairs));
  const request = granted(await erasure.request({ reason: '换了手机，请删除原来的微信绑定。' }, await house.actor(answered.id)));
  house.clock.set(addDays(today, -18), '15:00');
  granted(await erasure.answer({ id: request.id, isAccepted: true, answer: '微信绑定和登录方式已删除。人员名册按公司规定保留。' }, enterprise.affairs));
  house.clock.set(addDays(today, -2), '11:00');
  granted(await erasure.request({ reason: '即将调离，请删除我的登录信息。' }, await house.actor(waiting.id)));
}

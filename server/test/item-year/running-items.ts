import type { Carrier } from '@liangpai/shared/kernel';
import type { FormCode, FormValues } from '@liangpai/shared/forms';
import { itemKinds } from '@liangpai/shared/items';
import type { Signature } from '@liangpai/shared/contracts';
import { Item } from '../../src/features/items/items.module.js';
import { filledProject } from '../items/filled-forms.js';
import { ItemStory, type Works } from '../items/item-cast.js';
import type { House } from '../support/house.js';

export const drawn: Signature = { width: 300, height: 100, strokes: [[10, 10, 60, 60, 120, 20]] };

/** Filing forms in short; the stories of filing check them. */
function filing(works: Works, carrier: Carrier): FormValues {
  const leader = works.leader.id;
  const measured = { isQuantified: true, unit: '%', direction: 'at-least' };
  switch (carrier) {
    case 'project': return filledProject(works, { indicators: [{ name: '铸件废品率', isQuantified: true, unit: '%', direction: 'at-most', target: '2.5' }, { name: '形成工艺规范' }] });
    case 'responsibility-zone': return {
      name: '造型责任区', leader, startOn: '2026-10-20', endOn: '2026-12-20',
      goals: [{ aspect: 'production', name: '一次交检合格率', measure: '自检互检', ...measured, target: '98' }, { aspect: 'civility', name: '全年无事故', measure: '每日巡查' }],
    };
    case 'vanguard-post': return { name: '数控先锋岗', leader, startOn: '2026-10-20', endOn: '2026-12-20', goals: [{ aspect: 'performance', name: '带徒两名', measure: '结对' }] };
    case 'pledge': return { name: '年度承诺', leader, startOn: '2026-10-20', endOn: '2026-12-20', items: [{ unit: '造型党支部', matter: '改善更衣室', measures: '立项', dueOn: '2026-11-10' }, { unit: '造型党支部', matter: '走访困难职工', measures: '排班', dueOn: '2026-12-10' }] };
    case 'task-force': return { name: '急件突击队', leader, startOn: '2026-10-20', endOn: '2026-12-20', team: [works.leader, ...works.members].map((one) => ({ person: one.id, duty: '队员' })), goal: '按期交付', goals: [{ name: '交付急件', isQuantified: true, unit: '台', direction: 'at-least', target: '12' }] };
  }
}

let made = 0;

/** An item that has just begun to run, through its real last step; what came before is told in the stories of filing. */
export async function begun(house: House, works: Works, carrier: Carrier, changes: FormValues = {}): Promise<ItemStory> {
  const story = await ItemStory.begin(house, carrier, works.secretary, works.branch);
  const form: FormCode = itemKinds[carrier].filing;
  const saved = await story.write(form, { ...filing(works, carrier), name: `${itemKinds[carrier].word}${(made += 1)}`, ...changes }, works.secretary);
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  await house.source.getRepository(Item).update({ id: story.id }, { state: carrier === 'pledge' ? 'to-publish' : 'to-hang', phase: 'in-notice', filedOn: '2026-10-14' });
  const step = carrier === 'pledge' ? await story.step('publish', works.secretary, { channels: ['screen', 'meeting'] }) : await story.step('hang', works.office);
  if (step.status !== 200) throw new Error(JSON.stringify(step.body));
  return story;
}

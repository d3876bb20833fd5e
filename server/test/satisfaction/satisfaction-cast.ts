import { castSatisfaction, readItemSatisfaction, type SatisfactionView } from '@liangpai/shared/contracts';
import { SY_2022 } from '@liangpai/shared/rulebooks';
import { Item } from '../../src/features/items/items.module.js';
import { filledProject } from '../items/filled-forms.js';
import { foundWorks, ItemStory, type Works } from '../items/item-cast.js';
import type { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';

/** 结项审批表 that lacks nothing; stories change single answers. */
export const filledClosing = {
  voluntaryHours: '64', totalHours: '240', memberHours: '160', voluntaryValue: '1.2', labour: '4', material: '3.5', processing: '2', energy: '0.3', other: '0.2', value: '36.5', hadSafetyAccident: false, hadQualityAccident: false,
  completedOn: '2026-10-12', isOnTime: true, significance: '', results: [{ name: '铸件废品率', actual: '2.4', isMet: true }], report: '废品率降到 2.4%',
} as const;

/** A project that runs, as filing and approval left it; their own stories tell how it came there. */
export async function runningProject(house: House, works: Works, changes: Record<string, string> = {}): Promise<ItemStory> {
  const story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
  await story.write('SY-F1', filledProject(works, changes), works.secretary);
  await putInto(house, story.id, 'running');
  return story;
}

/** Puts an item into a state of its life. */
export async function putInto(house: House, id: string, state: string): Promise<void> {
  await house.source.getRepository(Item).update({ id }, { state, phase: state === 'running' ? 'running' : 'in-closing', editionId: SY_2022.id, filedOn: '2026-10-01', number: `2026-工程-${id.slice(-6)}` });
}

/** A works with a project whose satisfaction is being measured. */
export interface SatisfactionCast {
  readonly works: Works;
  readonly project: ItemStory;
  readonly survey: SatisfactionView;
  rate(rater: Character, points: number): Promise<{ status: number; code: string | undefined }>;
}

export async function openSatisfaction(house: House, moreMembers = 0): Promise<SatisfactionCast & { readonly raters: readonly Character[] }> {
  const works = await foundWorks(house);
  const build = new Builder(house);
  const raters: Character[] = [...works.members];
  for (let index = 0; index < moreMembers; index += 1) raters.push(await build.person(works.company, `党员${index}`, 'full-member', works.branch));
  const project = await runningProject(house, works);
  await project.write('SY-F3', filledClosing, works.secretary);
  const answer = await project.step('apply-closing', works.secretary);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const { surveys: [survey] } = await house.get(readItemSatisfaction, { id: project.id }, works.secretary.token);
  if (!survey) throw new Error('nothing was opened');
  return {
    works, project, survey, raters,
    async rate(rater, points) {
      const { status, problem } = await house.call(castSatisfaction, { id: survey.id, points }, rater.token);
      return { status, code: problem?.code };
    },
  };
}

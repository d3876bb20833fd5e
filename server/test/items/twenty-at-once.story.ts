import { readCaseHistory, takeItemStep } from '@liangpai/shared/contracts';
import { requirementOf } from '@liangpai/shared/items';
import { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { filledTaskForce } from './filled-forms.js';
import { foundWorks, ItemStory, type Works } from './item-cast.js';

const many = 20;

describe('twenty reviewers at twenty items', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  it('take every item exactly once, and everybody who was slower is told so', async () => {
    const build = new Builder(house);
    const reviewers: Character[] = [];
    const items: { id: string; version: number }[] = [];
    for (let index = 1; index <= many; index += 1) {
      const reviewer = await build.person(works.company, `审查${index}`, 'full-member', works.branch);
      await build.role(reviewer, 'deputy-secretary', works.unit);
      reviewers.push(reviewer);
      const story = await ItemStory.begin(house, 'task-force', works.secretary, works.branch);
      await story.write('SY-F9', filledTaskForce(works, { name: `抢修突击队${index}`, goal: `目标${index}` }), works.secretary);
      const { version } = await story.read(works.secretary);
      expect((await story.step('submit', works.secretary, { version })).status).toBe(200);
      items.push({ id: story.id, version: (await story.read(works.secretary)).version });
    }
    const checklist = Object.fromEntries(Object.keys(requirementOf('task-force', 'pass-review').checklist).map((key) => [key, true]));
    const answers = await Promise.all(reviewers.flatMap((reviewer, place) => [...items.slice(place), ...items.slice(0, place)].map(async ({ id, version }) => {
      const { status, problem } = await house.call(takeItemStep, { id, version, action: 'pass-review', opinion: reviewer.name, checklist }, reviewer.token);
      return { id, by: reviewer.name, status, code: problem?.code };
    })));
    expect(answers).toHaveLength(many * many);
    const taken = answers.filter(({ status }) => status === 200);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(many);
    expect(taken).toHaveLength(many);
    for (const { code } of answers.filter(({ status }) => status !== 200)) expect(['STEP.TAKEN', 'VERSION.STALE']).toContain(code);
    for (const { id, by } of taken) {
      const { steps } = await house.get(readCaseHistory, { subjectKind: 'item', subjectId: id }, works.office.token);
      expect(steps.filter(({ action }) => action === 'pass-review')).toMatchObject([{ person: by, opinion: by }]);
    }
  }, 120_000);
});

import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { foundWorks, type Works } from './item-cast.js';
import { Life } from './life.js';

const carriers = Object.keys(CARRIER_LABELS) as Carrier[];

describe('the five carriers from empty to closed (SY-FL-1 to SY-FL-5)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const rows = carriers.flatMap((carrier) => itemWorkflows[carrier].transitions.flatMap((step) => step.from.map((from) => [CARRIER_LABELS[carrier], from, step.action, step.to, carrier, step] as const)));
  const visited = new Set<string>();

  it.each(rows)('%s: %s --%s→ %s', async (_, from, action, to, carrier, step) => {
    const life = await Life.begin(house, works, carrier);
    await life.reach(from);
    const answer = await life.take(step);
    expect([answer.status, (answer.body as { code?: string; detail?: string }).detail ?? '']).toEqual([200, '']);
    expect((await life.view()).state).toBe(to);
    visited.add(`${carrier} ${from} ${action} ${to}`);
  });

  it('visited every state and every transition of the five tables', () => {
    for (const carrier of carriers) {
      const mine = [...visited].map((one) => one.split(' ')).filter(([kind]) => kind === carrier);
      const states = new Set(mine.flatMap(([, from, , to]) => [from, to]));
      const all = rows.filter((row) => row[4] === carrier).length;
      console.log(`${CARRIER_LABELS[carrier]}: ${mine.length} of ${all} transitions, ${states.size} of ${Object.keys(itemWorkflows[carrier].states).length} states`);
      expect([mine.length, states.size]).toEqual([all, Object.keys(itemWorkflows[carrier].states).length]);
    }
  });
});

describe('steps that are not somebody’s', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const states = carriers.flatMap((carrier) => Object.entries(itemWorkflows[carrier].states).map(([state, label]) => [CARRIER_LABELS[carrier], label, carrier, state] as const));

  it.each(states)('%s, %s: refused for everybody to whom the table does not give them', async (_, _label, carrier, state) => {
    const life = await Life.begin(house, works, carrier);
    await life.reach(state);
    const people: readonly Character[] = [works.secretary, works.unitSecretary, works.otherUnitSecretary, works.office, works.leaders, works.administrator, works.recogniser, works.confidentiality, works.leader, works.worker];
    const actions = [...new Set(itemWorkflows[carrier].transitions.map((step) => step.action))];
    const before = await life.view();
    for (const person of people) {
      const offered = (await life.story.read(person)).steps?.map((step) => step.action) ?? [];
      for (const action of actions.filter((one) => !offered.includes(one))) {
        const { status, problem } = await life.story.step(action, person, { opinion: '试一试', version: before.version });
        expect([person.name, action, status]).toEqual([person.name, action, expect.any(Number)]);
        expect([403, 404, 409]).toContain(status);
        expect((problem as { code: string }).code).toMatch(/^(STEP\.|ITEM\.NOT_FOUND)/);
      }
    }
    expect(await life.view()).toEqual(before);
  });
});

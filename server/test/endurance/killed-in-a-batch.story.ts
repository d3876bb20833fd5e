import { takeItemSteps } from '@liangpai/shared/contracts';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { requirementOf } from '@liangpai/shared/items';
import { filledTaskForce } from '../items/filled-forms.js';
import { foundWorks, ItemStory } from '../items/item-cast.js';
import { freshDatabase, House, type FreshDatabase } from '../support/house.js';
import { RunningServer } from '../support/running-server.js';

const batchSize = 50;
const nextState = itemWorkflows['task-force'].transitions.find(({ action }) => action === 'pass-review')?.to ?? '';

/** What the tables hold of one task force. */
interface Traces {
  readonly state: string;
  readonly version: number;
  readonly opinions: number;
  readonly steps: number;
  readonly openDuties: number;
}

describe('a server that is killed in the middle of a batch approval', () => {
  let database: FreshDatabase;
  let house: House;
  beforeAll(async () => {
    database = await freshDatabase();
    house = await House.open({}, database);
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  /** Read by a process of its own beside the server, so only what is committed is seen. */
  async function tracesOf(id: string): Promise<Traces> {
    const count = async (sql: string, values: readonly string[]): Promise<number> => Number(((await house.source.query(sql, [...values])) as { n: number | string }[])[0]?.n);
    const [item] = (await house.source.query('SELECT state, version FROM items WHERE id = ?', [id])) as { state: string; version: number }[];
    return {
      state: item?.state ?? '', version: Number(item?.version),
      opinions: await count("SELECT COUNT(*) AS n FROM item_opinions WHERE item_id = ? AND action = 'pass-review'", [id]),
      steps: await count("SELECT COUNT(*) AS n FROM case_steps WHERE subject_id = ? AND action = 'pass-review'", [id]),
      openDuties: await count('SELECT COUNT(*) AS n FROM duties WHERE subject_id = ? AND closed_at IS NULL', [id]),
    };
  }

  it('takes every item of the batch whole or not at all, and the rest when the batch is sent again', async () => {
    house.clock.set(new Date().toISOString());
    const works = await foundWorks(house);
    const ids: string[] = [];
    for (let index = 1; index <= batchSize; index += 1) {
      const story = await ItemStory.begin(house, 'task-force', works.secretary, works.branch);
      const dates = { startOn: house.clock.today(), endOn: house.clock.dayOf(house.clock.after(60 * 86_400)) };
      await story.write('SY-F9', filledTaskForce(works, { name: `抢修突击队${index}`, ...dates }), works.secretary);
      const { version } = await story.read(works.secretary);
      expect((await story.step('submit', works.secretary, { version })).status).toBe(200);
      ids.push(story.id);
    }
    const waiting = await Promise.all(ids.map(tracesOf));
    const batch = {
      items: ids.map((id, index) => ({ id, version: waiting[index]?.version ?? 0 })), action: 'pass-review', opinion: '同意',
      checklist: Object.fromEntries(Object.keys(requirementOf('task-force', 'pass-review').checklist).map((key) => [key, true])),
    };
    const passed = async (): Promise<number> => Number(((await house.source.query('SELECT COUNT(*) AS n FROM items WHERE state = ?', [nextState])) as { n: number | string }[])[0]?.n);

    const first = await RunningServer.start(database.environment);
    const answer = first.call(takeItemSteps, batch, works.unitSecretary.token);
    while (await passed() < 5) await new Promise((resolve) => setTimeout(resolve, 1));
    await first.kill();
    expect(await answer).toBeUndefined();
    const left = await Promise.all(ids.map(tracesOf));
    const taken = left.filter(({ state }) => state === nextState);
    expect(taken.length).toBeGreaterThanOrEqual(5);
    expect(taken.length).toBeLessThan(batchSize);
    left.forEach((traces, index) => {
      const isTaken = traces.state === nextState;
      const before = waiting[index];
      expect(traces).toEqual(isTaken ? { state: nextState, version: (before?.version ?? 0) + 1, opinions: 1, steps: 1, openDuties: 1 } : { ...before, opinions: 0, steps: 0, openDuties: 1 });
    });

    const second = await RunningServer.start(database.environment);
    const again = await second.call(takeItemSteps, batch, works.unitSecretary.token);
    await second.kill();
    expect(again?.status).toBe(200);
    again?.body.results.forEach(({ problem }, index) => expect([index, problem !== null]).toEqual([index, left[index]?.state === nextState]));
    for (const [index, id] of ids.entries()) {
      expect(await tracesOf(id)).toEqual({ state: nextState, version: (waiting[index]?.version ?? 0) + 1, opinions: 1, steps: 1, openDuties: 1 });
    }
  }, 120_000);
});

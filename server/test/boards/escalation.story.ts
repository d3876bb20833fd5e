import { readInbox } from '@liangpai/shared/contracts';
import { OverdueEscalation } from '../../src/features/boards/boards.module.js';
import { Duties, Duty } from '../../src/platform/workflow/duties.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { allYes, filledProject } from '../items/filled-forms.js';
import { foundWorks, goTo, ItemStory, type Works } from '../items/item-cast.js';

describe('delays are told to the secretary (SY-ZT-45)', () => {
  let house: House;
  let works: Works;
  let story: ItemStory;
  const escalate = (): Promise<number> => house.app.get(OverdueEscalation).escalate();
  const told = async (by: Character): Promise<unknown[]> => (await house.get(readInbox, { pageSize: 100 }, by.token)).items.filter((item) => item.kind === 'overdue-step');
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
    await story.write('SY-F1', filledProject(works), works.secretary);
    expect((await story.step('submit', works.secretary)).status).toBe(200);
  });
  afterAll(() => house.close());

  it('not while there is time: five working days', async () => {
    expect(await escalate()).toBe(0);
    await goTo(house, works, '2026-10-21');
    expect(await escalate()).toBe(0);
    expect(await told(works.secretary)).toEqual([]);
  });

  it('once, to the secretary of the organisation and to the one above it; nobody beside them', async () => {
    await goTo(house, works, '2026-10-22');
    expect(await escalate()).toBe(1);
    expect(await escalate()).toBe(0);
    await Promise.all([house.app.get(OverdueEscalation).escalateOnOneReplica(), house.app.get(OverdueEscalation).escalateOnOneReplica()]);
    for (const secretary of [works.secretary, works.unitSecretary]) {
      expect(await told(secretary)).toMatchObject([{ title: '逾期未办：共产党员工程待初审', summary: expect.stringContaining('铸造事业部党总支'), isOverdue: true, dueOn: '2026-10-21', subject: { kind: 'item', id: story.id } }]);
    }
    expect(await told(works.otherUnitSecretary)).toEqual([]);
    expect(await told(works.worker)).toEqual([]);
    expect(await house.source.getRepository(Duty).countBy({ kind: 'overdue-step' })).toBe(1);
  });

  it('closes with the step, and is nobody’s work in the list of what is done', async () => {
    expect((await story.step('pass-review', works.unitSecretary, { checklist: allYes((await story.read(works.unitSecretary)).steps[0]?.checklist ?? []) })).status).toBe(200);
    expect(await told(works.secretary)).toEqual([]);
    expect(await house.source.getRepository(Duty).findOneByOrFail({ kind: 'overdue-step' })).toMatchObject({ outcome: 'pass-review', closedBy: null });
    const done = await house.get(readInbox, { view: 'done', pageSize: 100 }, works.unitSecretary.token);
    expect(done.items.map((item) => item.kind)).not.toContain('overdue-step');
  });

  it('closes with its own duty and stays for another of the same case', async () => {
    const duties = house.app.get(Duties);
    const subject = { subjectKind: 'item-year', subjectId: `${story.id}:sample` };
    const common = { ...subject, enterpriseId: works.company.id, title: '承诺事项', summary: '', organisationId: works.branch.id, organisationPath: works.branch.path, capability: null, personId: works.leader.id, initiatorId: null, dueOn: '2026-10-20' };
    const { manager } = house.source;
    await duties.openAll(manager, [{ ...common, kind: 'fulfil-pledge' }, { ...common, kind: 'help-pledge' }]);
    expect(await escalate()).toBe(2);
    expect(await told(works.secretary)).toMatchObject([{ summary: expect.stringContaining('项目长') }, {}]);
    await duties.close(manager, subject, 'done', works.leader.id, 'fulfil-pledge');
    expect(await told(works.secretary)).toHaveLength(1);
    await duties.close(manager, subject, 'done', works.leader.id);
    expect(await told(works.secretary)).toEqual([]);
  });
});

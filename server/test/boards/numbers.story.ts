import { exportBoard, exportItems, listItems, readBoard, readPublishedBoard } from '@liangpai/shared/contracts';
import { Builder, type Character } from '../support/people.js';
import { House } from '../support/house.js';
import { foundWorks, type Works } from '../items/item-cast.js';
import { CaseStep } from '../../src/platform/workflow/case-history.js';
import { newId } from '../../src/platform/ids/ids.js';
import { boardOf, numbersOf, Shelf } from './board-cast.js';
import { textOf } from '../permissions/rows.js';

describe('the board of the five carriers (SY-ZT-39, SY-ZT-43)', () => {
  let house: House;
  let works: Works;
  let shelf: Shelf;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    shelf = new Shelf(house, works);
    const { branch, unit, otherUnit, company, leader } = works;
    // Drafts: one fresh, one put aside 15 days ago.
    await shelf.item('pledge', 'draft', branch);
    await shelf.item('project', 'draft', branch, { stateSince: '2026-09-29T01:00:00.000Z' });
    // On desks: one in time, one late at the unit, one late in its plan.
    await shelf.duty(await shelf.item('project', 'in-review', branch), '2026-10-14');
    await shelf.duty(await shelf.item('project', 'in-review', branch), '2026-10-13');
    const answered = await shelf.item('task-force', 'in-check', otherUnit);
    await shelf.duty(answered, '2026-10-10', { closedAt: '2026-10-11T01:00:00.000Z' });
    const planned = await shelf.item('responsibility-zone', 'running', unit);
    await shelf.duty(planned, '2026-10-12', { subjectKind: 'item-plan', subjectId: `${planned.id}:${newId()}` });
    await shelf.visit(planned);
    // In notice with an objection; running late, unvisited, behind; running well.
    await shelf.objection(await shelf.item('project', 'in-notice', branch));
    const late = await shelf.item('project', 'running', branch, { endsOn: '2026-10-13', leaderId: leader.id, plaqueId: (await shelf.plaque(branch, 'preparing')).id });
    await shelf.visit(late, true);
    await shelf.goal(late, { actual: '10.4' });
    const well = await shelf.item('vanguard-post', 'running', otherUnit, { plaqueId: (await shelf.plaque(otherUnit, 'shown')).id, number: '2026-先锋岗-001' });
    await shelf.visit(well);
    await shelf.goal(well, { actual: '2.50' });
    await shelf.goal(well, { actual: null, cancelledAt: '2026-10-02T01:00:00.000Z' });
    await shelf.goal(well, { actual: null, dueOn: '2026-10-14' });
    await shelf.goal(well, { isQuantified: false, isDone: true });
    await shelf.item('pledge', 'archived', company);
    await shelf.item('project', 'refused', company);
    await shelf.item('project', 'running', otherUnit, { year: 2025, endsOn: '2026-12-20' });
  });
  afterAll(() => house.close());

  it('counts each kind in each phase and what wants attention, each with its own reason', async () => {
    const board = await boardOf(house, works.office);
    expect(board).toMatchObject({ scope: 'company', year: 2026, years: [2026, 2025], total: 11 });
    expect(board.phases).toEqual({ draft: 2, 'in-approval': 3, 'in-notice': 1, running: 3, 'in-closing': 0, ended: 2 });
    expect(board.attentions).toEqual({ overdue: 1, 'overdue-step': 2, 'stale-draft': 1, 'never-visited': 1, 'goals-behind': 1, 'open-objection': 1, 'plaque-not-shown': 1 });
    expect(board.carriers.find((line) => line.carrier === 'project')).toMatchObject({ total: 6, phases: { draft: 1, 'in-approval': 2, 'in-notice': 1, running: 1, ended: 1 } });
    expect(board.overdueStations).toEqual(expect.arrayContaining([
      { carrier: 'project', state: 'in-review', label: '待初审', count: 1 }, { carrier: 'responsibility-zone', state: 'running', label: '创建中', count: 1 },
    ]));
    expect(board.places.map((line) => [line.organisation.name, line.isOwnLevel, line.total])).toEqual([['沈阳机床党委', true, 2], ['铸造事业部党总支', false, 7], ['装配事业部党总支', false, 2]]);
    expect((await boardOf(house, works.office, { year: 2025 })).total).toBe(1);
  });

  it('every number of every scope and role is the length of the list that it opens', async () => {
    const people: Character[] = [works.office, works.unitSecretary, works.otherUnitSecretary, works.secretary, works.commissioner, works.administrator, works.leaders, works.leader, works.worker];
    for (const person of people) {
      const { scopes } = await boardOf(house, person);
      for (const { scope, organisationId } of scopes) {
        const board = await boardOf(house, person, { scope, ...(organisationId ? { organisationId } : {}) });
        for (const { what, number, filters } of numbersOf(board)) {
          const { total } = await house.get(listItems, { ...filters, pageSize: 1 }, person.token);
          expect({ who: person.name, scope, what, number }).toEqual({ who: person.name, scope, what, number: total });
        }
      }
    }
  }, 240_000);

  it('opens at the widest scope of the caller, and counts nothing outside of it', async () => {
    expect(await boardOf(house, works.unitSecretary)).toMatchObject({ scope: 'organisation', organisation: { id: works.unit.id }, total: 7 });
    expect(await boardOf(house, works.otherUnitSecretary)).toMatchObject({ organisation: { id: works.otherUnit.id }, total: 2, places: [{ isOwnLevel: true, total: 2 }] });
    expect(await boardOf(house, works.leader)).toMatchObject({ scope: 'mine', total: 1, places: [], scopes: [{ scope: 'mine' }] });
    expect(await boardOf(house, works.worker)).toMatchObject({ scope: 'mine', total: 0 });
    expect((await boardOf(house, works.otherUnitSecretary, { scope: 'company' })).places).toHaveLength(1);
    const abroad = await foundWorks(house, '另一企业');
    expect((await house.call(readBoard, { scope: 'organisation', organisationId: works.unit.id }, abroad.office.token)).problem).toMatchObject({ code: 'ORGANISATION.NOT_FOUND' });
    expect((await house.call(readBoard, { scope: 'organisation', organisationId: works.unit.id }, works.otherUnitSecretary.token)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await boardOf(house, abroad.office)).total).toBe(0);
  });

  it('tells how long items stood at each desk: half of them no longer', async () => {
    const steps = house.source.getRepository(CaseStep);
    for (const days of [2, 4, 9]) {
      const { id, enterpriseId } = await shelf.item('project', 'in-study', works.branch, { year: 2024 });
      const step = { enterpriseId, subjectKind: 'item', subjectId: id, actorId: null, actorName: '系统', opinion: '' };
      await steps.insert({ ...step, id: newId(), action: 'submit', fromState: 'draft', toState: 'in-review', at: '2026-09-01T02:00:00.000Z', position: 1 });
      await steps.insert({ ...step, id: newId(), action: 'pass-review', fromState: 'in-review', toState: 'in-study', at: `2026-09-${String(1 + days).padStart(2, '0')}T02:00:00.000Z`, position: 2 });
    }
    expect((await boardOf(house, works.office, { year: 2024 })).durations).toEqual([{ carrier: 'project', state: 'in-review', label: '待初审', medianDays: 4, passed: 3 }]);
    expect((await boardOf(house, works.otherUnitSecretary, { year: 2024 })).durations).toEqual([]);
  });

  it('exports the list as filtered and the board, with the day in the name', async () => {
    const list = await house.call(exportItems, { attention: 'never-visited', year: 2026 }, works.office.token);
    expect(decodeURIComponent(String(list.headers['content-disposition']))).toContain('载体项目-2026-10-14.xlsx');
    expect(textOf(list).match(/看板项目\d+/g)).toHaveLength(1);
    expect(textOf(await house.call(exportItems, {}, works.otherUnitSecretary.token))).not.toContain(works.branch.name);
    const board = await house.call(exportBoard, {}, works.office.token);
    expect(decodeURIComponent(String(board.headers['content-disposition']))).toContain('2026年载体看板-2026-10-14.xlsx');
    for (const word of ['从未走访督导', '装配事业部党总支', '共产党员先锋岗']) expect(textOf(board)).toContain(word);
  });

  it('shows everybody of the company what is public, and not what is being decided (SY-ZT-44)', async () => {
    const seen = await house.get(readPublishedBoard, {}, works.worker.token);
    expect(seen.carriers).toContainEqual({ carrier: 'vanguard-post', running: 1, inClosing: 0, ended: 0, shown: 1 });
    expect(seen.carriers).toContainEqual({ carrier: 'project', running: 1, inClosing: 0, ended: 0, shown: 0 });
    expect(seen.plaques).toMatchObject([{ carrier: 'vanguard-post', organisation: '装配事业部党总支', phase: 'running' }]);
    for (const { carrier, shown } of seen.carriers) expect((await house.get(readPublishedBoard, { carrier }, works.worker.token)).total).toBe(shown);
    expect(JSON.stringify(seen)).not.toContain('看板项目');
    const stranger = await new Builder(house).person(await new Builder(house).organisation(null, 'committee', '第三企业'), '外人', 'non-member', null);
    expect((await house.get(readPublishedBoard, {}, stranger.token)).plaques).toEqual([]);
  });
});

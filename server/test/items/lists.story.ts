import { exportItems, listItems, readItemFacets, type RequestOf } from '@liangpai/shared/contracts';
import { unzipSync } from 'fflate';
import { House } from '../support/house.js';
import { Shelf } from '../boards/board-cast.js';
import { foundWorks, type Works } from './item-cast.js';

type Filters = RequestOf<typeof readItemFacets>;

describe('finding items in a list (SY-ZT-43)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    const shelf = new Shelf(house, works);
    await shelf.item('project', 'in-check', works.branch, { name: '降废品', managementLevel: 'company' });
    await shelf.item('project', 'running', works.branch, { name: '降返工', managementLevel: 'unit', endsOn: '2026-10-01' });
    await shelf.item('project', 'running', works.otherUnit, { name: '保交付', year: 2025, managementLevel: 'unit' });
    await shelf.item('responsibility-zone', 'running', works.unit, { name: '一号区' });
    await shelf.item('task-force', 'in-notice', works.otherUnit, { name: '抢修队', leaderId: works.leader.id });
  });
  afterAll(() => house.close());

  const facets = (filters: Filters = {}, by = works.office) => house.get(readItemFacets, filters, by.token);
  const names = async (filters: RequestOf<typeof listItems>, by = works.office): Promise<string[]> => (await house.get(listItems, filters, by.token)).items.map((item) => item.name).sort();

  it.each<readonly [Filters, readonly string[]]>([
    [{}, ['一号区', '保交付', '抢修队', '降废品', '降返工']],
    [{ year: 2025 }, ['保交付']],
    [{ carrier: 'project' }, ['保交付', '降废品', '降返工']],
    [{ carrier: 'project', state: 'in-check' }, ['降废品']],
    [{ phase: 'running' }, ['一号区', '保交付', '降返工']],
    [{ isOverdue: 'true' }, ['降返工']],
    [{ managementLevel: 'unit' }, ['保交付', '降返工']],
    [{ managementLevel: 'company' }, ['降废品']],
    [{ search: '降' }, ['降废品', '降返工']],
    [{ search: '%' }, []],
  ])('%j', async (filters, expected) => {
    expect(await names(filters)).toEqual(expected);
    expect((await facets(filters)).total).toBe(expected.length);
  });

  it('narrows to an organisation with everything below it, or to its own level', async () => {
    expect(await names({ organisationId: works.unit.id })).toEqual(['一号区', '降废品', '降返工']);
    expect(await names({ organisationId: works.unit.id, isOwnLevel: 'true' })).toEqual(['一号区']);
  });

  it('says for each choice how many it leaves beside the other filters', async () => {
    const { years, carriers, phases, levels, organisations, overdue, states } = await facets({ carrier: 'project', year: 2026 });
    expect(years).toEqual([{ value: 2026, count: 2 }, { value: 2025, count: 1 }]);
    expect(carriers.filter(({ count }) => count > 0)).toEqual([{ value: 'project', count: 2 }, { value: 'responsibility-zone', count: 1 }, { value: 'task-force', count: 1 }]);
    expect(phases.filter(({ count }) => count > 0)).toEqual([{ value: 'in-approval', count: 1 }, { value: 'running', count: 1 }]);
    expect(levels).toEqual([{ value: 'company', count: 1 }, { value: 'unit', count: 1 }]);
    expect(organisations).toEqual([{ id: works.company.id, name: works.company.name, depth: 0, count: 2 }, { id: works.unit.id, name: works.unit.name, depth: 1, count: 2 }, { id: works.branch.id, name: works.branch.name, depth: 2, count: 2 }]);
    expect([overdue, states]).toEqual([1, [{ value: 'in-check', label: '待党群审核', count: 1 }, { value: 'running', label: '实施中', count: 1 }]]);
  });

  it('tells of an empty list which filter to take back', async () => {
    const { total, without } = await facets({ carrier: 'responsibility-zone', year: 2025, search: '区' });
    expect(total).toBe(0);
    expect(without).toEqual([{ filter: 'search', total: 0 }, { filter: 'year', total: 1 }, { filter: 'carrier', total: 0 }]);
    expect((await facets({ view: 'mine' }, works.office)).without).toEqual([{ filter: 'view', total: 5 }]);
    expect((await facets({ carrier: 'project' })).without).toEqual([]);
  });

  it('counts for everybody only what he or she may see', async () => {
    expect((await facets({}, works.otherUnitSecretary)).organisations.map(({ name }) => name)).toEqual([works.company.name, works.otherUnit.name]);
    expect(await facets({}, works.worker)).toMatchObject({ total: 0, years: [], organisations: [], without: [] });
    expect((await facets({}, works.leader)).total).toBe(1);
  });

  it.each<Filters>([{}, { carrier: 'project' }, { managementLevel: 'unit' }, { isOverdue: 'true' }, { search: '降', year: 2026 }, { search: '没有' }])('exports exactly what %j leaves', async (filters) => {
    const sheet = unzipSync((await house.call(exportItems, filters, works.office.token)).raw);
    const rows = Buffer.from(sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).toString('utf8').match(/<row /g) ?? [];
    const listed = await names({ ...filters, pageSize: 100 });
    expect(rows).toHaveLength(listed.length + 1);
    const text = Object.values(sheet).map((part) => Buffer.from(part).toString('utf8')).join('\n');
    for (const name of ['降废品', '降返工', '保交付', '一号区', '抢修队']) expect([name, text.includes(name)]).toEqual([name, listed.includes(name)]);
  });

  it('turns pages without losing or repeating an item', async () => {
    const pages = await Promise.all([1, 2, 3].map(async (page) => (await house.get(listItems, { page, pageSize: 2 }, works.office.token)).items.map((item) => item.name)));
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(new Set(pages.flat()).size).toBe(5);
  });
});

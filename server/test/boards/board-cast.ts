import { listItems, readBoard, type Board, type RequestOf } from '@liangpai/shared/contracts';
import type { Carrier } from '@liangpai/shared/kernel';
import { phaseOf } from '@liangpai/shared/items';
import { Item } from '../../src/features/items/items.module.js';
import { ItemGoal, ItemRecord } from '../../src/features/item-year/item-year.module.js';
import { NoticeSubject, Objection } from '../../src/features/notices/notice.entity.js';
import type { Organisation } from '../../src/features/organisations/organisations.module.js';
import { Plaque } from '../../src/features/plaques/plaques.module.js';
import { Duty } from '../../src/platform/workflow/duties.js';
import { newId } from '../../src/platform/ids/ids.js';
import type { Character } from '../support/people.js';
import type { House } from '../support/house.js';
import type { Works } from '../items/item-cast.js';

export type Filters = RequestOf<typeof listItems>;

/** Writes items straight into the tables, in the states in which a board finds them. */
export class Shelf {
  private count = 0;

  constructor(private readonly house: House, private readonly works: Works) {}

  async item(carrier: Carrier, state: string, organisation: Organisation, changes: Partial<Item> = {}): Promise<Item> {
    const { company, unit, otherUnit, secretary } = this.works;
    const above = [unit, otherUnit].find((place) => organisation.path.startsWith(place.path)) ?? company;
    const now = this.house.clock.now();
    const item: Item = {
      id: newId(), enterpriseId: company.id, carrier, number: null, name: `看板项目${(this.count += 1)}`, year: 2026, organisationId: organisation.id, organisationPath: organisation.path, unitId: above.id, unitPath: above.path,
      companyId: company.id, companyPath: company.path, administrationId: null, administrationPath: null, recognitionId: null, recognitionPath: null, leaderId: null, filerId: secretary.id, filerName: secretary.name, editorIds: [],
      state, phase: phaseOf(carrier, state), stateSince: now, startsOn: '2026-09-01', endsOn: '2026-12-20', filedOn: null, completedOn: null, origin: 'application', isUrgent: false, isMajor: false, isLate: false, managementLevel: null,
      outcome: null, grounds: [], plaqueId: null, editionId: null, createdAt: now, version: 1, ...changes,
    };
    await this.house.source.getRepository(Item).insert(item as never);
    return item;
  }

  async duty(item: Item, dueOn: string, changes: Partial<Duty> = {}): Promise<void> {
    await this.house.source.getRepository(Duty).insert({
      id: newId(), enterpriseId: item.enterpriseId, kind: 'decide-item', subjectKind: 'item', subjectId: item.id, title: '待审定', summary: item.name, organisationId: item.unitId, organisationPath: item.unitPath, capability: 'item.review',
      personId: null, initiatorId: item.filerId, dueOn, openedAt: item.stateSince, closedAt: null, closedBy: null, outcome: null, escalatesId: null, ...changes,
    });
  }

  async visit(item: Item, isStruck = false): Promise<void> {
    await this.house.source.getRepository(ItemRecord).insert({
      id: newId(), itemId: item.id, kind: 'supervision', day: this.house.clock.today(), content: {}, personIds: [], byId: this.works.office.id, byName: this.works.office.name, at: this.house.clock.now(), signature: null, struckBy: '', struckReason: '', isStruck, version: 1,
    } as never);
  }

  async goal(item: Item, changes: Partial<ItemGoal>): Promise<void> {
    await this.house.source.getRepository(ItemGoal).insert({
      id: newId(), itemId: item.id, position: (this.count += 1), parentId: null, ownerId: null, ownerName: '', name: '废品率', aspect: null, isQuantified: true, unit: '%', direction: 'at-most', target: '2.5', dueOn: '2026-10-01', actual: null, asOfOn: null,
      isDone: false, doneOn: null, evidence: '', cancelledAt: null, version: 1, ...changes,
    });
  }

  async plaque(organisation: Organisation, state: Plaque['state']): Promise<Plaque> {
    const plaque = { id: newId(), enterpriseId: organisation.enterpriseId, organisationId: organisation.id, organisationPath: organisation.path, code: newId().slice(-10), name: `牌${(this.count += 1)}`, subjectKind: 'project' as const, state, shownVersionId: null, openVersionId: null, toOn: '2026-12-31', withdrawnOn: null, withdrawalReason: '', version: 1 };
    await this.house.source.getRepository(Plaque).insert(plaque as never);
    return plaque as never;
  }

  async objection(item: Item): Promise<void> {
    const noticeId = newId();
    const subjectId = newId();
    await this.house.source.getRepository(NoticeSubject).insert({ id: subjectId, noticeId, subjectKind: 'item', subjectId: item.id, round: 1, position: 1, line: item.name, recusedIds: [], outcome: null, result: null, concludedBy: null, concludedOn: null } as never);
    await this.house.source.getRepository(Objection).insert({ id: newId(), noticeId, subjectId, key: newId(), state: 'open', text: '重复', personId: null, personName: null, contact: null, receivedOn: this.house.clock.today(), answer: null, answeredBy: null, answeredOn: null, version: 1 });
  }
}

/** Every number of a board with the filters that its screen opens the list with. */
export function numbersOf(board: Board): { what: string; number: number; filters: Filters }[] {
  const place: Filters = { year: board.year, view: board.scope === 'mine' ? 'mine' : 'all', ...(board.organisation ? { organisationId: board.organisation.id } : {}) };
  const of = (what: string, sums: Pick<Board, 'total' | 'phases' | 'attentions'>, filters: Filters): { what: string; number: number; filters: Filters }[] => [
    { what, number: sums.total, filters },
    ...Object.entries(sums.phases).map(([phase, number]) => ({ what: `${what} ${phase}`, number, filters: { ...filters, phase: phase as NonNullable<Filters['phase']> } })),
    ...Object.entries(sums.attentions).map(([attention, number]) => ({ what: `${what} ${attention}`, number, filters: { ...filters, attention: attention as NonNullable<Filters['attention']> } })),
  ];
  return [
    ...of('all', board, place),
    ...board.carriers.flatMap(({ carrier, ...sums }) => of(carrier, sums, { ...place, carrier })),
    ...board.overdueStations.map(({ carrier, state, count }) => ({ what: `${carrier} ${state}`, number: count, filters: { ...place, carrier, state, attention: 'overdue-step' as const } })),
    ...board.places.flatMap(({ organisation, isOwnLevel, ...sums }) => of(organisation.name, sums, { ...place, organisationId: organisation.id, ...(isOwnLevel ? { isOwnLevel: 'true' } : {}) })),
  ];
}

export function boardOf(house: House, by: Character, input: RequestOf<typeof readBoard> = {}): Promise<Board> {
  return house.get(readBoard, input, by.token);
}

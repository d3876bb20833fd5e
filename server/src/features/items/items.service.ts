import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { createItem, findItemOrganisations, InputOf, ItemView, ResponseOf, saveItemSheet } from '@liangpai/shared/contracts';
import { checkForm, syForms, tidyForm } from '@liangpai/shared/forms';
import { editableForms, formsOf, itemKinds, summaryOf } from '@liangpai/shared/items';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { likeText } from '../../platform/database/like.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { Idempotency } from '../../platform/workflow/idempotency.js';
import { Directory, Organisation } from '../organisations/organisations.module.js';
import { ItemAssessments } from './item-assessment.js';
import { ItemPeople } from './item-people.service.js';
import { ItemPlaces, partyOrganisations, type FilingLine } from './item-places.js';
import { ItemReading } from './item-reading.service.js';
import { Item, ItemMember, ItemSheet } from './item.entity.js';

/** Organisations that a picker shows at once. */
const organisationsShown = 50;
/** The liaison sees the project and stands with it in the year's extract, without being of its team (SY-ZT-09). */
const liaisonDuty = '党建工作联络员';

/** Beginning an item and writing on its sheets. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly idempotency: Idempotency, private readonly clock: Clock, private readonly audit: AuditLog,
    private readonly directory: Directory, private readonly places: ItemPlaces, private readonly reading: ItemReading, private readonly assessments: ItemAssessments, private readonly people: ItemPeople,
  ) {}

  /** Begins a draft. A member begins a post for the own branch; everything else is filed by the Party organisation (SY-ZT-05). */
  async create(input: InputOf<typeof createItem>, actor: Actor, key?: string): Promise<ItemView | Refusal> {
    const line = await this.places.lineOf(input.carrier, input.organisationId, actor.enterpriseId);
    if (isRefusal(line)) return line;
    const place = { enterpriseId: actor.enterpriseId, path: line.own.path };
    const isOwnPost = input.carrier === 'vanguard-post' && actor.branchId === line.own.id && actor.kind === 'full-member';
    if (!isOwnPost && !can(actor, 'item.file', place)) return input.carrier === 'vanguard-post' ? refuse('ITEM.CARRIER_NOT_ALLOWED') : (deny(actor, 'item.file', place) ?? refuse('ITEM.CARRIER_NOT_ALLOWED'));
    if (!partyOrganisations.includes(line.own.kind)) return refuse('ITEM.CARRIER_NOT_ALLOWED');
    if (input.origin === 'designated' && !can(actor, 'item.check', { enterpriseId: actor.enterpriseId, path: line.company.path })) return refuse('ITEM.CARRIER_NOT_ALLOWED');
    const made = await this.idempotency.once(actor.personId, key, 'items.create', async (manager) => ({ id: await this.begin(manager, input, line, actor) }));
    return this.reading.read(made.id, actor);
  }

  private async begin(manager: EntityManager, { carrier, origin }: InputOf<typeof createItem>, { own, unit, company }: FilingLine, actor: Actor): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await manager.insert(Item, {
      id, enterpriseId: actor.enterpriseId, carrier, number: null, name: `未命名的${itemKinds[carrier].word}`, year: Number(this.clock.today().slice(0, 4)),
      organisationId: own.id, organisationPath: own.path, unitId: unit.id, unitPath: unit.path, companyId: company.id, companyPath: company.path,
      administrationId: null, administrationPath: null, recognitionId: null, recognitionPath: null, leaderId: null, filerId: actor.personId, filerName: actor.name, editorIds: [actor.personId] as never,
      state: itemWorkflows[carrier].initial, phase: 'draft', stateSince: now, startsOn: null, endsOn: null, filedOn: null, completedOn: null, origin, isUrgent: false, isMajor: false, isLate: false,
      managementLevel: null, outcome: null, grounds: [] as never, plaqueId: null, editionId: null, createdAt: now, version: 1,
    });
    await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'item.create', subjectKind: 'item', subjectId: id, after: { carrier, organisationId: own.id, origin } });
    return id;
  }

  /** Saves what is on a sheet, as far as it goes, and tells what the rules make of it. A sheet saved elsewhere in between refuses the older one. */
  async saveSheet(input: InputOf<typeof saveItemSheet>, actor: Actor): Promise<ResponseOf<typeof saveItemSheet> | Refusal> {
    const opened = await this.reading.open(input.id, actor);
    if (isRefusal(opened)) return opened;
    const { item } = opened;
    if (!formsOf(item.carrier).includes(input.form)) return refuse('ITEM.FORM_UNKNOWN');
    if (!this.reading.mayWrite(item, actor)) return refuse('ITEM.NOT_FOUND');
    if (!editableForms(item.carrier, item.state).includes(input.form)) return refuse('ITEM.NOT_DRAFT', { state: itemWorkflows[item.carrier].states[item.state] ?? item.state });
    const values = tidyForm(syForms[input.form], input.values);
    const faults = checkForm(syForms[input.form], values, 'draft');
    if (faults.length > 0) return refuse('ITEM.FORM_FAULTY', { faults: faults.slice(0, 5).map((fault) => fault.says) });
    const savedAt = this.clock.now();
    return this.unitOfWork.run(async (manager) => {
      const sheet = await manager.findOneBy(ItemSheet, { itemId: item.id, form: input.form });
      if (sheet) {
        const stale = await updateVersioned(manager, ItemSheet, sheet, { content: values as never, savedAt, savedBy: actor.name }, input.version);
        if (stale) return stale;
      } else if (input.version !== 0) return refuse('VERSION.STALE');
      else await manager.insert(ItemSheet, { id: newId(), itemId: item.id, form: input.form, content: values as never, savedAt, savedBy: actor.name, version: 1 });
      const changes = input.form === itemKinds[item.carrier].filing ? await this.summarise(manager, item, values) : {};
      const editorIds = [...new Set([...item.editorIds, actor.personId])];
      await manager.update(Item, { id: item.id }, { ...changes, editorIds: editorIds as never });
      const saved = { ...item, ...changes };
      return {
        version: (sheet?.version ?? 0) + 1, savedAt, name: saved.name, assessment: await this.assessments.assess(manager, saved, input.form, values),
        names: await this.reading.namesIn(saved, [{ form: input.form, content: values }], manager),
      };
    });
  }

  /** Copies what lists and permissions ask for from the filing form, and the team. Names that are not of this enterprise are left out. */
  private async summarise(manager: EntityManager, item: Item, values: Parameters<typeof summaryOf>[1]): Promise<Partial<Item>> {
    const summary = summaryOf(item.carrier, values);
    const departments = await this.directory.organisations([summary.administrationId, summary.recognitionId].filter((id) => id !== null), manager);
    const placeOf = (id: string | null): Organisation | null => departments.find((place) => place.id === id && place.enterpriseId === item.enterpriseId) ?? null;
    const named = [...summary.team, ...(summary.liaisonId && !summary.team.some((one) => one.personId === summary.liaisonId) ? [{ personId: summary.liaisonId, duty: liaisonDuty, isCore: false }] : [])];
    const people = new Map((await this.directory.people([...named.map((one) => one.personId), ...(summary.leaderId ? [summary.leaderId] : [])], manager)).filter((person) => person.enterpriseId === item.enterpriseId).map((person) => [person.id, person]));
    await manager.delete(ItemMember, { itemId: item.id });
    const team = named.filter((one) => people.has(one.personId));
    if (team.length > 0) await manager.insert(ItemMember, team.map((one) => ({ id: newId(), itemId: item.id, ...one })));
    const [administration, recognition] = [placeOf(summary.administrationId), placeOf(summary.recognitionId)];
    return {
      name: summary.name ?? `未命名的${itemKinds[item.carrier].word}`, leaderId: summary.leaderId && people.has(summary.leaderId) ? summary.leaderId : null, startsOn: summary.startsOn, endsOn: summary.endsOn,
      administrationId: administration?.id ?? null, administrationPath: administration?.path ?? null, recognitionId: recognition?.id ?? null, recognitionPath: recognition?.path ?? null, isUrgent: summary.isUrgent, isMajor: summary.isMajor,
    };
  }

  /** Departments and Party organisations of the enterprise for the form's pickers, by name; what lies above is named beside it, because workshops of two plants are often called alike. */
  async organisations({ q, among }: InputOf<typeof findItemOrganisations>, actor: Actor): Promise<ResponseOf<typeof findItemOrganisations> | Refusal> {
    if (!this.people.mayPick(actor)) return refuse('ACCESS.DENIED');
    const [places, total] = await this.source.getRepository(Organisation).createQueryBuilder('place')
      .where('place.enterpriseId = :enterpriseId AND place.closedOn IS NULL', { enterpriseId: actor.enterpriseId })
      .andWhere(among ? 'place.kind = :among' : '1 = 1', { among }).andWhere(q ? `place.name LIKE :sought ESCAPE '!'` : '1 = 1', { sought: `%${likeText(q ?? '')}%` })
      .orderBy('place.path').limit(organisationsShown).getManyAndCount();
    const above = new Map((await this.directory.organisations([...new Set(places.flatMap(({ parentId }) => parentId ?? []))])).map((place) => [place.id, place.name]));
    return { organisations: places.map(({ id, name, parentId }) => ({ id, name, above: above.get(parentId ?? '') ?? '' })), total };
  }
}

import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { addRegisterEntry, beginItemFromRegister, editRegisterEntry, InputOf, listRegister, RegisterEntryView, ResponseOf } from '@liangpai/shared/contracts';
import { itemKinds } from '@liangpai/shared/items';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, canAnywhere, deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { ItemsService } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { RegisterEntry } from './register-entry.entity.js';
import { YearSummaries } from './year-summaries.js';

/** 办实事项目清单, 领导接待日, 党员干部基层联系点, 党员志愿服务活动 (SY-ZT-13). */
@Injectable()
export class Registers {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory, private readonly items: ItemsService, private readonly summaries: YearSummaries,
  ) {}

  /** Entries of the organisations that the actor reads, and of the own branch. */
  async list({ kind, page, pageSize }: InputOf<typeof listRegister>, actor: Actor): Promise<ResponseOf<typeof listRegister>> {
    const reach = withinReach(actor, 'item.read', 'entry.organisationPath');
    const query = this.source.getRepository(RegisterEntry).createQueryBuilder('entry').where('entry.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId })
      .andWhere(`(${reach.sql} OR entry.organisationId = :branchId)`, { ...reach.parameters, branchId: actor.branchId ?? '' });
    if (kind) query.andWhere('entry.kind = :kind', { kind });
    const total = await query.getCount();
    const rows = await query.orderBy('entry.day', 'DESC').addOrderBy('entry.id').offset((page - 1) * pageSize).limit(pageSize).getMany();
    const names = new Map((await this.directory.organisations([...new Set(rows.map((row) => row.organisationId))])).map((place) => [place.id, place.name]));
    return { entries: rows.map((row) => view(row, names.get(row.organisationId) ?? '', actor)), total, page, pageSize, canAdd: canAnywhere(actor, 'item.file') };
  }

  async add(input: InputOf<typeof addRegisterEntry>, actor: Actor): Promise<RegisterEntryView | Refusal> {
    const place = await this.directory.organisation(input.organisationId);
    if (place?.enterpriseId !== actor.enterpriseId || place.closedOn) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'item.file', { enterpriseId: place.enterpriseId, path: place.path });
    if (denied) return denied;
    if (input.day > this.clock.today()) return refuse('REGISTER.DAY_INVALID');
    if (lacksResults(input)) return refuse('REGISTER.SUMMARY_INCOMPLETE');
    const entry: RegisterEntry = {
      ...input, id: newId(), enterpriseId: actor.enterpriseId, organisationPath: place.path, itemId: null, byId: actor.personId, byName: actor.name, at: this.clock.now(), version: 1,
    };
    await this.unitOfWork.run(async (manager) => {
      await manager.insert(RegisterEntry, entry);
      await this.summaries.written(manager, entry);
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'register.add', subjectKind: 'register-entry', subjectId: entry.id, after: { kind: entry.kind, title: entry.title } });
    });
    return view(entry, place.name, actor);
  }

  async edit({ id, version, ...changes }: InputOf<typeof editRegisterEntry>, actor: Actor): Promise<RegisterEntryView | Refusal> {
    const saved = await this.unitOfWork.run(async (manager): Promise<RegisterEntry | Refusal> => {
      const entry = await manager.findOneBy(RegisterEntry, { id, enterpriseId: actor.enterpriseId });
      if (!entry || !mayEdit(entry, actor)) return refuse('REGISTER.NOT_FOUND');
      if (lacksResults({ kind: entry.kind, ...changes })) return refuse('REGISTER.SUMMARY_INCOMPLETE');
      const stale = await updateVersioned(manager, RegisterEntry, entry, changes, version);
      if (stale) return stale;
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'register.edit', subjectKind: 'register-entry', subjectId: id, before: { title: entry.title, result: entry.result }, after: changes });
      return { ...entry, ...changes, version: entry.version + 1 };
    });
    return isRefusal(saved) ? saved : view(saved, (await this.directory.organisation(saved.organisationId))?.name ?? '', actor);
  }

  /** Turns an entry into the draft of an item of its organisation, with its title as name. */
  async begin({ id, version, carrier }: InputOf<typeof beginItemFromRegister>, actor: Actor): Promise<{ itemId: string } | Refusal> {
    const entry = await this.source.manager.findOneBy(RegisterEntry, { id, enterpriseId: actor.enterpriseId });
    if (!entry || !mayEdit(entry, actor)) return refuse('REGISTER.NOT_FOUND');
    if (entry.kind === 'year-summary') return refuse('REGISTER.NO_TOPIC');
    if (entry.itemId) return refuse('REGISTER.ITEM_BEGUN');
    // Taking the version first lets only one of two who act at once begin a draft.
    const stale = await this.unitOfWork.run((manager) => updateVersioned(manager, RegisterEntry, entry, { title: entry.title }, version));
    if (stale) return stale;
    const item = await this.items.create({ carrier, organisationId: entry.organisationId, origin: 'application' }, actor);
    if (isRefusal(item)) return item;
    const saved = await this.items.saveSheet({ id: item.id, form: itemKinds[carrier].filing, version: 0, values: { name: entry.title.slice(0, 60) } }, actor);
    if (isRefusal(saved)) return saved;
    await this.source.getRepository(RegisterEntry).update({ id }, { itemId: item.id });
    return { itemId: item.id };
  }
}

/** A yearly summary says what was done and what came of it (SY-ZT-40). */
const lacksResults = ({ kind, content, result }: Pick<RegisterEntry, 'kind' | 'content' | 'result'>): boolean => kind === 'year-summary' && (content.trim() === '' || result.trim() === '');

function mayEdit(entry: RegisterEntry, actor: Actor): boolean {
  return can(actor, 'item.file', { enterpriseId: entry.enterpriseId, path: entry.organisationPath });
}

function view(entry: RegisterEntry, organisation: string, actor: Actor): RegisterEntryView {
  const { id, kind, day, title, content, people, result, isDone, itemId, at, version } = entry;
  return { id, kind, organisation: { id: entry.organisationId, name: organisation }, day, title, content, people, result, isDone, itemId, by: entry.byName, at, canEdit: mayEdit(entry, actor), version };
}

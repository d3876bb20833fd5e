import { Injectable, type StreamableFile } from '@nestjs/common';
import { daysBetween, isPartyMember, isRefusal, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { addBlockage, BlockageView, editBlockage, exportBlockages, InputOf, listBlockages, reopenBlockage, ResponseOf, solveBlockage } from '@liangpai/shared/contracts';
import { DataSource, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, canAnywhere, deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { newId } from '../../platform/ids/ids.js';
import { writeSheet, type SheetColumn } from '../../platform/printing/index.js';
import { Duties } from '../../platform/workflow/duties.js';
import { Item } from '../items/items.module.js';
import { Directory, type Person } from '../organisations/organisations.module.js';
import { Blockage, BlockageStep } from './blockage.entity.js';
import { ItemDoor } from './item-door.js';

type Filters = InputOf<typeof exportBlockages>;
type Content = Omit<InputOf<typeof addBlockage>, 'organisationId'>;

const subjectKind = 'blockage';
const mostLines = 5000;

const columns: readonly SheetColumn<BlockageView>[] = [
  { header: '党组织', width: 24, value: (row) => row.organisation.name }, { header: '客户', width: 20, value: (row) => row.customer }, { header: '诉求', width: 40, value: (row) => row.title }, { header: '提出日期', value: (row) => row.sinceOn },
  { header: '天数', width: 8, value: (row) => row.days }, { header: '关联项目', width: 24, value: (row) => row.item?.name ?? '' },
  { header: '关键环节和包干党员', width: 40, value: (row) => row.steps.map(({ step, person }) => `${step}：${person.name}`).join('；') }, { header: '状态', width: 10, value: (row) => (row.isSolved ? '已解决' : '未解决') },
  { header: '解决日期', value: (row) => row.solvedOn }, { header: '共同解决办法', width: 50, value: (row) => row.solution },
];

/** 疏堵点 (SY-ZT-12): long-open complaints of customers, a member for each key step, the joint solution. */
@Injectable()
export class Blockages {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory, private readonly door: ItemDoor, private readonly duties: Duties,
  ) {}

  /** Those of the organisations that the actor reads, and those that the actor sees to; of one item for whoever sees the item. */
  async list({ page, pageSize, ...filters }: InputOf<typeof listBlockages>, actor: Actor): Promise<ResponseOf<typeof listBlockages> | Refusal> {
    const query = await this.narrowed(filters, actor);
    if (isRefusal(query)) return query;
    const open = await query.clone().andWhere('blockage.solvedOn IS NULL').getCount();
    const total = await query.getCount();
    const rows = await query.orderBy('blockage.solvedOn IS NOT NULL').addOrderBy('blockage.sinceOn').addOrderBy('blockage.id').offset((page - 1) * pageSize).limit(pageSize).getMany();
    return { blockages: await this.views(rows, actor), total, open, page, pageSize, canAdd: canAnywhere(actor, 'item.file') };
  }

  async export(filters: Filters, actor: Actor): Promise<StreamableFile | Refusal> {
    const query = await this.narrowed(filters, actor);
    if (isRefusal(query)) return query;
    const rows = await query.orderBy('blockage.organisationPath').addOrderBy('blockage.sinceOn').addOrderBy('blockage.id').limit(mostLines).getMany();
    return download(await writeSheet(columns, await this.views(rows, actor), '疏堵点'), `疏堵点-${this.clock.today()}.xlsx`, xlsxMediaType);
  }

  async add({ organisationId, ...content }: InputOf<typeof addBlockage>, actor: Actor): Promise<BlockageView | Refusal> {
    const place = await this.directory.organisation(organisationId);
    if (place?.enterpriseId !== actor.enterpriseId || place.closedOn) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'item.file', { enterpriseId: place.enterpriseId, path: place.path });
    if (denied) return denied;
    const { title, customer, sinceOn, itemId, solution } = content;
    const blockage: Blockage = {
      id: newId(), enterpriseId: actor.enterpriseId, organisationId, organisationPath: place.path, itemId, title, customer, sinceOn, solution, solvedOn: null, byId: actor.personId, byName: actor.name, at: this.clock.now(), version: 1,
    };
    const owners = await this.owners(this.source.manager, blockage, content, actor);
    if (isRefusal(owners)) return owners;
    await this.unitOfWork.run(async (manager) => {
      await manager.insert(Blockage, blockage);
      await this.writeSteps(manager, blockage, content, owners, actor);
      await this.record(manager, actor, 'blockage.add', blockage);
    });
    return this.view(blockage, actor);
  }

  async edit({ id, version, ...content }: InputOf<typeof editBlockage>, actor: Actor): Promise<BlockageView | Refusal> {
    const { title, customer, sinceOn, itemId, solution } = content;
    return this.change<readonly Person[]>(id, version, actor, { title, customer, sinceOn, itemId, solution }, async (blockage, within) => (blockage.solvedOn ? refuse('BLOCKAGE.SOLVED') : this.owners(within, blockage, content, actor)), async (manager, blockage, owners) => {
      await manager.delete(BlockageStep, { blockageId: id });
      await this.duties.close(manager, { subjectKind, subjectId: id }, 'edit', actor.personId);
      await this.writeSteps(manager, { ...blockage, title, customer }, content, owners, actor);
      await this.record(manager, actor, 'blockage.edit', { ...blockage, title, customer });
    });
  }

  /** Solved once everybody concerned has agreed and it is written down how. */
  async solve({ id, version, solution, solvedOn }: InputOf<typeof solveBlockage>, actor: Actor): Promise<BlockageView | Refusal> {
    return this.change(id, version, actor, { solution, solvedOn }, (blockage) => {
      if (blockage.solvedOn) return refuse('BLOCKAGE.SOLVED');
      if (solution.trim() === '') return refuse('BLOCKAGE.SOLUTION_REQUIRED');
      return solvedOn > this.clock.today() || solvedOn < blockage.sinceOn ? refuse('BLOCKAGE.DAY_INVALID') : undefined;
    }, async (manager, blockage) => {
      await this.duties.close(manager, { subjectKind, subjectId: id }, 'solve', actor.personId);
      await this.record(manager, actor, 'blockage.solve', blockage, { solution, solvedOn });
    });
  }

  /** The customer came back: the same people see to it again. */
  async reopen({ id, version, reason }: InputOf<typeof reopenBlockage>, actor: Actor): Promise<BlockageView | Refusal> {
    return this.change(id, version, actor, { solvedOn: null }, (blockage) => (blockage.solvedOn ? undefined : refuse('BLOCKAGE.OPEN')), async (manager, blockage) => {
      await this.ask(manager, blockage, (await manager.findBy(BlockageStep, { blockageId: id })).map((step) => step.personId), actor);
      await this.record(manager, actor, 'blockage.reopen', blockage, { reason });
    });
  }

  /** Loads a blockage that the actor keeps, looks whether the change may be, and makes it. */
  private async change<T>(
    id: string, version: number, actor: Actor, changes: Partial<Blockage>, look: (blockage: Blockage, within: EntityManager) => T | Refusal | Promise<T | Refusal>, follow: (manager: EntityManager, blockage: Blockage, looked: T) => Promise<void>,
  ): Promise<BlockageView | Refusal> {
    const saved = await this.unitOfWork.run(async (manager): Promise<Blockage | Refusal> => {
      const blockage = await manager.findOneBy(Blockage, { id, enterpriseId: actor.enterpriseId });
      if (!blockage || !mayKeep(blockage, actor)) return refuse('BLOCKAGE.NOT_FOUND');
      const looked = await look(blockage, manager);
      if (isRefusal(looked)) return looked;
      const stale = await updateVersioned(manager, Blockage, blockage, changes as never, version);
      if (stale) return stale;
      await follow(manager, blockage, looked);
      return { ...blockage, ...changes, version: blockage.version + 1 };
    });
    return isRefusal(saved) ? saved : this.view(saved, actor);
  }

  /** The members for the key steps, in their order; a complaint, its item and its people belong together. */
  private async owners(manager: EntityManager, blockage: Blockage, { sinceOn, itemId, steps }: Content, actor: Actor): Promise<readonly Person[] | Refusal> {
    if (sinceOn > this.clock.today()) return refuse('BLOCKAGE.DAY_INVALID');
    const item = itemId ? await this.door.open(itemId, actor, manager) : null;
    if (item && (isRefusal(item) || item.organisationId !== blockage.organisationId)) return refuse('BLOCKAGE.ITEM_INVALID');
    const people = new Map((await this.directory.people([...new Set(steps.map((step) => step.personId))], manager)).map((person) => [person.id, person]));
    const owners: Person[] = [];
    for (const { step, personId } of steps) {
      const person = people.get(personId);
      if (person?.enterpriseId !== actor.enterpriseId || person.leftOn || !isPartyMember(person.kind)) return refuse('BLOCKAGE.OWNER_INVALID', { step });
      owners.push(person);
    }
    return owners;
  }

  private async writeSteps(manager: EntityManager, blockage: Blockage, { steps }: Content, owners: readonly Person[], actor: Actor): Promise<void> {
    await manager.insert(BlockageStep, steps.map(({ step }, index) => ({ id: newId(), blockageId: blockage.id, position: index + 1, step, personId: owners[index]?.id ?? '', personName: owners[index]?.name ?? '' })));
    await this.ask(manager, blockage, owners.map((owner) => owner.id), actor);
  }

  /** Each member who sees to a step finds it in the inbox until the complaint is settled. */
  private async ask(manager: EntityManager, blockage: Blockage, personIds: readonly string[], actor: Actor): Promise<void> {
    await this.duties.openAll(manager, [...new Set(personIds)].map((personId) => ({
      enterpriseId: blockage.enterpriseId, kind: 'clear-blockage', subjectKind, subjectId: blockage.id, title: '疏堵点由您包干', summary: `${blockage.customer}：${blockage.title}`.slice(0, 300), organisationId: blockage.organisationId,
      organisationPath: blockage.organisationPath, capability: null, personId, initiatorId: actor.personId, dueOn: null,
    })));
  }

  private async narrowed({ organisationId, itemId, state }: Filters, actor: Actor): Promise<SelectQueryBuilder<Blockage> | Refusal> {
    const query = this.source.getRepository(Blockage).createQueryBuilder('blockage').where('blockage.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId });
    if (itemId) {
      const item = await this.door.open(itemId, actor);
      if (isRefusal(item)) return item;
      query.andWhere('blockage.itemId = :itemId', { itemId });
    } else {
      const reach = withinReach(actor, 'item.read', 'blockage.organisationPath');
      query.andWhere(`(${reach.sql} OR EXISTS (SELECT 1 FROM blockage_steps step WHERE step.blockage_id = blockage.id AND step.person_id = :me))`, { ...reach.parameters, me: actor.personId });
    }
    if (organisationId) query.andWhere('blockage.organisationPath LIKE :below', { below: `%/${organisationId}/%` });
    if (state !== 'all') query.andWhere(state === 'open' ? 'blockage.solvedOn IS NULL' : 'blockage.solvedOn IS NOT NULL');
    return query;
  }

  private async view(blockage: Blockage, actor: Actor): Promise<BlockageView> {
    const [view] = await this.views([blockage], actor);
    if (!view) throw new Error('a blockage has a view');
    return view;
  }

  private async views(rows: readonly Blockage[], actor: Actor): Promise<BlockageView[]> {
    if (rows.length === 0) return [];
    const { manager } = this.source;
    const itemIds = rows.flatMap((row) => row.itemId ?? []);
    const [steps, places, items] = await Promise.all([
      manager.find(BlockageStep, { where: { blockageId: In(rows.map((row) => row.id)) }, order: { position: 'ASC' } }), this.directory.organisations([...new Set(rows.map((row) => row.organisationId))]),
      itemIds.length ? manager.find(Item, { select: { id: true, name: true }, where: { id: In(itemIds) } }) : [],
    ]);
    const today = this.clock.today() as IsoDate;
    return rows.map((row) => ({
      id: row.id, organisation: { id: row.organisationId, name: places.find((place) => place.id === row.organisationId)?.name ?? '' }, item: items.find((item) => item.id === row.itemId) ?? null, title: row.title, customer: row.customer, sinceOn: row.sinceOn,
      days: daysBetween(row.sinceOn as IsoDate, (row.solvedOn ?? today) as IsoDate), steps: steps.filter((step) => step.blockageId === row.id).map((step) => ({ step: step.step, person: { id: step.personId, name: step.personName } })),
      solution: row.solution, isSolved: row.solvedOn !== null, solvedOn: row.solvedOn, by: row.byName, at: row.at, canEdit: mayKeep(row, actor), version: row.version,
    }));
  }

  private async record(manager: EntityManager, actor: Actor, action: string, { id, title }: Blockage, more: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action, subjectKind, subjectId: id, after: { title, ...more } });
  }
}

function mayKeep(blockage: Blockage, actor: Actor): boolean {
  return can(actor, 'item.file', { enterpriseId: blockage.enterpriseId, path: blockage.organisationPath });
}

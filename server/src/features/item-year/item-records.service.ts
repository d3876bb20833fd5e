import { Injectable } from '@nestjs/common';
import { isRefusal, monthOf, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { addItemRecord, InputOf, ItemRecordView, listItemRecords, ResponseOf, strikeItemRecord } from '@liangpai/shared/contracts';
import { checkForm, fieldsOf, recordFormOf, rowsOf, textOf, tidyForm, type FormValues, type RecordForm, type RecordKind } from '@liangpai/shared/forms';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { Idempotency } from '../../platform/workflow/idempotency.js';
import type { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { ContactTalks } from './contact-talks.js';
import { ItemDoor } from './item-door.js';
import { ItemPlans } from './item-plans.service.js';
import { ItemEvidence, ItemRecord } from './item-year.entity.js';
import { YearDuties } from './year-duties.js';

/** Waits for entries of a kind. */
export type RecordFollower = (manager: EntityManager, item: Item, record: ItemRecord, actor: Actor) => Promise<void>;

type AddInput = InputOf<typeof addItemRecord>;

/** What may still be written when the item has ended: its results go on being made known. */
const lasting = new Set(['publicity', 'experience', 'deed']);
const lastingPhases = new Set(['running', 'in-closing', 'ended']);

/** The log of an item: supervision, summaries, activities, talks, checks, publicity, experience. */
@Injectable()
export class ItemRecords {
  private readonly followers = new Map<RecordKind, RecordFollower[]>();

  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly idempotency: Idempotency, private readonly clock: Clock, private readonly audit: AuditLog, private readonly door: ItemDoor,
    private readonly directory: Directory, private readonly plans: ItemPlans, private readonly talks: ContactTalks, private readonly duties: YearDuties,
  ) {}

  /** Features that wait for entries of some kinds are called in the entry's transaction. */
  onAdded(kinds: readonly RecordKind[], follower: RecordFollower): void {
    for (const kind of kinds) this.followers.set(kind, [...(this.followers.get(kind) ?? []), follower]);
  }

  /** What a coordination meeting decided on an item, in the transaction of the meeting's own record (SY-ZT-27a). */
  async addDecision(manager: EntityManager, item: Item, { day, ...values }: { readonly day: string; readonly meeting: string; readonly decisions: string; readonly followUp: string }, actor: Actor): Promise<void> {
    await manager.insert(ItemRecord, this.blank(item, 'coordination', day, values, actor) as never);
  }

  async list(input: InputOf<typeof listItemRecords>, actor: Actor): Promise<ResponseOf<typeof listItemRecords> | Refusal> {
    const item = await this.door.open(input.id, actor);
    if (isRefusal(item)) return item;
    const { page, pageSize } = input;
    const [rows, total] = await this.source.manager.findAndCount(ItemRecord, {
      where: { itemId: item.id, ...(input.kind ? { kind: input.kind } : {}) }, order: { day: 'DESC', at: 'DESC', id: 'DESC' }, skip: (page - 1) * pageSize, take: pageSize,
    });
    const people = await this.directory.people([...new Set(rows.flatMap((row) => row.personIds))]);
    return { records: await this.views(rows, item, actor), names: Object.fromEntries(people.map((person) => [person.id, person.name])), total, page, pageSize };
  }

  /** Whether an entry of a kind may be added now; the reason when not. */
  refuseAuthor(item: Item, form: RecordForm, kind: string, actor: Actor): Refusal | undefined {
    const isOpen = lasting.has(kind) ? lastingPhases.has(item.phase) : item.state === 'running';
    if (form.by === 'supervisor') {
      if (!this.door.maySupervise(item, actor)) return refuse('ACCESS.DENIED');
      if (this.door.isOwn(item, actor)) return refuse('RECORD.OWN_ITEM');
    } else if (!this.door.mayWrite(item, actor)) return refuse('ACCESS.DENIED');
    return isOpen ? undefined : (this.door.refuseResting(item) ?? refuse('ITEM.NOT_RUNNING', { state: item.state }));
  }

  async add(input: AddInput, actor: Actor, key?: string): Promise<ItemRecordView | Refusal> {
    const item = await this.door.open(input.id, actor);
    if (isRefusal(item)) return item;
    const form = recordFormOf(input.kind, item.carrier);
    if (!form) return refuse('RECORD.KIND_UNKNOWN');
    const refusal = this.refuseAuthor(item, form, input.kind, actor);
    if (refusal) return refusal;
    if (input.day > this.clock.today() || input.day < this.door.firstDay(item)) return refuse('RECORD.DAY_INVALID');
    const values = tidyForm(form, input.values as FormValues);
    const personIds = peopleIn(form, values);
    const faults = [...checkForm(form, values, 'complete').map((fault) => fault.says), ...(await this.strangers(personIds, item))];
    if (faults.length > 0) return refuse('RECORD.FAULTY', { faults: faults.slice(0, 5) });
    if (form.isSigned && !input.signature) return refuse('RECORD.SIGNATURE_REQUIRED');
    const made = await this.idempotency.once(actor.personId, key, 'item-records.add', async (manager) => {
      const record: ItemRecord = { ...this.blank(item, input.kind, input.day, values, actor), personIds: [...personIds], signature: input.signature };
      await manager.insert(ItemRecord, record as never);
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-record.add', subjectKind: 'item', subjectId: item.id, after: { kind: input.kind, day: input.day, record: record.id } });
      await this.follow(manager, item, record, actor);
      return { id: record.id };
    });
    const [view] = await this.views(await this.source.manager.findBy(ItemRecord, { id: made.id }), item, actor);
    return view ?? refuse('ITEM.NOT_FOUND');
  }

  private blank(item: Item, kind: RecordKind, day: string, content: FormValues, actor: Actor): ItemRecord {
    return {
      id: newId(), itemId: item.id, kind, day, content, personIds: [], byId: actor.personId, byName: actor.name, at: this.clock.now(), signature: null, struckBy: '', struckReason: '', isStruck: false, publishedOn: null, publishedBy: null, version: 1,
    };
  }

  /** What an entry brings about. */
  private async follow(manager: EntityManager, item: Item, record: ItemRecord, actor: Actor): Promise<void> {
    if (record.kind === 'supervision' && record.content.finding === 'below') await this.plans.openImprovement(manager, item, record.id, textOf(record.content, 'findings'), actor);
    if (record.kind === 'summary') await this.duties.close(manager, item.id, monthOf(record.day as IsoDate), 'write-stage-summary', actor.personId);
    if (record.kind === 'talk' || record.kind === 'contact') await this.talks.settle(manager, item, record.day as IsoDate, actor.personId);
    for (const follower of this.followers.get(record.kind) ?? []) await follower(manager, item, record, actor);
  }

  /** A mistake is struck by its author; it stays readable. */
  async strike(input: InputOf<typeof strikeItemRecord>, actor: Actor): Promise<{ done: true } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const record = await manager.findOneBy(ItemRecord, { id: input.id });
      const item = record ? await this.door.open(record.itemId, actor, manager) : null;
      if (!record || !item || isRefusal(item) || record.byId !== actor.personId) return refuse('RECORD.NOT_FOUND');
      if (record.isStruck) return refuse('RECORD.STRUCK');
      const resting = this.door.refuseResting(item);
      if (resting) return resting;
      const stale = await updateVersioned(manager, ItemRecord, record, { isStruck: true, struckBy: actor.name, struckReason: input.reason }, input.version);
      if (stale) return stale;
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-record.strike', subjectKind: 'item', subjectId: item.id, after: { record: record.id, reason: input.reason } });
      return { done: true } as const;
    });
  }

  private async strangers(ids: ReadonlySet<string>, item: Item): Promise<string[]> {
    const known = ids.size > 0 ? (await this.directory.people([...ids])).filter((person) => person.enterpriseId === item.enterpriseId) : [];
    return known.length < ids.size ? ['有人不在本企业名册里，请从名册中选择'] : [];
  }

  private async views(rows: readonly ItemRecord[], item: Item, actor: Actor): Promise<ItemRecordView[]> {
    const files = rows.length > 0 ? await this.source.manager.find(ItemEvidence, { select: { id: true, name: true, mediaType: true, bytes: true, recordId: true }, where: { recordId: In(rows.map((row) => row.id)) } }) : [];
    return rows.map((row) => ({
      id: row.id, kind: row.kind, title: recordFormOf(row.kind, item.carrier)?.title ?? '', day: row.day, values: row.content as ItemRecordView['values'], by: row.byName, at: row.at, signature: row.signature,
      struck: row.isStruck ? { by: row.struckBy, reason: row.struckReason } : null, files: files.filter((file) => file.recordId === row.id).map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes })),
      canStrike: !row.isStruck && row.byId === actor.personId && item.state === 'running', version: row.version,
    }));
  }
}

/** The people that an entry names. */
function peopleIn(form: RecordForm, values: FormValues): Set<string> {
  const people = fieldsOf(form).flatMap((field) => {
    if (field.kind === 'person') return [textOf(values, field.key)];
    if (field.kind !== 'rows') return [];
    const columns = field.columns.filter((column) => column.kind === 'person');
    return rowsOf(values, field.key).flatMap((row) => columns.map((column) => textOf(row, column.key)));
  });
  return new Set(people.filter((id) => id !== ''));
}

import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import { itemYearLimits, type EvidenceFile, type listItemFiles, type ResponseOf } from '@liangpai/shared/contracts';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Upload } from '../../platform/http/upload.js';
import { newId } from '../../platform/ids/ids.js';
import type { Item } from '../items/items.module.js';
import { encodeEvidence } from './evidence-file.js';
import { ItemDoor } from './item-door.js';
import { ItemEvidence, ItemQuarter, ItemRecord } from './item-year.entity.js';

/** Photos and PDFs: what a filing rests on and what shows that it was done; seen by whoever sees the item. */
@Injectable()
export class ItemEvidences {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly door: ItemDoor) {}

  async add({ bytes, fileName, fields }: Upload, actor: Actor): Promise<EvidenceFile | Refusal> {
    const { itemId = '', quarter = null, recordId = null } = fields as { itemId?: string; quarter?: string; recordId?: string };
    const item = await this.door.open(itemId, actor);
    if (isRefusal(item)) return item;
    const denied = await this.refuseAuthor(item, recordId, actor);
    if (denied) return denied;
    if (quarter !== null && !/^\d{4}-Q[1-4]$/.test(quarter)) return refuse('PROGRESS.NOT_OPEN');
    if (!bytes?.length) return refuse('EVIDENCE.MISSING');
    const encoded = await encodeEvidence(bytes);
    if (isRefusal(encoded)) return encoded;
    const name = `${fileName.replace(/\.[^.]*$/, '').replace(/[\p{Cc}/\\]/gu, '').trim().slice(0, 100) || '附件'}.${encoded.extension}`;
    return this.unitOfWork.run(async (manager) => {
      if ((await manager.countBy(ItemEvidence, { itemId: item.id })) >= itemYearLimits.files) return refuse('EVIDENCE.TOO_MANY');
      const row: ItemEvidence = { id: newId(), itemId: item.id, quarter, recordId, name, mediaType: encoded.mediaType, bytes: encoded.bytes.length, content: encoded.bytes, byId: actor.personId, byName: actor.name, at: this.clock.now() };
      await manager.insert(ItemEvidence, row);
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-evidence.add', subjectKind: 'item', subjectId: item.id, after: { name, bytes: row.bytes, quarter, recordId } });
      return view(row, item, actor);
    });
  }

  /** Those who write on the item, and whoever made the entry it belongs to. */
  private async refuseAuthor(item: Item, recordId: string | null, actor: Actor): Promise<Refusal | undefined> {
    const record = recordId ? await this.source.manager.findOneBy(ItemRecord, { id: recordId, itemId: item.id }) : null;
    if (recordId && !record) return refuse('RECORD.NOT_FOUND');
    if (record?.byId !== actor.personId && !this.door.mayWrite(item, actor)) return refuse('ACCESS.DENIED');
    return refuseClosed(item);
  }

  /** All files of an item that the actor may see. */
  async list(itemId: string, actor: Actor): Promise<ResponseOf<typeof listItemFiles> | Refusal<'ITEM.NOT_FOUND'>> {
    const item = await this.door.open(itemId, actor);
    if (isRefusal(item)) return item;
    return { files: await this.views(this.source.manager, item, actor), canAdd: refuseClosed(item) === undefined && this.door.mayWrite(item, actor) };
  }

  async read(id: string, actor: Actor): Promise<{ bytes: Buffer; name: string; mediaType: string } | Refusal<'EVIDENCE.NOT_FOUND'>> {
    const file = await this.source.manager.findOneBy(ItemEvidence, { id });
    if (!file || isRefusal(await this.door.open(file.itemId, actor))) return refuse('EVIDENCE.NOT_FOUND');
    return { bytes: file.content, name: file.name, mediaType: file.mediaType };
  }

  async remove(id: string, actor: Actor): Promise<{ done: true } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const file = await manager.findOne(ItemEvidence, { select: { id: true, itemId: true, byId: true, quarter: true, name: true, at: true }, where: { id } });
      const item = file ? await this.door.open(file.itemId, actor, manager) : null;
      if (!file || !item || isRefusal(item) || file.byId !== actor.personId) return refuse('EVIDENCE.NOT_FOUND');
      if (!mayRemove(file, item, actor)) return refuseClosed(item) ?? refuse('EVIDENCE.CLOSED', { state: stateOf(item) });
      const sheet = file.quarter ? await manager.findOneBy(ItemQuarter, { itemId: item.id, quarter: file.quarter }) : null;
      if (sheet?.signedOn) return refuse('PROGRESS.SIGNED');
      await manager.delete(ItemEvidence, { id });
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-evidence.remove', subjectKind: 'item', subjectId: item.id, before: { name: file.name } });
      return { done: true } as const;
    });
  }

  async views(manager: EntityManager, item: Item, actor: Actor): Promise<EvidenceFile[]> {
    const rows = await manager.find(ItemEvidence, {
      select: { id: true, itemId: true, quarter: true, recordId: true, name: true, mediaType: true, bytes: true, byId: true, byName: true, at: true }, where: { itemId: item.id }, order: { at: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => view(row, item, actor));
  }
}

function view({ id, name, mediaType, bytes, byName, byId, at, quarter, recordId }: Omit<ItemEvidence, 'content'>, item: Item, actor: Actor): EvidenceFile {
  return { id, name, mediaType, bytes, by: byName, at, quarter, recordId, canRemove: mayRemove({ byId, at }, item, actor) };
}


const stateOf = (item: Item): string => itemWorkflows[item.carrier].states[item.state] ?? item.state;

/** Files come with the filing and from the running year; what lies before an office is not added to. */
function refuseClosed(item: Item): Refusal<'EVIDENCE.CLOSED'> | undefined {
  return item.state === 'draft' || item.state === 'running' ? undefined : refuse('EVIDENCE.CLOSED', { state: stateOf(item) });
}

/** One's own file; what the filing was approved on stays. */
function mayRemove({ byId, at }: Pick<ItemEvidence, 'byId' | 'at'>, item: Item, actor: Actor): boolean {
  return byId === actor.personId && (item.state === 'draft' || (item.state === 'running' && at >= item.stateSince));
}

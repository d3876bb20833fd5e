import { Injectable } from '@nestjs/common';
import { CARRIER_LABELS, isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import { EXPERIENCE_KIND_LABELS, type ExperienceEntry, type ExperienceKind, type exportExperiences, type InputOf, type listExperiences, type publishExperience, type ResponseOf } from '@liangpai/shared/contracts';
import { textOf } from '@liangpai/shared/forms';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { likeText } from '../../platform/database/like.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { writeSheet, type SheetColumn } from '../../platform/printing/index.js';
import { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { ItemDoor } from './item-door.js';
import { ItemRecord } from './item-year.entity.js';

type Filters = InputOf<typeof exportExperiences>;
const kinds = Object.keys(EXPERIENCE_KIND_LABELS) as ExperienceKind[];
const mostRows = 2000;

/** What items learnt and who stood out, across items: for those who read the organisation, and for everybody once it is published (SY-ZT-47, SY-TJ-12). */
@Injectable()
export class Experiences {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory, private readonly door: ItemDoor,
  ) {}

  async list({ page, pageSize, ...filters }: InputOf<typeof listExperiences>, actor: Actor): Promise<ResponseOf<typeof listExperiences>> {
    const total = await this.narrowed(filters, actor).getCount();
    const rows = await this.narrowed(filters, actor).orderBy('record.day', 'DESC').addOrderBy('record.id').offset((page - 1) * pageSize).limit(pageSize).getMany();
    const years = await this.narrowed({}, actor).select('DISTINCT SUBSTR(record.day, 1, 4)', 'year').orderBy('year', 'DESC').getRawMany<{ year: string }>();
    return { entries: await this.views(rows, actor), total, page, pageSize, years: years.map((one) => Number(one.year)) };
  }

  async write(filters: Filters, actor: Actor): Promise<{ bytes: Buffer; name: string }> {
    const rows = await this.narrowed(filters, actor).orderBy('record.day', 'DESC').addOrderBy('record.id').limit(mostRows).getMany();
    const title = `${filters.year ? `${filters.year}年` : ''}经验库`;
    return { bytes: await writeSheet(columns, await this.views(rows, actor), title), name: `${title}.xlsx` };
  }

  /** Opens an entry to the whole enterprise, or takes it back: whoever wrote it, or the filing organisation. */
  async publish({ id, isPublished, version }: InputOf<typeof publishExperience>, actor: Actor): Promise<ExperienceEntry | Refusal> {
    const record = await this.narrowed({}, actor, true).andWhere('record.id = :id', { id }).getOne();
    const item = record && (await this.source.manager.findOneBy(Item, { id: record.itemId }));
    if (!record || !item) return refuse('RECORD.NOT_FOUND');
    if (!mayPublish(record, item, actor)) return refuse('ACCESS.DENIED');
    if (record.isStruck) return refuse('RECORD.STRUCK');
    const changes = { publishedOn: isPublished ? this.clock.today() : null, publishedBy: isPublished ? actor.name : null };
    const refused = await this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, ItemRecord, record, changes, version);
      if (stale) return stale;
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: isPublished ? 'item-record.publish' : 'item-record.unpublish', subjectKind: 'item', subjectId: item.id, after: { record: id } });
      return undefined;
    });
    if (refused) return refused;
    const [view] = await this.views([{ ...record, ...changes, version: record.version + 1 }], actor);
    return view ?? refuse('RECORD.NOT_FOUND');
  }

  /** Struck entries are for their item’s log alone. */
  private narrowed(filters: Filters, actor: Actor, withStruck = false): SelectQueryBuilder<ItemRecord> {
    const reach = withinReach(actor, 'item.read', 'item.organisationPath');
    const query = this.source.getRepository(ItemRecord).createQueryBuilder('record').innerJoin(Item, 'item', 'item.id = record.itemId')
      .where('item.enterpriseId = :enterpriseId AND record.kind IN (:...kinds)', { enterpriseId: actor.enterpriseId, kinds: filters.kind ? [filters.kind] : kinds })
      .andWhere(`(${reach.sql} OR record.publishedOn IS NOT NULL OR record.byId = :me OR item.leaderId = :me)`, { me: actor.personId, ...reach.parameters });
    if (!withStruck) query.andWhere('record.isStruck = :no', { no: false });
    if (filters.year) query.andWhere('record.day LIKE :year', { year: `${filters.year}-%` });
    if (filters.search) query.andWhere(`(record.content LIKE :search ESCAPE '!' OR item.name LIKE :search ESCAPE '!')`, { search: `%${likeText(filters.search)}%` });
    return query;
  }

  private async views(rows: readonly ItemRecord[], actor: Actor): Promise<ExperienceEntry[]> {
    const items = new Map((rows.length > 0 ? await this.source.manager.findBy(Item, { id: In([...new Set(rows.map((row) => row.itemId))]) }) : []).map((item) => [item.id, item]));
    const places = new Map((await this.directory.organisations([...new Set([...items.values()].map((item) => item.organisationId))])).map((place) => [place.id, place.name]));
    const people = new Map((await this.directory.people([...new Set(rows.flatMap((row) => row.personIds))])).map((person) => [person.id, person.name]));
    const views: ExperienceEntry[] = [];
    for (const { id, itemId, kind, content, personIds, day, byId, byName, publishedOn, version } of rows) {
      const item = items.get(itemId);
      if (!item) continue;
      const isOpen = !isRefusal(await this.door.open(itemId, actor));
      views.push({
        id, kind: kind as ExperienceKind, title: textOf(content, 'title'), content: textOf(content, 'content'), link: textOf(content, 'link'), people: personIds.flatMap((one) => people.get(one) ?? []), day, item: item.name, carrier: item.carrier,
        itemId: isOpen ? itemId : null, organisation: places.get(item.organisationId) ?? '', by: byName, publishedOn, canPublish: mayPublish({ byId }, item, actor), version,
      });
    }
    return views;
  }
}

function mayPublish(record: Pick<ItemRecord, 'byId'>, item: Item, actor: Actor): boolean {
  return record.byId === actor.personId || can(actor, 'item.file', { enterpriseId: item.enterpriseId, path: item.organisationPath });
}

const columns: SheetColumn<ExperienceEntry>[] = [
  { header: '日期', value: ({ day }) => day }, { header: '类别', value: ({ kind }) => EXPERIENCE_KIND_LABELS[kind] }, { header: '题目', width: 30, value: ({ title }) => title }, { header: '内容', width: 60, value: ({ content }) => content },
  { header: '事迹人物', value: ({ people }) => people.join('、') }, { header: '载体', value: ({ carrier }) => CARRIER_LABELS[carrier] }, { header: '项目', width: 30, value: ({ item }) => item }, { header: '党组织', width: 24, value: ({ organisation }) => organisation },
  { header: '报道链接', width: 30, value: ({ link }) => link }, { header: '记录人', value: ({ by }) => by }, { header: '全企业公开', value: ({ publishedOn }) => publishedOn ?? '' },
];

import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { CoordinationMeeting as MeetingView, InputOf, listMeetings, recordMeeting, ResponseOf } from '@liangpai/shared/contracts';
import { evaluateCoordinationCadence } from '@liangpai/shared/evaluation';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { canAnywhere, deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/ids/ids.js';
import { Idempotency } from '../../platform/workflow/idempotency.js';
import { Item } from '../items/items.module.js';
import { ItemRecords } from '../item-year/item-year.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { CadenceDuties } from './cadence-duties.service.js';
import { CoordinationMeeting } from './coordination-meeting.entity.js';

/** Coordination meetings and the yearly review; every decision also stands in its item's log (SY-ZT-27a, SY-ZT-20). */
@Injectable()
export class Meetings {
  constructor(
    private readonly source: DataSource, private readonly idempotency: Idempotency, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory, private readonly editions: RulebookEditions,
    private readonly records: ItemRecords, private readonly duties: CadenceDuties,
  ) {}

  /** Meetings of the organisations that the actor reads, and those of the company above them. */
  async list({ year, page, pageSize }: InputOf<typeof listMeetings>, actor: Actor): Promise<ResponseOf<typeof listMeetings>> {
    const query = this.visible(actor);
    if (year) query.andWhere('meeting.heldOn LIKE :year', { year: `${year}-%` });
    const total = await query.getCount();
    const rows = await query.orderBy('meeting.heldOn', 'DESC').addOrderBy('meeting.at', 'DESC').addOrderBy('meeting.id').offset((page - 1) * pageSize).limit(pageSize).getMany();
    const years = await this.visible(actor).select('DISTINCT SUBSTR(meeting.heldOn, 1, 4)', 'year').orderBy('year', 'DESC').getRawMany<{ year: string }>();
    return { meetings: await this.views(rows), total, page, pageSize, years: years.map((one) => Number(one.year)), canRecord: canAnywhere(actor, 'item.supervise') && canAnywhere(actor, 'item.file'), standing: await this.standing(actor) };
  }

  async record(input: InputOf<typeof recordMeeting>, actor: Actor, key?: string): Promise<MeetingView | Refusal> {
    const place = await this.directory.organisation(input.organisationId);
    if (place?.enterpriseId !== actor.enterpriseId || place.closedOn) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'item.supervise', place);
    if (denied) return denied;
    if (input.heldOn > this.clock.today()) return refuse('MEETING.HELD_IN_FUTURE');
    const decisions = [...new Map(input.decisions.map((one) => [one.itemId, one])).values()];
    const items = decisions.length > 0 ? await this.source.manager.findBy(Item, { id: In(decisions.map(({ itemId }) => itemId)), enterpriseId: actor.enterpriseId }) : [];
    const below = items.filter((item) => item.organisationPath.startsWith(place.path));
    const wrong = below.filter((item) => item.state !== 'running').map(({ name }) => name);
    const strange = decisions.length - below.length;
    if (wrong.length > 0 || strange > 0) return refuse('MEETING.ITEM_INVALID', { names: [...wrong, ...(strange > 0 ? [`另有${strange}个项目`] : [])] });
    const made = await this.idempotency.once(actor.personId, key, 'coordination.record', async (manager) => {
      const meeting: CoordinationMeeting = {
        ...input, decisions, id: newId(), enterpriseId: actor.enterpriseId, organisationPath: place.path, recordedById: actor.personId, recordedBy: actor.name, at: this.clock.now(),
      };
      await manager.insert(CoordinationMeeting, meeting as never);
      for (const item of items) {
        const decided = decisions.find(({ itemId }) => itemId === item.id);
        if (decided) await this.records.addDecision(manager, item, { day: input.heldOn, meeting: input.title, decisions: decided.decision, followUp: decided.followUp }, actor);
      }
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'meeting.record', subjectKind: 'meeting', subjectId: meeting.id, after: { kind: input.kind, heldOn: input.heldOn, items: decisions.length } });
      await this.duties.meetingHeld(manager, meeting, actor);
      return { id: meeting.id };
    });
    const [view] = await this.views(await this.source.manager.findBy(CoordinationMeeting, { id: made.id }));
    return view ?? refuse('ORGANISATION.NOT_FOUND');
  }

  private visible(actor: Actor): SelectQueryBuilder<CoordinationMeeting> {
    const reach = withinReach(actor, 'item.read', 'meeting.organisationPath');
    return this.source.getRepository(CoordinationMeeting).createQueryBuilder('meeting').where('meeting.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId })
      .andWhere(`(${reach.sql} OR meeting.organisationId = :enterpriseId)`, reach.parameters);
  }

  /** Whether the company's meeting of the present period was held. */
  private async standing(actor: Actor): Promise<ResponseOf<typeof listMeetings>['standing']> {
    const today = this.clock.today() as IsoDate;
    const edition = await this.editions.editionOnDay('SY', today, `/${actor.enterpriseId}/`);
    if (isRefusal(edition)) return null;
    const heldOn = (await this.source.manager.find(CoordinationMeeting, { select: { id: true, heldOn: true }, where: { organisationId: actor.enterpriseId, kind: 'coordination' } })).map((row) => row.heldOn as IsoDate);
    const { verdict, values } = evaluateCoordinationCadence(edition, { on: today, heldOn });
    return { period: values.period, dueOn: await this.duties.dueOnOf(actor.enterpriseId, values.dueOn), isHeld: verdict === 'meeting-held' };
  }

  private async views(rows: readonly CoordinationMeeting[]): Promise<MeetingView[]> {
    const itemIds = [...new Set(rows.flatMap((row) => row.decisions.map(({ itemId }) => itemId)))];
    const items = new Map((itemIds.length > 0 ? await this.source.manager.findBy(Item, { id: In(itemIds) }) : []).map((item) => [item.id, item]));
    const places = new Map((await this.directory.organisations([...new Set(rows.map((row) => row.organisationId))])).map((place) => [place.id, place.name]));
    return rows.map(({ id, kind, organisationId, heldOn, title, host, attendance, minutes, decisions, recordedBy, at }) => ({
      id, kind, organisation: { id: organisationId, name: places.get(organisationId) ?? '' }, heldOn, title, host, attendance, minutes, recordedBy, at,
      decisions: decisions.flatMap((one) => {
        const item = items.get(one.itemId);
        return item ? [{ ...one, item: item.name, carrier: item.carrier }] : [];
      }),
    }));
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CARRIER_LABELS, isRefusal, refuse, type Carrier, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import { CAMPAIGN_PHASE_LABELS, type adoptCampaign, type CampaignView, type InputOf, type listBriefings, type readCampaign, type recordBriefing, type ResponseOf } from '@liangpai/shared/contracts';
import { evaluateFilingWindow } from '@liangpai/shared/evaluation';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, canAnywhere, deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { ItemGates, type StepAttempt, type StepChanges } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { Briefing, Campaign } from './campaign.entity.js';

/** The year's campaign: adopted once, read by everybody; it labels what is filed after its window. */
@Injectable()
export class CampaignsService implements OnModuleInit {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory,
    private readonly gates: ItemGates, private readonly editions: RulebookEditions,
  ) {}

  onModuleInit(): void {
    this.gates.register(Object.keys(CARRIER_LABELS) as Carrier[], ['submit'], (attempt) => this.label(attempt));
  }

  async read(input: InputOf<typeof readCampaign>, actor: Actor): Promise<ResponseOf<typeof readCampaign>> {
    const campaigns = await this.source.manager.find(Campaign, { where: { enterpriseId: actor.enterpriseId }, order: { year: 'DESC' }, take: 50 });
    const wanted = input.year ?? campaigns[0]?.year;
    const campaign = campaigns.find((one) => one.year === wanted);
    return { campaign: campaign ? this.view(campaign, actor) : null, years: campaigns.map(({ year }) => year), canAdopt: this.mayAdopt(actor) };
  }

  /** Adopts a year's campaign, or corrects it. Filings keep the label they got. */
  async adopt(input: InputOf<typeof adoptCampaign>, actor: Actor): Promise<CampaignView | Refusal> {
    if (!this.mayAdopt(actor)) return refuse('ACCESS.DENIED');
    const wrong = input.phases.find(({ fromOn, dueOn }) => fromOn !== null && dueOn !== null && dueOn < fromOn);
    if (wrong) return refuse('CAMPAIGN.PHASES_INVALID', { phase: CAMPAIGN_PHASE_LABELS[wrong.key] });
    const { enterpriseId } = actor;
    const { version, ...content } = input;
    return this.unitOfWork.run(async (manager) => {
      const before = await manager.findOneBy(Campaign, { enterpriseId, year: input.year });
      const written = { ...content, adoptedBy: actor.name, adoptedAt: this.clock.now() };
      if (before) {
        const stale = await updateVersioned(manager, Campaign, before, written as never, version ?? 0);
        if (stale) return stale;
      } else await manager.insert(Campaign, { ...written, id: newId(), enterpriseId, phases: content.phases as never, version: 1 });
      const campaign = await manager.findOneByOrFail(Campaign, { enterpriseId, year: input.year });
      await this.audit.write(manager, { enterpriseId, actorId: actor.personId, action: 'campaign.adopt', subjectKind: 'campaign', subjectId: campaign.id, before: before ?? undefined, after: content });
      return this.view(campaign, actor);
    });
  }

  async briefings(input: InputOf<typeof listBriefings>, actor: Actor): Promise<ResponseOf<typeof listBriefings>> {
    const reach = withinReach(actor, 'item.read', 'briefing.organisationPath');
    const query = this.source.getRepository(Briefing).createQueryBuilder('briefing').where('briefing.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters);
    const total = await query.getCount();
    const rows = await query.orderBy('briefing.heldOn', 'DESC').addOrderBy('briefing.id').offset((input.page - 1) * input.pageSize).limit(input.pageSize).getMany();
    const names = new Map((await this.directory.organisations([...new Set(rows.map((row) => row.organisationId))])).map((place) => [place.id, place.name]));
    return { briefings: rows.map((row) => viewOf(row, names.get(row.organisationId) ?? '')), total, canRecord: canAnywhere(actor, 'item.file') };
  }

  async recordBriefing(input: InputOf<typeof recordBriefing>, actor: Actor): Promise<ResponseOf<typeof recordBriefing> | Refusal> {
    const place = await this.directory.organisation(input.organisationId);
    if (!place || place.enterpriseId !== actor.enterpriseId || place.closedOn) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'item.file', place);
    if (denied) return denied;
    if (input.heldOn > this.clock.today()) return refuse('CAMPAIGN.HELD_IN_FUTURE');
    const row: Briefing = { id: newId(), enterpriseId: actor.enterpriseId, organisationPath: place.path, recordedBy: actor.name, ...input };
    await this.unitOfWork.run(async (manager) => {
      await manager.insert(Briefing, row);
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'campaign.record-briefing', subjectKind: 'briefing', subjectId: row.id, after: { organisationId: place.id, heldOn: row.heldOn, attendance: row.attendance } });
    });
    return viewOf(row, place.name);
  }

  /** Says whether a filing came after the year's window (SY-ZT-28, SY-ZT-31); without a campaign nothing is late. */
  private async label({ manager, item }: StepAttempt): Promise<StepChanges | Refusal | undefined> {
    const campaign = await manager.findOneBy(Campaign, { enterpriseId: item.enterpriseId, year: item.year });
    const dueOn = campaign?.phases.find((phase) => phase.key === 'filing')?.dueOn;
    if (!dueOn) return undefined;
    const edition = await this.editions.editionOnDay('SY', this.clock.today(), item.organisationPath, manager);
    if (isRefusal(edition)) return edition;
    return { isLate: evaluateFilingWindow(edition, { filedOn: this.clock.today() as IsoDate, isUrgent: item.isUrgent, dueOn: dueOn as IsoDate }).verdict === 'late' };
  }

  /** A campaign is the whole enterprise's; an officer of a unit below does not adopt it. */
  private mayAdopt(actor: Actor): boolean {
    return can(actor, 'item.check', { enterpriseId: actor.enterpriseId, path: `/${actor.enterpriseId}/` });
  }

  private view(campaign: Campaign, actor: Actor): CampaignView {
    const { id, year, title, documentNo, documentOn, approvedBy, meeting, adoptedBy, adoptedAt, version } = campaign;
    const today = this.clock.today();
    const phases = campaign.phases.map(({ key, fromOn, dueOn }) => ({
      key, fromOn, dueOn, label: CAMPAIGN_PHASE_LABELS[key], standing: dueOn !== null && dueOn < today ? ('past' as const) : fromOn !== null && fromOn > today ? ('coming' as const) : ('now' as const),
    }));
    return { id, year, title, documentNo, documentOn, approvedBy, meeting, phases, adoptedBy, adoptedAt, version, canChange: this.mayAdopt(actor) };
  }
}

function viewOf({ id, heldOn, attendance, minutes, recordedBy }: Briefing, organisation: string): ResponseOf<typeof recordBriefing> {
  return { id, organisation, heldOn, attendance, minutes, recordedBy };
}

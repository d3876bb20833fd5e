import { Injectable } from '@nestjs/common';
import { isPartyMember, isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { applyForCall, CallView, InputOf, listCalls, pickForCall, postCall, ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, canAnywhere, deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { ItemsService } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { CallApplication, OpenCall } from './campaign.entity.js';

const stateLabels = { open: '揭榜中', closed: '已截止，待选定', picked: '已选定', withdrawn: '已撤榜' } as const;

/** 揭榜挂帅 (SY-ZT-07): an organisation posts a topic, members apply, the organisation picks one and files the project with that leader. */
@Injectable()
export class OpenCalls {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory, private readonly items: ItemsService,
  ) {}

  async list(input: InputOf<typeof listCalls>, actor: Actor): Promise<ResponseOf<typeof listCalls>> {
    const query = this.source.getRepository(OpenCall).createQueryBuilder('call').where(`call.enterpriseId = :enterpriseId AND call.state <> 'withdrawn'`, { enterpriseId: actor.enterpriseId });
    const total = await query.getCount();
    const calls = await query.orderBy('call.closesOn', 'DESC').addOrderBy('call.id').offset((input.page - 1) * input.pageSize).limit(input.pageSize).getMany();
    const names = new Map((await this.directory.organisations([...new Set(calls.map((call) => call.organisationId))])).map((place) => [place.id, place.name]));
    const counts = await this.countsOf(calls.map((call) => call.id));
    return {
      calls: calls.map((call) => ({ id: call.id, name: call.name, organisation: names.get(call.organisationId) ?? '', closesOn: call.closesOn, state: this.stateOf(call), stateLabel: stateLabels[this.stateOf(call)], applicationCount: counts.get(call.id) ?? 0 })),
      total, canPost: canAnywhere(actor, 'item.file'),
    };
  }

  async read(id: string, actor: Actor, manager: EntityManager = this.source.manager): Promise<CallView | Refusal> {
    const call = await manager.findOneBy(OpenCall, { id, enterpriseId: actor.enterpriseId });
    return call ? this.describe(manager, call, actor) : refuse('CALL.NOT_FOUND');
  }

  async post(input: InputOf<typeof postCall>, actor: Actor): Promise<CallView | Refusal> {
    const place = await this.directory.organisation(input.organisationId);
    if (!place || place.enterpriseId !== actor.enterpriseId || place.closedOn) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'item.file', place);
    if (denied) return denied;
    if (input.closesOn < this.clock.today()) return refuse('CALL.CLOSES_ON_INVALID');
    const call: OpenCall = {
      id: newId(), enterpriseId: actor.enterpriseId, organisationPath: place.path, ...input, state: 'open', postedById: actor.personId, postedBy: actor.name, decision: null, pickedId: null, itemId: null, postedAt: this.clock.now(), version: 1,
    };
    return this.unitOfWork.run(async (manager) => {
      await manager.insert(OpenCall, call);
      await this.record(manager, actor, 'call.post', call, { name: call.name, closesOn: call.closesOn });
      return this.describe(manager, call, actor);
    });
  }

  /** A member applies once, to the end of the last day. */
  async apply(input: InputOf<typeof applyForCall>, actor: Actor): Promise<CallView | Refusal> {
    try {
      return await this.unitOfWork.run(async (manager) => {
        const call = await manager.findOneBy(OpenCall, { id: input.id, enterpriseId: actor.enterpriseId });
        if (!call || call.state === 'withdrawn') return refuse('CALL.NOT_FOUND');
        if (!isPartyMember(actor.kind)) return refuse('CALL.MEMBERS_ONLY');
        if (this.stateOf(call) !== 'open') return refuse('CALL.CLOSED');
        await manager.insert(CallApplication, { id: newId(), callId: call.id, personId: actor.personId, personName: actor.name, grounds: input.grounds, appliedAt: this.clock.now() });
        await this.record(manager, actor, 'call.apply', call, {});
        return this.describe(manager, call, actor);
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('CALL.APPLIED');
      throw error;
    }
  }

  /** Picks an applicant and begins the project's draft with him or her as leader. Who applied does not pick. */
  async pick(input: InputOf<typeof pickForCall>, actor: Actor): Promise<CallView | Refusal> {
    const { manager } = this.source;
    const call = await this.own(input.id, actor);
    if (isRefusal(call)) return call;
    if (call.state !== 'open') return refuse('CALL.CLOSED');
    const applications = await manager.findBy(CallApplication, { callId: call.id });
    if (applications.some((one) => one.personId === actor.personId)) return refuse('CALL.OWN_APPLICATION');
    const picked = applications.find((one) => one.id === input.applicationId);
    if (!picked) return refuse('CALL.APPLICATION_NOT_FOUND');
    const stale = await this.unitOfWork.run(async (within) => {
      const moved = await updateVersioned(within, OpenCall, call, { state: 'picked', pickedId: picked.id, decision: input.decision }, input.version);
      if (!moved) await this.record(within, actor, 'call.pick', call, { personId: picked.personId, decision: input.decision });
      return moved;
    });
    if (stale) return stale;
    const item = await this.items.create({ carrier: 'project', organisationId: call.organisationId, origin: 'application' }, actor, `call-${call.id}`);
    if (isRefusal(item)) return item;
    const saved = await this.items.saveSheet({ id: item.id, form: 'SY-F1', version: 0, values: { name: call.name, leader: picked.personId, leaderGrounds: `揭榜：${picked.grounds}`.slice(0, 2000), isOpenCall: true, summary: call.description } }, actor);
    if (isRefusal(saved)) return saved;
    await manager.update(OpenCall, { id: call.id }, { itemId: item.id });
    return this.read(call.id, actor);
  }

  async withdraw(id: string, actor: Actor): Promise<{ done: true } | Refusal> {
    const call = await this.own(id, actor);
    if (isRefusal(call)) return call;
    if (call.state !== 'open') return refuse('CALL.CLOSED');
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, OpenCall, call, { state: 'withdrawn' });
      if (stale) return refuse('CALL.CLOSED');
      await this.record(manager, actor, 'call.withdraw', call, {});
      return { done: true as const };
    });
  }

  private async own(id: string, actor: Actor): Promise<OpenCall | Refusal> {
    const call = await this.source.manager.findOneBy(OpenCall, { id, enterpriseId: actor.enterpriseId });
    if (!call) return refuse('CALL.NOT_FOUND');
    return deny(actor, 'item.file', { enterpriseId: call.enterpriseId, path: call.organisationPath }) ?? call;
  }

  private stateOf(call: OpenCall): keyof typeof stateLabels {
    return call.state === 'open' && call.closesOn < this.clock.today() ? 'closed' : call.state;
  }

  /** Who applied and why is for those who pick; everybody else sees how many, and the one picked. */
  private async describe(manager: EntityManager, call: OpenCall, actor: Actor): Promise<CallView> {
    const [place, applications] = await Promise.all([this.directory.organisation(call.organisationId, manager), manager.find(CallApplication, { where: { callId: call.id }, order: { appliedAt: 'ASC' } })]);
    const isOwner = can(actor, 'item.file', { enterpriseId: call.enterpriseId, path: call.organisationPath });
    const hasApplied = applications.some((one) => one.personId === actor.personId);
    const state = this.stateOf(call);
    const seen = applications.filter((one) => isOwner || one.personId === actor.personId || one.id === call.pickedId);
    return {
      id: call.id, organisation: { id: call.organisationId, name: place?.name ?? '' }, name: call.name, topic: call.topic, description: call.description, closesOn: call.closesOn, state, stateLabel: stateLabels[state], postedBy: call.postedBy,
      applications: seen.map((one) => ({ id: one.id, person: one.personName, grounds: isOwner || one.personId === actor.personId ? one.grounds : '', appliedAt: one.appliedAt, isMine: one.personId === actor.personId, isPicked: one.id === call.pickedId })),
      applicationCount: applications.length, hasApplied, canApply: state === 'open' && !hasApplied && isPartyMember(actor.kind), canPick: isOwner && call.state === 'open' && !hasApplied && applications.length > 0, canWithdraw: isOwner && call.state === 'open',
      decision: call.decision, itemId: isOwner || seen.some((one) => one.id === call.pickedId && one.personId === actor.personId) ? call.itemId : null, version: call.version,
    };
  }

  private async countsOf(callIds: readonly string[]): Promise<Map<string, number>> {
    if (callIds.length === 0) return new Map();
    const rows = await this.source.manager.createQueryBuilder(CallApplication, 'one').select('one.callId', 'id').addSelect('COUNT(*)', 'count').where({ callId: In([...callIds]) }).groupBy('one.callId').getRawMany<{ id: string; count: number | string }>();
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  private record(manager: EntityManager, actor: Actor, action: string, call: OpenCall, after: unknown): Promise<void> {
    return this.audit.write(manager, { enterpriseId: call.enterpriseId, actorId: actor.personId, action, subjectKind: 'open-call', subjectId: call.id, after });
  }
}

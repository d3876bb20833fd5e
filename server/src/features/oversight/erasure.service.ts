import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import type { answerErasureRequest, ErasureRequestRow, InputOf, requestErasure } from '@liangpai/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';
import { Account, ActivationCode, SessionStore, WechatBinding } from '../sessions/sessions.module.js';
import { ErasureRequest } from './erasure-request.entity.js';

/** Most requests on one page. */
const listLimit = 200;

/**
 * Requests to delete personal data. What the Party's own records need stays; an accepted request removes the ways to sign in and the WeChat
 * binding, and the answer tells the person what stays and why.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory,
    private readonly sessions: SessionStore,
  ) {}

  /** Files a request; one at a time. */
  async request(input: InputOf<typeof requestErasure>, actor: Actor): Promise<ErasureRequestRow | Refusal> {
    const request: ErasureRequest = {
      id: newId(), enterpriseId: actor.enterpriseId, personId: actor.personId, reason: input.reason, requestedAt: this.clock.now(), state: 'open', answer: '', answeredBy: null, answeredAt: null,
      openKey: actor.personId,
    };
    try {
      await this.unitOfWork.run(async (manager) => {
        await manager.insert(ErasureRequest, request);
        await this.record(manager, actor, 'erasure.request', request);
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('ERASURE.PENDING');
      throw error;
    }
    return this.describe(request, await this.directory.person(actor.personId));
  }

  /** The person's latest request. */
  async mine(actor: Actor): Promise<{ request: ErasureRequestRow | null }> {
    const [request] = await this.source.getRepository(ErasureRequest).find({ where: { personId: actor.personId }, order: { requestedAt: 'DESC' }, take: 1 });
    return { request: request ? this.describe(request, await this.directory.person(actor.personId)) : null };
  }

  /** The requests of people within reach, the open ones first. */
  async list(actor: Actor): Promise<{ requests: ErasureRequestRow[] }> {
    const reach = withinReach(actor, 'organisation.manage', 'place.path');
    const requests = await this.source.getRepository(ErasureRequest).createQueryBuilder('request')
      .innerJoin(Person, 'person', 'person.id = request.person_id')
      .innerJoin(Organisation, 'place', 'place.id = COALESCE(person.branch_id, person.department_id, person.enterprise_id)')
      .where('request.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters)
      .orderBy('request.openKey IS NULL').addOrderBy('request.requestedAt', 'DESC').limit(listLimit).getMany();
    const people = new Map((await this.directory.people(requests.map((request) => request.personId))).map((person) => [person.id, person]));
    return { requests: requests.map((request) => this.describe(request, people.get(request.personId) ?? null)) };
  }

  /** Answers a request. Accepting it deletes the password, the WeChat binding and unused codes, and ends all sign-ins. */
  async answer(input: InputOf<typeof answerErasureRequest>, actor: Actor): Promise<{ done: true } | Refusal> {
    const request = await this.source.getRepository(ErasureRequest).findOneBy({ id: input.id, enterpriseId: actor.enterpriseId });
    const person = request && await this.directory.person(request.personId);
    const place = person && await this.directory.organisation(person.branchId ?? person.departmentId ?? person.enterpriseId);
    if (!request || !place) return refuse('ERASURE.NOT_FOUND');
    const denied = deny(actor, 'organisation.manage', place);
    if (denied) return denied;
    if (request.personId === actor.personId) return refuse('ERASURE.SELF');
    return this.unitOfWork.run(async (manager) => {
      const answered = { state: input.isAccepted ? 'accepted' as const : 'declined' as const, answer: input.answer, answeredBy: actor.personId, answeredAt: this.clock.now(), openKey: null };
      const written = await manager.update(ErasureRequest, { id: request.id, state: 'open' }, answered);
      if (!written.affected) return refuse('ERASURE.ANSWERED');
      if (input.isAccepted) await this.erase(manager, request.personId);
      await this.record(manager, actor, 'erasure.answer', request, { state: answered.state, answer: input.answer });
      return { done: true as const };
    });
  }

  private async erase(manager: EntityManager, personId: string): Promise<void> {
    await this.sessions.end({ personId }, manager);
    for (const entity of [Account, WechatBinding, ActivationCode]) await manager.delete(entity, { personId });
  }

  private record(manager: EntityManager, actor: Actor, action: string, request: ErasureRequest, after?: unknown): Promise<void> {
    return this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action, subjectKind: 'erasure-request', subjectId: request.id, after });
  }

  private describe(request: ErasureRequest, person: Person | null): ErasureRequestRow {
    const { id, reason, requestedAt, state, answer, answeredAt } = request;
    return { id, person: { id: request.personId, name: person?.name ?? '', employeeNo: person?.employeeNo ?? '' }, reason, requestedAt, state, answer, answeredAt };
  }
}

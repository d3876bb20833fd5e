import { Injectable, type StreamableFile } from '@nestjs/common';
import { displayCode, isRefusal, reaches, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, issueActivationBatch, issueActivationCode, ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { newCode, newId } from '../../platform/ids/ids.js';
import { writeSheet } from '../../platform/printing/index.js';
import { Directory, Organisation, Person, RoleAssignment } from '../organisations/organisations.module.js';
import { Account, ActivationCode, hashOf, WechatBinding } from '../sessions/sessions.module.js';
import { seatIdOf, seatOf } from './people-places.js';
import { RolesService } from './roles.service.js';

/** Days for which a code is good. */
const validDays = 14;
/** Most people on one sheet of codes. */
const batchLimit = 2000;
const chunk = 500;

/** A code as it is handed out; only its hash stays. */
interface Issued {
  readonly person: Person;
  readonly code: string;
}

/** Hands out the codes with which people open their sign-in. Whoever holds a code can sign in as that person, so nobody issues one for somebody with more reach. */
@Injectable()
export class ActivationService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog,
    private readonly directory: Directory, private readonly roles: RolesService,
  ) {}

  /** Issues one code; it is in the answer and nowhere else. */
  async issue(input: InputOf<typeof issueActivationCode>, actor: Actor): Promise<ResponseOf<typeof issueActivationCode> | Refusal> {
    const person = await this.source.getRepository(Person).findOneBy({ id: input.id, enterpriseId: actor.enterpriseId });
    const place = person && await this.directory.organisation(seatIdOf(person));
    if (!person || !place) return refuse('PERSON.NOT_FOUND');
    const denied = deny(actor, 'activation.issue', place);
    if (denied) return denied;
    if (person.leftOn) return refuse('PERSON.LEFT', { name: person.name });
    if (await this.roles.reachBeyond(actor, person, 'activation.issue')) return refuse('PERSON.ABOVE_REACH', { name: person.name });
    const [issued] = await this.unitOfWork.run((manager) => this.write(manager, [person], actor.personId));
    return { name: person.name, employeeNo: person.employeeNo, code: displayCode(issued?.code ?? ''), expiresOn: this.expiresOn() };
  }

  /** Issues codes for everybody below an organisation and answers with a sheet to print and cut. */
  async issueBatch(input: InputOf<typeof issueActivationBatch>, actor: Actor): Promise<StreamableFile | Refusal> {
    const place = await this.source.getRepository(Organisation).findOneBy({ id: input.id, enterpriseId: actor.enterpriseId });
    if (!place) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'activation.issue', place);
    if (denied) return denied;
    const people = await this.peopleBelow(place, actor, input.scope);
    if (people.length === 0) return refuse('ACTIVATION.NOBODY');
    if (people.length > batchLimit) return refuse('ACTIVATION.TOO_MANY', { limit: batchLimit, people: people.length });
    const issued = await this.unitOfWork.run((manager) => this.write(manager, people, actor.personId));
    if (isRefusal(issued)) return issued;
    const sheet = await writeSheet<Issued>([
      { header: '工号', value: ({ person }) => person.employeeNo }, { header: '姓名', value: ({ person }) => person.name },
      { header: '激活码', width: 18, value: ({ code }) => displayCode(code) }, { header: '有效期至', value: () => this.expiresOn() },
      { header: '用法', width: 40, value: () => '打开“亮牌”，选“首次使用”，输入工号和激活码。只能用一次。' },
    ], issued, '激活码');
    return download(sheet, `激活码-${place.shortName}.xlsx`, xlsxMediaType);
  }

  /** Replaces the unused codes of people by new ones, in the caller's transaction. */
  async write(manager: EntityManager, people: readonly Person[], actorId: string | null): Promise<Issued[]> {
    const issued = people.map((person) => ({ person, code: newCode() }));
    const expiresAt = this.clock.after(validDays * 24 * 3600);
    for (let start = 0; start < issued.length; start += chunk) {
      const part = issued.slice(start, start + chunk);
      await manager.update(ActivationCode, { personId: In(part.map(({ person }) => person.id)), usedAt: IsNull() }, { usedAt: this.clock.now() });
      const rows = part.map(({ person, code }) => ({ id: newId(), personId: person.id, codeHash: hashOf(code), expiresAt, usedAt: null }));
      await manager.createQueryBuilder().insert().into(ActivationCode).values(rows).updateEntity(false).execute();
    }
    await this.audit.writeAll(manager, people.map((person) => ({ enterpriseId: person.enterpriseId, actorId, action: 'activation.issue', subjectKind: 'person', subjectId: person.id })));
    return issued;
  }

  private async peopleBelow(place: Organisation, actor: Actor, scope: 'not-activated' | 'all'): Promise<Person[]> {
    const people = await this.source.getRepository(Person).createQueryBuilder('person').innerJoin(Organisation, 'seat', `seat.id = ${seatOf('person')}`)
      .where('person.enterpriseId = :enterpriseId AND person.leftOn IS NULL', { enterpriseId: actor.enterpriseId })
      .andWhere('seat.path LIKE :below', { below: `${place.path}%` }).orderBy('person.employeeNo').limit(batchLimit + 1).getMany();
    const ids = people.map((person) => person.id);
    const excluded = await this.idsAboveReach(ids, actor);
    if (scope === 'not-activated') {
      for (const account of await this.source.getRepository(Account).findBy({ personId: In(ids), passwordHash: Not(IsNull()) })) excluded.add(account.personId);
      for (const binding of await this.source.getRepository(WechatBinding).findBy({ personId: In(ids) })) excluded.add(binding.personId);
    }
    return people.filter((person) => !excluded.has(person.id) && person.id !== actor.personId);
  }

  private async idsAboveReach(personIds: readonly string[], actor: Actor): Promise<Set<string>> {
    const held = await this.source.getRepository(RoleAssignment).findBy({ personId: In([...personIds]), withdrawnAt: IsNull() });
    const paths = new Map((await this.directory.organisations(held.map((role) => role.organisationId))).map((place) => [place.id, place.path]));
    return new Set(held.filter((role) => !reaches(actor.authorities, 'activation.issue', paths.get(role.organisationId) ?? '/')).map((role) => role.personId));
  }

  private expiresOn(): string {
    return this.clock.dayOf(this.clock.after(validDays * 24 * 3600));
  }
}

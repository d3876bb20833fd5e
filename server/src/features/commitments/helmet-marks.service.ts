import { Injectable } from '@nestjs/common';
import { isPartyMember, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { HelmetMarkRow, InputOf, issueHelmetMark, listHelmetMarks, ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';
import { HelmetMark } from './helmet-mark.entity.js';

/** The register of helmet marks (SL-11-1): who got one when, and when it was replaced. */
@Injectable()
export class HelmetMarksService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly directory: Directory, private readonly audit: AuditLog,
  ) {}

  async list(input: InputOf<typeof listHelmetMarks>, actor: Actor): Promise<ResponseOf<typeof listHelmetMarks>> {
    const { page, pageSize, search } = input;
    const reach = withinReach(actor, 'card.print', 'branch.path');
    const members = this.source.getRepository(Person).createQueryBuilder('person').innerJoin(Organisation, 'branch', 'branch.id = person.branchId')
      .where(`person.enterpriseId = :enterpriseId AND person.kind IN ('full-member', 'probationary-member') AND person.leftOn IS NULL`, { enterpriseId: actor.enterpriseId })
      .andWhere(reach.sql, reach.parameters);
    const withoutMark = await members.clone().leftJoin(HelmetMark, 'mark', 'mark.personId = person.id').andWhere('mark.id IS NULL').getCount();
    if (search) members.andWhere('(person.name LIKE :search OR person.employeeNo LIKE :search)', { search: `%${search.replace(/[%_\\]/g, '')}%` });
    const [people, total] = await members.orderBy('person.employeeNo').take(pageSize).skip((page - 1) * pageSize).getManyAndCount();
    return { members: await this.rows(this.source.manager, people), total, withoutMark, page, pageSize };
  }

  /** Notes that a mark was handed out; the second one of a person is a replacement. */
  async issue(input: InputOf<typeof issueHelmetMark>, actor: Actor): Promise<HelmetMarkRow | Refusal> {
    const person = await this.directory.person(input.personId);
    const branch = person?.branchId && !person.leftOn && isPartyMember(person.kind) ? await this.directory.organisation(person.branchId) : null;
    if (!person || !branch || !can(actor, 'card.print', branch)) return refuse('HELMET_MARK.PERSON_UNKNOWN');
    try {
      return await this.unitOfWork.run(async (manager) => {
        const [last] = await manager.find(HelmetMark, { where: { personId: person.id }, order: { issuedOn: 'DESC' }, take: 1 });
        if (input.issuedOn > this.clock.today() || (last && input.issuedOn <= last.issuedOn)) return refuse('HELMET_MARK.DATE_INVALID');
        await manager.insert(HelmetMark, { id: newId(), enterpriseId: person.enterpriseId, personId: person.id, issuedOn: input.issuedOn });
        await this.audit.write(manager, { enterpriseId: person.enterpriseId, actorId: actor.personId, action: 'helmet-mark.give', subjectKind: 'person', subjectId: person.id, after: { issuedOn: input.issuedOn } });
        const [row] = await this.rows(manager, [person]);
        return row ?? refuse('HELMET_MARK.PERSON_UNKNOWN');
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('HELMET_MARK.DATE_INVALID');
      throw error;
    }
  }

  private async rows(manager: EntityManager, people: readonly Person[]): Promise<HelmetMarkRow[]> {
    const marks = await manager.find(HelmetMark, { where: { personId: In(people.map((person) => person.id)) }, order: { issuedOn: 'ASC' } });
    const branches = new Map((await this.directory.organisations(people.flatMap((person) => person.branchId ?? []), manager)).map((branch) => [branch.id, branch.name]));
    return people.map((person) => {
      const [issuedOn, ...replacedOn] = marks.filter((mark) => mark.personId === person.id).map((mark) => mark.issuedOn);
      return { personId: person.id, name: person.name, employeeNo: person.employeeNo, branch: branches.get(person.branchId ?? '') ?? '', issuedOn: issuedOn ?? null, replacedOn };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, Not, Or, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Duty } from '../../platform/workflow/duties.js';
import { Person, RoleAssignment } from '../organisations/organisations.module.js';
import { ActivationCode, Session } from '../sessions/sessions.module.js';

/** People handled by one statement. */
const batch = 500;

/** What happens when people leave, whether one by one or by a roster: their sign-ins end, their roles are withdrawn, their own duties close. */
@Injectable()
export class Departures {
  constructor(private readonly clock: Clock, private readonly audit: AuditLog) {}

  /**
   * Records that people have left, in the caller's transaction.
   * @param leftOn their last day, not after today
   * @param actorId who records it
   * @returns a refusal when nobody would be left to operate the system
   */
  async depart(manager: EntityManager, people: readonly Person[], leftOn: string, actorId: string): Promise<Refusal<'ROLE.LAST_OPERATOR'> | undefined> {
    const [first] = people;
    if (!first) return undefined;
    if (!(await this.leavesAnOperator(manager, first.enterpriseId, people.map((person) => person.id)))) return refuse('ROLE.LAST_OPERATOR');
    for (let start = 0; start < people.length; start += batch) {
      const ids = people.slice(start, start + batch).map((person) => person.id);
      await manager.createQueryBuilder().update(Person).set({ leftOn, isOnDuty: false, version: () => 'version + 1' }).where({ id: In(ids) }).execute();
      await manager.createQueryBuilder().update(RoleAssignment).set({ withdrawnAt: this.clock.now(), version: () => 'version + 1' }).where({ personId: In(ids), withdrawnAt: IsNull() }).execute();
      await manager.update(Session, { personId: In(ids), endedAt: IsNull() }, { endedAt: this.clock.now() });
      await manager.update(ActivationCode, { personId: In(ids), usedAt: IsNull() }, { usedAt: this.clock.now() });
      await manager.update(Duty, { personId: In(ids), closedAt: IsNull() }, { closedAt: this.clock.now(), closedBy: actorId, outcome: 'left' });
    }
    await this.audit.writeAll(manager, people.map((person) => ({
      enterpriseId: person.enterpriseId, actorId, action: 'person.leave', subjectKind: 'person', subjectId: person.id, before: { leftOn: null }, after: { leftOn },
    })));
    return undefined;
  }

  /** Says whether somebody besides these people operates the system today. */
  async leavesAnOperator(manager: EntityManager, enterpriseId: string, leaving: readonly string[]): Promise<boolean> {
    const today = this.clock.today();
    const operators = await manager.findBy(RoleAssignment, {
      enterpriseId, role: 'operator', withdrawnAt: IsNull(), fromOn: LessThanOrEqual(today), toOn: Or(IsNull(), MoreThanOrEqual(today)),
    });
    if (operators.length === 0) return true;
    const gone = new Set(leaving);
    return operators.some((held) => !gone.has(held.personId));
  }

  /** Says whether another operator assignment than this one holds today. */
  async hasOtherOperator(manager: EntityManager, held: RoleAssignment): Promise<boolean> {
    const today = this.clock.today();
    return manager.existsBy(RoleAssignment, {
      id: Not(held.id), enterpriseId: held.enterpriseId, role: 'operator', withdrawnAt: IsNull(), fromOn: LessThanOrEqual(today), toOn: Or(IsNull(), MoreThanOrEqual(today)),
    });
  }
}

import { Injectable } from '@nestjs/common';
import { displayCode } from '@liangpai/shared/kernel';
import { DataSource, IsNull } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { Organisation, Person, RoleAssignment } from '../organisations/organisations.module.js';
import { ActivationService } from './activation.service.js';
import { pinyinOf } from './pinyin.js';

/** A new enterprise and the first person who can sign in to it. */
export interface Founding {
  readonly name: string;
  readonly shortName: string;
  readonly operator: { readonly employeeNo: string; readonly name: string };
}

/** Sets an enterprise up: its root in the tree and its first operator. Only the command line reaches this. */
@Injectable()
export class EnterpriseFounding {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly activation: ActivationService,
  ) {}

  /** The enterprise of this name, if it was founded before. */
  find(name: string): Promise<Organisation | null> {
    return this.source.getRepository(Organisation).findOneBy({ parentId: IsNull(), name });
  }

  /**
   * Founds an enterprise.
   * @returns its root, the operator's identifier and the operator's activation code as printed
   */
  async found(founding: Founding): Promise<{ enterpriseId: string; operatorId: string; code: string; expiresOn: string }> {
    const enterpriseId = newId();
    const operator: Person = {
      id: newId(), enterpriseId, employeeNo: founding.operator.employeeNo, name: founding.operator.name, namePinyin: pinyinOf(founding.operator.name), kind: 'non-member', post: '系统管理员',
      branchId: null, partyGroupId: null, departmentId: null, isOnDuty: true, joinedPartyOn: null, leftOn: null, version: 1,
    };
    return this.unitOfWork.run(async (manager) => {
      const sort = (await manager.countBy(Organisation, { parentId: IsNull() })) + 1;
      await manager.insert(Organisation, {
        id: enterpriseId, enterpriseId, parentId: null, path: `/${enterpriseId}/`, kind: 'committee', branchKind: null, name: founding.name, shortName: founding.shortName, sort, closedOn: null, version: 1,
      });
      await manager.insert(Person, operator);
      await manager.insert(RoleAssignment, {
        id: newId(), enterpriseId, personId: operator.id, role: 'operator', organisationId: enterpriseId, fromOn: this.clock.today(), toOn: null, withdrawnAt: null, version: 1,
      });
      await this.audit.write(manager, { enterpriseId, actorId: null, action: 'enterprise.found', subjectKind: 'organisation', subjectId: enterpriseId, after: { name: founding.name, operator: operator.employeeNo } });
      const [issued] = await this.activation.write(manager, [operator], null);
      return { enterpriseId, operatorId: operator.id, code: displayCode(issued?.code ?? ''), expiresOn: this.clock.dayOf(this.clock.after(14 * 24 * 3600)) };
    });
  }
}

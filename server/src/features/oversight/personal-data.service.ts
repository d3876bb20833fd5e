import { Injectable, type StreamableFile } from '@nestjs/common';
import { auditActionLabel } from '@liangpai/shared/kernel';
import { DataSource, type EntityMetadata } from 'typeorm';
import { AuditEntry, AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { download } from '../../platform/http/download.js';
import { Directory } from '../organisations/organisations.module.js';

/** Most rows of one kind in an export. */
const rowLimit = 2000;
/** Secrets and their hashes are of no use to the person and of much use to a thief. */
const secret = /hash$|^openId$|^key$|token/i;
/** Bookkeeping that says nothing about the person. */
const leftOut = new Set(['spent_requests']);

/**
 * What the system holds about a person, for that person. It goes over the tables themselves, so that a feature added later is included: every
 * table with a `person_id`. Ballots have none and cannot appear.
 */
@Injectable()
export class PersonalData {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly directory: Directory, private readonly audit: AuditLog) {}

  /** The actor's own data as a JSON file. */
  async export(actor: Actor): Promise<StreamableFile> {
    const person = await this.directory.person(actor.personId);
    const places = await this.directory.organisations([person?.branchId, person?.partyGroupId, person?.departmentId, person?.enterpriseId].filter((id) => typeof id === 'string'));
    const records: Record<string, unknown> = {};
    for (const table of this.tablesAboutPeople()) {
      const rows = await this.source.getRepository<Record<string, unknown>>(table.target as never).find({ where: { personId: actor.personId }, take: rowLimit });
      if (rows.length) records[table.tableName] = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !secret.test(name))));
    }
    const entries = await this.source.getRepository(AuditEntry).find({ where: [{ actorId: actor.personId }, { subjectKind: 'person', subjectId: actor.personId }], order: { at: 'DESC' }, take: rowLimit });
    await this.audit.write(this.source.manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'me.export', subjectKind: 'person', subjectId: actor.personId });
    const content = {
      说明: '这是“亮牌”保存的您的个人信息。满意度测评的答卷不记名，系统里没有您填过哪张答卷的记录，所以这里没有答卷内容。',
      导出时间: this.clock.now(), 本人: person, 所在组织: places.map((place) => place.name), 记录: records,
      操作日志: entries.map(({ at, action, before, after }) => ({ at, action: auditActionLabel(action), before, after })),
    };
    return download(Buffer.from(JSON.stringify(content, null, 2)), `我的个人信息-${this.clock.today()}.json`, 'application/json');
  }

  private tablesAboutPeople(): EntityMetadata[] {
    return this.source.entityMetadatas.filter((table) => !leftOut.has(table.tableName) && table.columns.some((column) => column.propertyName === 'personId'))
      .sort((one, other) => one.tableName.localeCompare(other.tableName));
  }
}

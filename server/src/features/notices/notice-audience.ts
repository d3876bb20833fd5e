import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Directory } from '../organisations/organisations.module.js';
import { PublicNotice } from './notice.entity.js';

/** A path and the paths above it: `/a/b/` → `/a/`, `/a/b/`. */
function upwards(path: string): string[] {
  const steps = path.split('/').filter(Boolean);
  return steps.map((_, at) => `/${steps.slice(0, at + 1).join('/')}/`);
}

/** Who sees a notice (U15): everybody in its scope from its first day on, and those who manage what it is about. */
@Injectable()
export class NoticeAudience {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly directory: Directory) {}

  /** The notices that somebody sees, as a query to narrow further; the alias is `notice`. */
  async visibleTo(actor: Actor, manager: EntityManager = this.source.manager): Promise<SelectQueryBuilder<PublicNotice>> {
    const managed = withinReach(actor, 'item.read', 'notice.organisationPath');
    return manager.createQueryBuilder(PublicNotice, 'notice').where('notice.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId })
      .andWhere(`((notice.scopePath IN (:...scopes) AND notice.startsOn <= :today) OR ${managed.sql})`, { scopes: await this.scopesOf(actor, manager), today: this.clock.today(), ...managed.parameters });
  }

  /** The subtrees in which somebody stands: by branch, by department, by role; the enterprise is everybody's. */
  private async scopesOf(actor: Actor, manager: EntityManager): Promise<string[]> {
    const person = await this.directory.person(actor.personId, manager);
    const department = person?.departmentId ? await this.directory.organisation(person.departmentId, manager) : null;
    const places = [actor.branchPath, department?.path, ...actor.authorities.map((held) => held.path)].filter((path) => typeof path === 'string');
    return [...new Set([`/${actor.enterpriseId}/`, ...places.flatMap(upwards)])];
  }
}

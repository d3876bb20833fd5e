import { Injectable } from '@nestjs/common';
import { refuse, type Capability, type Refusal } from '@liangpai/shared/kernel';
import { DataSource } from 'typeorm';
import { withinReach, type Actor } from '../../platform/auth/actor.js';
import { Organisation } from '../organisations/organisations.module.js';

/** Finds the organisation that a question about rules is for. */
@Injectable()
export class OrganisationScope {
  constructor(private readonly source: DataSource) {}

  /**
   * The organisation named, or else the caller's own: the branch, or for somebody without one the enterprise.
   * @returns the organisation, or `ORGANISATION.NOT_FOUND` for one of another enterprise
   */
  async of(actor: Actor, organisationId?: string): Promise<Organisation | Refusal<'ORGANISATION.NOT_FOUND'>> {
    const id = organisationId ?? actor.branchId ?? actor.enterpriseId;
    const found = await this.source.getRepository(Organisation).findOneBy({ id, enterpriseId: actor.enterpriseId });
    return found ?? refuse('ORGANISATION.NOT_FOUND');
  }

  /** Open organisations over which the actor holds a capability, upper ones first; at most `limit`. */
  within(actor: Actor, capability: Capability, limit: number): Promise<Organisation[]> {
    const reach = withinReach(actor, capability, 'place.path');
    return this.source.getRepository(Organisation).createQueryBuilder('place')
      .where('place.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere('place.closedOn IS NULL').andWhere(reach.sql, reach.parameters)
      .orderBy('LENGTH(place.path)').addOrderBy('place.sort').addOrderBy('place.name').limit(limit).getMany();
  }

  /** Names by id, for rows that show where they belong. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const places = await this.source.getRepository(Organisation).createQueryBuilder('place').where('place.id IN (:...ids)', { ids: [...new Set(ids)] }).getMany();
    return new Map(places.map((place) => [place.id, place.name]));
  }
}

import { Injectable } from '@nestjs/common';
import { refuse, type Carrier, type Refusal } from '@liangpai/shared/kernel';
import type { EntityManager } from 'typeorm';
import { Directory, type Organisation } from '../organisations/organisations.module.js';

/** The three organisations that a filing passes through. */
export interface FilingLine {
  readonly own: Organisation;
  /** 直属单位: directly below the company; for a pledge the next organisation above (SY-CN-07). */
  readonly unit: Organisation;
  readonly company: Organisation;
}

/** What files items: a Party organisation, never a department or a team (SY-ZT-05, SY-CN-01). */
export const partyOrganisations: readonly string[] = ['committee', 'general-branch', 'branch'];

/** Finds whose hands an item passes through (SY-ZT-01, AMB-04). */
@Injectable()
export class ItemPlaces {
  constructor(private readonly directory: Directory) {}

  /**
   * The line of a filing organisation.
   * @returns its 直属单位 and company; an organisation that is itself 直属 is reviewed by its own committee, a pledge by its superior
   */
  async lineOf(carrier: Carrier, organisationId: string, enterpriseId: string, manager?: EntityManager): Promise<FilingLine | Refusal<'ORGANISATION.NOT_FOUND'>> {
    const own = await this.directory.organisation(organisationId, manager);
    if (!own || own.enterpriseId !== enterpriseId || own.closedOn) return refuse('ORGANISATION.NOT_FOUND');
    const ids = own.path.split('/').filter(Boolean);
    const byId = new Map((await this.directory.organisations(ids, manager)).map((place) => [place.id, place]));
    const above = ids.map((id) => byId.get(id)).filter((place) => place !== undefined);
    const company = above[0] ?? own;
    const unit = carrier === 'pledge' ? (above.at(-2) ?? company) : (above[1] ?? company);
    return { own, unit, company };
  }
}

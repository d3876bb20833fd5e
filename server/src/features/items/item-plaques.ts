import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import type { ItemView } from '@liangpai/shared/contracts';
import { itemKinds, publicContentOf } from '@liangpai/shared/items';
import { DataSource } from 'typeorm';
import { Directory } from '../organisations/organisations.module.js';
import { Plaque, PlaquesService, PlaqueSteps } from '../plaques/plaques.module.js';
import type { StepAttempt, StepChanges } from './item-gates.js';
import { valuesOf } from './item-sheets.js';
import type { Item } from './item.entity.js';

/** 挂牌: what an item shows at a public code (SY-ZT-36, SY-ZT-37). */
@Injectable()
export class ItemPlaques {
  constructor(private readonly source: DataSource, private readonly directory: Directory, private readonly plaques: PlaquesService, private readonly steps: PlaqueSteps) {}

  async glance(item: Item): Promise<ItemView['plaque']> {
    const plaque = item.plaqueId ? await this.source.manager.findOneBy(Plaque, { id: item.plaqueId }) : null;
    // One that was given up before anybody saw it never was.
    if (plaque?.state === 'withdrawn' && !plaque.shownVersionId) return null;
    return plaque && { id: plaque.id, code: plaque.code, isShown: plaque.state === 'shown', withdrawnOn: plaque.withdrawnOn };
  }

  /** Makes the plaque from the fields that may be public and hands it to 保密审查; nothing is shown before that review and its approval. */
  async hang({ manager, item, sheets, actor }: StepAttempt): Promise<Refusal | StepChanges> {
    const leader = item.leaderId ? await this.directory.person(item.leaderId, manager) : null;
    const content = publicContentOf(item.carrier, valuesOf(sheets, itemKinds[item.carrier].filing), { leader: leader?.name ?? item.filerName, organisation: (await this.directory.organisation(item.organisationId, manager))?.name ?? '', year: item.year, isMajor: item.isMajor });
    const made = await this.plaques.createWithin(manager, { id: item.organisationId, path: item.organisationPath }, content, actor);
    if (isRefusal(made)) return made;
    const submitted = await this.steps.takeWithin(manager, { id: made.versionId, action: 'submit', opinion: '由载体审批生成' }, actor);
    return isRefusal(submitted) ? submitted : { plaqueId: made.id };
  }
}

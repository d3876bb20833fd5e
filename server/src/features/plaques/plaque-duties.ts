import { Injectable } from '@nestjs/common';
import type { Capability } from '@liangpai/shared/kernel';
import type { PlaqueAction } from '@liangpai/shared/contracts';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Duties } from '../../platform/workflow/duties.js';
import type { PlaqueVersion } from './plaque-version.entity.js';
import type { Plaque } from './plaque.entity.js';

interface NextDuty { readonly kind: string; readonly title: string; readonly capability: Capability | null }

const nextDuties: Partial<Record<PlaqueAction, NextDuty>> = {
  submit: { kind: 'review-plaque', title: '牌待保密审查', capability: 'plaque.review' },
  'pass-review': { kind: 'approve-plaque', title: '牌待批准', capability: 'plaque.approve' },
  return: { kind: 'fix-plaque', title: '牌被退回，请修改', capability: null },
  'send-back': { kind: 'fix-plaque', title: '牌被退回，请修改', capability: null },
};

/** Puts the next step of a plaque into somebody's inbox. No plan sets a time limit for it, so the duties have none. */
@Injectable()
export class PlaqueDuties {
  constructor(private readonly duties: Duties) {}

  async follow(manager: EntityManager, plaque: Plaque, version: PlaqueVersion, step: { readonly action: PlaqueAction; readonly opinion: string }, actor: Actor): Promise<void> {
    const next = nextDuties[step.action];
    if (!next) return;
    const isReturned = next.capability === null;
    await this.duties.open(manager, {
      enterpriseId: plaque.enterpriseId, kind: next.kind, subjectKind: 'plaque-version', subjectId: version.id, title: next.title,
      summary: isReturned ? `${version.content.name}：${actor.name}退回，${step.opinion}`.slice(0, 300) : `${version.content.name}（第${version.number}版），${version.filerName}送审`,
      organisationId: plaque.organisationId, organisationPath: plaque.organisationPath, capability: next.capability, personId: isReturned ? version.filerId : null,
      initiatorId: isReturned ? actor.personId : version.filerId, dueOn: null,
    });
  }

  /** The plaque is gone; nobody has to do anything about this version any more. */
  async drop(manager: EntityManager, versionId: string, actor: Actor): Promise<void> {
    await this.duties.close(manager, { subjectKind: 'plaque-version', subjectId: versionId }, 'withdraw', actor.personId);
  }
}

import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { answerConsultation, consultOnItem, InputOf, ItemView } from '@liangpai/shared/contracts';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { Duties } from '../../platform/workflow/duties.js';
import { Directory } from '../organisations/organisations.module.js';
import { ItemReading } from './item-reading.service.js';
import { Item, ItemConsultation } from './item.entity.js';

/** Its duties name the item first and then the question, so that the inbox leads to the item. */
const subjectKind = 'item-consultation';

/** 加签: whoever has the step may ask a colleague; the step waits for the answer. */
@Injectable()
export class ItemConsultations {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly duties: Duties,
    private readonly directory: Directory, private readonly reading: ItemReading,
  ) {}

  async ask(input: InputOf<typeof consultOnItem>, actor: Actor): Promise<ItemView | Refusal> {
    const opened = await this.reading.open(input.id, actor);
    if (isRefusal(opened)) return opened;
    const { item } = opened;
    const hasStep = item.phase !== 'draft' && this.reading.stepsOf(item, actor).some((step) => !step.needsReason && step.action !== 'recall');
    if (!hasStep) return refuse('STEP.NOT_YOURS', { step: '征求意见' });
    const person = await this.directory.person(input.personId);
    if (!person || person.enterpriseId !== actor.enterpriseId || person.leftOn || person.id === actor.personId) return refuse('PERSON.NOT_FOUND');
    await this.unitOfWork.run(async (manager) => {
      const id = newId();
      await manager.insert(ItemConsultation, {
        id, itemId: item.id, stage: item.state, askerId: actor.personId, askerName: actor.name, personId: person.id, personName: person.name, question: input.question, answer: null, askedAt: this.clock.now(), answeredAt: null, withdrawnAt: null,
      });
      await this.duties.open(manager, {
        enterpriseId: item.enterpriseId, kind: 'advise-on-item', subjectKind, subjectId: `${item.id}:${id}`, title: '请您提意见', summary: `${item.name}：${input.question}`.slice(0, 300), organisationId: item.organisationId, organisationPath: item.organisationPath,
        capability: null, personId: person.id, initiatorId: actor.personId, dueOn: null,
      });
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item.consult', subjectKind: 'item', subjectId: item.id, after: { personId: person.id, question: input.question } });
    });
    return this.reading.read(item.id, actor);
  }

  async answer(input: InputOf<typeof answerConsultation>, actor: Actor): Promise<{ done: true } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const found = await this.find(manager, input.id, actor);
      if (isRefusal(found)) return found;
      const { asked, item } = found;
      if (asked.personId !== actor.personId) return refuse('CONSULTATION.NOT_FOUND');
      const written = await manager.update(ItemConsultation, { id: asked.id, answeredAt: IsNull(), withdrawnAt: IsNull() }, { answer: input.answer, answeredAt: this.clock.now() });
      if (!written.affected) return refuse('CONSULTATION.ANSWERED');
      await this.duties.close(manager, { subjectKind, subjectId: `${item.id}:${asked.id}` }, 'answer', actor.personId);
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item.advise', subjectKind: 'item', subjectId: item.id, after: { answer: input.answer } });
      return { done: true as const };
    });
  }

  async withdraw(id: string, actor: Actor): Promise<{ done: true } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const found = await this.find(manager, id, actor);
      if (isRefusal(found)) return found;
      const { asked, item } = found;
      if (asked.askerId !== actor.personId) return refuse('CONSULTATION.NOT_FOUND');
      const written = await manager.update(ItemConsultation, { id: asked.id, answeredAt: IsNull(), withdrawnAt: IsNull() }, { withdrawnAt: this.clock.now() });
      if (!written.affected) return refuse('CONSULTATION.ANSWERED');
      await this.duties.close(manager, { subjectKind, subjectId: `${item.id}:${asked.id}` }, 'withdraw', actor.personId);
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item.withdraw-consultation', subjectKind: 'item', subjectId: item.id, after: { consultationId: id } });
      return { done: true as const };
    });
  }

  /** Who has been asked and has not answered yet; a step waits for them. */
  async openFor(manager: EntityManager, itemId: string): Promise<readonly string[]> {
    return (await manager.findBy(ItemConsultation, { itemId, answeredAt: IsNull(), withdrawnAt: IsNull() })).map((asked) => asked.personName);
  }

  private async find(manager: EntityManager, id: string, actor: Actor): Promise<{ asked: ItemConsultation; item: Item } | Refusal<'CONSULTATION.NOT_FOUND'>> {
    const asked = await manager.findOneBy(ItemConsultation, { id });
    const item = asked && (await manager.findOneBy(Item, { id: asked.itemId, enterpriseId: actor.enterpriseId }));
    return asked && item ? { asked, item } : refuse('CONSULTATION.NOT_FOUND');
  }
}

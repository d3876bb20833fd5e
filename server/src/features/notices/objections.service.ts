import { Injectable } from '@nestjs/common';
import { addWorkingDays, isRefusal, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import { noticeLimits, type answerObjection, type InputOf, type NoticeView, type raiseAnonymousObjection, type raiseObjection } from '@liangpai/shared/contracts';
import { objectionWorkflow } from '@liangpai/shared/workflow';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { CaseAccess } from '../../platform/workflow/case-access.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Duties } from '../../platform/workflow/duties.js';
import { WorkingCalendars } from '../calendar/calendar.module.js';
import { NoticeReading } from './notice-reading.service.js';
import { NoticeSubject, Objection, PublicNotice } from './notice.entity.js';
import { Notices } from './notices.service.js';
import { objectionCase, objectionKind } from './objection-case.js';

type Said = InputOf<typeof raiseAnonymousObjection>;
/** Who objects, for an objection under a name. */
interface Objector { readonly personId: string; readonly name: string; readonly contact: string }

/** Working days for an answer; no plan sets them. */
const daysToAnswer = 5;

/** Takes objections to notices and their answers (SY-ZT-36). */
@Injectable()
export class Objections {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly duties: Duties, private readonly walker: CaseWalker,
    private readonly reading: NoticeReading, private readonly notices: Notices, private readonly calendars: WorkingCalendars, access: CaseAccess,
  ) {
    access.register(objectionKind, { workflow: objectionWorkflow, mayRead: (manager, id, actor) => this.mayRead(manager, id, actor) });
  }

  raise(input: InputOf<typeof raiseObjection>, actor: Actor): Promise<{ done: true } | Refusal> {
    return this.take(input, actor, { personId: actor.personId, name: actor.name, contact: input.contact });
  }

  /** The actor decides only whether the notice can be seen; nothing about the actor, and no moment finer than the day, is kept. */
  raiseAnonymously(input: Said, actor: Actor): Promise<{ done: true } | Refusal> {
    return this.take(input, actor, null);
  }

  /** Answers an objection, once; the answer is public. One that is found right stops what it is about. */
  async answer(input: InputOf<typeof answerObjection>, actor: Actor): Promise<NoticeView | Refusal> {
    const answered = await this.unitOfWork.run(async (manager) => {
      const objection = await manager.findOneBy(Objection, { id: input.id });
      const notice = objection && (await this.reading.find(objection.noticeId, actor, manager));
      if (!objection || !notice || !this.reading.mayAnswer(notice, actor)) return refuse('OBJECTION.NOT_FOUND');
      const subjects = await manager.findBy(NoticeSubject, { noticeId: notice.id });
      // The row first: of two officers at once the second waits here and is told, instead of colliding in the history.
      const words = { answer: input.answer, answeredBy: actor.name, answeredOn: this.clock.today() };
      const stale = objection.state === 'open' ? await updateVersioned(manager, Objection, objection, words, input.version) : undefined;
      if (stale) return stale;
      const step = await this.walker.take(manager, objectionWorkflow, objectionCase(objection, notice, subjects, actor), input.action, actor, input.answer);
      if (isRefusal(step)) return step;
      await manager.update(Objection, { id: objection.id }, { state: step.to });
      await this.count(manager, { id: notice.id }, { openCount: 'open_count - 1' });
      if (step.to === 'upheld') await this.stop(manager, objection, actor);
      return notice;
    });
    return isRefusal(answered) ? answered : this.reading.read(answered.id, actor);
  }

  /** What an upheld objection is about does not take effect. */
  private async stop(manager: EntityManager, objection: Objection, actor: Actor): Promise<void> {
    const concerned = { noticeId: objection.noticeId, outcome: IsNull(), ...(objection.subjectId ? { id: objection.subjectId } : {}) };
    await manager.update(NoticeSubject, concerned, { outcome: 'upheld', result: '异议成立，不生效', concludedBy: actor.name, concludedOn: this.clock.today() });
    await this.notices.settle(manager, objection.noticeId);
  }

  /** Writes an objection; the same key counts once, whether it comes again or at the same time. */
  private async take(input: Said, actor: Actor, objector: Objector | null): Promise<{ done: true } | Refusal> {
    try {
      return await this.unitOfWork.run((manager) => this.write(manager, input, actor, objector));
    } catch (error) {
      if (isDuplicate(error)) return { done: true };
      throw error;
    }
  }

  private async write(manager: EntityManager, { id, key, objection: text, subjectId }: Said, actor: Actor, objector: Objector | null): Promise<{ done: true } | Refusal> {
    const notice = await this.reading.find(id, actor, manager);
    if (!notice) return refuse('NOTICE.NOT_FOUND');
    if (await manager.existsBy(Objection, { noticeId: id, key })) return { done: true };
    const refusal = this.refuseUntimely(notice);
    if (refusal) return refusal;
    if (subjectId && !(await manager.existsBy(NoticeSubject, { id: subjectId, noticeId: id }))) return refuse('NOTICE.NOT_FOUND');
    const objection = {
      id: newId(), noticeId: id, subjectId, key, state: 'open' as const, text, personId: objector?.personId ?? null, personName: objector?.name ?? null, contact: objector?.contact || null, receivedOn: this.clock.today(),
      answer: null, answeredBy: null, answeredOn: null, version: 1,
    };
    await manager.insert(Objection, objection);
    if (!(await this.count(manager, { id, state: 'running' }, { objectionCount: 'objection_count + 1', openCount: 'open_count + 1' }))) return refuse('NOTICE.OVER', { endsOn: notice.endsOn ?? this.clock.today() });
    await this.askForAnswer(manager, notice, objection, objector);
    // An entry without a person would still tell the moment, and its neighbours in the log tell who was about then.
    if (objector) await this.audit.write(manager, { enterpriseId: notice.enterpriseId, actorId: objector.personId, action: 'objection.raise', subjectKind: objectionKind, subjectId: objection.id, after: { text } });
    return { done: true };
  }

  private refuseUntimely(notice: PublicNotice): Refusal | undefined {
    const today = this.clock.today();
    if (today < notice.startsOn) return refuse('NOTICE.NOT_BEGUN', { startsOn: notice.startsOn });
    if (notice.state !== 'running' || (notice.endsOn !== null && today > notice.endsOn)) return refuse('NOTICE.OVER', { endsOn: notice.endsOn ?? today });
    return notice.objectionCount >= noticeLimits.objections ? refuse('NOTICE.FULL', { count: notice.objectionCount }) : undefined;
  }

  /** Changes a notice's counters and raises its version, so that nobody concludes it beside this transaction. */
  private async count(manager: EntityManager, which: Pick<PublicNotice, 'id'> & Partial<Pick<PublicNotice, 'state'>>, counters: Partial<Record<'objectionCount' | 'openCount', string>>): Promise<boolean> {
    const changes = Object.fromEntries(Object.entries({ ...counters, version: 'version + 1' }).map(([name, sql]) => [name, () => sql]));
    const written = await manager.createQueryBuilder().update(PublicNotice).set(changes).where(which).execute();
    return (written.affected ?? 0) > 0;
  }

  private async askForAnswer(manager: EntityManager, notice: PublicNotice, objection: Pick<Objection, 'id' | 'text'>, objector: Objector | null): Promise<void> {
    const today = this.clock.today() as IsoDate;
    const due = addWorkingDays(await this.calendars.of(notice.enterpriseId, manager), today, daysToAnswer);
    const duty = {
      enterpriseId: notice.enterpriseId, kind: 'answer-objection', subjectKind: objectionKind, subjectId: objection.id, title: '公示异议待答复', summary: `${notice.title}：${objection.text}`.slice(0, 300),
      organisationId: notice.organisationId, organisationPath: notice.organisationPath, capability: 'item.check' as const, personId: null, initiatorId: objector?.personId ?? null, dueOn: isRefusal(due) ? null : due,
    };
    await (objector ? this.duties.open(manager, duty) : this.duties.openWithoutMoment(manager, duty));
  }

  private async mayRead(manager: EntityManager, id: string, actor: Actor): Promise<boolean> {
    const objection = await manager.findOneBy(Objection, { id });
    const notice = objection && (await this.reading.find(objection.noticeId, actor, manager));
    return notice ? this.reading.mayAnswer(notice, actor) || objection.personId === actor.personId : false;
  }
}

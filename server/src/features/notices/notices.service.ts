import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type IsoDate, type NoticeKind, type NoticeStanding, type Refusal } from '@liangpai/shared/kernel';
import { noticeStanding, publicNoticePeriod } from '@liangpai/shared/evaluation';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import type { Subject } from '../../platform/workflow/duties.js';
import { WorkingCalendars } from '../calendar/calendar.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { NoticeSubject, Objection, PublicNotice } from './notice.entity.js';

/** One line of a notice that is to be put up. */
export interface NoticeLine extends Subject {
  /** What is displayed of it, up to 300 characters. */
  readonly line: string;
  /** Whoever filed or leads it; these people do not answer objections to it. */
  readonly recusedIds?: readonly string[];
}

export interface NewNotice {
  readonly enterpriseId: string;
  /** Who puts it up and answers. */
  readonly organisationId: string;
  readonly organisationPath: string;
  /** `period`: what is displayed waits for its end; `display`: shown beside the sign, without an end (AMB-67). */
  readonly kind: NoticeKind;
  readonly title: string;
  readonly text: string;
  /** Whose people see it; a subtree of the enterprise. */
  readonly scopePath: string;
  readonly place: string;
  /** Department and telephone for objections outside this program. */
  readonly contact?: string;
  readonly startsOn: string;
  readonly subjects: readonly NoticeLine[];
}

/** How the newest notice of a thing stands; `ended` alone lets it take effect. */
export interface SubjectStanding {
  readonly noticeId: string;
  readonly state: NoticeStanding;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Unanswered objections to this line or to the whole notice. */
  readonly openObjections: number;
  readonly isConcluded: boolean;
}

export type OpenRefusal = Refusal<'NOTICE.STARTS_ON_INVALID' | 'NOTICE.ALREADY_OPEN'> | Refusal;
export type ConcludeRefusal = Refusal<'NOTICE.NOT_FOUND' | 'NOTICE.NOT_BEGUN' | 'NOTICE.NOT_ENDED' | 'NOTICE.OBJECTION_OPEN' | 'NOTICE.UPHELD' | 'VERSION.STALE'>;

/** 公示 for the features whose things wait for it. They have asked for permission; everything runs in their transaction. */
@Injectable()
export class Notices {
  constructor(private readonly clock: Clock, private readonly audit: AuditLog, private readonly editions: RulebookEditions, private readonly calendars: WorkingCalendars) {}

  /**
   * Puts up a notice (SY-ZT-34, SY-ZT-36); a batch goes up together as its lines (SY-GC-08). A period lasts `publicity_days` of the edition in force for the
   * organisation, in working days.
   * @returns the notice, or NOTICE.STARTS_ON_INVALID, NOTICE.ALREADY_OPEN, RULEBOOK.NO_EDITION, CALENDAR.YEAR_UNKNOWN
   */
  async open(manager: EntityManager, notice: NewNotice, actor: Actor): Promise<{ readonly id: string; readonly endsOn: string | null } | OpenRefusal> {
    const { subjects, contact = '', ...rest } = notice;
    if (notice.startsOn < this.clock.today()) return refuse('NOTICE.STARTS_ON_INVALID');
    const edition = await this.editions.editionOnDay('SY', notice.startsOn, notice.organisationPath, manager);
    if (isRefusal(edition)) return edition;
    const period = notice.kind === 'period' ? publicNoticePeriod(edition, notice.startsOn as IsoDate, await this.calendars.of(notice.enterpriseId, manager)) : null;
    if (isRefusal(period)) return period;
    const id = newId();
    const endsOn = period?.endsOn ?? null;
    const taken = await this.addLines(manager, id, subjects, 0);
    if (taken) return taken;
    await manager.insert(PublicNotice, { ...rest, contact, id, endsOn, editionId: edition.id, state: 'running', lineCount: subjects.length, objectionCount: 0, openCount: 0, openedAt: this.clock.now(), version: 1 });
    await this.audit.write(manager, {
      enterpriseId: notice.enterpriseId, actorId: actor.personId, action: 'notice.open', subjectKind: 'notice', subjectId: id,
      after: { title: notice.title, startsOn: notice.startsOn, endsOn, lines: subjects.map((subject) => subject.line) },
    });
    return { id, endsOn };
  }

  /**
   * Puts lines on the notice of the same title that the organisation put up today, so that what is approved on one day is displayed together (SY-GC-08); opens one
   * when there is none. Refusals as `open`.
   */
  async putUp(manager: EntityManager, notice: NewNotice, actor: Actor): Promise<{ readonly id: string; readonly endsOn: string | null } | OpenRefusal> {
    const { enterpriseId, organisationId, title, kind, startsOn, scopePath } = notice;
    const today = await manager.findOneBy(PublicNotice, { enterpriseId, organisationId, title, kind, startsOn, scopePath, state: 'running' });
    // Of two approvals at once one joins; the other opens a notice of its own.
    if (!today || (await updateVersioned(manager, PublicNotice, today, { lineCount: today.lineCount + notice.subjects.length }))) return this.open(manager, notice, actor);
    const taken = await this.addLines(manager, today.id, notice.subjects, today.lineCount);
    if (taken) return taken;
    await this.audit.write(manager, { enterpriseId, actorId: actor.personId, action: 'notice.add', subjectKind: 'notice', subjectId: today.id, after: { lines: notice.subjects.map((subject) => subject.line) } });
    return { id: today.id, endsOn: today.endsOn };
  }

  private async addLines(manager: EntityManager, noticeId: string, subjects: readonly NoticeLine[], after: number): Promise<Refusal<'NOTICE.ALREADY_OPEN'> | undefined> {
    for (const [at, subject] of subjects.entries()) {
      const earlier = await this.newest(manager, subject);
      if (earlier && earlier.outcome === null) return refuse('NOTICE.ALREADY_OPEN', { line: earlier.line });
      const { subjectKind, subjectId, line, recusedIds = [] } = subject;
      await manager.insert(NoticeSubject, {
        id: newId(), noticeId, subjectKind, subjectId, line, recusedIds: recusedIds as never, round: (earlier?.round ?? 0) + 1, position: after + at + 1, outcome: null, result: null, concludedBy: null, concludedOn: null,
      });
    }
    return undefined;
  }

  /** How the newest notice of a thing stands today; null when it was never displayed. */
  async standingOf(manager: EntityManager, subject: Subject): Promise<SubjectStanding | null> {
    const line = await this.newest(manager, subject);
    const notice = line && (await manager.findOneBy(PublicNotice, { id: line.noticeId }));
    if (!line || !notice) return null;
    const openObjections = await this.openObjectionsTo(manager, line);
    const state = noticeStanding({
      startsOn: notice.startsOn as IsoDate, endsOn: notice.endsOn as IsoDate | null, today: this.clock.today() as IsoDate, openObjections, upheldObjections: line.outcome === 'upheld' ? 1 : 0,
    });
    return { noticeId: notice.id, state, startsOn: notice.startsOn, endsOn: notice.endsOn, openObjections, isConcluded: line.outcome !== null };
  }

  /**
   * Records that what was displayed takes effect (SY-ZT-36). A period cannot be ended early; an unanswered objection holds it up. Concluding again changes
   * nothing.
   * @param result what came of it, as everybody reads it
   * @returns nothing, or NOTICE.NOT_FOUND, NOTICE.NOT_BEGUN, NOTICE.NOT_ENDED (with the last day), NOTICE.OBJECTION_OPEN (with their number), NOTICE.UPHELD, VERSION.STALE
   */
  async conclude(manager: EntityManager, subject: Subject, result: string, actor: Actor): Promise<ConcludeRefusal | undefined> {
    const line = await this.newest(manager, subject);
    const notice = line && (await manager.findOneBy(PublicNotice, { id: line.noticeId }));
    if (!line || !notice) return refuse('NOTICE.NOT_FOUND');
    if (line.outcome === 'effective') return undefined;
    if (line.outcome === 'upheld') return refuse('NOTICE.UPHELD');
    const today = this.clock.today();
    if (today < notice.startsOn) return refuse('NOTICE.NOT_BEGUN', { startsOn: notice.startsOn });
    if (notice.endsOn !== null && today <= notice.endsOn) return refuse('NOTICE.NOT_ENDED', { endsOn: notice.endsOn });
    const count = await this.openObjectionsTo(manager, line);
    if (count > 0) return refuse('NOTICE.OBJECTION_OPEN', { count });
    // An objection that came in the meantime has raised the version: then this is refused and looked at again.
    const stale = await updateVersioned(manager, PublicNotice, notice, {});
    if (stale) return stale;
    await manager.update(NoticeSubject, { id: line.id }, { outcome: 'effective', result, concludedBy: actor.name, concludedOn: today });
    await this.settle(manager, notice.id);
    await this.audit.write(manager, { enterpriseId: notice.enterpriseId, actorId: actor.personId, action: 'notice.conclude', subjectKind: 'notice', subjectId: notice.id, after: { line: line.line, result } });
    return undefined;
  }

  /** Closes a notice once nothing on it is pending any more. */
  async settle(manager: EntityManager, noticeId: string): Promise<void> {
    if (await manager.existsBy(NoticeSubject, { noticeId, outcome: IsNull() })) return;
    const isEffective = await manager.existsBy(NoticeSubject, { noticeId, outcome: 'effective' });
    await manager.update(PublicNotice, { id: noticeId }, { state: isEffective ? 'ended' : 'upheld' });
  }

  private async newest(manager: EntityManager, { subjectKind, subjectId }: Subject): Promise<NoticeSubject | undefined> {
    const [newest] = await manager.find(NoticeSubject, { where: { subjectKind, subjectId }, order: { round: 'DESC' }, take: 1 });
    return newest;
  }

  private openObjectionsTo(manager: EntityManager, line: NoticeSubject): Promise<number> {
    return manager.countBy(Objection, [{ noticeId: line.noticeId, subjectId: line.id, state: 'open' }, { noticeId: line.noticeId, subjectId: IsNull(), state: 'open' }]);
  }
}

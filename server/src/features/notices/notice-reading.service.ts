import { Injectable } from '@nestjs/common';
import { DISPLAY_STANDING_LABELS, NOTICE_STANDING_LABELS, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import { noticeLimits, type InputOf, type listNotices, type NoticeListView, type NoticeRow, type NoticeView, type ObjectionView, type ResponseOf } from '@liangpai/shared/contracts';
import { noticeStanding } from '@liangpai/shared/evaluation';
import { objectionWorkflow } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Directory } from '../organisations/organisations.module.js';
import { NoticeAudience } from './notice-audience.js';
import { NoticeSubject, Objection, PublicNotice } from './notice.entity.js';
import { objectionCase } from './objection-case.js';

/** Reads notices as screens, paper and sheets show them. */
@Injectable()
export class NoticeReading {
  constructor(
    private readonly source: DataSource, private readonly clock: Clock, private readonly audience: NoticeAudience, private readonly directory: Directory, private readonly walker: CaseWalker,
  ) {}

  async list({ view, page, pageSize }: InputOf<typeof listNotices>, actor: Actor): Promise<ResponseOf<typeof listNotices>> {
    const query = await this.listed(view, actor);
    const total = await query.getCount();
    const notices = await query.offset((page - 1) * pageSize).limit(pageSize).getMany();
    return { notices: await this.rowsOf(notices), total, page, pageSize };
  }

  /** The newest `limit` rows of a list. */
  async select(view: NoticeListView, actor: Actor, limit: number): Promise<NoticeRow[]> {
    return this.rowsOf(await (await this.listed(view, actor)).limit(limit).getMany());
  }

  async read(id: string, actor: Actor): Promise<NoticeView | Refusal> {
    const notice = await this.find(id, actor);
    return notice ? this.viewOf(notice, actor) : refuse('NOTICE.NOT_FOUND');
  }

  /** The notice that an objection was raised against, for those who answer. */
  async ofObjection(id: string, actor: Actor): Promise<NoticeView | Refusal> {
    const objection = await this.source.manager.findOneBy(Objection, { id });
    const notice = objection && (await this.find(objection.noticeId, actor));
    if (!notice || !this.mayAnswer(notice, actor)) return refuse('OBJECTION.NOT_FOUND');
    return this.viewOf(notice, actor);
  }

  /** A notice that the actor sees. */
  async find(id: string, actor: Actor, manager?: EntityManager): Promise<PublicNotice | null> {
    return (await this.audience.visibleTo(actor, manager)).andWhere('notice.id = :id', { id }).getOne();
  }

  mayAnswer(notice: PublicNotice, actor: Actor): boolean {
    return can(actor, 'item.check', { enterpriseId: notice.enterpriseId, path: notice.organisationPath });
  }

  private async listed(view: NoticeListView, actor: Actor): Promise<SelectQueryBuilder<PublicNotice>> {
    const current = `notice.state = 'running' AND (notice.endsOn IS NULL OR notice.endsOn >= :today OR notice.openCount > 0)`;
    return (await this.audience.visibleTo(actor)).andWhere(view === 'current' ? `(${current})` : `NOT (${current})`).orderBy('notice.startsOn', 'DESC').addOrderBy('notice.id');
  }

  private async rowsOf(notices: readonly PublicNotice[]): Promise<NoticeRow[]> {
    const names = new Map((await this.directory.organisations([...new Set(notices.map((notice) => notice.organisationId))])).map((place) => [place.id, place.name]));
    return notices.map((notice) => {
      const { id, kind, title, place, startsOn, endsOn } = notice;
      const standing = this.standingOf(notice);
      const labels = kind === 'display' ? DISPLAY_STANDING_LABELS : NOTICE_STANDING_LABELS;
      return {
        id, kind, title, place, startsOn, endsOn, organisation: names.get(notice.organisationId) ?? '', standing, standingLabel: labels[standing], lines: notice.lineCount, objections: notice.objectionCount,
        openObjections: notice.openCount,
      };
    });
  }

  private standingOf(notice: PublicNotice): NoticeRow['standing'] {
    if (notice.state !== 'running') return notice.state;
    return noticeStanding({ startsOn: notice.startsOn as IsoDate, endsOn: notice.endsOn as IsoDate | null, today: this.clock.today() as IsoDate, openObjections: notice.openCount, upheldObjections: 0 });
  }

  private async viewOf(notice: PublicNotice, actor: Actor): Promise<NoticeView> {
    const { manager } = this.source;
    const [[row], subjects, objections] = await Promise.all([
      this.rowsOf([notice]), manager.find(NoticeSubject, { where: { noticeId: notice.id }, order: { position: 'ASC' } }),
      manager.find(Objection, { where: { noticeId: notice.id }, order: { receivedOn: 'ASC', id: 'ASC' }, take: noticeLimits.objections }),
    ]);
    const canAnswer = this.mayAnswer(notice, actor);
    const received = objections.map((objection) => this.objectionOf(objection, notice, subjects, actor, canAnswer));
    return {
      ...(row as NoticeRow), text: notice.text, contact: notice.contact, subjects: subjects.map(({ id, line, result, concludedOn }) => ({ id, line, result, concludedOn })), received, canAnswer,
      canObject: (row as NoticeRow).standing === 'running' && notice.state === 'running',
    };
  }

  /** Everybody sees that there is an objection and how it was answered; what it says and whose it is, only who answers it and who raised it under a name. */
  private objectionOf(objection: Objection, notice: PublicNotice, subjects: readonly NoticeSubject[], actor: Actor, canAnswer: boolean): ObjectionView {
    const { id, state, receivedOn, text, personName, contact, answer, answeredOn, answeredBy, version } = objection;
    const isMine = objection.personId === actor.personId;
    const isOpenTo = canAnswer || isMine;
    return {
      id, state, stateLabel: objectionWorkflow.states[state], receivedOn, about: subjects.find((subject) => subject.id === objection.subjectId)?.line ?? null, isMine, text: isOpenTo ? text : null,
      by: isOpenTo ? personName : null, contact: isOpenTo ? contact : null, answer, answeredOn, answeredBy, version,
      steps: canAnswer ? this.walker.offer(objectionWorkflow, objectionCase(objection, notice, subjects, actor), actor) : [],
    };
  }
}

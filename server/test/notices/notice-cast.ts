import { listNotices, raiseAnonymousObjection, raiseObjection, readNotice, type NoticeRow, type NoticeView } from '@liangpai/shared/contracts';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import { ActorSource, type Actor } from '../../src/platform/auth/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/ids/ids.js';
import { Notices, type NewNotice, type SubjectStanding } from '../../src/features/notices/notices.module.js';
import type { Answer, House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';

/** What another feature does with notices in its own transactions, and what people do with them over HTTP. */
export class NoticeStory {
  private constructor(readonly house: House, readonly company: Company) {}

  static async begin(house: House, name: string): Promise<NoticeStory> {
    return new NoticeStory(house, await new Builder(house).company(name));
  }

  /** Somebody's token at the story's present moment: an older one has run out. */
  token(person: Character): Promise<string> {
    return new Builder(this.house).signIn(person.id);
  }

  /** Puts up a notice about two projects, over the whole company. */
  open(changes: Partial<NewNotice> = {}): Promise<{ readonly id: string; readonly endsOn: string | null } | Refusal> {
    const { root, affairs } = this.company;
    return this.transact(affairs, (notices, manager, actor) => notices.open(manager, {
      enterpriseId: root.id, organisationId: root.id, organisationPath: root.path, kind: 'period', title: '关于拟立项共产党员工程的公示', text: '以下项目拟予批复，现予公示。', scopePath: root.path, place: '党务公开栏',
      startsOn: this.house.clock.today(), subjects: [{ subjectKind: 'item', subjectId: newId(), line: '主轴箱体变形攻关' }, { subjectKind: 'item', subjectId: newId(), line: '降低刀具消耗' }], ...changes,
    }, actor));
  }

  async opened(changes: Partial<NewNotice> = {}): Promise<NoticeView> {
    const opened = await this.open(changes);
    if (isRefusal(opened)) throw new Error(opened.code);
    return this.read(opened.id, this.company.affairs);
  }

  conclude(subjectId: string, result = '公示无异议，予以立项'): Promise<Refusal | undefined> {
    return this.transact(this.company.affairs, (notices, manager, actor) => notices.conclude(manager, { subjectKind: 'item', subjectId }, result, actor));
  }

  standing(subjectId: string): Promise<SubjectStanding | null> {
    return this.house.app.get(Notices).standingOf(this.house.source.manager, { subjectKind: 'item', subjectId });
  }

  async list(person: Character, view: 'current' | 'past' = 'current'): Promise<readonly NoticeRow[]> {
    return (await this.house.get(listNotices, { view }, await this.token(person))).notices;
  }

  async read(id: string, person: Character): Promise<NoticeView> {
    return this.house.get(readNotice, { id }, await this.token(person));
  }

  async object(id: string, person: Character, objection = '第一项的负责人与申报材料不符', subjectId: string | null = null, key = newId()): Promise<Answer<unknown>> {
    return this.house.call(raiseObjection, { id, key, objection, subjectId, contact: '' }, await this.token(person));
  }

  async objectAnonymously(id: string, person: Character, objection = '数据与实际不符', key = newId()): Promise<Answer<unknown>> {
    return this.house.call(raiseAnonymousObjection, { id, key, objection, subjectId: null }, await this.token(person));
  }

  private async transact<T>(person: Character, work: (notices: Notices, manager: Parameters<Parameters<UnitOfWork['run']>[0]>[0], actor: Actor) => Promise<T>): Promise<T> {
    const { app } = this.house;
    const actor = await app.get(ActorSource).findByAccessToken(await this.token(person));
    if (!actor) throw new Error(`${person.name} is not signed in`);
    return app.get(UnitOfWork).run((manager) => work(app.get(Notices), manager, actor));
  }
}

/** A thing that waits for its notice. */
export const waiting = (line: string, recusedIds: readonly string[] = []) => ({ subjectKind: 'item', subjectId: newId(), line, recusedIds });

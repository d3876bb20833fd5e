import { Injectable } from '@nestjs/common';
import { addDays, firstDayOf, isPartyMember, isRefusal, quarterOf, refuse, type IsoDate, type Quarter, type Refusal } from '@liangpai/shared/kernel';
import { surveyLimits, type InputOf, type openSurvey, type printSurveySlips, type remindRaters, type SurveyLine } from '@liangpai/shared/contracts';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { insertAll } from '../../platform/database/insert-all.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newCode, newId } from '../../platform/ids/ids.js';
import { slipHash } from '../../platform/ids/slip-hash.js';
import { printSlips, surveyQuestions } from '../../platform/printing/index.js';
import { Duty } from '../../platform/workflow/duties.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { SurveySlip } from './ballot.entity.js';
import { SurveyShelf, titleOf } from './survey-shelf.js';
import { Survey, SurveyRater, SurveySubject, type Question } from './survey.entity.js';

const questions: readonly Question[] = surveyQuestions.map((text, index) => ({ key: ['attitude', 'quality', 'timeliness'][index] ?? '', text }));
const overall: Question = { key: 'overall', text: '总体满意度怎么样？' };
/** Kinds of organisation whose people office members serve. */
const servedKinds: readonly Organisation['kind'][] = ['branch', 'department', 'team'];

interface Preparation {
  readonly quarter: string;
  readonly subjects: number;
  readonly branches: string[];
  readonly questions: Question[];
  readonly overallQuestion: string;
  readonly organisations: { id: string; name: string; kind: string; people: number }[];
}

/** Opening a quarter's survey, its reminders and its paper slips: what Party affairs does before the ballots are counted. */
@Injectable()
export class SurveyOpening {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory,
    private readonly shelf: SurveyShelf, private readonly configuration: Configuration, private readonly editions: RulebookEditions,
  ) {}

  /** What can be chosen when a survey is opened; it tells of the whole enterprise, as the survey itself does. */
  async prepare(actor: Actor): Promise<Preparation | Refusal> {
    const denied = deny(actor, 'survey.manage', { enterpriseId: actor.enterpriseId, path: `/${actor.enterpriseId}/` });
    if (denied) return denied;
    const reach = withinReach(actor, 'survey.manage', 'place.path');
    const places = await this.source.getRepository(Organisation).createQueryBuilder('place')
      .where('place.enterpriseId = :enterpriseId AND place.closedOn IS NULL', { enterpriseId: actor.enterpriseId }).andWhere('place.kind IN (:...kinds)', { kinds: servedKinds }).andWhere(reach.sql, reach.parameters)
      .orderBy('place.kind').addOrderBy('place.sort').limit(500).getMany();
    const counts = new Map<string, number>();
    for (const column of ['branchId', 'departmentId'] as const) {
      const rows = await this.source.getRepository(Person).createQueryBuilder('person').select(`person.${column}`, 'id').addSelect('COUNT(*)', 'count')
        .where('person.enterpriseId = :enterpriseId AND person.leftOn IS NULL AND person.isOnDuty = :isOnDuty', { enterpriseId: actor.enterpriseId, isOnDuty: true }).groupBy(`person.${column}`)
        .getRawMany<{ id: string | null; count: number | string }>();
      for (const row of rows) if (row.id) counts.set(row.id, Number(row.count));
    }
    const offices = await this.officeBranches(actor.enterpriseId);
    const subjects = await this.officeMembers(this.source.manager, offices);
    return {
      quarter: quarterOf(this.clock.today() as IsoDate), subjects: subjects.length, branches: offices.map((branch) => branch.name), questions: [...questions], overallQuestion: overall.text,
      organisations: places.map((place) => ({ id: place.id, name: place.name, kind: place.kind, people: counts.get(place.id) ?? 0 })),
    };
  }

  /** Opens the survey of a quarter: freezes edition, subjects and raters, and gives every rater one duty (SL-13-1, SL-13-2). */
  async open(input: InputOf<typeof openSurvey>, actor: Actor): Promise<SurveyLine | Refusal> {
    const path = `/${actor.enterpriseId}/`;
    const denied = deny(actor, 'survey.manage', { enterpriseId: actor.enterpriseId, path });
    if (denied) return denied;
    const quarter = input.quarter as Quarter;
    const today = this.clock.today() as IsoDate;
    if (firstDayOf(quarter) > today) return refuse('SURVEY.QUARTER_NOT_BEGUN');
    if (input.closesOn < today || input.closesOn > addDays(today, surveyLimits.longestDays)) return refuse('SURVEY.CLOSES_ON_INVALID', { days: surveyLimits.longestDays });
    const edition = await this.editions.editionInForce('SL', quarter, path);
    if (isRefusal(edition)) return refuse('SURVEY.NO_EDITION');
    if (await this.source.manager.existsBy(Survey, { enterpriseId: actor.enterpriseId, quarter })) return refuse('SURVEY.QUARTER_TAKEN', { quarter });
    const members = await this.officeMembers(this.source.manager, await this.officeBranches(actor.enterpriseId));
    if (members.length === 0) return refuse('SURVEY.NO_SUBJECTS');
    const raterIds = await this.peopleOf(input.raterOrganisationIds, actor);
    if (raterIds.length === 0 && !input.usesSlips) return refuse('SURVEY.NO_RATERS');
    const survey: Survey = {
      id: newId(), enterpriseId: actor.enterpriseId, path, quarter, state: 'open', opensOn: today, closesOn: input.closesOn, closedOn: null, editionId: edition.id,
      questions: input.hasOverallQuestion ? [...questions, overall] : questions, subjectCount: members.length, raterCount: raterIds.length, remindedOn: null, published: null, version: 1,
    };
    try {
      return await this.unitOfWork.run(async (manager) => {
        await manager.insert(Survey, survey as never);
        await insertAll(manager, SurveySubject, members.map(({ person, branch }, index) => ({
          id: newId(), surveyId: survey.id, personId: person.id, name: person.name, post: person.post, branchId: branch.id, branchName: branch.name, branchPath: branch.path, sort: index,
        })));
        await insertAll(manager, SurveyRater, raterIds.map((personId) => ({ id: newId(), surveyId: survey.id, personId })));
        await insertAll(manager, Duty, raterIds.map((personId) => this.dutyOf(survey, personId, actor)));
        await this.record(manager, actor, 'survey.open', survey.id, { quarter, closesOn: survey.closesOn, editionId: survey.editionId, subjects: members.length, raters: raterIds.length });
        return this.shelf.describeOne(survey, manager);
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('SURVEY.QUARTER_TAKEN', { quarter });
      throw error;
    }
  }

  /** The enterprise's surveys, newest quarter first. */
  async list(actor: Actor): Promise<{ surveys: SurveyLine[] }> {
    const surveys = await this.source.manager.find(Survey, { where: { enterpriseId: actor.enterpriseId }, order: { quarter: 'DESC' }, take: 40 });
    return { surveys: await this.shelf.describe(surveys) };
  }

  /** Reminds every rater alike, whoever has rated already: the reminder must not tell who has not. */
  async remind(input: InputOf<typeof remindRaters>, actor: Actor): Promise<SurveyLine | Refusal> {
    const survey = await this.ofActor(input.id, actor);
    if (!(survey instanceof Survey)) return survey;
    const closed = this.shelf.refuseClosed(survey);
    if (closed) return closed;
    const remindedOn = this.clock.today();
    if (survey.remindedOn === remindedOn) return refuse('SURVEY.ALREADY_REMINDED');
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, Survey, survey, { remindedOn }, input.version);
      if (stale) return stale;
      await manager.update(Duty, { subjectKind: 'survey', subjectId: survey.id, closedAt: IsNull() }, { title: `提醒：${titleOf(survey)}`, summary: `${survey.closesOn}截止。全体评价人都会收到这条提醒；已评完的不用再评。` });
      await this.record(manager, actor, 'survey.remind', survey.id, { raters: survey.raterCount });
      return this.shelf.describeOne({ ...survey, remindedOn, version: survey.version + 1 }, manager);
    });
  }

  /** Makes paper slips and prints them; the codes exist on paper only, the database keeps their hashes. */
  async printSlips(input: InputOf<typeof printSurveySlips>, actor: Actor): Promise<{ pdf: Buffer; name: string } | Refusal> {
    const survey = await this.ofActor(input.id, actor);
    if (!(survey instanceof Survey)) return survey;
    const closed = this.shelf.refuseClosed(survey);
    if (closed) return closed;
    const codes = Array.from({ length: input.count }, newCode);
    await this.unitOfWork.run(async (manager) => {
      await insertAll(manager, SurveySlip, codes.map((code) => ({ id: newId(), surveyId: survey.id, codeHash: slipHash('survey', code), isUsed: false })));
      await this.record(manager, actor, 'survey.print-slips', survey.id, { count: codes.length });
    });
    const slips = codes.map((code) => ({ code, address: `${this.configuration.publicUrl}/s/${code}` }));
    return { pdf: await printSlips(slips, { title: titleOf(survey), closesOn: survey.closesOn }, { printedAt: this.clock.instant() }), name: `${titleOf(survey)}测评票.pdf` };
  }

  private async ofActor(id: string, actor: Actor): Promise<Survey | Refusal> {
    const survey = await this.source.manager.findOneBy(Survey, { id, enterpriseId: actor.enterpriseId });
    if (!survey) return refuse('SURVEY.NOT_FOUND');
    return deny(actor, 'survey.manage', survey) ?? survey;
  }

  private async officeBranches(enterpriseId: string): Promise<Organisation[]> {
    return (await this.directory.branchesOf(enterpriseId)).filter((branch) => branch.branchKind === 'office');
  }

  private async officeMembers(manager: EntityManager, branches: readonly Organisation[]): Promise<{ person: Person; branch: Organisation }[]> {
    const people = branches.length === 0 ? [] : await manager.find(Person, { where: { branchId: In(branches.map((branch) => branch.id)), leftOn: IsNull(), isOnDuty: true }, order: { employeeNo: 'ASC' } });
    return branches.flatMap((branch) => people.filter((person) => person.branchId === branch.id && isPartyMember(person.kind)).map((person) => ({ person, branch })));
  }

  /** Everybody on duty in the chosen organisations and below them, each once. */
  private async peopleOf(organisationIds: readonly string[], actor: Actor): Promise<string[]> {
    const chosen = (await this.directory.organisations(organisationIds)).filter((place) => place.enterpriseId === actor.enterpriseId && !deny(actor, 'survey.manage', place));
    if (chosen.length === 0) return [];
    const query = this.source.getRepository(Person).createQueryBuilder('person').select('person.id', 'id').distinct(true)
      .innerJoin(Organisation, 'place', 'place.id = person.branchId OR place.id = person.departmentId')
      .where('person.enterpriseId = :enterpriseId AND person.leftOn IS NULL AND person.isOnDuty = :isOnDuty', { enterpriseId: actor.enterpriseId, isOnDuty: true })
      .andWhere(`(${chosen.map((_, index) => `place.path LIKE :path${index}`).join(' OR ')})`, Object.fromEntries(chosen.map((place, index) => [`path${index}`, `${place.path}%`])));
    return (await query.getRawMany<{ id: string }>()).map((row) => row.id);
  }

  private dutyOf(survey: Survey, personId: string, actor: Actor): Duty {
    return {
      id: newId(), enterpriseId: survey.enterpriseId, kind: 'rate-members', subjectKind: 'survey', subjectId: survey.id, title: titleOf(survey), summary: `给${survey.subjectCount}位机关党员的服务打星，匿名，${survey.closesOn}截止。`,
      organisationId: survey.enterpriseId, organisationPath: survey.path, capability: null, personId, initiatorId: actor.personId, dueOn: survey.closesOn, openedAt: this.clock.now(), closedAt: null, closedBy: null, outcome: null, escalatesId: null,
    };
  }

  private record(manager: EntityManager, actor: Actor, action: string, subjectId: string, after: object): Promise<void> {
    return this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action, subjectKind: 'survey', subjectId, after });
  }
}

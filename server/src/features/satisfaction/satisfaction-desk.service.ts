import { Injectable } from '@nestjs/common';
import { addDays, isPartyMember, isRefusal, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import { satisfactionLimits, type addRepresentatives, type extendSatisfaction, type InputOf, type printSatisfactionSlips, type SatisfactionView } from '@liangpai/shared/contracts';
import { shownTurnout } from '@liangpai/shared/evaluation';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { insertAll } from '../../platform/database/insert-all.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newCode, newId } from '../../platform/ids/ids.js';
import { slipHash } from '../../platform/ids/slip-hash.js';
import { printSlips } from '../../platform/printing/index.js';
import { Duties } from '../../platform/workflow/duties.js';
import { ItemReading, type Item } from '../items/items.module.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';
import { SatisfactionBallot, SatisfactionRater, SatisfactionSlip, SatisfactionSurvey } from './satisfaction.entity.js';
import { resultViewOf, titleOf } from './satisfaction-view.js';

type Group = SatisfactionRater['group'];

/** Opens measurements, addresses them, and shows where they stand. */
@Injectable()
export class SatisfactionDesk {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly duties: Duties, private readonly directory: Directory,
    private readonly reading: ItemReading, private readonly configuration: Configuration,
  ) {}

  /** Opens the ballot of an item in the caller's transaction, addressed to all Party members of the filing organisation and below it (SY-ZT-26). */
  async open(manager: EntityManager, item: Item, editionId: string, actor: Actor): Promise<void> {
    const today = this.clock.today() as IsoDate;
    const organisation = await this.directory.organisation(item.organisationId, manager);
    const rounds = await manager.countBy(SatisfactionSurvey, { itemId: item.id });
    const memberIds = await this.membersBelow(manager, item);
    const survey: SatisfactionSurvey = {
      id: newId(), enterpriseId: item.enterpriseId, itemId: item.id, round: rounds + 1, kind: item.carrier === 'pledge' ? 'appraisal' : 'satisfaction', subject: item.name, organisationPath: item.organisationPath,
      organisationName: organisation?.name ?? '', companyPath: item.companyPath, state: 'open', opensOn: today, closesOn: addDays(today, satisfactionLimits.days), closedOn: null, editionId,
      members: memberIds.length, representatives: 0, slips: 0, published: null, version: 1,
    };
    await manager.insert(SatisfactionSurvey, survey as never);
    await this.address(manager, survey, memberIds, 'member', actor);
    await this.record(manager, actor, 'satisfaction.open', survey, { closesOn: survey.closesOn, members: memberIds.length, editionId });
  }

  /** The measurements of an item that the actor may see, newest first. */
  async ofItem(itemId: string, actor: Actor): Promise<{ surveys: SatisfactionView[] } | Refusal> {
    const opened = await this.reading.open(itemId, actor);
    if (isRefusal(opened)) return opened;
    const surveys = await this.source.manager.find(SatisfactionSurvey, { where: { itemId }, order: { round: 'DESC' }, take: 10 });
    return { surveys: await Promise.all(surveys.map((survey) => this.describe(survey, actor))) };
  }

  /** Adds employee representatives; whoever is on the list already stays what he or she is. */
  async addRepresentatives(input: InputOf<typeof addRepresentatives>, actor: Actor): Promise<SatisfactionView | Refusal> {
    const survey = await this.openSurvey(input.id, actor, 'item.file');
    if (isRefusal(survey)) return survey;
    if (this.clock.today() > survey.closesOn) return refuse('SATISFACTION.CLOSED', { closesOn: survey.closesOn });
    const people = await this.source.manager.findBy(Person, { id: In([...input.personIds]), enterpriseId: survey.enterpriseId, leftOn: IsNull(), isOnDuty: true });
    return this.unitOfWork.run(async (manager) => {
      const listed = new Set((await manager.findBy(SatisfactionRater, { surveyId: survey.id, personId: In(people.map((person) => person.id)) })).map((rater) => rater.personId));
      const added = people.map((person) => person.id).filter((id) => !listed.has(id));
      if (added.length === 0) return refuse('SATISFACTION.NO_REPRESENTATIVES');
      const representatives = survey.representatives + added.length;
      const stale = await updateVersioned(manager, SatisfactionSurvey, survey, { representatives }, survey.version);
      if (stale) return stale;
      await this.address(manager, survey, added, 'employee-representative', actor);
      await this.record(manager, actor, 'satisfaction.add-representatives', survey, { added: added.length });
      return this.describe({ ...survey, representatives, version: survey.version + 1 }, actor, manager);
    });
  }

  /** Prints slips for customers; the codes exist on paper only. Party affairs hand them out, not those who are rated. */
  async printSlips(input: InputOf<typeof printSatisfactionSlips>, actor: Actor): Promise<{ pdf: Buffer; name: string } | Refusal> {
    const issued = await this.issueSlips(input, actor);
    if (isRefusal(issued)) return issued;
    const slips = issued.codes.map((code) => ({ code, address: `${this.configuration.publicUrl}/v/${code}` }));
    return { pdf: await printSlips(slips, { title: issued.title, closesOn: issued.closesOn, call: '扫码，打一个总分' }, { printedAt: this.clock.instant() }), name: `${issued.title}客户测评票.pdf` };
  }

  /** Makes the codes of slips; nothing keeps them but whoever asked. */
  async issueSlips(input: InputOf<typeof printSatisfactionSlips>, actor: Actor): Promise<{ readonly codes: readonly string[]; readonly title: string; readonly closesOn: string } | Refusal> {
    const survey = await this.openSurvey(input.id, actor, 'item.check');
    if (isRefusal(survey)) return survey;
    if (this.clock.today() > survey.closesOn) return refuse('SATISFACTION.CLOSED', { closesOn: survey.closesOn });
    const codes = Array.from({ length: input.count }, newCode);
    const stale = await this.unitOfWork.run(async (manager) => {
      const refused = await updateVersioned(manager, SatisfactionSurvey, survey, { slips: survey.slips + codes.length }, survey.version);
      if (refused) return refused;
      await insertAll(manager, SatisfactionSlip, codes.map((code) => ({ id: newId(), surveyId: survey.id, codeHash: slipHash('satisfaction', code), isUsed: false })));
      await this.record(manager, actor, 'satisfaction.print-slips', survey, { count: codes.length });
      return undefined;
    });
    return stale ?? { codes, title: titleOf(survey), closesOn: survey.closesOn };
  }

  async extend(input: InputOf<typeof extendSatisfaction>, actor: Actor): Promise<SatisfactionView | Refusal> {
    const survey = await this.openSurvey(input.id, actor, 'item.check');
    if (isRefusal(survey)) return survey;
    const today = this.clock.today() as IsoDate;
    if (input.closesOn < today || input.closesOn > addDays(today, satisfactionLimits.longestDays)) return refuse('SATISFACTION.CLOSES_ON_INVALID', { days: satisfactionLimits.longestDays });
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, SatisfactionSurvey, survey, { closesOn: input.closesOn }, input.version);
      if (stale) return stale;
      await this.record(manager, actor, 'satisfaction.extend', survey, { closesOn: input.closesOn });
      return this.describe({ ...survey, closesOn: input.closesOn, version: survey.version + 1 }, actor, manager);
    });
  }

  private async describe(survey: SatisfactionSurvey, actor: Actor, manager: EntityManager = this.source.manager): Promise<SatisfactionView> {
    const { id, state, opensOn, closesOn, closedOn, version, members, representatives, slips } = survey;
    const cast = state === 'open' ? await manager.countBy(SatisfactionBallot, { surveyId: id }) : (survey.published?.ballots ?? 0);
    return {
      id, title: titleOf(survey), state, opensOn, closesOn: closedOn ?? closesOn, version, members, representatives, slips, ballots: shownTurnout(cast), result: resultViewOf(survey),
      canAddress: state === 'open' && can(actor, 'item.file', { enterpriseId: survey.enterpriseId, path: survey.organisationPath }),
      canManage: state === 'open' && can(actor, 'item.check', { enterpriseId: survey.enterpriseId, path: survey.companyPath }),
      isMine: state === 'open' && (await manager.existsBy(SatisfactionRater, { surveyId: id, personId: actor.personId })),
    };
  }

  private async openSurvey(id: string, actor: Actor, capability: 'item.file' | 'item.check'): Promise<SatisfactionSurvey | Refusal> {
    const survey = await this.source.manager.findOneBy(SatisfactionSurvey, { id, enterpriseId: actor.enterpriseId });
    const path = capability === 'item.file' ? survey?.organisationPath : survey?.companyPath;
    if (!survey || !path || !can(actor, capability, { enterpriseId: survey.enterpriseId, path })) return refuse('SATISFACTION.NOT_FOUND');
    return survey.state === 'open' ? survey : refuse('SATISFACTION.ENDED');
  }

  private async membersBelow(manager: EntityManager, item: Item): Promise<string[]> {
    const people = await manager.createQueryBuilder(Person, 'person').innerJoin(Organisation, 'place', 'place.id = person.branchId')
      .where('person.enterpriseId = :enterpriseId AND person.leftOn IS NULL AND place.path LIKE :below', { enterpriseId: item.enterpriseId, below: `${item.organisationPath}%` }).orderBy('person.id').getMany();
    return people.filter((person) => isPartyMember(person.kind)).map((person) => person.id);
  }

  /** Every rater gets one duty; it stays open until the count, so that it does not tell who has rated. */
  private async address(manager: EntityManager, survey: SatisfactionSurvey, personIds: readonly string[], group: Group, actor: Actor): Promise<void> {
    await insertAll(manager, SatisfactionRater, personIds.map((personId) => ({ id: newId(), surveyId: survey.id, personId, group })));
    const duties = personIds.map((personId) => ({
      enterpriseId: survey.enterpriseId, kind: 'rate-item', subjectKind: 'satisfaction', subjectId: survey.id, title: titleOf(survey), summary: `给${survey.subject}打一个总分，匿名，${survey.closesOn}截止。`.slice(0, 300),
      organisationId: survey.enterpriseId, organisationPath: survey.organisationPath, capability: null, personId, initiatorId: actor.personId, dueOn: survey.closesOn,
    }));
    for (let start = 0; start < duties.length; start += 200) await this.duties.openAll(manager, duties.slice(start, start + 200));
  }

  private record(manager: EntityManager, actor: Actor, action: string, survey: SatisfactionSurvey, after: object): Promise<void> {
    return this.audit.write(manager, { enterpriseId: survey.enterpriseId, actorId: actor.personId, action, subjectKind: 'satisfaction', subjectId: survey.id, after });
  }
}

import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, listCandidates, nominateMember, ResponseOf } from '@liangpai/shared/contracts';
import { evaluateNomination } from '@liangpai/shared/evaluation';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, In } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { Item } from '../items/items.module.js';
import { Directory, Person } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { SatisfactionCount } from '../satisfaction/satisfaction.module.js';
import { Consequences } from './consequences.service.js';
import { ItemAssessment, ItemConsequence, Nomination } from './item-rating.entity.js';

const longest = 500;
/** What an award may follow from. */
const commendationKinds: readonly string[] = ['naming', 'commendation', 'award-priority'];
/** With these proposed or decided a result is not called outstanding. */
const spoiling: readonly string[] = ['filing-cancellation', 'eligibility-ban'];

/** Results of a year that a body of award looks at, and who may not take part (SY-ZT-46, SY-GC-18, SY-GC-WT3, SY-XF-08). */
@Injectable()
export class Candidates {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory, private readonly editions: RulebookEditions,
    private readonly consequences: Consequences, private readonly satisfaction: SatisfactionCount,
  ) {}

  /** The items that were assessed in a year, within the actor's reach, each with its assessment. */
  async assessed(year: number, actor: Actor): Promise<{ item: Item; assessment: ItemAssessment }[]> {
    const reach = withinReach(actor, 'item.read', 'item.organisationPath');
    const { manager } = this.source;
    const items = await manager.createQueryBuilder(Item, 'item').innerJoin(ItemAssessment, 'assessment', 'assessment.itemId = item.id AND assessment.year = :year AND assessment.concludedOn IS NOT NULL', { year })
      .where('item.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters).orderBy('item.organisationPath').addOrderBy('item.number').addOrderBy('item.id').limit(longest).getMany();
    const assessments = items.length ? await manager.findBy(ItemAssessment, { itemId: In(items.map((item) => item.id)), year }) : [];
    return items.flatMap((item) => {
      const assessment = assessments.find((one) => one.itemId === item.id);
      return assessment ? [{ item, assessment }] : [];
    });
  }

  async list({ year }: InputOf<typeof listCandidates>, actor: Actor): Promise<ResponseOf<typeof listCandidates>> {
    const { manager } = this.source;
    const assessed = await this.assessed(year, actor);
    const itemIds = assessed.map(({ item }) => item.id);
    const reach = withinReach(actor, 'item.read', 'ban.organisationPath');
    const [rows, satisfaction, places, leaders, bans] = await Promise.all([
      this.consequences.ofItems(itemIds), this.satisfaction.resultsOf(itemIds), this.directory.organisations([...new Set(assessed.map(({ item }) => item.organisationId))]),
      this.directory.people([...new Set(assessed.flatMap(({ item }) => (item.leaderId ? [item.leaderId] : [])))]),
      manager.createQueryBuilder(ItemConsequence, 'ban').where(`ban.enterpriseId = :enterpriseId AND ban.kind = 'award-exclusion' AND ban.subject = 'organisation' AND ban.state = 'confirmed'`, { enterpriseId: actor.enterpriseId })
        .andWhere(reach.sql, reach.parameters).orderBy('ban.fromOn').limit(longest).getMany(),
    ]);
    const held = bans.filter((ban) => ban.fromOn !== null && ban.fromOn <= `${year}-12-31` && (ban.toOn === null || ban.toOn >= `${year}-01-01`));
    const nameOf = (id: string): string => places.find((place) => place.id === id)?.name ?? '';
    const barredPlaces = new Map((await this.directory.organisations(held.map((ban) => ban.organisationId))).map((place) => [place.id, place.name]));
    return {
      candidates: assessed.map(({ item, assessment }) => {
        const own = rows.filter((row) => row.itemId === item.id);
        return {
          itemId: item.id, carrier: item.carrier, number: item.number ?? '', name: item.name, organisation: nameOf(item.organisationId), leader: leaders.find((person) => person.id === item.leaderId)?.name ?? '',
          outcome: assessment.conclusion?.label ?? null, isOutstanding: assessment.content.isOutstanding && !own.some((row) => spoiling.includes(row.kind) && row.state !== 'rejected'), satisfaction: satisfaction.get(item.id)?.mean ?? null,
          barredBy: [
            ...own.filter((row) => row.kind === 'award-exclusion' && row.subject === 'project' && row.state === 'confirmed').map((row) => row.label),
            ...own.filter((row) => row.kind === 'filing-cancellation' && row.state === 'confirmed').map((row) => row.label),
          ],
          commendations: own.filter((row) => commendationKinds.includes(row.kind)).map((row) => this.consequences.viewOf(row, item.name, nameOf(item.organisationId), actor, item)),
        };
      }),
      open: await this.open(year, actor),
      barredOrganisations: held.map((ban) => ({ id: ban.organisationId, name: barredPlaces.get(ban.organisationId) ?? '', clause: ban.clause, from: ban.fromOn ?? '', to: ban.toOn })),
      people: await this.postHolders(assessed, leaders), nominations: await this.nominations(year, actor),
    };
  }

  /** What still waits for the present year's assessment; other years are over. */
  private async open(year: number, actor: Actor): Promise<ResponseOf<typeof listCandidates>['open']> {
    if (String(year) !== this.clock.today().slice(0, 4)) return [];
    const reach = withinReach(actor, 'item.read', 'item.organisationPath');
    const items = await this.source.manager.createQueryBuilder(Item, 'item').leftJoin(ItemAssessment, 'assessment', 'assessment.itemId = item.id AND assessment.year = :year AND assessment.concludedOn IS NOT NULL', { year })
      .where(`item.enterpriseId = :enterpriseId AND item.phase IN ('running', 'in-closing') AND assessment.id IS NULL`, { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters)
      .orderBy('item.carrier').addOrderBy('item.number').addOrderBy('item.id').limit(longest).getMany();
    const places = new Map((await this.directory.organisations([...new Set(items.map((item) => item.organisationId))])).map((place) => [place.id, place.name]));
    return items.map(({ id, carrier, name, organisationId, state }) => ({ itemId: id, carrier, name, organisation: places.get(organisationId) ?? '', stateLabel: itemWorkflows[carrier].states[state] ?? state }));
  }

  /** A branch nominates a member; while others have a successful 先锋岗 it says why somebody else (SY-XF-08). */
  async nominate({ year, personId, note }: InputOf<typeof nominateMember>, actor: Actor): Promise<{ done: true } | Refusal> {
    const person = await this.directory.person(personId);
    const branch = person?.branchId && person.enterpriseId === actor.enterpriseId ? await this.directory.organisation(person.branchId) : null;
    if (!person || !branch || person.leftOn !== null) return refuse('PERSON.NOT_FOUND');
    if (!can(actor, 'item.file', branch)) return refuse('ACCESS.DENIED');
    const holders = await this.holdersOf(branch.id, year);
    const edition = await this.editions.editionOnDay('SY', this.clock.today(), branch.path);
    if (isRefusal(edition)) return edition;
    const hasPost = holders.has(personId);
    const others = holders.size - (hasPost ? 1 : 0);
    if (evaluateNomination(edition, { hasPost, othersWithPost: others, note }).verdict === 'reason-required') return refuse('NOMINATION.NOTE_REQUIRED', { others });
    try {
      await this.unitOfWork.run(async (manager) => {
        const nomination = { id: newId(), enterpriseId: actor.enterpriseId, organisationId: branch.id, organisationPath: branch.path, personId, personName: person.name, year, hasPost, note, byName: actor.name, at: this.clock.now() };
        await manager.insert(Nomination, nomination);
        await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'nomination.add', subjectKind: 'nomination', subjectId: nomination.id, after: { personId, year, hasPost } });
      });
      return { done: true };
    } catch (error) {
      if (isDuplicate(error)) return refuse('NOMINATION.TAKEN');
      throw error;
    }
  }

  private async nominations(year: number, actor: Actor): Promise<ResponseOf<typeof listCandidates>['nominations']> {
    const reach = withinReach(actor, 'item.read', 'nomination.organisationPath');
    const rows = await this.source.manager.createQueryBuilder(Nomination, 'nomination').where('nomination.enterpriseId = :enterpriseId AND nomination.year = :year', { enterpriseId: actor.enterpriseId, year })
      .andWhere(reach.sql, reach.parameters).orderBy('nomination.hasPost', 'DESC').addOrderBy('nomination.at').limit(longest).getMany();
    const places = new Map((await this.directory.organisations([...new Set(rows.map((row) => row.organisationId))])).map((place) => [place.id, place.name]));
    return rows.map((row) => ({ id: row.id, person: row.personName, organisation: places.get(row.organisationId) ?? '', hasPost: row.hasPost, note: row.note, by: row.byName, at: row.at }));
  }

  private async postHolders(assessed: readonly { item: Item; assessment: ItemAssessment }[], leaders: readonly Person[]): Promise<ResponseOf<typeof listCandidates>['people']> {
    const successful = assessed.filter(({ item, assessment }) => item.carrier === 'vanguard-post' && assessment.conclusion?.verdict === 'post-continues');
    const branches = new Map((await this.directory.organisations([...new Set(leaders.flatMap((person) => (person.branchId ? [person.branchId] : [])))])).map((place) => [place.id, place.name]));
    return successful.flatMap(({ item }) => {
      const person = leaders.find((one) => one.id === item.leaderId);
      return person ? [{ id: person.id, name: person.name, organisation: branches.get(person.branchId ?? '') ?? '', post: item.name }] : [];
    });
  }

  /** Members of a branch who created a 先锋岗 successfully in the year. */
  private async holdersOf(branchId: string, year: number): Promise<ReadonlySet<string>> {
    const { manager } = this.source;
    const people = await manager.find(Person, { where: { branchId }, select: { id: true }, take: 2000 });
    const posts = people.length ? await manager.findBy(Item, { leaderId: In(people.map((person) => person.id)), carrier: 'vanguard-post', outcome: 'post-continues' }) : [];
    const rated = posts.length ? await manager.findBy(ItemAssessment, { itemId: In(posts.map((post) => post.id)), year }) : [];
    return new Set(posts.filter((post) => rated.some((one) => one.itemId === post.id && one.concludedOn !== null)).flatMap((post) => (post.leaderId ? [post.leaderId] : [])));
  }
}

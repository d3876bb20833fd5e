import { Injectable } from '@nestjs/common';
import { Exact, isRefusal, personKindLabels, refuse, type Carrier, type PersonKind, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, ItemFilters, ItemOpinionView, ItemRow, ItemStep, ItemView, listItems, readFilingPlaces, ResponseOf } from '@liangpai/shared/contracts';
import { filledOf, syForms, type FormCode, type FormValues } from '@liangpai/shared/forms';
import { editableForms, formsOf, itemKinds, ownersOf, participantsOf, requirementOf, REVIEW_FACTOR_LABELS, reviewFactorsOf } from '@liangpai/shared/items';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { can, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { likeText } from '../../platform/database/like.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Directory, Organisation } from '../organisations/organisations.module.js';
import { CreationStandards, type AddedCheck } from '../rulebooks/rulebooks.module.js';
import { ItemAssessments } from './item-assessment.js';
import { attentionConditions, attentionParameters } from './item-attentions.js';
import { maySee, narrowToVisible } from './item-access.js';
import { caseOf, isOfOrigin } from './item-cases.js';
import { referencedIn, valuesOf } from './item-sheets.js';
import { ItemPlaques } from './item-plaques.js';
import { Item, ItemConsultation, ItemMember, ItemOpinion, ItemSheet } from './item.entity.js';

/** Of a pledge's filing form, ticked where leaders pledge first (SY-CN-18). */
const leadersFirst = `EXISTS (SELECT 1 FROM item_sheets pledged WHERE pledged.item_id = item.id AND pledged.form = 'SY-F7' AND pledged.content LIKE '%"leadersFirst":["leaders"]%')`;

/** An item with what is written on it. */
export interface OpenItem {
  readonly item: Item;
  readonly sheets: readonly ItemSheet[];
}

/** Items as screens show them. */
@Injectable()
export class ItemReading {
  constructor(
    private readonly source: DataSource, private readonly clock: Clock, private readonly walker: CaseWalker, private readonly directory: Directory, private readonly assessments: ItemAssessments,
    private readonly plaques: ItemPlaques, private readonly standards: CreationStandards,
  ) {}

  /** Loads an item that the actor may see. */
  async open(id: string, actor: Actor, manager: EntityManager = this.source.manager): Promise<OpenItem | Refusal<'ITEM.NOT_FOUND'>> {
    const item = await manager.findOneBy(Item, { id, enterpriseId: actor.enterpriseId });
    if (!item) return refuse('ITEM.NOT_FOUND');
    const isOfTeam = (await manager.existsBy(ItemMember, { itemId: id, personId: actor.personId })) || (await manager.existsBy(ItemConsultation, { itemId: id, personId: actor.personId, withdrawnAt: IsNull() }));
    if (!maySee(item, actor, isOfTeam)) return refuse('ITEM.NOT_FOUND');
    return { item, sheets: await manager.findBy(ItemSheet, { itemId: id }) };
  }

  async read(id: string, actor: Actor): Promise<ItemView | Refusal> {
    const opened = await this.open(id, actor);
    return isRefusal(opened) ? opened : this.describe(opened, actor);
  }

  /** An item as the actor's own step left it. By then it may be out of sight: a draft that was sent back is for those who write it. */
  async afterStep(item: Item, actor: Actor): Promise<ItemView> {
    return this.describe({ item, sheets: await this.source.manager.findBy(ItemSheet, { itemId: item.id }) }, actor);
  }

  async list(input: InputOf<typeof listItems>, actor: Actor): Promise<ResponseOf<typeof listItems>> {
    const query = this.narrowed(input, actor);
    const total = await query.getCount();
    const items = await query.orderBy('item.stateSince', 'DESC').addOrderBy('item.id').offset((input.page - 1) * input.pageSize).limit(input.pageSize).getMany();
    return { items: await this.rowsOf(items), total, page: input.page, pageSize: input.pageSize };
  }

  /** The items that a filter leaves, as rows; for exports and boards. */
  async select(filters: ItemFilters, actor: Actor, limit: number): Promise<ItemRow[]> {
    return this.rowsOf(await this.narrowed(filters, actor).orderBy('item.carrier').addOrderBy('item.number').addOrderBy('item.id').limit(limit).getMany());
  }

  /** A query over `item` for counting within what the actor may see. */
  narrowed(filters: ItemFilters, actor: Actor): SelectQueryBuilder<Item> {
    const query = narrowToVisible(this.source.getRepository(Item).createQueryBuilder('item').where('1 = 1'), actor);
    if (filters.view === 'mine') {
      query.andWhere('(item.filerId = :me OR item.leaderId = :me OR EXISTS (SELECT 1 FROM item_members mine WHERE mine.item_id = item.id AND mine.person_id = :me))', { me: actor.personId });
    }
    if (filters.carrier) query.andWhere('item.carrier = :carrier', { carrier: filters.carrier });
    if (filters.phase) query.andWhere('item.phase = :phase', { phase: filters.phase });
    if (filters.year) query.andWhere('item.year = :year', { year: filters.year });
    if (filters.organisationId) query.andWhere('item.organisationPath LIKE :below', { below: `%/${filters.organisationId}/%` });
    if (filters.search) query.andWhere(`(item.name LIKE :search ESCAPE '!' OR item.number LIKE :search ESCAPE '!')`, { search: `%${likeText(filters.search)}%` });
    if (filters.organisationId && filters.isOwnLevel) query.andWhere('item.organisationId = :own', { own: filters.organisationId });
    if (filters.state) query.andWhere('item.state = :state', { state: filters.state });
    if (filters.managementLevel) query.andWhere('item.managementLevel = :managementLevel', { managementLevel: filters.managementLevel });
    if (filters.isOverdue) query.andWhere(attentionConditions.overdue, attentionParameters(this.clock));
    if (filters.isLeadersFirst) query.andWhere(leadersFirst);
    if (filters.attention) query.andWhere(attentionConditions[filters.attention], attentionParameters(this.clock));
    return query;
  }

  /** What somebody may begin: Party organisations file, a full member applies for a post at the own branch, a unit proposes a grant. */
  async places(actor: Actor): Promise<ResponseOf<typeof readFilingPlaces>> {
    const reach = withinReach(actor, 'item.file', 'place.path');
    const places = await this.source.getRepository(Organisation).createQueryBuilder('place')
      .where('place.enterpriseId = :enterpriseId AND place.closedOn IS NULL', { enterpriseId: actor.enterpriseId }).andWhere(`place.kind IN ('committee', 'general-branch', 'branch')`)
      .andWhere(reach.sql, reach.parameters).orderBy('place.path').limit(500).getMany();
    const filed: Carrier[] = ['project', 'responsibility-zone', 'pledge', 'task-force', 'vanguard-post'];
    const rows = places.map(({ id, name }) => ({ id, name, carriers: filed }));
    if (actor.branchId && !places.some((place) => place.id === actor.branchId) && actor.kind === 'full-member') {
      const branch = await this.directory.organisation(actor.branchId);
      if (branch) rows.push({ id: branch.id, name: branch.name, carriers: ['vanguard-post'] });
    }
    return { places: rows };
  }

  private async rowsOf(items: readonly Item[]): Promise<ItemRow[]> {
    const organisations = new Map((await this.directory.organisations([...new Set(items.map((item) => item.organisationId))])).map((place) => [place.id, place.name]));
    const leaders = new Map((await this.directory.people([...new Set(items.flatMap((item) => (item.leaderId ? [item.leaderId] : [])))])).map((person) => [person.id, person.name]));
    return items.map((item) => {
      const { id, carrier, name, state, phase, stateSince, year, startsOn, endsOn, isUrgent, managementLevel, outcome, version } = item;
      return {
        id, carrier, number: item.number ?? '', name, organisation: organisations.get(item.organisationId) ?? '', leader: leaders.get(item.leaderId ?? '') ?? '', state, stateLabel: itemWorkflows[carrier].states[state] ?? state,
        phase, stateSince, year, startsOn, endsOn, isOverdue: this.isOverdue(item), isUrgent, managementLevel, outcome, version,
      };
    });
  }

  private isOverdue(item: Item): boolean {
    return item.phase === 'running' && item.endsOn !== null && item.endsOn < this.clock.today();
  }

  /** The whole view of an item for one person. */
  async describe({ item, sheets }: OpenItem, actor: Actor): Promise<ItemView> {
    const { manager } = this.source;
    const [opinions, consultations, places, names] = await Promise.all([
      manager.find(ItemOpinion, { where: { itemId: item.id }, order: { position: 'ASC' } }),
      manager.find(ItemConsultation, { where: { itemId: item.id, withdrawnAt: IsNull() }, order: { askedAt: 'ASC' } }),
      this.directory.organisations([item.organisationId, item.unitId]), this.namesIn(item, sheets),
    ]);
    const place = (id: string): { id: string; name: string } => ({ id, name: places.find((one) => one.id === id)?.name ?? '' });
    const workflow = itemWorkflows[item.carrier];
    const participants = await this.participants(item, sheets);
    const steps = this.stepsOf(item, actor, await this.addedChecks(item));
    const mayWrite = this.mayWrite(item, actor);
    const editable = mayWrite ? editableForms(item.carrier, item.state) : [];
    const assessed = editable[0] ?? null;
    const { id, carrier, name, state, phase, version, year, startsOn, endsOn, completedOn, filedOn, origin, isUrgent, isMajor, isLate, managementLevel, outcome, grounds } = item;
    const stageOf = (code: string): string => workflow.states[code] ?? code;
    return {
      id, carrier, number: item.number ?? '', name, organisation: place(item.organisationId), unit: place(item.unitId), leader: item.leaderId ? { id: item.leaderId, name: names[item.leaderId]?.name ?? '' } : null, filedBy: item.filerName,
      state, stateLabel: stageOf(state), phase, version, year, startsOn, endsOn, completedOn, filedOn, origin, isUrgent, isMajor, isLate, isOverdue: this.isOverdue(item), managementLevel, outcome,
      owners: [...ownersOf(carrier, isMajor, place(item.organisationId).name)], participants, memberShare: memberShareOf(participants),
      plaque: await this.plaques.glance(item),
      sheets: formsOf(carrier).flatMap((form) => this.sheetOf(form, sheets, editable)),
      assessment: assessed ? await this.assessments.assess(manager, item, assessed, valuesOf(sheets, assessed)) : null,
      grounds, names, steps,
      opinions: opinions.map((opinion): ItemOpinionView => ({
        id: opinion.id, stage: stageOf(opinion.stage), box: opinion.box, action: opinion.action, label: opinion.label, by: opinion.personName, onBehalfOf: opinion.onBehalfOf, at: opinion.at, text: opinion.text, isReturn: opinion.isReturn,
        checklist: opinion.checklist, committee: opinion.committee, channels: opinion.channels, factors: opinion.factors ?? [], signature: opinion.signature, isCurrent: opinion.isCurrent,
      })),
      consultations: consultations.map((asked) => ({
        id: asked.id, stage: stageOf(asked.stage), by: asked.askerName, of: asked.personName, question: asked.question, answer: asked.answer, askedAt: asked.askedAt, answeredAt: asked.answeredAt,
        isMine: asked.personId === actor.personId, isAskedByMe: asked.askerId === actor.personId,
      })),
      canConsult: phase !== 'draft' && phase !== 'ended' && steps.some((step) => !step.needsReason && step.action !== 'recall'), canRecord: item.state === 'running' && mayWrite,
      canSupervise: item.phase === 'running' && can(actor, 'item.supervise', { enterpriseId: item.enterpriseId, path: item.organisationPath }),
    };
  }

  /** Who may write on an item's sheets: its filer, its leader, its editors and the secretaries of its organisation. */
  mayWrite(item: Item, actor: Actor): boolean {
    if (item.enterpriseId !== actor.enterpriseId) return false;
    if (item.filerId === actor.personId || item.leaderId === actor.personId || item.editorIds.includes(actor.personId)) return true;
    return item.carrier !== 'vanguard-post' && can(actor, 'item.file', { enterpriseId: item.enterpriseId, path: item.organisationPath });
  }

  /** What the filing organisation and those above it check beyond the plan, as of the day of filing (SY-GC-20b). */
  addedChecks(item: Item, manager: EntityManager = this.source.manager): Promise<readonly AddedCheck[]> {
    return this.standards.checksOf(item.carrier, item.organisationPath, item.filedOn ?? this.clock.today(), manager);
  }

  /** The buttons with what each asks for. */
  stepsOf(item: Item, actor: Actor, added: readonly AddedCheck[] = []): ItemStep[] {
    return this.walker.offer(itemWorkflows[item.carrier], caseOf(item, actor), actor).filter((step) => isOfOrigin(item, step.action)).map((step) => {
      const { checklist, needsCommittee, needsLevel, channels, box } = requirementOf(item.carrier, step.action);
      return {
        ...step, checklist: [...Object.entries(checklist).map(([key, label]) => ({ key, label })), ...(Object.keys(checklist).length > 0 ? added.map(({ key, text }) => ({ key, label: text })) : [])], needsCommittee, needsLevel,
        factors: reviewFactorsOf(item.carrier, step.action).map((key) => ({ key, label: REVIEW_FACTOR_LABELS[key] })), channels: Object.entries(channels?.labels ?? {}).map(([key, label]) => ({ key, label })), takesSignature: box !== 'none',
      };
    });
  }

  private sheetOf(form: FormCode, sheets: readonly ItemSheet[], editable: readonly FormCode[]): ItemView['sheets'] {
    const sheet = sheets.find((one) => one.form === form);
    if (!sheet && !editable.includes(form)) return [];
    return [{ form, title: syForms[form].title, version: sheet?.version ?? 0, values: sheet?.content ?? startingValues(form, sheets), isEditable: editable.includes(form), savedAt: sheet?.savedAt ?? null, savedBy: sheet?.savedBy ?? '' } as ItemView['sheets'][number]];
  }

  /** Who takes part, by kind, as the roster knows them today (SY-GC-01, SY-TJ-01). */
  private async participants(item: Item, sheets: readonly ItemSheet[]): Promise<ItemView['participants']> {
    const { filing } = itemKinds[item.carrier];
    const values = valuesOf(sheets, filing);
    const ids = [...new Set(referencedIn(syForms[filing], values).people)];
    const people = ids.length ? (await this.directory.people(ids)).filter((person) => person.enterpriseId === item.enterpriseId) : [];
    const kinds: Record<string, PersonKind> = Object.fromEntries(people.map((person) => [person.id, person.kind]));
    return participantsOf(item.carrier, values, kinds).map(({ label, count }) => ({ label, count }));
  }

  /** Names of everybody and everything that the sheets refer to. */
  async namesIn(item: Item, sheets: readonly Pick<ItemSheet, 'form' | 'content'>[], manager: EntityManager = this.source.manager): Promise<ItemView['names']> {
    const found = sheets.map((sheet) => referencedIn(syForms[sheet.form], sheet.content));
    const personIds = [...new Set([...found.flatMap((one) => one.people), ...(item.leaderId ? [item.leaderId] : [])])];
    const organisationIds = [...new Set(found.flatMap((one) => one.organisations))];
    const people = personIds.length ? (await this.directory.people(personIds, manager)).filter((person) => person.enterpriseId === item.enterpriseId) : [];
    const branches = await this.directory.organisations([...new Set([...organisationIds, ...people.flatMap((person) => (person.branchId ? [person.branchId] : []))])], manager);
    const branchName = new Map(branches.filter((place) => place.enterpriseId === item.enterpriseId).map((place) => [place.id, place.name]));
    return Object.fromEntries([
      ...people.map((person) => [person.id, { name: person.name, note: [personKindLabels[person.kind], branchName.get(person.branchId ?? ''), person.post].filter(Boolean).join('　') }] as const),
      ...organisationIds.flatMap((id) => (branchName.has(id) ? [[id, { name: branchName.get(id) ?? '', note: '' }] as const] : [])),
    ]);
  }

  /** The sheets of several items, for exports. */
  sheetsOf(itemIds: readonly string[]): Promise<ItemSheet[]> {
    return itemIds.length ? this.source.manager.findBy(ItemSheet, { itemId: In([...itemIds]) }) : Promise.resolve([]);
  }
}

/** What a form that nobody has begun already knows: the argument before filing is the charter's 立项起因论证 (SY-GC-04). */
function startingValues(form: FormCode, sheets: readonly ItemSheet[]): FormValues {
  const argument = form === 'SY-F2' ? filledOf(valuesOf(sheets, 'SY-F1'), 'argument') : null;
  return argument === null ? {} : { cause: argument };
}

/** The plan's first kind is always the members; the rest stand behind it. */
function memberShareOf(participants: ItemView['participants']): string | null {
  const total = participants.reduce((sum, one) => sum + one.count, 0);
  return total === 0 ? null : Exact.of(participants[0]?.count ?? 0).times(100).over(total).toTruncated();
}

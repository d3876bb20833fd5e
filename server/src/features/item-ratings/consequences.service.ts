import { Injectable } from '@nestjs/common';
import { addDays, CONSEQUENCE_KINDS, isRefusal, refuse, type IsoDate, type ProposedConsequence, type Refusal } from '@liangpai/shared/kernel';
import type { answerConsequence, ConsequenceView, decideConsequence, InputOf, reportRectification } from '@liangpai/shared/contracts';
import { evaluateAwardBan, proposalInChinese } from '@liangpai/shared/evaluation';
import { DataSource, In, IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { Duties, Duty } from '../../platform/workflow/duties.js';
import { Item, ItemReading, type OpenItem } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { ConsequenceEffects } from './consequence-effects.service.js';
import { ItemConsequence } from './item-rating.entity.js';
import { RatingJudge } from './rating-judge.js';
import { isOwn, mayDecide } from './rating-places.js';

const stateLabels = { proposed: '待决定', confirmed: '已决定', rejected: '不采纳' } as const;
/** Not decided by anybody: what the plan asks for anyway. */
const isDuty = (proposal: ProposedConsequence): boolean => proposal.kind === 'open-duty';

/** What follows from assessments: proposed by the rules, decided by 党群 or the company's leaders, in force from and to a day (G11). */
@Injectable()
export class Consequences {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly duties: Duties, private readonly directory: Directory, private readonly judge: RatingJudge, private readonly reading: ItemReading,
    private readonly effects: ConsequenceEffects,
  ) {}

  /** One proposal, for whoever sees its item. */
  async read(id: string, actor: Actor): Promise<ConsequenceView | Refusal> {
    const row = await this.source.manager.findOneBy(ItemConsequence, { id, enterpriseId: actor.enterpriseId });
    const opened = row && (await this.reading.open(row.itemId, actor));
    if (!row || !opened || isRefusal(opened)) return refuse('CONSEQUENCE.NOT_FOUND');
    const organisation = await this.directory.organisation(row.organisationId);
    return { ...this.viewOf(row, opened.item.name, organisation?.name ?? '', actor, opened.item), effects: await this.effects.foretell(row, opened.item, this.source.manager), canAcknowledge: await this.isTold(row, opened.item, actor) };
  }

  /**
   * Keeps what a judgement proposes, each once a year.
   * @param settled kinds that the step itself decides, with the reason given there
   */
  async propose(manager: EntityManager, item: Item, year: number, proposals: readonly ProposedConsequence[], actor: Actor, settled: { readonly kinds: readonly string[]; readonly reason: string } = { kinds: [], reason: '' }): Promise<void> {
    const today = this.clock.today();
    const existing = await manager.findBy(ItemConsequence, { itemId: item.id, year });
    for (const proposal of proposals) {
      if (isDuty(proposal)) continue;
      const isSettled = settled.kinds.includes(proposal.kind);
      const known = existing.find((one) => one.kind === proposal.kind && one.clause === proposal.clause && one.subject === proposal.subject);
      if (known) {
        if (isSettled && known.state === 'proposed') await this.settle(manager, known, item, settled.reason, actor);
        continue;
      }
      const [fromOn, toOn] = proposal.period ? [`${proposal.period}-01-01`, `${proposal.period}-12-31`] : isSettled ? [today, null] : [null, null];
      const row: ItemConsequence = {
        id: newId(), enterpriseId: item.enterpriseId, itemId: item.id, carrier: item.carrier, year, organisationId: item.organisationId, organisationPath: item.organisationPath, companyPath: item.companyPath,
        personId: proposal.subject === 'vanguard-post' ? item.leaderId : null, kind: proposal.kind, clause: proposal.clause, subject: proposal.subject, label: proposalInChinese(proposal), state: isSettled ? 'confirmed' : 'proposed',
        openedOn: today, reason: isSettled ? settled.reason : '', decidedBy: isSettled ? actor.name : '', decidedOn: isSettled ? today : null, fromOn, toOn, dueOn: null, outcome: '', statement: null, statedBy: '', statedOn: null, version: 1,
      };
      await manager.insert(ItemConsequence, row);
      if (!isSettled) await this.askForDecision(manager, item, row, actor);
      await this.effects.tell(manager, row, item, actor);
    }
  }

  /** A step decides what had been proposed before. */
  private async settle(manager: EntityManager, row: ItemConsequence, item: Item, reason: string, actor: Actor): Promise<void> {
    const today = this.clock.today();
    const changes = { state: 'confirmed' as const, reason, decidedBy: actor.name, decidedOn: today, fromOn: row.fromOn ?? today };
    await manager.update(ItemConsequence, { id: row.id }, { ...changes, version: row.version + 1 });
    await this.duties.close(manager, { subjectKind: 'item-consequence', subjectId: row.id }, 'confirm', actor.personId);
    await this.effects.tell(manager, { ...row, ...changes }, item, actor);
  }

  /** Confirms or turns down a proposal. Adverse ones, and those turned down, need a reason; a rectification needs its last day. */
  async decide(input: InputOf<typeof decideConsequence>, actor: Actor): Promise<ConsequenceView | Refusal> {
    const row = await this.source.manager.findOneBy(ItemConsequence, { id: input.id, enterpriseId: actor.enterpriseId });
    const item = row && (await this.source.manager.findOneBy(Item, { id: row.itemId }));
    if (!row || !item || !mayDecide(row, actor)) return refuse('CONSEQUENCE.NOT_FOUND');
    if (isOwn(item, actor)) return refuse('STEP.RECUSED');
    if (row.state !== 'proposed') return refuse('CONSEQUENCE.DECIDED');
    if (input.reason === '' && (!input.isConfirmed || CONSEQUENCE_KINDS[row.kind].isAdverse)) return refuse('CONSEQUENCE.REASON_REQUIRED');
    const today = this.clock.today() as IsoDate;
    const isRectification = input.isConfirmed && row.kind === 'rectification';
    if (isRectification && (!input.dueOn || input.dueOn < today)) return refuse('CONSEQUENCE.DUE_ON_INVALID', { from: today });
    const period = input.isConfirmed ? await this.periodOf(row, item, today) : {};
    if (isRefusal(period)) return period;
    const changes = { state: input.isConfirmed ? ('confirmed' as const) : ('rejected' as const), reason: input.reason, decidedBy: actor.name, decidedOn: today, dueOn: isRectification ? input.dueOn : null, ...period };
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, ItemConsequence, row, changes as never, input.version);
      if (stale) return stale;
      await this.duties.close(manager, { subjectKind: 'item-consequence', subjectId: row.id }, input.isConfirmed ? 'confirm' : 'reject', actor.personId);
      const decided: ItemConsequence = { ...row, ...changes, version: row.version + 1 };
      const refused = input.isConfirmed ? await this.effects.bring(manager, decided, item, actor) : undefined;
      if (refused) return refused;
      await this.effects.tell(manager, decided, item, actor);
      if (isRectification) await this.askForRectification(manager, item, decided, actor);
      await this.audit.write(manager, { enterpriseId: row.enterpriseId, actorId: actor.personId, action: 'item.decide-consequence', subjectKind: 'item', subjectId: row.itemId, before: { state: row.state }, after: { kind: row.kind, clause: row.clause, ...changes } });
      return this.viewOf(decided, item.name, '', actor, item);
    });
  }

  /** Those concerned have read a proposal or a decision, and say something once if they want to (convention G11). */
  async answer(input: InputOf<typeof answerConsequence>, actor: Actor): Promise<ConsequenceView | Refusal> {
    const row = await this.source.manager.findOneBy(ItemConsequence, { id: input.id, enterpriseId: actor.enterpriseId });
    const item = row && (await this.source.manager.findOneBy(Item, { id: row.itemId }));
    if (!row || !item || !isConcerned(row, item, actor)) return refuse('CONSEQUENCE.NOT_FOUND');
    const text = input.statement.trim();
    if (text !== '' && row.statement !== null) return refuse('CONSEQUENCE.STATED');
    return this.unitOfWork.run(async (manager) => {
      const changes = text === '' ? {} : { statement: text, statedBy: actor.name, statedOn: this.clock.today() };
      const stale = text === '' ? undefined : await updateVersioned(manager, ItemConsequence, row, changes, input.version);
      if (stale) return stale;
      const subject = { subjectKind: 'item-consequence', subjectId: row.id };
      if (isLeader(item, actor)) await this.duties.close(manager, subject, 'read', actor.personId, 'read-consequence');
      if (mayFile(row, actor)) await this.duties.close(manager, subject, 'read', actor.personId, 'acknowledge-consequence');
      if (text !== '') await this.audit.write(manager, { enterpriseId: row.enterpriseId, actorId: actor.personId, action: 'item.state-on-consequence', subjectKind: 'item', subjectId: row.itemId, after: { clause: row.clause, statement: text } });
      return this.viewOf({ ...row, ...changes, version: row.version + (text === '' ? 0 : 1) }, item.name, '', actor, item);
    });
  }

  /** Whether a notice of it still stands in the actor's inbox. */
  private async isTold(row: ItemConsequence, item: Item, actor: Actor): Promise<boolean> {
    const kinds = [...(isLeader(item, actor) ? ['read-consequence'] : []), ...(mayFile(row, actor) ? ['acknowledge-consequence'] : [])];
    return kinds.length > 0 && this.source.manager.existsBy(Duty, { subjectKind: 'item-consequence', subjectId: row.id, kind: In(kinds), closedAt: IsNull() });
  }

  /** The filing organisation tells what its rectification brought. */
  async rectify(input: InputOf<typeof reportRectification>, actor: Actor): Promise<ConsequenceView | Refusal> {
    const row = await this.source.manager.findOneBy(ItemConsequence, { id: input.id, enterpriseId: actor.enterpriseId });
    const item = row && (await this.source.manager.findOneBy(Item, { id: row.itemId }));
    if (!row || !item || !mayFile(row, actor)) return refuse('CONSEQUENCE.NOT_FOUND');
    if (!isOpenRectification(row)) return refuse('CONSEQUENCE.NOT_IN_RECTIFICATION');
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, ItemConsequence, row, { outcome: input.outcome }, input.version);
      if (stale) return stale;
      await this.duties.close(manager, { subjectKind: 'item-consequence', subjectId: row.id }, 'rectify', actor.personId);
      await this.audit.write(manager, { enterpriseId: row.enterpriseId, actorId: actor.personId, action: 'item.rectify', subjectKind: 'item', subjectId: row.itemId, after: { clause: row.clause, outcome: input.outcome } });
      return this.viewOf({ ...row, outcome: input.outcome, version: row.version + 1 }, item.name, '', actor, item);
    });
  }

  /** What was proposed and decided about an item, newest year first. */
  async ofItem({ item }: OpenItem, actor: Actor): Promise<ConsequenceView[]> {
    const rows = await this.source.manager.find(ItemConsequence, { where: { itemId: item.id }, order: { year: 'DESC', openedOn: 'DESC', id: 'ASC' }, take: 50 });
    const organisation = await this.directory.organisation(item.organisationId);
    return rows.map((row) => this.viewOf(row, item.name, organisation?.name ?? '', actor, item));
  }

  viewOf(row: ItemConsequence, item: string, organisation: string, actor: Actor, of: Item): ConsequenceView {
    const { id, itemId, kind, clause, label, state, openedOn, reason, decidedBy, decidedOn, fromOn, toOn, dueOn, outcome, version } = row;
    return {
      id, itemId, item, organisation, kind, clause, label, isAdverse: CONSEQUENCE_KINDS[kind].isAdverse, state, stateLabel: stateLabels[state], openedOn, reason, decidedBy, decidedOn, fromOn, toOn, dueOn, outcome, version,
      canDecide: state === 'proposed' && mayDecide(row, actor) && !isOwn(of, actor), canReport: isOpenRectification(row) && mayFile(row, actor),
      effects: [], statement: row.statement === null ? null : { text: row.statement, by: row.statedBy ?? '', on: row.statedOn ?? openedOn }, canAcknowledge: false, canState: CONSEQUENCE_KINDS[kind].isAdverse && row.statement === null && state !== 'rejected' && isConcerned(row, of, actor),
    };
  }

  /** Decisions of a kind that are in force on a day. */
  async inForce(manager: EntityManager, kind: ItemConsequence['kind'], on: string, where: FindOptionsWhere<ItemConsequence>): Promise<ItemConsequence[]> {
    const rows = await manager.findBy(ItemConsequence, { ...where, kind, state: 'confirmed' });
    return rows.filter(({ fromOn, toOn }) => fromOn !== null && fromOn <= on && (toOn === null || on <= toOn));
  }

  ofItems(itemIds: readonly string[]): Promise<ItemConsequence[]> {
    return itemIds.length ? this.source.manager.findBy(ItemConsequence, { itemId: In([...itemIds]) }) : Promise.resolve([]);
  }

  /** From when to when a decision holds: yearly bans by their year, the organisation's by SY-GC-WT3b, others from today on. */
  private async periodOf(row: ItemConsequence, item: Item, today: IsoDate): Promise<{ fromOn: string; toOn: string | null } | Refusal> {
    if (row.fromOn !== null) return { fromOn: row.fromOn, toOn: row.toOn };
    if (row.kind !== 'award-exclusion' || row.subject !== 'organisation') return { fromOn: today, toOn: null };
    const edition = await this.judge.editionOf(item, this.source.manager);
    if (isRefusal(edition)) return edition;
    return { fromOn: addDays(today, 1), toOn: evaluateAwardBan(edition, { confirmedOn: [today], awardOn: today }).values.barredThrough };
  }

  private askForDecision(manager: EntityManager, item: Item, row: ItemConsequence, actor: Actor): Promise<void> {
    return this.duties.open(manager, {
      enterpriseId: item.enterpriseId, kind: 'decide-consequence', subjectKind: 'item-consequence', subjectId: row.id, title: `${CONSEQUENCE_KINDS[row.kind].label}建议待决定`, summary: `${item.name}：${row.label}`.slice(0, 300),
      organisationId: item.companyId, organisationPath: item.companyPath, capability: 'item.check', personId: null, initiatorId: actor.personId, dueOn: null,
    });
  }

  private askForRectification(manager: EntityManager, item: Item, row: ItemConsequence, actor: Actor): Promise<void> {
    return this.duties.open(manager, {
      enterpriseId: item.enterpriseId, kind: 'rectify-item', subjectKind: 'item-consequence', subjectId: row.id, title: `${item.name}要整改`.slice(0, 120), summary: `${row.reason} 请在${row.dueOn ?? ''}以前登记整改结果。`.slice(0, 300),
      organisationId: item.organisationId, organisationPath: item.organisationPath, capability: 'item.file', personId: null, initiatorId: actor.personId, dueOn: row.dueOn,
    });
  }
}

const mayFile = (row: ItemConsequence, actor: Actor): boolean => can(actor, 'item.file', { enterpriseId: row.enterpriseId, path: row.organisationPath });
const isLeader = (item: Item, actor: Actor): boolean => (item.leaderId ?? item.filerId) === actor.personId;

/** The leader, the filer and the filing organisation; 党群 speaks by its decision. */
function isConcerned(row: ItemConsequence, item: Item, actor: Actor): boolean {
  return isLeader(item, actor) || item.filerId === actor.personId || (mayFile(row, actor) && !mayDecide(row, actor));
}

function isOpenRectification(row: ItemConsequence): boolean {
  return row.kind === 'rectification' && row.state === 'confirmed' && row.outcome === '';
}

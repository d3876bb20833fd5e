import { Injectable } from '@nestjs/common';
import { addDays, CONSEQUENCE_KINDS, isRefusal, refuse, type IsoDate, type ProposedConsequence, type Refusal } from '@liangpai/shared/kernel';
import type { ConsequenceView, decideConsequence, InputOf, reportRectification } from '@liangpai/shared/contracts';
import { evaluateAwardBan, proposalInChinese } from '@liangpai/shared/evaluation';
import { DataSource, In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { Duties } from '../../platform/workflow/duties.js';
import { Item, ItemReading, type OpenItem } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
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
  ) {}

  /** One proposal, for whoever sees its item. */
  async read(id: string, actor: Actor): Promise<ConsequenceView | Refusal> {
    const row = await this.source.manager.findOneBy(ItemConsequence, { id, enterpriseId: actor.enterpriseId });
    const opened = row && (await this.reading.open(row.itemId, actor));
    if (!row || !opened || isRefusal(opened)) return refuse('CONSEQUENCE.NOT_FOUND');
    const organisation = await this.directory.organisation(row.organisationId);
    return this.viewOf(row, opened.item.name, organisation?.name ?? '', actor, opened.item);
  }

  /**
   * Keeps what a judgement proposes, each once a year.
   * @param settled kinds that the step itself decides, with the reason given there
   */
  async propose(manager: EntityManager, item: Item, year: number, proposals: readonly ProposedConsequence[], actor: Actor, settled: { readonly kinds: readonly string[]; readonly reason: string } = { kinds: [], reason: '' }): Promise<void> {
    const today = this.clock.today();
    const existing = await manager.findBy(ItemConsequence, { itemId: item.id, year });
    for (const proposal of proposals) {
      if (isDuty(proposal) || existing.some((one) => one.kind === proposal.kind && one.clause === proposal.clause && one.subject === proposal.subject)) continue;
      const isSettled = settled.kinds.includes(proposal.kind);
      const [fromOn, toOn] = proposal.period ? [`${proposal.period}-01-01`, `${proposal.period}-12-31`] : isSettled ? [today, null] : [null, null];
      const row: ItemConsequence = {
        id: newId(), enterpriseId: item.enterpriseId, itemId: item.id, carrier: item.carrier, year, organisationId: item.organisationId, organisationPath: item.organisationPath, companyPath: item.companyPath,
        personId: proposal.subject === 'vanguard-post' ? item.leaderId : null, kind: proposal.kind, clause: proposal.clause, subject: proposal.subject, label: proposalInChinese(proposal), state: isSettled ? 'confirmed' : 'proposed',
        openedOn: today, reason: isSettled ? settled.reason : '', decidedBy: isSettled ? actor.name : '', decidedOn: isSettled ? today : null, fromOn, toOn, dueOn: null, outcome: '', version: 1,
      };
      await manager.insert(ItemConsequence, row);
      if (!isSettled) await this.askForDecision(manager, item, row, actor);
    }
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
      const decided = { ...row, ...changes, version: row.version + 1 };
      if (isRectification) await this.askForRectification(manager, item, decided, actor);
      await this.audit.write(manager, { enterpriseId: row.enterpriseId, actorId: actor.personId, action: 'item.decide-consequence', subjectKind: 'item', subjectId: row.itemId, before: { state: row.state }, after: { kind: row.kind, clause: row.clause, ...changes } });
      return this.viewOf(decided, item.name, '', actor, item);
    });
  }

  /** The filing organisation tells what its rectification brought. */
  async rectify(input: InputOf<typeof reportRectification>, actor: Actor): Promise<ConsequenceView | Refusal> {
    const row = await this.source.manager.findOneBy(ItemConsequence, { id: input.id, enterpriseId: actor.enterpriseId });
    const item = row && (await this.source.manager.findOneBy(Item, { id: row.itemId }));
    if (!row || !item || !can(actor, 'item.file', { enterpriseId: row.enterpriseId, path: row.organisationPath })) return refuse('CONSEQUENCE.NOT_FOUND');
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
      canDecide: state === 'proposed' && mayDecide(row, actor) && !isOwn(of, actor), canReport: isOpenRectification(row) && can(actor, 'item.file', { enterpriseId: row.enterpriseId, path: row.organisationPath }),
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

function isOpenRectification(row: ItemConsequence): boolean {
  return row.kind === 'rectification' && row.state === 'confirmed' && row.outcome === '';
}

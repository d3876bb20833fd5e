import { Injectable } from '@nestjs/common';
import { CONSEQUENCE_KINDS, Exact, isRefusal, refuse, type Refusal, type Year } from '@liangpai/shared/kernel';
import type { AssessmentContent, concludeItemAssessment, InputOf, ItemAssessmentView, ItemRatingView, reportMisreporting, saveItemAssessment } from '@liangpai/shared/contracts';
import { evaluateMisreporting, evaluateRecognition } from '@liangpai/shared/evaluation';
import { costOf, itemKinds, ratedGoalsOf } from '@liangpai/shared/items';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { explanationOf } from '../../platform/http/explanation.js';
import { newId } from '../../platform/ids/ids.js';
import { ItemOpinion, ItemReading, valuesOf, type Item, type ItemSheet, type OpenItem } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { SatisfactionCount } from '../satisfaction/satisfaction.module.js';
import { Consequences } from './consequences.service.js';
import { ItemAssessment } from './item-rating.entity.js';
import { blankContent, RatingJudge, type Judgement } from './rating-judge.js';
import { isOwn, mayAssess, mayConclude } from './rating-places.js';

/** Evaluations of items: the effect, the year's four inputs, what the rules make of them, and what follows (SY-ZT-14, SY-ZT-21, SY-ZT-41). */
@Injectable()
export class Assessments {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly reading: ItemReading, private readonly directory: Directory,
    private readonly judge: RatingJudge, private readonly consequences: Consequences, private readonly satisfaction: SatisfactionCount,
  ) {}

  async read(id: string, actor: Actor): Promise<ItemRatingView | Refusal> {
    const opened = await this.reading.open(id, actor);
    return isRefusal(opened) ? opened : this.describe(opened, actor);
  }

  /** Saves the year's evaluation as far as it goes. */
  async save({ id, year, version, ...content }: InputOf<typeof saveItemAssessment>, actor: Actor): Promise<ItemRatingView | Refusal> {
    const opened = await this.openForAssessing(id, year, actor, false);
    if (isRefusal(opened)) return opened;
    const saved = { content: content as never, savedBy: actor.name, savedAt: this.clock.now() };
    try {
      const refusal = await this.unitOfWork.run(async (manager) => {
        const assessment = await manager.findOneBy(ItemAssessment, { itemId: id, year });
        if (assessment?.concludedOn) return refuse('RATING.CONCLUDED');
        if (assessment) return updateVersioned(manager, ItemAssessment, assessment, saved, version);
        if (version !== 0) return refuse('VERSION.STALE');
        await manager.insert(ItemAssessment, { id: newId(), itemId: id, year, ...saved, concludedOn: null, concludedBy: '', conclusion: null, composite: null, version: 1 });
        return undefined;
      });
      return refusal ?? (await this.describe(opened, actor));
    } catch (error) {
      if (isDuplicate(error)) return refuse('VERSION.STALE');
      throw error;
    }
  }

  /** The year's assessment of a running item; across years it is a stage only (SY-ZT-21, SY-ZT-27). */
  async conclude({ id, year, version }: InputOf<typeof concludeItemAssessment>, actor: Actor): Promise<ItemRatingView | Refusal> {
    const opened = await this.openForAssessing(id, year, actor, true);
    if (isRefusal(opened)) return opened;
    const refusal = await this.unitOfWork.run(async (manager) => {
      const assessment = await manager.findOneBy(ItemAssessment, { itemId: id, year });
      if (!assessment) return refuse('RATING.NOT_BEGUN');
      if (assessment.concludedOn) return refuse('RATING.CONCLUDED');
      if (assessment.version !== version) return refuse('VERSION.STALE');
      const edition = await this.judge.editionOf(opened.item, manager);
      if (isRefusal(edition)) return edition;
      const content = await this.judge.contentOf(manager, opened.item, assessment);
      const judgement = this.judge.judge(edition, opened.item, opened.sheets, content);
      if (isRefusal(judgement)) return judgement;
      const effect = this.judge.missingOfEffect(edition, opened.item, content, this.judge.goalsOf(opened.item, opened.sheets, content));
      const inputs = this.judge.inputs(edition, content);
      if (isRefusal(effect)) return effect;
      if (isRefusal(inputs)) return inputs;
      const missing = [...effect, ...inputs.missing, ...(content.onSite ? [] : ['现场考核情况']), ...(content.verification ? [] : ['抽查验证情况'])];
      if (missing.length > 0) return refuse('RATING.INCOMPLETE', { missing });
      await this.consequences.propose(manager, opened.item, year, judgement.consequences, actor);
      return this.close(manager, opened.item, { ...assessment, content }, judgement, edition, actor, inputs.composite);
    });
    return refusal ?? this.describe(opened, actor);
  }

  /** Keeps a judgement as the year's conclusion, and proposes what an outstanding result may bring, unless the rules object to the result itself (SY-ZT-23, SY-GC-17, SY-GC-18, SY-ZR-14, SY-XF-09, SY-CN-19). */
  async close(manager: EntityManager, item: Item, assessment: ItemAssessment, judgement: Judgement, edition: Parameters<RatingJudge['conclusionOf']>[0], actor: Actor, composite: string | null = null): Promise<Refusal | undefined> {
    const stale = await updateVersioned(manager, ItemAssessment, assessment, { content: assessment.content as never, concludedOn: this.clock.today(), concludedBy: actor.name, conclusion: this.judge.conclusionOf(edition, judgement) as never, composite });
    if (stale) return stale;
    const isExcluded = (await this.consequences.inForce(manager, 'award-exclusion', this.clock.today(), { itemId: item.id })).length > 0;
    const isOutstanding = assessment.content.isOutstanding && !judgement.consequences.some(({ kind }) => CONSEQUENCE_KINDS[kind].isAdverse);
    const recognition = evaluateRecognition(edition, { carrier: item.carrier, year: String(assessment.year) as Year, isOutstanding, isExcluded });
    await this.consequences.propose(manager, item, assessment.year, recognition.consequences, actor);
    await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item.assess', subjectKind: 'item', subjectId: item.id, after: { year: assessment.year, verdict: judgement.verdict, isOutstanding } });
    return undefined;
  }

  /** Confirmed misreporting; what it costs is proposed and decided like any other consequence (SY-GC-WT3, SY-GC-WT3b). */
  async reportMisreporting({ id, facts, isSerious }: InputOf<typeof reportMisreporting>, actor: Actor): Promise<ItemRatingView | Refusal> {
    const opened = await this.reading.open(id, actor);
    if (isRefusal(opened)) return opened;
    const { item } = opened;
    if (!mayConclude(item, actor)) return refuse('ACCESS.DENIED');
    if (isOwn(item, actor)) return refuse('STEP.RECUSED');
    if (item.carrier !== 'project' || item.filedOn === null) return refuse('RATING.NOT_OPEN', { state: itemWorkflows[item.carrier].states[item.state] ?? item.state });
    const refusal = await this.unitOfWork.run(async (manager) => {
      const edition = await this.judge.editionOf(item, manager);
      if (isRefusal(edition)) return edition;
      await this.consequences.propose(manager, item, this.year(), evaluateMisreporting(edition, { isConfirmed: true, isSerious }).consequences, actor);
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item.report-misreporting', subjectKind: 'item', subjectId: item.id, after: { facts, isSerious } });
      return undefined;
    });
    return refusal ?? this.describe(opened, actor);
  }

  year(): number {
    return Number(this.clock.today().slice(0, 4));
  }

  private async openForAssessing(id: string, year: number, actor: Actor, isConcluding: boolean): Promise<OpenItem | Refusal> {
    const opened = await this.reading.open(id, actor);
    if (isRefusal(opened)) return opened;
    const { item } = opened;
    if (!(isConcluding ? mayConclude(item, actor) : mayAssess(item, actor))) return refuse('ACCESS.DENIED');
    if (isOwn(item, actor)) return refuse('STEP.RECUSED');
    if (!isOpenTo(item, isConcluding)) return refuse('RATING.NOT_OPEN', { state: itemWorkflows[item.carrier].states[item.state] ?? item.state });
    return year === this.year() ? opened : refuse('RATING.YEAR_INVALID', { year: this.year() });
  }

  private async describe(opened: OpenItem, actor: Actor): Promise<ItemRatingView> {
    const { manager } = this.source;
    const { item, sheets } = opened;
    const [assessments, organisation, satisfaction, consequences, edition] = await Promise.all([
      manager.find(ItemAssessment, { where: { itemId: item.id }, order: { year: 'DESC' }, take: 10 }), this.directory.organisation(item.organisationId), this.satisfaction.resultOf(item.id),
      this.consequences.ofItem(opened, actor), this.judge.editionOf(item, manager),
    ]);
    if (isRefusal(edition)) throw new Error(`an item was filed under an unknown edition ${String(item.editionId)}`);
    // Of an item that has ended its last year is looked at, not the one that runs.
    const year = item.phase === 'ended' ? (assessments[0]?.year ?? this.year()) : this.year();
    const current = assessments.find((one) => one.year === year);
    const content = current?.concludedOn ? current.content : await this.judge.contentOf(manager, item, current);
    const judgement = this.judge.judge(edition, item, sheets, content);
    const effect = this.judge.missingOfEffect(edition, item, content, this.judge.goalsOf(item, sheets, content));
    const isAssessable = isOpenTo(item, false) && !current?.concludedOn && !isOwn(item, actor);
    return {
      id: item.id, carrier: item.carrier, name: item.name, number: item.number ?? '', stateLabel: itemWorkflows[item.carrier].states[item.state] ?? item.state, organisation: organisation?.name ?? '', year,
      goals: this.goalLines(item, sheets, content), current: { ...viewOf(year, current), ...content }, earlier: assessments.filter((one) => one.year !== year).map((one) => viewOf(one.year, one)),
      preview: isRefusal(judgement) ? null : this.judge.conclusionOf(edition, judgement), open: [...openGoals(judgement), ...(isRefusal(effect) ? [] : effect)],
      cost: await this.cost(manager, item, sheets, edition), satisfaction: satisfaction && { mean: satisfaction.mean, ballots: satisfaction.ballots, turnout: satisfaction.turnout }, consequences,
      uses: [...evaluateRecognition(edition, { carrier: item.carrier, year: String(year) as Year, isOutstanding: false, isExcluded: false }).values.uses],
      canAssess: isAssessable && mayAssess(item, actor), canConclude: isAssessable && isOpenTo(item, true) && mayConclude(item, actor),
      canReportMisreporting: item.carrier === 'project' && item.filedOn !== null && mayConclude(item, actor) && !isOwn(item, actor),
    };
  }

  private goalLines(item: Item, sheets: readonly ItemSheet[], content: AssessmentContent): ItemRatingView['goals'] {
    const rated = new Map(this.judge.goalsOf(item, sheets, content).map((goal) => [goal.name, goal.isMet]));
    return ratedGoalsOf(item.carrier, valuesOf(sheets, itemKinds[item.carrier].filing)).map(({ name, measured }) => ({
      name, unit: measured?.unit ?? '', target: measured?.target.toText() ?? null, direction: measured?.direction ?? null, isMeasured: measured !== null, isMet: rated.get(name) ?? null,
    }));
  }

  private async cost(manager: EntityManager, item: Item, sheets: readonly ItemSheet[], edition: Parameters<RatingJudge['conclusionOf']>[0]): Promise<ItemRatingView['cost']> {
    if (item.carrier !== 'project') return null;
    const opinion = await manager.findOne(ItemOpinion, { where: { itemId: item.id, box: 'recognition', isCurrent: true }, order: { position: 'DESC' } });
    const cost = costOf(edition, valuesOf(sheets, 'SY-F3'), opinion?.text ?? '');
    return isRefusal(cost) ? null : { total: cost.values.total?.toHalfUp() ?? null, ratio: cost.values.ratioText, explanation: explanationOf(cost, edition) };
  }
}

/** Evaluating begins with the item's life and ends with it; the year's conclusion is drawn while it runs, the final one by its last step. */
function isOpenTo(item: Item, isConcluding: boolean): boolean {
  if (isConcluding) return item.phase === 'running' && (item.carrier === 'project' || item.carrier === 'task-force');
  return item.phase === 'running' || item.phase === 'in-closing';
}

function openGoals(judgement: Judgement | Refusal): readonly string[] {
  if (!isRefusal(judgement)) return [];
  const { open } = judgement.facts;
  return Array.isArray(open) ? open.map((goal) => `目标“${String(goal)}”还没有结果`) : ['评价内容不全'];
}

function viewOf(year: number, assessment: ItemAssessment | undefined): ItemAssessmentView {
  if (!assessment) return { year, version: 0, ...blankContent, savedBy: '', savedAt: null, concludedOn: null, concludedBy: '', conclusion: null, composite: null };
  const { content, version, savedBy, savedAt, concludedOn, concludedBy, conclusion, composite } = assessment;
  return { year, version, ...content, savedBy, savedAt, concludedOn, concludedBy, conclusion, composite: composite === null ? null : Exact.of(composite).toHalfUp() };
}

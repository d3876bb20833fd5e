import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefusal, refuse, verdictInChinese, type Refusal, type Year } from '@liangpai/shared/kernel';
import { evaluateZoneEligibility, findingInChinese } from '@liangpai/shared/evaluation';
import { filledOf } from '@liangpai/shared/forms';
import { costOf, itemKinds } from '@liangpai/shared/items';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/ids/ids.js';
import { ItemGates, valuesOf, type StepAttempt, type StepChanges } from '../items/items.module.js';
import { Assessments } from './assessments.service.js';
import { ConsequenceEffects } from './consequence-effects.service.js';
import { Consequences } from './consequences.service.js';
import { ItemAssessment, ItemConsequence } from './item-rating.entity.js';
import { blankContent, RatingJudge, type Judgement } from './rating-judge.js';

type Edition = Exclude<Awaited<ReturnType<RatingJudge['editionOf']>>, Refusal>;
interface Judged {
  readonly edition: Edition;
  readonly assessment: ItemAssessment;
  readonly judgement: Judgement;
}

/** What closing and rating steps demand, and what they bring about. */
@Injectable()
export class RatingGates implements OnModuleInit {
  constructor(private readonly gates: ItemGates, private readonly judge: RatingJudge, private readonly assessments: Assessments, private readonly consequences: Consequences, private readonly clock: Clock, private readonly effects: ConsequenceEffects) {}

  onModuleInit(): void {
    this.gates.register(['responsibility-zone', 'vanguard-post'], ['submit', 'propose-grant'], (attempt) => this.refuseBarred(attempt));
    this.gates.register(['project', 'task-force'], ['apply-closing'], (attempt) => this.refuseCrossYear(attempt));
    this.gates.register(['project'], ['apply-closing', 'give-recognition'], (attempt) => this.refuseOpenCosts(attempt));
    this.gates.register(['pledge'], ['apply-rating'], (attempt) => this.refuseOpenReason(attempt));
    this.gates.register(['project', 'task-force'], ['close', 'cancel'], (attempt) => this.end(attempt));
    this.gates.register(['project', 'task-force'], ['cancel-by-decision'], (attempt) => this.cancelAsDecided(attempt));
    this.gates.register(['responsibility-zone'], ['give-rating'], (attempt) => this.refuseOpenGoals(attempt));
    this.gates.register(['responsibility-zone', 'vanguard-post'], ['confirm-rating'], (attempt) => this.confirm(attempt));
    this.gates.register(['pledge'], ['close'], (attempt) => this.confirm(attempt));
  }

  /** SY-ZR-D3, SY-XF-Q1 to Q3, AMB-21: the same unit's zone and the same person's post are barred in the year named, and in no other. */
  private async refuseBarred({ manager, item }: StepAttempt): Promise<Refusal | undefined> {
    const year = (item.startsOn ?? this.clock.today()).slice(0, 4);
    const edition = await this.judge.editionOf(item, manager);
    if (isRefusal(edition)) return edition;
    const whose = item.carrier === 'vanguard-post' ? { personId: item.leaderId ?? '' } : { organisationId: item.organisationId };
    const bans = await this.consequences.inForce(manager, 'eligibility-ban', `${year}-07-01`, { ...whose, carrier: item.carrier });
    const { isBarred } = evaluateZoneEligibility(edition, { applyingFor: year as Year, barredYears: bans.map(() => year as Year) }).values;
    return isBarred ? refuse('ITEM.BARRED', { year }) : undefined;
  }

  /** SY-ZT-27: whatever is planned beyond 31 December is assessed as a stage, not closed. */
  private refuseCrossYear({ item }: StepAttempt): Promise<Refusal | undefined> {
    const isCrossYear = item.endsOn !== null && item.endsOn.slice(0, 4) > this.clock.today().slice(0, 4);
    return Promise.resolve(isCrossYear ? refuse('RATING.CROSS_YEAR', { endsOn: item.endsOn ?? '' }) : undefined);
  }

  /** SY-GC-15, SY-GC-21: all cost lines; without a value its significance, and then the recognising department's own words. */
  private async refuseOpenCosts({ manager, item, sheets, input }: StepAttempt): Promise<Refusal | undefined> {
    const edition = await this.judge.editionOf(item, manager);
    if (isRefusal(edition)) return edition;
    const cost = costOf(edition, valuesOf(sheets, 'SY-F3'), input.action === 'give-recognition' ? input.opinion : '待认定');
    if (isRefusal(cost)) return cost;
    return cost.verdict === 'incomplete' ? refuse('RATING.INCOMPLETE', { missing: openOf(cost) }) : undefined;
  }

  /** SY-CN-12: what was not kept has its reason. */
  private async refuseOpenReason(attempt: StepAttempt): Promise<Refusal | undefined> {
    const edition = await this.judge.editionOf(attempt.item, attempt.manager);
    if (isRefusal(edition)) return edition;
    const completion = this.judge.judge(edition, attempt.item, attempt.sheets, blankContent);
    if (isRefusal(completion)) return completion;
    return completion.verdict === 'incomplete' ? refuse('RATING.INCOMPLETE', { missing: openOf(completion) }) : undefined;
  }

  private async refuseOpenGoals(attempt: StepAttempt): Promise<Refusal | undefined> {
    const judged = await this.judged(attempt);
    return isRefusal(judged) ? judged : undefined;
  }

  /** SY-ZT-24, SY-GC-16: the rules propose closing or cancelling; going against them needs a reason. A cancellation brings its rectification (AMB-05). */
  private async end(attempt: StepAttempt): Promise<Refusal | StepChanges> {
    const { manager, item, sheets, input, actor } = attempt;
    const judged = await this.judged(attempt);
    if (isRefusal(judged)) return judged;
    const { edition, assessment, judgement } = judged;
    const effect = this.judge.missingOfEffect(edition, item, assessment.content, this.judge.goalsOf(item, sheets, assessment.content));
    if (isRefusal(effect)) return effect;
    if (effect.length > 0) return refuse('RATING.INCOMPLETE', { missing: effect });
    if (judgement.verdict === 'stage-assessment') return refuse('RATING.CROSS_YEAR', { endsOn: item.endsOn ?? '' });
    const isCancelled = input.action === 'cancel';
    if (!isCancelled && judgement.verdict !== 'may-close' && input.opinion.trim() === '') return refuse('RATING.REASON_REQUIRED', { verdict: verdictInChinese(judgement.verdict) });
    if (isCancelled) {
      const subject = item.carrier as 'project' | 'task-force';
      await this.consequences.propose(manager, item, assessment.year, [
        { kind: 'filing-cancellation', clause: 'SY-ZT-24', subject }, { kind: 'rectification', clause: 'SY-ZT-24', subject }, ...(item.plaqueId ? [{ kind: 'plaque-withdrawal' as const, clause: 'SY-ZT-24', subject }] : []),
      ], actor, { kinds: ['filing-cancellation', 'plaque-withdrawal'], reason: input.opinion });
    }
    const ended = isCancelled || item.carrier === 'task-force' ? await this.effects.endPlaque(manager, item, isCancelled ? 'cancelled' : 'dissolved', assessment.year, actor) : undefined;
    if (ended) return ended;
    const stale = await this.assessments.close(manager, item, assessment, judgement, edition, actor);
    if (stale) return stale;
    const closing = itemKinds[item.carrier].closing;
    return { outcome: judgement.verdict, completedOn: closing ? filledOf(valuesOf(sheets, closing), 'completedOn') : null };
  }

  /** Only a confirmed decision ends a running item (SY-ZT-24); its plaque goes with it. */
  private async cancelAsDecided({ manager, item, input, actor }: StepAttempt): Promise<Refusal | StepChanges> {
    const decision = await manager.findOneBy(ItemConsequence, { itemId: item.id, kind: 'filing-cancellation', state: 'confirmed' });
    if (!decision) return refuse('STEP.NOT_POSSIBLE', { state: itemWorkflows[item.carrier].states[item.state] ?? item.state });
    if (item.plaqueId) {
      const withdrawal = { kind: 'plaque-withdrawal' as const, clause: decision.clause, subject: item.carrier as 'project' | 'task-force' };
      await this.consequences.propose(manager, item, decision.year, [withdrawal], actor, { kinds: ['plaque-withdrawal'], reason: input.opinion });
    }
    const refused = await this.effects.endPlaque(manager, item, 'cancelled', decision.year, actor);
    return refused ?? { outcome: 'cancellation-proposed' };
  }

  /** The rating that the step's words announce is decided by the step: a ban holds from the next year on. What a person has to judge is proposed. */
  private async confirm(attempt: StepAttempt): Promise<Refusal | StepChanges> {
    const { manager, item, input, actor } = attempt;
    const judged = await this.judged(attempt);
    if (isRefusal(judged)) return judged;
    const { edition, assessment, judgement } = judged;
    if (item.carrier === 'vanguard-post' && judgement.verdict === 'not-rated') return refuse('RATING.INCOMPLETE', { missing: ['本年度考核结果'] });
    if (judgement.verdict === 'manual-review') {
      if (input.opinion.trim() === '') return refuse('RATING.REASON_REQUIRED', { verdict: verdictInChinese(judgement.verdict) });
      await this.consequences.propose(manager, item, assessment.year, [{ kind: 'eligibility-ban', clause: 'SY-XF-Q3', subject: 'vanguard-post', period: String(assessment.year + 1), detail: '有违规记录，没有处理，由人工审核' }], actor);
    }
    await this.consequences.propose(manager, item, assessment.year, judgement.consequences, actor, { kinds: ['eligibility-ban'], reason: input.opinion || verdictInChinese(judgement.verdict) });
    const isBarred = judgement.consequences.some(({ kind }) => kind === 'eligibility-ban');
    const ended = isBarred ? await this.effects.endPlaque(manager, item, 'barred', assessment.year, actor) : undefined;
    if (ended) return ended;
    const stale = await this.assessments.close(manager, item, assessment, judgement, edition, actor);
    return stale ?? { outcome: judgement.verdict, completedOn: this.clock.today() };
  }

  /** The year's evaluation and what the rules make of it. Posts and pledges are rated by their forms, so that theirs may be blank. */
  private async judged({ manager, item, sheets, actor }: StepAttempt): Promise<Judged | Refusal> {
    const edition = await this.judge.editionOf(item, manager);
    if (isRefusal(edition)) return edition;
    const year = this.assessments.year();
    const found = await manager.findOneBy(ItemAssessment, { itemId: item.id, year });
    const content = await this.judge.contentOf(manager, item, found);
    const judgement = this.judge.judge(edition, item, sheets, content);
    if (isRefusal(judgement)) return judgement;
    if (found) return { edition, judgement, assessment: { ...found, content } };
    const assessment: ItemAssessment = { id: newId(), itemId: item.id, year, content, savedBy: actor.name, savedAt: this.clock.now(), concludedOn: null, concludedBy: '', conclusion: null, composite: null, version: 1 };
    await manager.insert(ItemAssessment, assessment as never);
    return { edition, judgement, assessment };
  }
}

function openOf(evaluation: { readonly steps: Judgement['steps'] }): string[] {
  return evaluation.steps.filter((step) => step.outcome === 'incomplete').map((step) => findingInChinese(step.finding));
}

import { Injectable } from '@nestjs/common';
import { isRefusal, verdictInChinese, type IsoDate, type Refusal, type Verdict } from '@liangpai/shared/kernel';
import type { AssessmentContent, RatingConclusion } from '@liangpai/shared/contracts';
import { evaluateAssessmentInputs, evaluateEffect, findingInChinese, type Evaluation } from '@liangpai/shared/evaluation';
import { itemKinds, rateGoals, ratedGoalsOf, rateItem, type RatedGoal } from '@liangpai/shared/items';
import type { EditionsByPlan } from '@liangpai/shared/rulebooks';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { explanationOf } from '../../platform/http/explanation.js';
import { valuesOf, type Item, type ItemSheet } from '../items/items.module.js';
import { ItemGoals, type ItemGoal } from '../item-year/item-year.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import type { ItemAssessment } from './item-rating.entity.js';

type SyEdition = EditionsByPlan['SY'];
export type Judgement = Evaluation<Verdict, unknown>;

/** An item nobody has evaluated yet. */
export const blankContent: AssessmentContent = {
  goals: [], leadership: [null, null, null, null, null, null], leadershipNote: '', members: [null, null, null], membersNote: '', difference: '', improvement: '', keyProblemsSolved: null, benefit: null, significance: '', qualitative: '',
  qualitativeScore: null, quantitative: null, leaders: null, employees: null, onSite: '', verification: '', isOutstanding: false,
};

/** Asks the rules what an item's evaluation comes to. */
@Injectable()
export class RatingJudge {
  constructor(private readonly editions: RulebookEditions, private readonly goals: ItemGoals, private readonly clock: Clock) {}

  /**
   * An evaluation as far as it goes. What the evaluator has not answered yet comes from the records of the year; which goals are cancelled is told by
   * the approved plan alone.
   */
  async contentOf(manager: EntityManager, item: Item, assessment: Pick<ItemAssessment, 'content'> | null | undefined): Promise<AssessmentContent> {
    const content = assessment?.content ?? blankContent;
    const recorded = (await this.goals.of(manager, item.id)).filter((goal) => goal.parentId === null);
    return recorded.length === 0 ? content : { ...content, goals: recorded.map((goal, index) => resultOf(goal, content.goals[index])) };
  }

  /** The edition that an item was filed under; before that the one in force. */
  async editionOf(item: Item, manager: EntityManager): Promise<SyEdition | Refusal> {
    return item.editionId ? this.editions.editionById('SY', item.editionId, manager) : this.editions.editionOnDay('SY', this.clock.today(), item.organisationPath, manager);
  }

  goalsOf(item: Item, sheets: readonly ItemSheet[], content: AssessmentContent): readonly RatedGoal[] {
    return rateGoals(ratedGoalsOf(item.carrier, valuesOf(sheets, itemKinds[item.carrier].filing)), content.goals);
  }

  judge(edition: SyEdition, item: Item, sheets: readonly ItemSheet[], content: AssessmentContent): Judgement | Refusal {
    const { filing, closing } = itemKinds[item.carrier];
    return rateItem(edition, {
      carrier: item.carrier, endsOn: item.endsOn as IsoDate | null, on: this.clock.today() as IsoDate, filing: valuesOf(sheets, filing), closing: closing ? valuesOf(sheets, closing) : {}, goals: this.goalsOf(item, sheets, content),
    });
  }

  /** What is missing of the three 有没有 (SY-ZT-14) of a project or task force; a refusal for a figure that no rule reads. */
  missingOfEffect(edition: SyEdition, item: Item, content: AssessmentContent, goals: readonly RatedGoal[]): readonly string[] | Refusal {
    if (item.carrier !== 'project' && item.carrier !== 'task-force') return [];
    const given = (answers: readonly (boolean | null)[]): boolean[] => answers.filter((answer) => answer !== null);
    const [leadership, members] = [given(content.leadership), given(content.members)];
    const effect = evaluateEffect(edition, {
      leadership, members, goalsMet: goals.filter((goal) => goal.isMet).length, goals: goals.length, keyProblemsSolved: content.keyProblemsSolved ?? 0, benefit: content.benefit === null ? null : String(content.benefit), significance: content.significance,
    });
    if (isRefusal(effect) || effect.verdict === 'ready-to-rate') return isRefusal(effect) ? effect : [];
    const open = [['组织领导', content.leadership.length - leadership.length], ['党员作用', content.members.length - members.length]] as const;
    const worth = effect.steps.filter((step) => step.clause === 'SY-ZT-14c' && step.outcome === 'incomplete').map((step) => findingInChinese(step.finding));
    return [...open.filter(([, count]) => count > 0).map(([part, count]) => `${part}还有${count}项没有评`), ...worth];
  }

  /** The four inputs of the year side by side (SY-ZT-41), and a composite where the unit weighs them. */
  inputs(edition: SyEdition, content: AssessmentContent): { readonly missing: readonly string[]; readonly composite: string | null } | Refusal {
    const text = (points: number | null): string | null => (points === null ? null : String(points));
    const inputs = evaluateAssessmentInputs(edition, {
      qualitative: content.qualitative, qualitativeScore: text(content.qualitativeScore), quantitative: text(content.quantitative), leaders: text(content.leaders), employees: text(content.employees),
    });
    return isRefusal(inputs) ? inputs : { missing: inputs.values.missing, composite: inputs.values.composite?.toJSON() ?? null };
  }

  /** A judgement as screens show it and records keep it. */
  conclusionOf(edition: SyEdition, judgement: Judgement): RatingConclusion {
    return { verdict: judgement.verdict, label: verdictInChinese(judgement.verdict), explanation: explanationOf(judgement, edition), isFinal: judgement.verdict !== 'stage-assessment' };
  }
}

function resultOf(goal: ItemGoal, given: AssessmentContent['goals'][number] | undefined): AssessmentContent['goals'][number] {
  const told = goal.isDone ? true : goal.evidence.trim() ? false : null;
  return { isMet: given?.isMet ?? (goal.isQuantified ? null : told), actual: given?.actual ?? goal.actual, isCancelled: goal.cancelledAt !== null, evidence: given?.evidence || goal.evidence.slice(0, 500) };
}

import { decideConsequence, readItemRating, saveItemAssessment, type AssessmentContent, type ItemRatingView } from '@liangpai/shared/contracts';
import type { House } from '../support/house.js';
import type { Character } from '../support/people.js';

type Answer = Awaited<ReturnType<House['call']>>;

/** An evaluation that lacks nothing, with one goal; stories change single answers. */
export const filledAssessment: AssessmentContent = {
  goals: [{ isMet: null, actual: '2.4', isCancelled: false, evidence: '三季度质量月报' }],
  leadership: [true, true, true, true, true, true], leadershipNote: '方案和分工表齐全', members: [true, true, true], membersNote: '党员承担三项攻关', difference: '利用业余时间', improvement: '废品率下降', keyProblemsSolved: 2, benefit: 36.5, significance: '',
  qualitative: '效果明显', qualitativeScore: 92, quantitative: 95, leaders: 90.5, employees: 93, onSite: '到造型线看了三处', verification: '抽查两个月的废品记录', isOutstanding: false,
};

/** Drives the evaluation of one item over HTTP. */
export class RatingStory {
  constructor(private readonly house: House, readonly itemId: string) {}

  async read(by: Character): Promise<ItemRatingView> {
    return this.house.get(readItemRating, { id: this.itemId }, by.token);
  }

  /** Saves over what stands there. */
  async save(by: Character, changes: Partial<AssessmentContent> = {}, year = 2026): Promise<Answer> {
    const { current } = await this.read(by);
    return this.house.call(saveItemAssessment, { id: this.itemId, year, version: current.version, ...filledAssessment, ...changes }, by.token);
  }

  async decide(kind: string, by: Character, given: { isConfirmed: boolean; reason: string; dueOn?: string | null; version?: number; subject?: string }): Promise<Answer> {
    const found = (await this.read(by)).consequences.find((one) => one.kind === kind && (!given.subject || one.label.includes(given.subject)));
    if (!found) throw new Error(`nothing of kind ${kind} was proposed`);
    return this.house.call(decideConsequence, { id: found.id, isConfirmed: given.isConfirmed, reason: given.reason, dueOn: given.dueOn ?? null, version: given.version ?? found.version }, by.token);
  }
}

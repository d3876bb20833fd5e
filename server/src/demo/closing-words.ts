import { rowsOf, textOf, type FormValues } from '@liangpai/shared/forms';
import type { IsoDate } from '@liangpai/shared/kernel';
import type { AssessmentContent } from '@liangpai/shared/contracts';
import type { GoalOutcome } from './item-walk.js';

/** What a closing sheet needs beside the filing: hours donated, all hours and members' hours; 万元 as text. */
export interface ClosingWords {
  readonly hours: readonly [string, string, string];
  readonly value: string | null;
  readonly significance: string;
  readonly costs: readonly [string, string, string, string, string];
  readonly voluntaryValue: string;
}

/** 结项审批表 of a project: hours as they were logged, results from its goals. */
export function projectClosing(filing: FormValues, outcomes: readonly GoalOutcome[], completedOn: IsoDate, words: ClosingWords): FormValues {
  const [labour, material, processing, energy, other] = words.costs;
  const [voluntaryHours, totalHours, memberHours] = words.hours;
  return {
    voluntaryHours, totalHours, memberHours, voluntaryValue: words.voluntaryValue, labour, material, processing, energy, other, value: words.value, significance: words.significance,
    hadSafetyAccident: false, hadQualityAccident: false, isOnTime: true, completedOn,
    results: rowsOf(filing, 'indicators').map((row, index) => ({ name: textOf(row, 'name'), actual: String(outcomes[index]?.actual ?? ''), isMet: true, evidence: outcomes[index]?.evidence ?? '' })),
  };
}

/** 党群评价 of a project or a task force that reached its goals. */
export function effectOf(words: Partial<AssessmentContent>): AssessmentContent {
  return {
    goals: [], leadership: [true, true, true, true, true, true], leadershipNote: '有方案、有分工、有节点，支部每月碰头。', members: [true, true, true], membersNote: '难点工序由党员承担。', difference: '攻关时间在班后和周末。', improvement: '结果已经写进工艺文件。', keyProblemsSolved: 2,
    benefit: null, significance: '', qualitative: '目标完成，可以推广。', qualitativeScore: 92, quantitative: 95, leaders: 91, employees: 93, onSite: '到现场看了两次。', verification: '抽查一个月的原始记录。', isOutstanding: false, ...words,
  };
}

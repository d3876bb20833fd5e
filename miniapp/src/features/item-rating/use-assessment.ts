import type { AssessmentContent, ItemRatingView } from '@liangpai/shared/contracts';
import { useState } from 'react';

export type NumberField = 'keyProblemsSolved' | 'benefit' | 'qualitativeScore' | 'quantitative' | 'leaders' | 'employees';
export type TextField = 'leadershipNote' | 'membersNote' | 'difference' | 'improvement' | 'significance' | 'qualitative' | 'onSite' | 'verification';
type Goal = AssessmentContent['goals'][number];

const numberFields: readonly NumberField[] = ['keyProblemsSolved', 'benefit', 'qualitativeScore', 'quantitative', 'leaders', 'employees'];
/** At most so many digits after the point. */
const decimals: Readonly<Record<NumberField, number>> = { keyProblemsSolved: 0, benefit: 2, qualitativeScore: 1, quantitative: 1, leaders: 1, employees: 1 };
const blankGoal: Goal = { isMet: null, actual: null, isCancelled: false, evidence: '' };

/** What is typed as a number, or null; undefined when it is none. */
function numberOf(field: NumberField, typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const isNumber = new RegExp(`^\\d{1,7}${decimals[field] > 0 ? `(\\.\\d{1,${decimals[field]}})?` : ''}$`).test(text);
  const isPoints = field !== 'keyProblemsSolved' && field !== 'benefit';
  return isNumber && !(isPoints && Number(text) > 100) ? Number(text) : undefined;
}

/** An evaluation while it is filled in: numbers as typed, everything else as it is sent. */
export function useAssessment({ goals, current }: Pick<ItemRatingView, 'goals' | 'current'>) {
  const [content, setContent] = useState<AssessmentContent>({ ...current, goals: goals.map((_, index) => current.goals[index] ?? blankGoal) });
  const [typed, setTyped] = useState<Readonly<Record<NumberField, string>>>(() => Object.fromEntries(numberFields.map((field) => [field, current[field] === null ? '' : String(current[field])])) as Record<NumberField, string>);
  const faults = numberFields.filter((field) => numberOf(field, typed[field]) === undefined);
  const isFigureBad = content.goals.some((goal) => goal.actual !== null && !/^-?\d{1,12}(\.\d{1,4})?$/.test(goal.actual));
  return {
    content,
    typed,
    isFaulty: faults.length > 0 || isFigureBad,
    errorOf: (field: NumberField): string | null => (faults.includes(field) ? `请填数字${decimals[field] > 0 ? `，最多${decimals[field]}位小数` : ''}` : null),
    setText: (field: TextField) => (value: string) => setContent((latest) => ({ ...latest, [field]: value })),
    setNumber: (field: NumberField) => (value: string) => setTyped((latest) => ({ ...latest, [field]: value })),
    setAnswer: (part: 'leadership' | 'members', index: number) => (value: boolean) => setContent((latest) => ({ ...latest, [part]: latest[part].map((answer, place) => (place === index ? value : answer)) })),
    setGoal: (index: number, change: Partial<Goal>) => setContent((latest) => ({ ...latest, goals: latest.goals.map((goal, place) => (place === index ? { ...goal, ...change } : goal)) })),
    setOutstanding: (isOutstanding: boolean) => setContent((latest) => ({ ...latest, isOutstanding })),
    /** What goes to the server. */
    filled: (): AssessmentContent => {
      const { goals: results, leadership, members, leadershipNote, membersNote, difference, improvement, significance, qualitative, onSite, verification, isOutstanding } = content;
      const numbers = Object.fromEntries(numberFields.map((field) => [field, numberOf(field, typed[field]) ?? null])) as Record<NumberField, number | null>;
      return { goals: results, leadership, members, leadershipNote, membersNote, difference, improvement, significance, qualitative, onSite, verification, isOutstanding, ...numbers };
    },
  };
}

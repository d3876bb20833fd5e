import { Exact, isRefusal, meanOf } from '@liangpai/shared/kernel';
import { evaluateStarComposite, MIN_DISPLAY, publishableFigures, publishableQuestionMeans, withoutSingleBallots } from '@liangpai/shared/evaluation';
import type { SlEdition } from '@liangpai/shared/rulebooks';
import { explanationOf } from '../../platform/http/explanation.js';
import type { Ballot } from './ballot.entity.js';
import type { SurveyResult } from './result.entity.js';
import type { PublishedFigure, PublishedTotals, Survey, SurveySubject } from './survey.entity.js';

export interface Count {
  readonly results: readonly (Omit<SurveyResult, 'id'> & { readonly proposals: readonly { readonly kind: string; readonly clause: string }[] })[];
  readonly totals: PublishedTotals;
}

/**
 * Counts the ballots of a survey and withholds what would expose fewer than five (G12, SL-13-3…5). Pure: the same ballots give the same count.
 */
export function countBallots(survey: Survey, subjects: readonly SurveySubject[], ballots: readonly Ballot[], edition: SlEdition): Count {
  const bySubject = new Map<string, Ballot[]>();
  for (const ballot of ballots) bySubject.set(ballot.subjectId, [...(bySubject.get(ballot.subjectId) ?? []), ballot]);
  const of = (subject: SurveySubject): Ballot[] => bySubject.get(subject.id) ?? [];
  return { results: subjects.map((subject) => resultOf(survey, subject, of(subject), edition)), totals: totalsOf(subjects, of) };
}

function resultOf(survey: Survey, subject: SurveySubject, ballots: readonly Ballot[], edition: SlEdition): Count['results'][number] {
  const result = { surveyId: survey.id, subjectId: subject.id, ballots: ballots.length };
  const nothing = { ...result, verdict: 'not-rated', composite: null, questionMeans: null, explanation: null, proposals: [] };
  if (ballots.length < MIN_DISPLAY) return nothing;
  const responses = ballots.map((ballot) => ballot.answers);
  const evaluation = evaluateStarComposite(edition, { responses });
  if (isRefusal(evaluation)) throw new Error(`a stored ballot is unreadable: ${evaluation.code}`);
  if (evaluation.values.composite === null) return { ...nothing, explanation: explanationOf(evaluation, edition) };
  return {
    ...result, verdict: evaluation.verdict, composite: evaluation.values.composite.toJSON(), questionMeans: publishableQuestionMeans(responses)?.map((mean) => mean.toTruncated()) ?? null,
    explanation: explanationOf(withoutSingleBallots(evaluation), edition), proposals: evaluation.consequences.map(({ kind, clause }) => ({ kind, clause })),
  };
}

function totalsOf(subjects: readonly SurveySubject[], of: (subject: SurveySubject) => readonly Ballot[]): PublishedTotals {
  const branchIds = [...new Set(subjects.map((subject) => subject.branchId))];
  const membersOf = (branchId: string): SurveySubject[] => subjects.filter((subject) => subject.branchId === branchId);
  const published = publishableFigures({
    key: 'enterprise', ballots: 0,
    parts: branchIds.map((branchId) => ({ key: branchId, ballots: 0, parts: membersOf(branchId).map((subject) => ({ key: subject.id, ballots: of(subject).length, parts: [] })) })),
  });
  const figureOf = (key: string, members: readonly SurveySubject[]): PublishedFigure => {
    const means = members.flatMap(of).flatMap((ballot) => meanOf(ballot.answers.filter((answer) => answer !== null).map((answer) => Exact.of(answer))) ?? []);
    return { ballots: means.length, composite: published.has(key) ? (meanOf(means)?.toJSON() ?? null) : null };
  };
  return { enterprise: figureOf('enterprise', subjects), branches: Object.fromEntries(branchIds.map((branchId) => [branchId, figureOf(branchId, membersOf(branchId))])) };
}

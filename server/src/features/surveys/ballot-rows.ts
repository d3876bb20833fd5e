import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/ids.js';

/*
 * The hot path of a quarter: a whole shift rates within minutes. These statements are written out because the entity manager takes longer to
 * compose them than the database takes to carry them out.
 */

export interface RaterStanding {
  /** The rated member. */
  readonly personId: string;
  readonly isRater: boolean;
}

/** How a person stands to one member of a survey; null when the member is not in the survey. */
export async function readRaterStanding(manager: EntityManager, surveyId: string, subjectId: string, raterId: string): Promise<RaterStanding | null> {
  const rows = await manager.query<{ person_id: string; is_rater: number | string }[]>(
    `SELECT person_id, EXISTS(SELECT 1 FROM survey_raters WHERE survey_id = ? AND person_id = ?) AS is_rater FROM survey_subjects WHERE id = ? AND survey_id = ?`,
    [surveyId, raterId, subjectId, surveyId],
  );
  const [row] = rows;
  return row ? { personId: row.person_id, isRater: Number(row.is_rater) === 1 } : null;
}

/** Writes that somebody has rated a member; fails on its unique key the second time. */
export async function insertParticipation(manager: EntityManager, surveyId: string, subjectId: string, raterId: string): Promise<void> {
  await manager.query('INSERT INTO survey_participations (id, survey_id, subject_id, rater_id) VALUES (?, ?, ?, ?)', [newId(), surveyId, subjectId, raterId]);
}

/** Writes what was said about a member, under a key of its own. */
export async function insertBallot(manager: EntityManager, surveyId: string, subjectId: string, answers: readonly (number | null)[], comment: string): Promise<void> {
  await manager.query('INSERT INTO survey_ballots (id, survey_id, subject_id, answers, comment) VALUES (?, ?, ?, ?, ?)', [newId(), surveyId, subjectId, JSON.stringify(answers), comment]);
}

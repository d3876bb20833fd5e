import { castBallot, closeSurvey, openSurvey, readMyRatings, type SurveyLine } from '@liangpai/shared/contracts';
import type { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';

/** A company with an open survey and as many raters in the workshop as a story needs. */
export interface SurveyCast {
  readonly company: Company;
  readonly raters: readonly Character[];
  readonly survey: SurveyLine;
  /** By name, the entries that a rater sees. */
  readonly subjects: ReadonlyMap<string, string>;
  rate(rater: Character, member: string, stars: readonly (number | null)[], comment?: string): Promise<{ status: number; code: string | undefined }>;
  close(): Promise<SurveyLine>;
}

/** Opens the survey of the third quarter over the workshop's people. */
export async function openStorySurvey(house: House, name: string, raterCount: number): Promise<SurveyCast> {
  const builder = new Builder(house);
  const company = await builder.company(name);
  const raters: Character[] = [];
  for (let index = 0; index < raterCount; index += 1) raters.push(await builder.person(company.root, `职工${index}`, 'non-member', null, company.workshop));
  const survey = await house.get(openSurvey, {
    quarter: '2026-Q3', closesOn: '2026-10-20', raterOrganisationIds: [company.workshop.id], hasOverallQuestion: false, usesSlips: true,
  }, company.affairs.token);
  const [mine] = (await house.get(readMyRatings, {}, company.worker.token)).surveys;
  const subjects = new Map((mine?.subjects ?? []).map((subject) => [subject.name, subject.id]));
  return {
    company, raters, survey, subjects,
    async rate(rater, member, stars, comment = '') {
      const answer = await house.call(castBallot, { id: survey.id, subjectId: subjects.get(member) ?? '', answers: [...stars], comment }, rater.token);
      return { status: answer.status, code: answer.problem?.code };
    },
    close: () => house.get(closeSurvey, { id: survey.id, version: 1 }, company.affairs.token),
  };
}

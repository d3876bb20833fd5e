import { listSurveyComments, openSurvey, readMyRatings, readSurveyResults, submitCommitment, submitMonth, type SurveyLine } from '@liangpai/shared/contracts';
import { roles, type Role } from '@liangpai/shared/kernel';
import type { Organisation } from '../../src/features/organisations/organisations.module.js';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';
import { goodPledges, noKeyTasks } from '../support/pledges.js';
import { PlaqueStory } from '../plaques/plaques.js';
import { openStorySurvey, type SurveyCast } from '../surveys/survey-cast.js';

/** Where somebody stands, seen from the office branch of the home enterprise. */
export type Standing = 'inside' | 'sibling' | 'elsewhere';

/** Somebody who tries; `role` is null for people without any. */
export interface Caller extends Character {
  readonly standing: Standing;
  readonly role: Role | null;
  readonly isMember: boolean;
}

const branchRoles: readonly Role[] = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader'];
const monthTexts = { activities: '参加主题党日', performance: '完成检修', management: '无', selfScore: 90 };

/** Two enterprises, with an officer of every role inside the office branch, in its sibling and elsewhere; and what samples are made from. */
export class Scene {
  private newcomers = 0;
  private decided = 0;

  private constructor(
    readonly house: House, readonly builder: Builder, readonly home: Company, readonly elsewhere: Company, readonly callers: readonly Caller[],
    /** The closed survey of the third quarter, with proposals and comments. */
    readonly closed: SurveyLine,
    /** The open survey of the fourth quarter; everybody in the workshop is asked. */
    readonly open: SurveyLine,
    readonly rater: Character, private readonly proposalIds: readonly string[], private readonly commentIds: readonly string[],
  ) {}

  static async set(): Promise<Scene> {
    const house = await House.open();
    const builder = new Builder(house);
    const cast = await openStorySurvey(house, '西北能化', 6);
    const { company: home } = cast;
    const elsewhere = await builder.company('东南能化');
    const { proposals, comments } = await Scene.closeRated(house, cast);
    const open = await house.get(openSurvey, { quarter: '2026-Q4', closesOn: '2026-10-30', raterOrganisationIds: [home.workshop.id], hasOverallQuestion: false, usesSlips: true }, home.affairs.token);
    const [rater] = cast.raters;
    if (!rater) throw new Error('nobody rates');
    const closed = { ...cast.survey, state: 'closed' as const };
    return new Scene(house, builder, home, elsewhere, await Scene.castCallers(builder, home, elsewhere), closed, open, rater, proposals, comments);
  }

  /** Everybody who tries, at each endpoint. */
  private static async castCallers(builder: Builder, home: Company, elsewhere: Company): Promise<Caller[]> {
    const callers: Caller[] = [];
    const stand = async (standing: Standing, role: Role | null, root: Organisation, branch: Organisation | null, place: Organisation): Promise<void> => {
      const person = await builder.person(root, `${standing}${role ?? '职工'}`, branch ? 'full-member' : 'non-member', branch, branch ? null : place);
      if (role) await builder.role(person, role, place);
      callers.push({ ...person, standing, role, isMember: branch !== null });
    };
    const stores = await builder.organisation(home.root, 'department', '物资库');
    for (const role of roles) {
      await stand('inside', role, home.root, home.office, branchRoles.includes(role) ? home.office : home.root);
      await stand('sibling', role, home.root, home.production, home.production);
      await stand('elsewhere', role, elsewhere.root, elsewhere.office, branchRoles.includes(role) ? elsewhere.office : elsewhere.root);
    }
    await stand('inside', null, home.root, home.office, home.office);
    await stand('inside', null, home.root, null, stores);
    await stand('sibling', null, home.root, home.production, home.production);
    await stand('elsewhere', null, elsewhere.root, elsewhere.office, elsewhere.office);
    await stand('elsewhere', null, elsewhere.root, null, elsewhere.workshop);
    return callers;
  }

  /** Has four members rated well, with a comment each, and closes the survey. */
  private static async closeRated(house: House, cast: SurveyCast): Promise<{ proposals: string[]; comments: string[] }> {
    const { company } = cast;
    for (const rated of [company.member, company.otherMember, company.secretary, company.leader]) {
      for (const [index, rater] of cast.raters.entries()) await cast.rate(rater, rated.name, [5, 5, 5], index === 0 ? '办事快' : '');
    }
    await cast.close();
    const { members } = await house.get(readSurveyResults, { id: cast.survey.id }, company.affairs.token);
    const of = (person: Character): string => members.find((member) => member.subject.name === person.name)?.proposal?.id ?? '';
    const { comments } = await house.get(listSurveyComments, { id: cast.survey.id }, company.affairs.token);
    return { proposals: [company.member, company.otherMember, company.secretary, company.leader].map(of), comments: comments.map((comment) => comment.id) };
  }

  get plaques(): PlaqueStory {
    return new PlaqueStory(this.house, this.home);
  }

  /** Somebody who has just come to the office branch and has done nothing yet. */
  newcomer(): Promise<Character> {
    return this.builder.person(this.home.root, `新人${(this.newcomers += 1)}`, 'full-member', this.home.office);
  }

  /** A newcomer’s pledge, handed in. */
  async commitment(): Promise<{ owner: Character; id: string; version: number }> {
    const owner = await this.newcomer();
    const { id, version } = await this.house.get(submitCommitment, { pledges: goodPledges, keyTasks: noKeyTasks }, owner.token);
    return { owner, id, version };
  }

  /** A newcomer’s summary of September, handed in. */
  async month(): Promise<{ owner: Character; id: string; version: number }> {
    const owner = await this.newcomer();
    const { id, version } = await this.house.get(submitMonth, { month: '2026-09', ...monthTexts }, owner.token);
    return { owner, id, version };
  }

  /** The proposal about the home enterprise’s member. */
  get ownProposal(): string {
    return this.proposalIds[0] ?? '';
  }

  /** A proposal on which nobody has decided: each serves once. */
  openProposal(): string {
    const id = this.proposalIds[(this.decided += 1)];
    if (!id) throw new Error('more decisions than proposals');
    return id;
  }

  get commentId(): string {
    return this.commentIds[0] ?? '';
  }

  /** The entry under which the home enterprise’s member is rated in the open survey. */
  async ratedEntry(): Promise<string> {
    const { surveys } = await this.house.get(readMyRatings, {}, this.rater.token);
    return surveys.find((survey) => survey.id === this.open.id)?.subjects.find((subject) => subject.name === this.home.member.name)?.id ?? '';
  }
}

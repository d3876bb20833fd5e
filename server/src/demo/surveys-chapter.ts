import { addDays, addMonths, firstDayOf, laterOf, quarterOf, shiftPeriod, type IsoDate, type Quarter } from '@liangpai/shared/kernel';
import { BallotBox, Proposals, SurveyClosing, SurveyOpening, SurveyResults, SurveySubject } from '../features/surveys/surveys.module.js';
import { Proposal } from '../features/surveys/result.entity.js';
import { granted, type DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';

/** How good a member's service is felt to be: the stars that raters give, as often as they stand here. */
const grades = {
  excellent: [5, 5, 5, 5, 5, 5, 5, 4], good: [5, 4, 4, 5, 4, 4, 4], fair: [4, 3, 4, 3, 5], poor: [3, 2, 2, 3, 1],
} as const;
const comments = ['办事快，态度好。', '来电都能及时答复，谢谢。', '希望报销单一次说清要哪些材料。', '下车间多走走就更好了。', '主动帮我们跑手续，点赞。'];
const statement = '本季度人手少，确有答复不及时的情况，已请同事互为备岗，下季度改进。';

/** 季度创优服务测评: two closed quarters with decided proposals, and the running quarter's survey half-way. */
export async function tellSurveys(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  const running = quarterOf(today);
  for (const back of [2, 1]) {
    const quarter = shiftPeriod(running, -back);
    const opensOn = addMonths(firstDayOf(quarter), 2);
    const closesOn = addDays(opensOn, 20);
    await tellQuarter(house, enterprise, quarter, addDays(opensOn, 7), closesOn, back);
    house.clock.set(addDays(closesOn, 1), '00:30');
    await house.app.get(SurveyClosing).closeDue();
    await decide(house, enterprise, quarter, addDays(closesOn, 6), back === 1);
  }
  await tellQuarter(house, enterprise, running, laterOf(firstDayOf(running), addDays(today, -6)), addDays(today, 9), 0);
}

async function tellQuarter(house: DemoHouse, enterprise: FoundedEnterprise, quarter: Quarter, opensOn: IsoDate, closesOn: IsoDate, back: number): Promise<void> {
  const { choice, clock } = house;
  clock.set(opensOn, '08:30');
  const production = enterprise.branches.filter((branch) => branch.organisation.branchKind === 'production');
  const workshops = (await house.organisations(enterprise.id)).filter((place) => place.kind === 'department' && place.name.endsWith('车间'));
  const survey = granted(await house.app.get(SurveyOpening).open({
    quarter, closesOn, raterOrganisationIds: [...production.map((branch) => branch.organisation.id), ...workshops.map((place) => place.id)], hasOverallQuestion: false, usesSlips: false,
  }, enterprise.affairs));
  const raters = production.flatMap((branch) => branch.members).filter((person) => person.isOnDuty);
  const subjects = await house.source.getRepository(SurveySubject).find({ where: { surveyId: survey.id }, order: { sort: 'ASC' } });
  const box = house.app.get(BallotBox);
  clock.set(addDays(opensOn, back === 0 ? 2 : 6), '12:20');
  for (const [index, subject] of subjects.entries()) {
    const stars = grades[gradeOf(index, back)];
    const ballots = index === 3 ? 3 : choice.between(6, back === 0 ? 8 : 11);
    const first = choice.between(0, raters.length - 1);
    for (let vote = 0; vote < ballots; vote += 1) {
      const rater = raters[(first + vote * 5) % raters.length];
      if (!rater) continue;
      const answers = [choice.one(stars), choice.one(stars), choice.chance(0.08) ? null : choice.one(stars)];
      const given = await box.cast({ id: survey.id, subjectId: subject.id, answers, comment: choice.chance(0.06) ? choice.one(comments) : '' }, await house.actor(rater.id));
      // Two walks through the list may meet the same rater; the second ballot is refused as it should be.
      if ('refused' in given && given.code !== 'SURVEY.ALREADY_RATED') granted(given);
    }
  }
}

function gradeOf(index: number, back: number): keyof typeof grades {
  if (index % 9 === 4) return 'excellent';
  if (index === 16 + back) return 'poor';
  return index % 5 === 2 ? 'fair' : 'good';
}

/** The branch committees meet; of the last quarter one proposal is left for whoever looks at the demonstration. */
async function decide(house: DemoHouse, enterprise: FoundedEnterprise, quarter: Quarter, meetingOn: IsoDate, leavesOne: boolean): Promise<void> {
  const proposals = await house.source.getRepository(Proposal).find({ where: { enterpriseId: enterprise.id, state: 'proposed' }, order: { kind: 'ASC', organisationId: 'ASC', id: 'ASC' } });
  const service = house.app.get(Proposals);
  for (const [index, proposal] of proposals.entries()) {
    const branch = enterprise.branches.find((each) => each.organisation.id === proposal.organisationId);
    if (!branch) continue;
    if (proposal.kind === 'interview') {
      house.clock.set(addDays(meetingOn, -2), '19:10');
      granted(await service.state({ id: proposal.id, statement }, await house.actor(proposal.personId)));
    }
    if (leavesOne && index === proposals.length - 1) continue;
    house.clock.set(meetingOn, '17:00');
    const actor = proposal.personId === branch.secretary.personId ? branch.deputy : branch.secretary;
    granted(await service.decide({ id: proposal.id, action: 'confirm', meetingOn, present: 5, votesFor: 5, votesAgainst: 0, abstentions: 0, opinion: `支委会研究，同意${quarter}测评建议。`, version: proposal.version }, actor));
  }
  await reviewComments(house, enterprise, meetingOn);
}

async function reviewComments(house: DemoHouse, enterprise: FoundedEnterprise, on: IsoDate): Promise<void> {
  const results = house.app.get(SurveyResults);
  house.clock.set(on, '18:00');
  const surveys = granted(await house.app.get(SurveyOpening).list(enterprise.affairs)).surveys.filter((survey) => survey.state === 'closed');
  for (const survey of surveys) {
    const waiting = granted(await results.comments({ id: survey.id }, enterprise.affairs)).comments.filter((comment) => comment.state === 'pending');
    for (const comment of waiting.slice(1)) granted(await results.review({ id: comment.id, isReleased: true, version: comment.version }, enterprise.affairs));
  }
}

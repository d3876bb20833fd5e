import {
  addProposalStatement, castBallot, closeSurvey, decideProposal, listSurveyComments, listSurveys, openSurvey, printSurveySlips, readMyRatings, readMyResults, readProposal, readRating, readSurveyPreparation,
  readSurveyResults, remindRaters, reviewSurveyComment,
} from '@liangpai/shared/contracts';
import { sample, type Sample } from './sample.js';

const committee = ['branch-secretary', 'deputy-secretary', 'branch-commissioner'] as const;
const readers = [...committee, 'party-affairs-officer', 'committee-leader'] as const;
/** Those who were not asked, and who find nobody to rate. */
const notAsked = ['SURVEY.NOT_A_RATER', 'SURVEY.SUBJECT_UNKNOWN'] as const;
const terms = { closesOn: '2026-10-30', hasOverallQuestion: false, usesSlips: true } as const;

export const surveySamples: readonly Sample[] = [
  sample(readSurveyPreparation)({ letIn: ['party-affairs-officer'], others: 'shown-nothing', siblings: 'refused', prepare: ({ home }) => ({ input: {}, traces: [home.workshop.id, home.office.id] }) }),
  // The other enterprise may open one for the same quarter; nobody of the home enterprise is asked to rate in it.
  sample(openSurvey)({
    letIn: ['party-affairs-officer'], siblings: 'refused', elsewhere: 'on-their-own',
    prepare: ({ home }) => ({ input: { quarter: '2026-Q1', ...terms, raterOrganisationIds: [home.workshop.id, home.office.id] } }),
  }),
  // A quarter’s survey is the whole enterprise’s, so that a sibling branch sees its line.
  sample(listSurveys)({ letIn: readers, others: 'shown-nothing', siblings: 'let-in', prepare: ({ closed, open }) => ({ input: {}, traces: [closed.id, open.id] }) }),
  sample(remindRaters)({ letIn: ['party-affairs-officer'], prepare: ({ open }) => ({ input: { id: open.id, version: open.version } }) }),
  sample(closeSurvey)({
    letIn: ['party-affairs-officer'],
    prepare: async ({ house, home }) => {
      const { id, version } = await house.get(openSurvey, { quarter: '2026-Q2', ...terms, raterOrganisationIds: [home.workshop.id] }, home.affairs.token);
      return { input: { id, version } };
    },
  }),
  sample(printSurveySlips)({ letIn: ['party-affairs-officer'], prepare: ({ open }) => ({ input: { id: open.id, count: 2 } }) }),
  sample(readMyRatings)({ letIn: ['owner'], others: 'shown-nothing', prepare: ({ rater, open }) => ({ input: {}, owner: rater, traces: [open.id] }) }),
  sample(readRating)({
    letIn: ['owner'], refusedAs: notAsked,
    prepare: async (scene) => ({ input: { member: await scene.ratedEntry(), survey: scene.open.id }, owner: scene.rater, traces: [scene.home.member.name] }),
  }),
  sample(castBallot)({
    letIn: ['owner'], refusedAs: notAsked,
    prepare: async (scene) => ({ input: { id: scene.open.id, subjectId: await scene.ratedEntry(), answers: [5, 5, 5], comment: '' }, owner: scene.rater }),
  }),
  sample(readSurveyResults)({ letIn: readers, prepare: ({ closed, ownProposal }) => ({ input: { id: closed.id }, traces: [ownProposal] }) }),
  sample(readMyResults)({ letIn: ['owner'], others: 'shown-nothing', prepare: ({ home, ownProposal }) => ({ input: {}, owner: home.member, traces: [ownProposal] }) }),
  sample(addProposalStatement)({ letIn: ['owner'], prepare: ({ home, ownProposal }) => ({ input: { id: ownProposal, statement: '本季度接手了新业务。' }, owner: home.member }) }),
  sample(readProposal)({ letIn: committee, prepare: ({ ownProposal, home }) => ({ input: { id: ownProposal }, traces: [home.member.name] }) }),
  sample(decideProposal)({
    letIn: committee,
    prepare: (scene) => ({ input: { id: scene.openProposal(), action: 'confirm', meetingOn: '2026-10-14', present: 5, votesFor: 4, votesAgainst: 0, abstentions: 1, opinion: '', version: 1 } }),
  }),
  sample(listSurveyComments)({ letIn: ['party-affairs-officer'], prepare: ({ closed, commentId }) => ({ input: { id: closed.id }, traces: [commentId] }) }),
  sample(reviewSurveyComment)({ letIn: ['party-affairs-officer'], prepare: ({ commentId }) => ({ input: { id: commentId, isReleased: true, version: 1 } }) }),
];

import {
  confirmCommitment, confirmCommitments, exportCommitmentCoverage, issueHelmetMark, listCommitmentReviews, listHelmetMarks, listMissingCommitments, readCommitment, readCommitmentCoverage, readMyCommitment,
  recallCommitment, returnCommitment, saveCommitmentDraft, submitCommitment,
} from '@liangpai/shared/contracts';
import { allTicked, goodPledges, noKeyTasks } from '../../support/pledges.js';
import { sample, type Sample } from './sample.js';

const reviewers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner'] as const;
const coverageReaders = [...reviewers, 'party-affairs-officer', 'committee-leader', 'committee-member'] as const;
const printers = [...reviewers, 'party-affairs-officer'] as const;

export const commitmentSamples: readonly Sample[] = [
  sample(readMyCommitment)({
    letIn: ['owner'], others: 'shown-nothing', refusedAs: ['COMMITMENT.MEMBERS_ONLY'],
    prepare: async (scene) => {
      const { owner, id } = await scene.commitment();
      return { input: {}, owner, traces: [id, owner.id] };
    },
  }),
  sample(saveCommitmentDraft)({ letIn: ['owner'], others: 'on-their-own', prepare: async (scene) => ({ input: { pledges: goodPledges, keyTasks: noKeyTasks, version: null }, owner: await scene.newcomer() }) }),
  sample(submitCommitment)({ letIn: ['owner'], others: 'on-their-own', prepare: async (scene) => ({ input: { pledges: goodPledges, keyTasks: noKeyTasks }, owner: await scene.newcomer() }) }),
  sample(recallCommitment)({
    letIn: ['owner'], others: 'on-their-own',
    prepare: async (scene) => {
      const { owner, id } = await scene.commitment();
      return { input: {}, owner, traces: [id] };
    },
  }),
  sample(listCommitmentReviews)({
    letIn: reviewers, others: 'shown-nothing',
    prepare: async (scene) => {
      const { owner, id } = await scene.commitment();
      return { input: { pageSize: 100 }, traces: [id, owner.id] };
    },
  }),
  sample(readCommitment)({
    letIn: ['owner', ...coverageReaders],
    prepare: async (scene) => {
      const { owner, id } = await scene.commitment();
      return { input: { id }, owner, traces: [owner.id] };
    },
  }),
  sample(readCommitment)({
    as: 'draft', letIn: ['owner'],
    prepare: async (scene) => {
      const owner = await scene.newcomer();
      const { id } = await scene.house.get(saveCommitmentDraft, { pledges: goodPledges, keyTasks: noKeyTasks, version: null }, owner.token);
      return { input: { id }, owner };
    },
  }),
  sample(confirmCommitment)({
    letIn: reviewers,
    prepare: async (scene) => {
      const { id, version } = await scene.commitment();
      return { input: { id, version, review: allTicked } };
    },
  }),
  sample(returnCommitment)({
    letIn: reviewers,
    prepare: async (scene) => {
      const { id, version } = await scene.commitment();
      return { input: { id, version, reason: '请写具体' } };
    },
  }),
  sample(confirmCommitments)({
    letIn: reviewers, others: 'refused-item-by-item',
    prepare: async (scene) => {
      const { id, version } = await scene.commitment();
      return { input: { items: [{ id, version, review: allTicked }] } };
    },
  }),
  sample(readCommitmentCoverage)({ letIn: coverageReaders, others: 'shown-nothing', prepare: ({ home }) => ({ input: {}, traces: [home.office.id] }) }),
  sample(listMissingCommitments)({
    letIn: coverageReaders, others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, employeeNo } = await scene.newcomer();
      return { input: { pageSize: 100 }, traces: [id, employeeNo] };
    },
  }),
  sample(listMissingCommitments)({
    as: 'of the branch', letIn: coverageReaders, others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, employeeNo } = await scene.newcomer();
      return { input: { branchId: scene.home.office.id, pageSize: 100 }, traces: [id, employeeNo] };
    },
  }),
  sample(exportCommitmentCoverage)({ letIn: coverageReaders, others: 'shown-nothing', prepare: async (scene) => ({ input: {}, traces: [(await scene.newcomer()).employeeNo] }) }),
  sample(listHelmetMarks)({
    letIn: printers, others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, employeeNo } = await scene.newcomer();
      await scene.house.get(issueHelmetMark, { personId: id, issuedOn: '2026-10-10' }, scene.home.secretary.token);
      return { input: { search: employeeNo }, traces: [id] };
    },
  }),
  sample(issueHelmetMark)({
    letIn: printers, refusedAs: ['HELMET_MARK.PERSON_UNKNOWN'],
    prepare: async (scene) => ({ input: { personId: (await scene.newcomer()).id, issuedOn: '2026-10-10' } }),
  }),
];

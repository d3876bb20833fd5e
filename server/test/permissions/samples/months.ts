import {
  exportMonthOverview, printMonthSummary, readMonthOverview, readMonthSummary, readMonthYear, readMyMonth, recallMonth, returnMonth, saveMonthDraft, scoreMonth, scoreMonths, submitMonth, writeMonthSummary,
} from '@liangpai/shared/contracts';
import { sample, type Sample } from './sample.js';

const scorers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner'] as const;
const readers = [...scorers, 'party-affairs-officer', 'committee-leader'] as const;
const texts = { activities: '参加主题党日', performance: '完成检修', management: '无', selfScore: 90 };
/** People without a summary, and workers, who write none. */
const notMine = ['MONTH.MEMBERS_ONLY'] as const;

export const monthSamples: readonly Sample[] = [
  sample(readMyMonth)({
    letIn: ['owner'], others: 'shown-nothing', refusedAs: notMine,
    prepare: async (scene) => {
      const { owner, id } = await scene.month();
      return { input: { month: '2026-09' }, owner, traces: [id] };
    },
  }),
  sample(saveMonthDraft)({ letIn: ['owner'], others: 'on-their-own', prepare: async (scene) => ({ input: { month: '2026-08', ...texts, version: null }, owner: await scene.newcomer() }) }),
  sample(submitMonth)({ letIn: ['owner'], others: 'on-their-own', prepare: async (scene) => ({ input: { month: '2026-07', ...texts }, owner: await scene.newcomer() }) }),
  sample(recallMonth)({
    letIn: ['owner'], others: 'on-their-own',
    prepare: async (scene) => {
      const { owner, id } = await scene.month();
      return { input: { month: '2026-09' }, owner, traces: [id] };
    },
  }),
  ...[readMonthSummary, printMonthSummary, writeMonthSummary].map((contract) => sample(contract)({
    letIn: ['owner', ...readers],
    prepare: async (scene) => {
      const { owner, id } = await scene.month();
      return { input: { id }, owner };
    },
  })),
  sample(readMonthSummary)({
    as: 'draft', letIn: ['owner'],
    prepare: async (scene) => {
      const owner = await scene.newcomer();
      const { id } = await scene.house.get(saveMonthDraft, { month: '2026-09', ...texts, version: null }, owner.token);
      return { input: { id }, owner };
    },
  }),
  sample(scoreMonth)({
    letIn: scorers,
    prepare: async (scene) => {
      const { id, version } = await scene.month();
      return { input: { id, version, score: 90, opinion: '' } };
    },
  }),
  sample(returnMonth)({
    letIn: scorers,
    prepare: async (scene) => {
      const { id, version } = await scene.month();
      return { input: { id, version, reason: '请写具体' } };
    },
  }),
  sample(scoreMonths)({
    letIn: scorers, others: 'refused-item-by-item',
    prepare: async (scene) => {
      const { id, version } = await scene.month();
      return { input: { items: [{ id, version, score: 90, opinion: '' }] } };
    },
  }),
  sample(readMonthYear)({
    letIn: ['owner', ...readers],
    prepare: async (scene) => {
      const { owner, id } = await scene.month();
      return { input: { year: '2026', personId: owner.id }, owner, traces: [id] };
    },
  }),
  sample(readMonthOverview)({
    letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => {
      const { owner, id } = await scene.month();
      return { input: { month: '2026-09', state: 'submitted', pageSize: 100 }, traces: [id, owner.id, owner.employeeNo] };
    },
  }),
  sample(readMonthOverview)({
    as: 'of the branch', letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => {
      const { owner, id } = await scene.month();
      return { input: { month: '2026-09', state: 'submitted', organisationId: scene.home.office.id, pageSize: 100 }, traces: [id, owner.id, owner.employeeNo] };
    },
  }),
  sample(exportMonthOverview)({ letIn: readers, others: 'shown-nothing', prepare: async (scene) => ({ input: { month: '2026-09' }, traces: [(await scene.month()).owner.employeeNo] }) }),
];

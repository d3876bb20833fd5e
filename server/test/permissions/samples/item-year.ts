import {
  addEvidence, addItemRecord, addRegisterEntry, beginItemFromRegister, confirmItemHours, createItem, editRegisterEntry, exportItemHours, listItemFiles, listItemHours, listItemRecords, listRegister, listSupervision, logItemHours, proposeItemPlan, readEvidence, readItemYear,
  readWorkingTime, recordGoalResult, removeEvidence, removeItemHours, saveProgress, saveWorkingTime, splitGoal, strikeItemRecord, takeItemPlanStep, type RegisterEntryView,
} from '@liangpai/shared/contracts';
import { newId } from '../../../src/platform/ids/ids.js';
import { ItemGoal, ItemHours, ItemPlan } from '../../../src/features/item-year/item-year.module.js';
import { Item, ItemMember } from '../../../src/features/items/items.module.js';
import type { Character } from '../../support/people.js';
import type { Scene } from '../scene.js';
import { sample, type Exemption, type Sample } from './sample.js';

const filers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'] as const;
const reviewers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'committee-leader', 'committee-member'] as const;
const readers = [...reviewers, 'group-leader', 'party-affairs-officer', 'department-head'] as const;
const supervisors = [...reviewers, 'party-affairs-officer'] as const;

interface Running {
  readonly id: string;
  readonly goalId: string;
  readonly leader: Character;
}

/** A zone of the office branch that runs; how it came to run is another story’s. */
async function running(scene: Scene): Promise<Running> {
  const { house, home } = scene;
  const { id } = await house.get(createItem, { carrier: 'responsibility-zone', organisationId: home.office.id }, home.secretary.token);
  const leader = await scene.newcomer();
  const today = house.clock.today();
  await house.source.getRepository(Item).update({ id }, { state: 'running', phase: 'running', leaderId: leader.id, startsOn: '2026-10-01', endsOn: '2026-12-20', filedOn: today < '2026-10-01' ? today : '2026-10-01' });
  await house.source.getRepository(ItemMember).insert({ id: newId(), itemId: id, personId: leader.id, duty: '负责人', isCore: true });
  const goalId = newId();
  await house.source.getRepository(ItemGoal).insert({
    id: goalId, itemId: id, position: 1, parentId: null, ownerId: null, ownerName: '', name: '全年无事故', aspect: null, isQuantified: false, unit: null, direction: null, target: null, dueOn: null, actual: null, asOfOn: null, isDone: false, doneOn: null,
    evidence: '', cancelledAt: null, version: 1,
  });
  return { id, goalId, leader };
}

async function logged(scene: Scene): Promise<{ id: string; itemId: string; member: Character; leader: Character }> {
  const { id: itemId, leader } = await running(scene);
  const member = await scene.newcomer();
  const id = newId();
  await scene.house.source.getRepository(ItemMember).insert({ id: newId(), itemId, personId: member.id, duty: '成员', isCore: false });
  await scene.house.source.getRepository(ItemHours).insert({
    id, itemId, personId: member.id, personName: member.name, day: '2026-10-01', fromMinute: 0, toMinute: 60, content: '夜班', countedMinutes: 60, ground: 'counted', state: 'waiting', reason: '', confirmedBy: '', at: scene.house.clock.now(), version: 1,
  });
  return { id, itemId, member, leader };
}

async function proposed(scene: Scene): Promise<string> {
  const { id: itemId, leader } = await running(scene);
  const id = newId();
  await scene.house.source.getRepository(ItemPlan).insert({
    id, itemId, kind: 'adjustment', state: 'in-approval', cause: '到货晚', measures: '赶工', ownerId: null, ownerName: '', dueOn: null, result: '', earlierEndsOn: '2026-12-20', newEndsOn: '2027-01-20', goalId: null, recordId: null, byId: leader.id,
    byName: leader.name, at: scene.house.clock.now(), opinion: '', version: 1,
  });
  return id;
}

const evidence = (itemId: string): { bytes: Buffer; fields: Record<string, string> } => ({ bytes: Buffer.from('%PDF-1.7 佐证'), fields: { itemId } });

async function uploaded(scene: Scene): Promise<{ id: string; itemId: string; leader: Character }> {
  const { id: itemId, leader } = await running(scene);
  const { bytes, fields } = evidence(itemId);
  const { body } = await scene.house.upload(addEvidence, bytes, '说明.pdf', fields, leader.token);
  return { id: body.id, itemId, leader };
}

async function registered(scene: Scene): Promise<RegisterEntryView> {
  const { house, home } = scene;
  return house.get(addRegisterEntry, { kind: 'deeds', organisationId: home.office.id, day: house.clock.today(), title: `办实事${newId().slice(-6)}`, content: '', people: '', result: '', isDone: false }, home.secretary.token);
}

const looked = { kind: 'supervision', values: { method: 'visit', findings: '按计划', finding: 'on-track' } } as const;

export const itemYearSamples: readonly Sample[] = [
  sample(readItemYear)({ letIn: ['owner', ...readers], prepare: async (scene) => { const { id, leader } = await running(scene); return { input: { id }, owner: leader, traces: [id] }; } }),
  sample(recordGoalResult)({
    letIn: ['owner', ...filers],
    prepare: async (scene) => { const { goalId, leader } = await running(scene); return { input: { id: goalId, version: 1, actual: null, asOfOn: null, isDone: true, evidence: '' }, owner: leader }; },
  }),
  sample(splitGoal)({ letIn: ['owner', ...filers], prepare: async (scene) => { const { goalId, leader } = await running(scene); return { input: { id: goalId, name: '一组', ownerId: leader.id, target: null, dueOn: null }, owner: leader }; } }),
  sample(saveProgress)({
    letIn: ['owner', ...filers], prepare: async (scene) => { const { id, leader } = await running(scene); return { input: { id, quarter: '2026-Q4', version: 0, text: '按计划', figures: [] }, owner: leader }; },
  }),
  sample(proposeItemPlan)({
    letIn: ['owner', ...filers], prepare: async (scene) => { const { id, goalId, leader } = await running(scene); return { input: { id, kind: 'goal-cancellation', cause: '设备报废', measures: '', newEndsOn: null, goalId }, owner: leader }; },
  }),
  // The office branch is a 直属单位 itself, so that its own committee approves.
  sample(takeItemPlanStep)({ letIn: reviewers, refusedAs: ['STEP.NOT_YOURS'], prepare: async (scene) => ({ input: { id: await proposed(scene), version: 1, action: 'approve' } }) }),
  sample(listItemFiles)({ letIn: ['owner', ...readers], prepare: async (scene) => { const { id, leader } = await running(scene); return { input: { id }, owner: leader }; } }),
  sample(addEvidence)({ letIn: ['owner', ...filers], prepare: async (scene) => { const { id, leader } = await running(scene); return { input: {}, file: evidence(id), owner: leader }; } }),
  sample(readEvidence)({ letIn: ['owner', ...readers], prepare: async (scene) => { const { id, leader } = await uploaded(scene); return { input: { id }, owner: leader }; } }),
  sample(removeEvidence)({ letIn: ['owner'], prepare: async (scene) => { const { id, leader } = await uploaded(scene); return { input: { id }, owner: leader }; } }),
  sample(listItemHours)({ letIn: ['owner', ...readers], prepare: async (scene) => { const { itemId, member, id } = await logged(scene); return { input: { id: itemId }, owner: member, traces: [id] }; } }),
  sample(logItemHours)({
    letIn: ['owner'], refusedAs: ['HOURS.NOT_OF_TEAM'],
    prepare: async (scene) => { const { itemId, leader } = await logged(scene); return { input: { id: itemId, day: '2026-10-01', fromMinute: 1200, toMinute: 1260, content: '夜班' }, owner: leader }; },
  }),
  sample(confirmItemHours)({ letIn: ['owner', ...filers], prepare: async (scene) => { const { id, leader } = await logged(scene); return { input: { id, version: 1, isAccepted: true }, owner: leader }; } }),
  sample(removeItemHours)({ letIn: ['owner'], prepare: async (scene) => { const { id, member } = await logged(scene); return { input: { id }, owner: member }; } }),
  sample(exportItemHours)({ letIn: ['owner', ...readers], prepare: async (scene) => { const { itemId, member } = await logged(scene); return { input: { id: itemId }, owner: member }; } }),
  sample(saveWorkingTime)({
    letIn: ['party-affairs-officer', 'operator'], siblings: 'refused', elsewhere: 'on-their-own',
    prepare: ({ house, home }) => house.get(readWorkingTime, {}, home.affairs.token).then(({ version }) => ({ input: { version, shifts: [{ fromMinute: 480, toMinute: 720 }] } })),
  }),
  sample(listItemRecords)({ letIn: ['owner', ...readers], prepare: async (scene) => { const { id, leader } = await running(scene); return { input: { id }, owner: leader }; } }),
  sample(addItemRecord)({ letIn: supervisors, prepare: async (scene) => ({ input: { id: (await running(scene)).id, day: '2026-10-01', ...looked } }) }),
  sample(strikeItemRecord)({
    letIn: ['owner'],
    prepare: async (scene) => {
      const { id } = await running(scene);
      const record = await scene.house.get(addItemRecord, { id, day: '2026-10-01', ...looked }, scene.home.affairs.token);
      return { input: { id: record.id, version: 1, reason: '记错' }, owner: scene.home.affairs };
    },
  }),
  sample(listSupervision)({
    letIn: ['branch-secretary', 'deputy-secretary', 'party-affairs-officer', 'committee-leader', 'committee-member'], others: 'shown-nothing',
    prepare: async (scene) => ({ input: { view: 'never', pageSize: 100 }, traces: [(await running(scene)).id] }),
  }),
  sample(listRegister)({ letIn: [...readers, 'members-of-the-branch'], others: 'shown-nothing', prepare: async (scene) => ({ input: { pageSize: 100 }, traces: [(await registered(scene)).id] }) }),
  sample(addRegisterEntry)({
    letIn: filers, elsewhere: 'refused',
    prepare: ({ house, home }) => ({ input: { kind: 'reception', organisationId: home.office.id, day: house.clock.today(), title: '接待日', content: '', people: '', result: '', isDone: false } }),
  }),
  sample(editRegisterEntry)({ letIn: filers, prepare: async (scene) => { const { id, title } = await registered(scene); return { input: { id, version: 1, title, content: '', people: '', result: '已办', isDone: true } }; } }),
  sample(beginItemFromRegister)({
    letIn: filers,
    prepare: async (scene) => ({ input: { id: (await registered(scene)).id, version: 1, carrier: 'project' } }),
  }),
];

export const itemYearExemptions: readonly Exemption[] = [{ endpoint: readWorkingTime, reason: 'tells everybody the working time of the own enterprise' }];

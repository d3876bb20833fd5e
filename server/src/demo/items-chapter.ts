import { addDays, CARRIER_LABELS, type IsoDate } from '@liangpai/shared/kernel';
import type { ItemView } from '@liangpai/shared/contracts';
import { rowsOf, type FormValues } from '@liangpai/shared/forms';
import { itemKinds, requirementOf, reviewFactorsOf } from '@liangpai/shared/items';
import type { Actor } from '../platform/auth/actor.js';
import { ItemReading, ItemsService, ItemSteps } from '../features/items/items.module.js';
import { granted, type DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';
import { Assessments } from '../features/item-ratings/item-ratings.module.js';
import { SatisfactionBox, SatisfactionDesk } from '../features/satisfaction/satisfaction.module.js';
import { closingWords, effectWords, itemRefusalReason, itemReturnReason, plannedItems, reviewWords, type ItemStage, type PlannedItem } from './item-words.js';

type Branch = FoundedEnterprise['branches'][number];

/** The way of each kind to its running year: which step, who takes it, how many days after the one before. */
const ways: Readonly<Record<PlannedItem['carrier'], readonly { readonly from: ItemStage; readonly action: string; readonly by: 'unit' | 'deputy' | 'office' | 'leader' | 'filer'; readonly days: number }[]>> = {
  project: [
    { from: 'in-review', action: 'pass-review', by: 'unit', days: 1 }, { from: 'in-study', action: 'carry', by: 'deputy', days: 1 }, { from: 'in-check', action: 'pass-check', by: 'office', days: 1 },
    { from: 'in-decision', action: 'approve', by: 'leader', days: 1 }, { from: 'in-notice', action: 'end-notice', by: 'office', days: 24 }, { from: 'to-hang', action: 'hang', by: 'office', days: 1 },
  ],
  'responsibility-zone': [{ from: 'in-review', action: 'pass-review', by: 'unit', days: 1 }, { from: 'in-check', action: 'approve', by: 'office', days: 2 }, { from: 'to-hang', action: 'hang', by: 'office', days: 1 }],
  'vanguard-post': [{ from: 'in-review', action: 'pass-review', by: 'unit', days: 1 }, { from: 'in-check', action: 'approve', by: 'office', days: 2 }, { from: 'to-hang', action: 'hang', by: 'office', days: 1 }],
  pledge: [{ from: 'in-review', action: 'pass-review', by: 'unit', days: 1 }, { from: 'in-check', action: 'approve', by: 'office', days: 2 }, { from: 'to-publish', action: 'publish', by: 'filer', days: 1 }],
  'task-force': [
    { from: 'in-review', action: 'pass-review', by: 'unit', days: 0 }, { from: 'in-check', action: 'approve', by: 'office', days: 0 }, { from: 'in-notice', action: 'end-notice', by: 'office', days: 24 }, { from: 'to-hang', action: 'hang', by: 'office', days: 0 },
  ],
};

/** 亮徽树旗争先锋: the five carriers in every state, each brought there by the people who would. */
export async function tellItems(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  for (const planned of plannedItems) {
    const branch = enterprise.branches.find((each) => each.organisation.name === planned.branch);
    if (branch) await tellItem(house, enterprise, branch, planned, today);
  }
}

async function tellItem(house: DemoHouse, enterprise: FoundedEnterprise, branch: Branch, planned: PlannedItem, today: IsoDate): Promise<void> {
  const filedOn = addDays(today, -planned.filedDaysAgo);
  house.clock.set(filedOn, '09:20');
  const filer = branch.secretary;
  const service = house.app.get(ItemsService);
  const item = granted(await service.create({ carrier: planned.carrier, organisationId: branch.organisation.id, origin: 'application' }, filer));
  const values = planned.stage === 'draft' ? planned.words : completed(enterprise, branch, planned, filedOn);
  granted(await service.saveSheet({ id: item.id, form: itemKinds[planned.carrier].filing, version: 0, values: values as never }, filer));
  if (planned.stage === 'draft') return;
  await take(house, item.id, 'submit', filer);
  const unit = enterprise.units.find((each) => branch.organisation.path.startsWith(each.organisation.path)) ?? enterprise.units[0];
  if (!unit) return;
  const reviewers = { unit: unit.secretary, deputy: unit.deputy, office: enterprise.affairs, leader: enterprise.leader, filer };
  if (planned.stage === 'returned') {
    house.clock.set(addDays(filedOn, 1), '15:10');
    await take(house, item.id, 'return-to-draft', reviewers.unit, itemReturnReason);
    return;
  }
  let on = filedOn;
  for (const step of ways[planned.carrier]) {
    if (step.from === planned.stage) return;
    on = addDays(on, step.days);
    house.clock.set(on, '10:30');
    if (planned.stage === 'refused' && step.action === 'approve') {
      await take(house, item.id, 'refuse', reviewers.leader, itemRefusalReason);
      return;
    }
    await take(house, item.id, step.action, reviewers[step.by]);
  }
  if (planned.stage === 'closed') await closeProject(house, enterprise, { id: item.id, branch, filer, unit, endedOn: addDays(filedOn, 110) });
}

/** Takes a finished project through its closing form, the ballot, four opinions and the evaluation. */
async function closeProject(
  house: DemoHouse, enterprise: FoundedEnterprise, { id, branch, filer, unit, endedOn }: { id: string; branch: Branch; filer: Actor; unit: FoundedEnterprise['units'][number]; endedOn: IsoDate },
): Promise<void> {
  const [administration, recognition] = enterprise.departments;
  if (!administration || !recognition) return;
  house.clock.set(endedOn, '10:00');
  granted(await house.app.get(ItemsService).saveSheet({ id, form: 'SY-F3', version: 0, values: { ...closingWords, completedOn: addDays(endedOn, -2) } as never }, filer));
  await take(house, id, 'apply-closing', filer);
  const { surveys: [survey] } = granted(await house.app.get(SatisfactionDesk).ofItem(id, filer));
  for (const [index, member] of branch.members.filter((person) => person.kind === 'full-member').slice(4, 12).entries()) {
    house.clock.set(addDays(endedOn, 1 + (index % 3)), `1${index % 8}:20`);
    granted(await house.app.get(SatisfactionBox).cast({ id: survey?.id ?? '', points: 88 + (index % 10) }, await house.actor(member.id)));
  }
  const steps = [['end-survey', enterprise.affairs], ['give-administration', administration.head], ['give-acceptance', unit.secretary], ['give-recognition', recognition.head]] as const;
  for (const [index, [action, actor]] of steps.entries()) {
    house.clock.set(addDays(endedOn, 8 + index), '14:30');
    await take(house, id, action, actor);
  }
  house.clock.set(addDays(endedOn, 14), '09:30');
  granted(await house.app.get(Assessments).save({ id, year: Number(addDays(endedOn, 14).slice(0, 4)), version: 0, ...effectWords, goals: [{ isMet: null, actual: '58', isCancelled: false, evidence: '三季度换型记录' }] }, enterprise.affairs));
  await take(house, id, 'close', enterprise.affairs);
}

async function take(house: DemoHouse, id: string, action: string, actor: Actor, opinion = ''): Promise<ItemView> {
  const { version, carrier } = granted(await house.app.get(ItemReading).read(id, actor));
  const { checklist, needsCommittee, needsLevel, channels, box } = requirementOf(carrier, action);
  return granted(await house.app.get(ItemSteps).take({
    id, version, action, opinion: opinion || (box === 'none' || box === 'filer' ? '' : '同意。'), signature: null, checklist: Object.fromEntries(Object.keys(checklist).map((key) => [key, true])),
    committee: needsCommittee ? { meetingOn: house.clock.today(), eligible: 7, present: 6, votesFor: 6, votesAgainst: 0, abstentions: 0, minutesNo: '支委会记录' } : null,
    managementLevel: needsLevel ? 'unit' : null, channels: Object.keys(channels?.labels ?? {}).slice(0, 2), grounds: [], factors: Object.fromEntries(reviewFactorsOf(carrier, action).map((factor) => [factor, reviewWords[factor]])),
  }, actor));
}

/** Fills in who and when: what the words leave open. */
function completed(enterprise: FoundedEnterprise, branch: Branch, { carrier, stage, words }: PlannedItem, filedOn: IsoDate): FormValues {
  const full = branch.members.filter((person) => person.kind === 'full-member' && person.id !== branch.secretary.personId && person.id !== branch.deputy.personId);
  const [leader, ...others] = full;
  const [administration, recognition] = enterprise.departments;
  // To the end of the year, or three months where the year is nearly over.
  const yearEnd = `${filedOn.slice(0, 4)}-12-31`;
  const threeMonths = addDays(filedOn, 90);
  const endOn = stage === 'closed' ? addDays(filedOn, 110) : yearEnd > threeMonths ? yearEnd : threeMonths;
  const shared: FormValues = { startOn: filedOn, endOn, leader: leader?.id ?? null };
  const people = [...others.slice(0, 3)].map((person, index) => ({ person: person.id, duty: ['方案设计', '现场试验', '数据分析'][index] ?? '配合实施', isCore: true }));
  const recognitionDepartment = recognition?.organisation.id ?? null;
  const phone = '内线 6601';
  switch (carrier) {
    case 'project': return {
      ...shared, ...words, phone, recognitionDepartment, administration: administration?.organisation.id ?? null, isUrgent: false, arguedOn: filedOn, milestones: [{ task: '完成方案评审', dueOn: addDays(filedOn, 20) }],
      team: [{ person: leader?.id ?? null, duty: '总体负责', isCore: true }, ...people],
    };
    case 'responsibility-zone': return { ...shared, ...words, contact: others[0]?.id ?? null, phone, recognitionDepartment };
    case 'vanguard-post': return { ...shared, ...words };
    case 'pledge': return {
      ...shared, ...words, leader: branch.secretary.personId, clerk: others[0]?.id ?? null, phone, meetingOn: filedOn, items: rowsOf(words, 'items').map((row, index) => ({ ...row, dueOn: addDays(filedOn, 60 + index * 45) })),
    };
    case 'task-force': return {
      ...shared, ...words, recognitionDepartment, isUrgent: true, team: people.map(({ person, duty }) => ({ person, duty: `${CARRIER_LABELS[carrier]}　${duty}`, kind: 'member' })),
    };
  }
}

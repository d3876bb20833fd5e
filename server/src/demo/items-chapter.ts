import { addDays, daysBetween, laterOf, type IsoDate } from '@liangpai/shared/kernel';
import { rowsOf, textOf, type FormValues } from '@liangpai/shared/forms';
import { itemKinds } from '@liangpai/shared/items';
import { SatisfactionBox, SatisfactionDesk } from '../features/satisfaction/satisfaction.module.js';
import { effectOf, projectClosing } from './closing-words.js';
import { granted, type DemoHouse } from './demo-house.js';
import { castsOf, type ItemCast } from './item-cast.js';
import { filingOf, leaderOf } from './item-filing.js';
import { ItemWalk } from './item-walk.js';
import type { WayStep } from './item-ways.js';
import { itemRefusalReason, itemReturnReason, plannedItems, type PlannedItem } from './item-words.js';
import type { FoundedEnterprise } from './found-enterprise.js';

/** 亮徽树旗争先锋 in the running year: the five carriers in every state on the way, each brought there by the people who would. */
export async function tellItems(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  const casts = await castsOf(house, enterprise);
  for (const planned of [...plannedItems].sort((one, other) => other.filedDaysAgo - one.filedDaysAgo)) {
    const cast = casts.get(planned.branch);
    if (cast) await tellItem(house, cast, planned, today);
  }
}

async function tellItem(house: DemoHouse, cast: ItemCast, planned: PlannedItem, today: IsoDate): Promise<void> {
  const { carrier, stage, first } = planned;
  const filedOn = addDays(today, -planned.filedDaysAgo);
  const closingOn = planned.closingDaysAgo === undefined ? null : addDays(today, -planned.closingDaysAgo);
  const filer = carrier === 'vanguard-post' ? await house.actor(leaderOf(cast, first).id) : cast.secretary;
  const walk = await ItemWalk.begin(house, cast, carrier, filedOn, stage === 'in-grant' ? cast.unit.secretary : filer);
  const filing = stage === 'draft' || stage === 'abandoned' ? planned.words : filingOf(carrier, cast, planned.words, { startOn: filedOn, endOn: closingOn ? addDays(closingOn, -1) : endOf(filedOn), first, ...(planned.duties ? { duties: planned.duties } : {}) });
  const { milestone: _kept, ...values } = filing;
  await walk.write(itemKinds[carrier].filing, values);
  if (stage === 'draft') return;
  if (stage === 'abandoned') {
    house.clock.set(addDays(filedOn, 3), '17:20');
    return walk.take('abandon', filer);
  }
  if (stage === 'in-grant') return walk.take('propose-grant', cast.unit.secretary);
  await walk.take('submit', filer);
  if (stage === 'returned') {
    house.clock.set(addDays(filedOn, 1), '15:10');
    return walk.take('return-to-draft', cast.unit.secretary, itemReturnReason);
  }
  if (stage === 'refused') {
    const day = await walk.walk('in-review', 'in-decision', filedOn);
    house.clock.set(addDays(day, 1), '15:40');
    return walk.take('refuse', cast.enterprise.leader, itemRefusalReason);
  }
  // What waits to be hung came out of its 公示 yesterday, however long that took.
  const dayOf = (step: WayStep, before: IsoDate): IsoDate => (step.action === 'end-notice' && stage === 'to-hang' ? laterOf(addDays(before, 1), addDays(today, -1)) : addDays(before, step.days));
  const runningOn = await walk.walk('in-review', closingOn ? 'running' : stage, filedOn, dayOf);
  if (stage === 'running' || closingOn) await walk.showPlaque(addDays(runningOn, 1));
  if (stage === 'running') await look(walk, addDays(runningOn, 9));
  if (stage === 'running' && planned.quarters) await walk.signQuartersSince(addDays(runningOn, 12), today, planned.quarters);
  if (closingOn) await close(house, walk, planned, values, runningOn, closingOn);
}

/** Somebody came by and saw that things go well; projects wait for whoever tries the demonstration. */
async function look(walk: ItemWalk, on: IsoDate): Promise<void> {
  const { unit, enterprise } = walk.cast;
  if (walk.carrier === 'pledge') await walk.record('check', on, { findings: '两项都有人盯，进度每周公布。', comment: '公布栏要写清完成日期。' }, enterprise.affairs);
  else if (walk.carrier === 'responsibility-zone') await walk.record('supervision', on, { method: 'visit', findings: '目标上墙，首件三检有记录。', finding: 'on-track', followUp: '把吊装确认卡补齐。' }, unit.secretary);
  else if (walk.carrier === 'task-force') await walk.record('activity', on, { title: '首台合龙', activityKind: 'task', attendance: walk.cast.staff.slice(0, 3).map((person) => ({ person: person.id, isOnTime: true })), result: '比计划早半天。' });
}

/** Three hours of an evening each, in turn by the people of the project. */
const evenings = 6;
async function donate(walk: ItemWalk, duties: readonly string[], runningOn: IsoDate, closingOn: IsoDate): Promise<void> {
  const { team, id: leaderId } = await walk.team();
  const gap = Math.floor((daysBetween(runningOn, closingOn) - 6) / evenings);
  for (let evening = 0; evening < evenings; evening += 1) {
    const person = team[evening % Math.max(team.length, 1)] ?? leaderId;
    await walk.giveHours(person, addDays(runningOn, 2 + evening * gap), [18, 21], `${duties[evening % Math.max(duties.length, 1)] ?? '试验'}${evening < duties.length ? '' : '，数据整理'}`);
  }
}

/** To the end of the year, or three months where the year is nearly over. */
function endOf(filedOn: IsoDate): IsoDate {
  const [yearEnd, threeMonths] = [`${filedOn.slice(0, 4)}-12-31` as IsoDate, addDays(filedOn, 90)];
  return yearEnd > threeMonths ? yearEnd : threeMonths;
}

/** Takes an item that has done its work through its closing form, the ballot and the opinions, as far as the plan says. */
async function close(house: DemoHouse, walk: ItemWalk, { carrier, stage, outcomes = [], duties = [] }: PlannedItem, filing: FormValues, runningOn: IsoDate, closingOn: IsoDate): Promise<void> {
  if (carrier === 'project') await donate(walk, duties, runningOn, closingOn);
  const completedOn = addDays(closingOn, -2);
  if (outcomes.length > 0) await walk.recordGoals(completedOn, outcomes);
  const form = itemKinds[carrier].closing;
  house.clock.set(closingOn, '10:00');
  if (form) await walk.write(form, closingForm(walk, filing, outcomes, completedOn));
  await walk.take(carrier === 'project' || carrier === 'task-force' ? 'apply-closing' : 'apply-rating', walk.filer, '');
  if (carrier === 'project' || carrier === 'pledge') await rate(house, walk, closingOn);
  const day = await walk.walk(nextAfter[carrier], carrier === 'project' && stage === 'closed' ? 'in-assessment' : stage, closingOn);
  if (stage !== 'closed') return;
  await walk.assess(addDays(day, 2), effectOf({ benefit: 38.6, isOutstanding: true, improvement: '换型时间缩短三分之一，图纸归档。', onSite: '到总装线看了四次换型。', verification: '抽查两个月的换型记录。' }));
  await walk.walk('in-assessment', 'closed', day);
}

const nextAfter = { project: 'in-survey', 'responsibility-zone': 'in-rating', 'vanguard-post': 'in-rating', pledge: 'in-survey', 'task-force': 'in-recognition' } as const;

function closingForm(walk: ItemWalk, filing: FormValues, outcomes: PlannedItem['outcomes'] = [], completedOn: IsoDate): FormValues {
  switch (walk.carrier) {
    case 'project': return projectClosing(filing, outcomes, completedOn, {
      value: textOf(filing, 'benefitAmount') || null, hours: [String(evenings * 3), String(evenings * 12), String(evenings * 9)], significance: textOf(filing, 'significance') || '做法已经写进作业文件，可以在同类产品上推广。', costs: ['3.2', '1.6', '0.8', '0.2', '0.1'], voluntaryValue: '0.6',
    });
    case 'vanguard-post': return { scale: 'a', appraisal: 'excellent', rewards: '本年度无处分。', conduct: 'none', results: [{ name: textOf(rowsOf(filing, 'goals')[0] ?? {}, 'name'), effect: '连续六个月达到目标，带出一名徒弟。', isMet: true }] };
    case 'pledge': return {
      results: rowsOf(filing, 'items').map((row) => ({ matter: textOf(row, 'matter'), isDone: true, doneOn: completedOn })), isDone: true, explanation: '承诺事项按时办结，台账和照片齐全。', selfReview: '逐项对照，没有落空；下一步把值守办法固定下来。', reviewedOn: completedOn, clerk: walk.cast.secretary.personId, phone: '内线6614',
    };
    default: return { completedOn, report: '任务按期完成，人员无伤，现场清理交接完毕。', problemsSolved: '2', isGoalMet: true };
  }
}

/** Members of the branch rate over three days. */
async function rate(house: DemoHouse, walk: ItemWalk, closingOn: IsoDate): Promise<void> {
  const { surveys: [survey] } = granted(await house.app.get(SatisfactionDesk).ofItem(walk.id, walk.filer));
  for (const [index, member] of walk.cast.members.filter((person) => person.kind === 'full-member' && person.isOnDuty).slice(2, 9).entries()) {
    house.clock.set(addDays(closingOn, 1 + (index % 3)), `1${index}:20`);
    granted(await house.app.get(SatisfactionBox).cast({ id: survey?.id ?? '', points: 88 + (index * 3) % 11 }, await house.actor(member.id)));
  }
}

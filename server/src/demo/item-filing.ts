import { addDays, daysBetween, type Carrier, type IsoDate } from '@liangpai/shared/kernel';
import { rowsOf, textOf, type FormValues } from '@liangpai/shared/forms';
import type { Person } from '../features/organisations/organisations.module.js';
import { onWeekday, pickFrom, type ItemCast } from './item-cast.js';

/** What a filing form leaves open: when, and who. */
export interface FilingSettings {
  readonly startOn: IsoDate;
  readonly endOn: IsoDate;
  /** Whom of the branch's people to begin with, so that different people lead different items. */
  readonly first: number;
  /** What the people of the team do; the first is the leader's part. */
  readonly duties?: readonly string[];
}

const contacts = ['内线6601', '内线6614', '内线6622', '内线6635', '内线6648'];

/** Who leads an item of a branch. */
export function leaderOf(cast: ItemCast, first: number): Person {
  const [leader] = pickFrom(cast.staff, first, 1);
  if (!leader) throw new Error(`${cast.organisation.name} has nobody to lead`);
  return leader;
}

/** The filing form with days and people; words stand as they are given. */
export function filingOf(carrier: Carrier, cast: ItemCast, words: FormValues, { startOn, endOn, first, duties = [] }: FilingSettings): FormValues {
  const leader = leaderOf(cast, first);
  const [second, ...others] = pickFrom(cast.staff, first + 1, 3);
  const worker = cast.workers[(first * 3 + cast.organisation.sort) % Math.max(cast.workers.length, 1)];
  const phone = contacts[first % contacts.length] ?? '内线6601';
  const shared: FormValues = { startOn, endOn, leader: leader.id };
  const at = (share: number): IsoDate => addDays(startOn, Math.floor(daysBetween(startOn, endOn) * share));
  switch (carrier) {
    case 'project': return {
      phone, ...words, ...shared, recognitionDepartment: cast.recognition.id, administration: cast.administration.id, arguedOn: onWeekday(addDays(startOn, -5)), milestones: [{ task: textOf(words, 'milestone') || '完成对比试验', dueOn: at(0.4) }, { task: '结果写进工艺文件', dueOn: at(0.9) }],
      team: [leader, second, ...others].flatMap((person, index) => (person ? [{ person: person.id, duty: duties[index] ?? '现场配合', isCore: index < 3 }] : [])).concat(worker ? [{ person: worker.id, duty: '现场操作和记录', isCore: false }] : []),
    };
    case 'responsibility-zone': return { phone, ...words, ...shared, contact: second?.id ?? leader.id, recognitionDepartment: cast.recognition.id };
    case 'vanguard-post': return { ...words, ...shared };
    case 'pledge': return {
      phone, ...words, startOn, endOn, leader: cast.secretary.personId, clerk: second?.id ?? leader.id, meetingOn: onWeekday(addDays(startOn, -4)),
      items: rowsOf(words, 'items').map((row, index, rows) => ({ unit: cast.organisation.name, ...row, dueOn: at((index + 1) / (rows.length + 0.5)) })),
    };
    case 'task-force': return {
      ...words, ...shared, recognitionDepartment: cast.recognition.id, isUrgent: true,
      team: [second, ...others].flatMap((person, index) => (person ? [{ person: person.id, duty: duties[index] ?? '装配工', kind: 'member' }] : [])).concat(worker ? [{ person: worker.id, duty: '操作工', kind: 'youth' }] : []),
    };
  }
}

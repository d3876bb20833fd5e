import { addDays, KNOWN_YEARS, type IsoDate } from '@liangpai/shared/kernel';
import { WorkingCalendars } from '../features/calendar/calendar.module.js';
import { CampaignsService, OpenCalls } from '../features/campaigns/campaigns.module.js';
import { granted, type DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';

/** The year's plan, what a branch read of it, and one open call with two who answered. */
export async function tellCampaign(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  const branch = enterprise.branches.find(({ organisation }) => organisation.name === '技术中心党支部');
  if (!branch) return;
  const campaigns = house.app.get(CampaignsService);
  house.clock.set(addDays(today, -30), '09:00');
  granted(await campaigns.adopt({
    year, title: `${year} 年亮徽树旗争先锋`, documentNo: `沈机党〔${year}〕12号`, documentOn: addDays(today, -32), approvedBy: '党建领导小组', meeting: `${year} 年第二次会议`, version: null,
    phases: [
      { key: 'filing', fromOn: addDays(today, -30), dueOn: addDays(today, -5) }, { key: 'review', fromOn: addDays(today, -20), dueOn: addDays(today, 10) }, { key: 'implementation', fromOn: addDays(today, 11), dueOn: null },
      { key: 'assessment', fromOn: null, dueOn: `${year}-12-31` },
    ],
  }, enterprise.affairs));
  house.clock.set(addDays(today, -28), '15:30');
  granted(await campaigns.recordBriefing({ organisationId: branch.organisation.id, heldOn: addDays(today, -28), attendance: 9, minutes: '逐条学习活动方案，结合数控系统攻关讨论选题，提出三个备选项目。' }, branch.secretary));
  const calls = house.app.get(OpenCalls);
  house.clock.set(addDays(today, -6), '10:10');
  const call = granted(await calls.post({ organisationId: branch.organisation.id, name: '主轴热误差补偿', topic: 'SY-ZT-T01', description: '连续加工三小时后主轴热伸长超差，影响精加工，找一位同志牵头攻关。', closesOn: addDays(today, 9) }, branch.secretary));
  const applicants = branch.members.filter((person) => person.kind === 'full-member' && person.id !== branch.secretary.personId && person.id !== branch.deputy.personId).slice(0, 2);
  for (const [index, person] of applicants.entries()) {
    house.clock.set(addDays(today, -4 + index), '11:20');
    granted(await calls.apply({ id: call.id, grounds: ['做过两年温升试验，熟悉补偿模型。', '负责过主轴装配，现场数据全。'][index] ?? '愿意牵头' }, await house.actor(person.id)));
  }
}

/**
 * Once the demonstration's days reach a year whose arrangement did not come with the program, an invented one is entered, so that its deadlines can be counted;
 * a real enterprise enters the State Council's.
 */
export async function enterMissingYears(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  const known = new Set(KNOWN_YEARS.map(({ year }) => year));
  for (let year = Number(today.slice(0, 4)) - 1; year <= Number(addDays(today, 60).slice(0, 4)); year += 1) {
    if (known.has(year)) continue;
    const holidays = ([['元旦', '01-01', '01-01'], ['春节', '02-06', '02-12'], ['清明节', '04-05', '04-05'], ['劳动节', '05-01', '05-03'], ['端午节', '06-09', '06-09'], ['中秋节', '09-15', '09-15'], ['国庆节', '10-01', '10-03']] as const)
      .map(([name, from, to]) => ({ name, from: `${year}-${from}`, to: `${year}-${to}` }));
    granted(await house.app.get(WorkingCalendars).import({ year, source: '演示数据：不是正式的放假安排', holidays, makeUpWorkdays: [] }, enterprise.operator));
  }
}

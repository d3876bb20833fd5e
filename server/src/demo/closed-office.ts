import { addDays } from '@liangpai/shared/kernel';
import { CampaignsService, OpenCalls } from '../features/campaigns/campaigns.module.js';
import { Meetings } from '../features/cadences/meetings.service.js';
import { Blockages } from '../features/item-year/item-year.module.js';
import { Registers } from '../features/item-year/registers.service.js';
import type { ClosedYear, DayOfYear } from './closed-year.js';
import { granted } from './demo-house.js';
import { pickFrom } from './item-cast.js';

const branches = ['造型党支部', '熔炼党支部', '总装党支部', '服务党支部', '技术中心党支部'];
const briefings = ['逐条学方案，当场提出九个选题。', '结合炉台成本讲五个载体，定了两个方向。', '三个班组分开讲，收集问题二十一条。', '对照客户投诉讲选题，先抓到货和响应。', '把外购件清单和选题放在一起讨论。'];

/** What the office and the branches keep beside the items: the plan of the year, briefings, an open call, complaints, registers. */
export async function tellClosedOffice(told: ClosedYear): Promise<void> {
  const { house, year } = told;
  const { affairs } = told.cast('造型党支部').enterprise;
  const campaigns = house.app.get(CampaignsService);
  house.clock.set(told.on('01-20'), '09:00');
  granted(await campaigns.adopt({
    year, title: `${year}年亮徽树旗争先锋`, documentNo: `沈机党〔${year}〕9号`, documentOn: told.on('01-17'), approvedBy: '党建领导小组', meeting: `${year}年第一次会议`, version: null,
    phases: [{ key: 'filing', fromOn: told.exactly('02-15'), dueOn: told.exactly('06-30') }, { key: 'review', fromOn: told.exactly('02-20'), dueOn: told.exactly('07-10') }, { key: 'implementation', fromOn: told.exactly('03-01'), dueOn: null }, { key: 'assessment', fromOn: null, dueOn: told.exactly('12-31') }],
  }, affairs));
  for (const [index, branch] of branches.entries()) {
    const cast = told.cast(branch);
    const heldOn = addDays(told.on('02-10'), index);
    house.clock.set(heldOn, '15:30');
    granted(await campaigns.recordBriefing({ organisationId: cast.organisation.id, heldOn, attendance: cast.members.length - 1, minutes: briefings[index] ?? '' }, cast.secretary));
  }
  await tellCall(told);
  await tellComplaint(told);
  await tellRegisters(told);
}

/** An open call of spring that found nobody, and was taken back. */
async function tellCall(told: ClosedYear): Promise<void> {
  const cast = told.cast('总装党支部');
  const calls = told.house.app.get(OpenCalls);
  told.house.clock.set(told.on('04-08'), '09:40');
  const call = granted(await calls.post({ organisationId: cast.organisation.id, name: '导轨刮研机械化', topic: null, description: '刮研全靠手工，想找一位同志牵头试机械刮研。', closesOn: told.exactly('05-20') }, cast.secretary));
  told.house.clock.set(told.on('06-03'), '10:00');
  granted(await calls.withdraw(call.id, cast.secretary));
}

/** A customer's complaint, a member for each key step, settled in five weeks. */
async function tellComplaint(told: ClosedYear): Promise<void> {
  const cast = told.cast('服务党支部');
  const blockages = told.house.app.get(Blockages);
  told.house.clock.set(told.on('05-12'), '11:00');
  const [one, two, three] = pickFrom(cast.staff, 0, 3);
  const steps = ([['复现故障', one], ['改进密封', two], ['上门换件回访', three]] as const).flatMap(([step, person]) => (person ? [{ step, personId: person.id }] : []));
  const added = granted(await blockages.add({ organisationId: cast.organisation.id, title: '立车主轴箱渗油，两次换件没有解决', customer: '某重型机械厂', sinceOn: told.exactly('04-21'), itemId: null, solution: '', steps }, cast.secretary));
  told.house.clock.set(told.on('06-16'), '16:20');
  granted(await blockages.solve({ id: added.id, version: added.version, solution: '查明回油孔偏小，改孔径并换双唇密封；客户试用三周无渗漏，同机型一并更换。', solvedOn: told.on('06-13') }, cast.secretary));
}

const entries: readonly (readonly [branch: string, kind: 'deeds' | 'reception' | 'contact-point' | 'service', day: DayOfYear, title: string, content: string, people: string, result: string])[] = [
  ['造型党支部', 'deeds', '04-16', '更衣室加热水器', '班组提出冬天没有热水。', '支部书记、设备员', '五月装好两台。'],
  ['总装党支部', 'reception', '06-12', '领导接待日：夜班班车', '夜班职工反映末班车早。', '党委书记', '七月起延后四十分钟。'],
  ['熔炼党支部', 'contact-point', '08-06', '炉台联系点', '查看高温作业和轮换。', '总支书记', '增配冷风机三台。'],
  ['服务党支部', 'service', '10-22', '老客户免费点检', '党员志愿点检六家老客户。', '党员八人', '排除隐患十一处。'],
];

async function tellRegisters(told: ClosedYear): Promise<void> {
  const registers = told.house.app.get(Registers);
  for (const [branch, kind, on, title, content, people, result] of entries) {
    const { organisation, secretary } = told.cast(branch);
    const day = told.on(on);
    told.house.clock.set(day, '17:00');
    granted(await registers.add({ kind, organisationId: organisation.id, day, title, content, people, result, isDone: true }, secretary));
  }
}

const meetings: readonly (readonly [day: DayOfYear, title: string, attendance: string, minutes: string])[] = [
  ['03-25', '一季度协调会', '党群、生产、质量和三个单位十四人', '过了一遍立项进度，要求挂牌前看现场。'],
  ['06-26', '二季度协调会', '党群、生产、质量和三个单位十五人', '通报熔炼夜班问题，要求七月督导。'],
  ['09-25', '三季度协调会', '党群、生产、质量和三个单位十三人', '备件到货数据要核对物流单；直驱转台跨年继续。'],
];

/** The quarter's coordination meetings of the company and the review at the end of the year. */
export async function tellClosedMeetings(told: ClosedYear): Promise<void> {
  const { enterprise } = told.cast('造型党支部');
  const service = told.house.app.get(Meetings);
  const record = async (kind: 'coordination' | 'yearly-review', heldOn: ReturnType<ClosedYear['on']>, title: string, attendance: string, minutes: string): Promise<void> => {
    told.house.clock.set(heldOn, '17:10');
    granted(await service.record({ kind, organisationId: enterprise.id, heldOn, title: `${told.year}年${title}`, host: enterprise.leader.name, attendance, minutes, decisions: [] }, enterprise.affairs));
  };
  for (const [day, title, attendance, minutes] of meetings) await record('coordination', told.on(day), title, attendance, minutes);
  await record('coordination', told.on('12-24'), '四季度协调会', '党群、生产、质量和三个单位十四人', '逐项过结项结果，备件项目取消后的整改由服务支部负责。');
  await record('yearly-review', told.on('12-26'), '年度总结评审', '党建领导小组成员和三个单位书记', '研究命名、表彰建议；跨年项目列入下一年重点。');
}

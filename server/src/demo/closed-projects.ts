import { addDays, type IsoDate } from '@liangpai/shared/kernel';
import type { FormValues } from '@liangpai/shared/forms';
import { Experiences } from '../features/item-year/experiences.service.js';
import { Assessments, Consequences } from '../features/item-ratings/item-ratings.module.js';
import { ItemPlans } from '../features/item-year/item-plans.service.js';
import { Objections } from '../features/notices/objections.service.js';
import { NoticeReading } from '../features/notices/notices.module.js';
import { newId } from '../platform/ids/ids.js';
import type { ClosedYear } from './closed-year.js';
import { castingReport, closedThemes, type ClosedTheme } from './closed-project-words.js';
import { effectOf, projectClosing } from './closing-words.js';
import { granted } from './demo-house.js';
import { onWeekday, pickFrom } from './item-cast.js';
import type { ItemWalk } from './item-walk.js';
import { projectWords } from './project-words.js';

/** 共产党员工程 of the closed year: three closed, one cancelled, one that goes on, one refused. */
export async function tellClosedProjects(told: ClosedYear): Promise<void> {
  await tellCastings(told);
  await tellFurnace(told);
  await tellSpindleBox(told);
  await tellSpareParts(told);
  await tellCabinets(told);
  await tellRefused(told);
}

/** Files a project and brings it to its running year. */
async function begin(told: ClosedYear, { branch, filedOn, endsOn, first, theme }: ClosedTheme): Promise<{ walk: ItemWalk; hungOn: IsoDate }> {
  const walk = await told.file('project', branch, filedOn, projectWords(theme), { endOn: told.exactly(endsOn), first, duties: theme.duties });
  return { walk, hungOn: await told.start(walk, filedOn) };
}

/** Hours after work, one evening or Saturday after another. */
async function donate(told: ClosedYear, walk: ItemWalk, entries: ClosedTheme['hours'], first: number): Promise<void> {
  for (const [index, [day, from, to, content, refusal]] of entries.entries()) {
    const [person] = pickFrom(walk.cast.staff, first + (index % 4), 1);
    if (person) await walk.giveHours(person.id, told.exactly(day), [from, to], content, refusal ?? '');
  }
}

/** Every quarter signed by the leader; the last of these comes with its paper. */
async function quarters(told: ClosedYear, walk: ItemWalk, entries: ClosedTheme['quarters']): Promise<void> {
  for (const [index, [day, text, actual]] of entries.entries()) {
    const on = told.on(day);
    const quarter = `${told.year}-Q${Math.ceil(Number(day.slice(0, 2)) / 3)}`;
    if (index === entries.length - 1) await walk.attach(on, `第${['一', '二', '三', '四'][Number(quarter.slice(-1)) - 1] ?? ''}季度现场记录`, { title: '现场记录', paragraphs: [text, `本季度末：${actual}。`] }, { quarter });
    await walk.signQuarter(on, text, actual.split('；').map((figure) => figure.replace(/[^\d.]/g, '')));
  }
}

/** Hours that were accepted; a quarter of all, as the plan of the project said. */
function hoursOf({ hours }: ClosedTheme): readonly [string, string, string] {
  const given = hours.reduce((sum, [, from, to, , refusal]) => sum + (refusal ? 0 : to - from), 0);
  return [String(given), String(given * 4), String(given * 3)];
}

/** The first words of each quarter's record were its goal. */
function stagesOf({ quarters: told }: ClosedTheme): FormValues {
  return { quarterGoals: Array.from({ length: 4 }, (_, index) => ({ goal: told[index]?.[1].split('，')[0] ?? null })) };
}

/** Closing sheet, ballots, four opinions. */
async function applyClosing(told: ClosedYear, walk: ItemWalk, closed: ClosedTheme, ballots: Parameters<ClosedYear['rate']>[2]): Promise<IsoDate> {
  const on = told.on(closed.closingOn);
  const { theme, outcome } = closed;
  told.house.clock.set(on, '10:00');
  await walk.write('SY-F3', projectClosing(projectWords(theme), [outcome], onWeekday(addDays(on, -4)), { ...closed.closing, hours: hoursOf(closed) }));
  await walk.take('apply-closing', walk.filer, '');
  await told.rate(walk, on, ballots);
  return told.walk(walk, 'in-survey', 'in-assessment', on);
}

/** The year's best: an objection answered, four quarters, customers asked, named and commended, its experience open to all. */
async function tellCastings(told: ClosedYear): Promise<void> {
  const closed = closedThemes.castings;
  const { house } = told;
  const walk = await told.file('project', closed.branch, closed.filedOn, { ...projectWords(closed.theme), ...stagesOf(closed) }, { endOn: told.exactly(closed.endsOn), first: closed.first, duties: closed.theme.duties });
  const noticedOn = await told.walk(walk, 'in-review', 'in-notice', told.on(closed.filedOn));
  await object(told, walk, addDays(noticedOn, 1));
  const hungOn = await told.walk(walk, 'in-notice', 'running', noticedOn);
  await walk.showPlaque(addDays(hungOn, 1));
  await walk.record('hanging', addDays(hungOn, 5), { place: '铸造车间造型线东门立柱', isUniform: true, note: '与质量看板并排' });
  house.clock.set(addDays(hungOn, 6), '10:00');
  await walk.write('SY-F2', { cause: closed.theme.argument, plannedGoals: closed.theme.aim, duties: closed.theme.measures });
  await donate(told, walk, closed.hours, closed.first);
  await walk.record('supervision', told.on('05-20'), { method: 'visit', place: '造型线', findings: '抽查三炉，水分和浇温都有记录；夜班有两炉没有挂牌。', finding: 'on-track', followUp: '夜班由值班党员补挂，月底再看。' }, walk.cast.enterprise.affairs);
  for (const quarter of closed.quarters.slice(0, 3)) await quarters(told, walk, [quarter]);
  await walk.record('supervision', told.on('10-22'), { method: 'talk', place: '铸造车间', findings: '与项目负责人谈节点，试验件全部完成，工艺卡已改版。', finding: 'on-track' }, walk.cast.unit.secretary);
  await quarters(told, walk, closed.quarters.slice(3));
  const experience = await walk.record('experience', told.on('11-25'), castingReport);
  house.clock.set(told.on('11-26'), '09:00');
  granted(await house.app.get(Experiences).publish({ id: experience.id, isPublished: true, version: experience.version }, walk.filer));
  await walk.record('publicity', told.on('11-28'), { channel: 'wechat', title: '一炉一卡管住气孔' });
  const day = await applyClosing(told, walk, closed, { members: [96, 94, 95, 92, 97, 93, 95, 90, 94], representatives: [93, 91, 95, 88, 92, 94], customers: [95, 92, 96, 90, 94] });
  await walk.assess(addDays(day, 2), effectOf({
    benefit: 46.8, keyProblemsSolved: 3, isOutstanding: true, leadershipNote: '总支两次专题研究，攻关方案、分工、节点上墙。', membersNote: '九名党员承担水分、浇温、解剖三项试验。', difference: '解剖和数据整理在班后，全年献工三十六小时。', improvement: '气孔废品率由3.4%降到2.1%，工艺卡改版两张。',
    qualitative: '问题找得准，办法简单管用，可以在同类床身推广。', qualitativeScore: 96, quantitative: 98, leaders: 95, employees: 94.5, onSite: '十二月到造型线看了三炉。', verification: '抽查九月、十月废品单四十份，与填报一致。',
  }));
  await told.walk(walk, 'in-assessment', 'closed', addDays(day, 2));
  await told.decide(walk, told.on('12-26'), { naming: '党建领导小组年度会议研究，同意命名为示范工程。', commendation: '成效突出，同意表彰。', 'award-priority': '同意优先推荐。' });
}

/** A worker objects during the 公示; a second officer looks into it and answers for everybody to read. */
async function object(told: ClosedYear, walk: ItemWalk, on: IsoDate): Promise<void> {
  const { house } = told;
  const { app, clock } = house;
  const { enterprise, workers } = walk.cast;
  const [worker] = workers.slice(-1);
  if (!worker) return;
  const objector = await house.actor(worker.id);
  const notices = app.get(NoticeReading);
  clock.set(on, '12:30');
  const { notices: [row] } = await notices.list({ view: 'current', page: 1, pageSize: 20 }, objector);
  if (!row) throw new Error('no notice is running');
  const { subjects } = granted(await notices.read(row.id, objector));
  const { name } = await walk.read(enterprise.affairs);
  granted(await app.get(Objections).raise({ id: row.id, key: newId(), objection: '去年质量部门也做过床身气孔分析，这次是不是重复立项？', subjectId: subjects.find((subject) => subject.line.startsWith(name))?.id ?? null, contact: '内线6327' }, objector));
  clock.set(addDays(on, 1), '15:00');
  const { received } = granted(await notices.read(row.id, enterprise.colleague));
  for (const objection of received.filter((one) => one.state === 'open')) {
    granted(await app.get(Objections).answer({ id: objection.id, action: 'dismiss', version: objection.version, answer: '去年做的是成因分析，没有改工艺；本项目改浇注系统和水分控制，不重复。分析报告已作为本项目依据。' }, enterprise.colleague));
  }
}

/** Below expectation in summer, set right with measures, closed in December. */
async function tellFurnace(told: ClosedYear): Promise<void> {
  const closed = closedThemes.furnace;
  const { walk } = await begin(told, closed);
  await donate(told, walk, closed.hours, closed.first);
  await quarters(told, walk, closed.quarters.slice(0, 2));
  await walk.record('supervision', told.on('07-10'), { method: 'survey', place: '炉台', findings: '上半年命中率只升到88%，夜班不取样就调成分。', finding: 'below', followUp: '请负责人定措施，一个月后再看。' }, walk.cast.enterprise.affairs);
  await improve(told, walk, told.on('07-14'), told.on('08-15'));
  await quarters(told, walk, closed.quarters.slice(2));
  const day = await applyClosing(told, walk, closed, { members: [90, 88, 92, 89, 91, 87, 90], representatives: [88, 90, 86, 89, 91] });
  await walk.assess(addDays(day, 2), effectOf({ benefit: 21.5, leadershipNote: '支部每月对数据。', membersNote: '夜班取样由党员带头。', improvement: '一次命中率由86%升到94.5%。', qualitative: '中期整改到位，年底达标。', qualitativeScore: 88, quantitative: 92, leaders: 87, employees: 90, onSite: '到炉台看了两个夜班。', verification: '抽查光谱单六十份。' }));
  await told.walk(walk, 'in-assessment', 'closed', addDays(day, 2));
}

/** A plain one, closed in autumn. */
async function tellCabinets(told: ClosedYear): Promise<void> {
  const closed = closedThemes.cabinets;
  const { walk } = await begin(told, closed);
  await donate(told, walk, closed.hours, closed.first);
  await quarters(told, walk, closed.quarters);
  await walk.record('supervision', told.on('07-16'), { method: 'report', findings: '支部书记述职时汇报了走线样板，三台样机已按样板接线。', finding: 'on-track' }, walk.cast.unit.secretary);
  const day = await applyClosing(told, walk, closed, { members: [92, 90, 93, 91, 89, 94, 92, 90], representatives: [91, 90, 92, 88, 93] });
  await walk.assess(onWeekday(addDays(day, 1)), effectOf({ benefit: 9.6, leadershipNote: '支部把样板评比列入月计划。', membersNote: '三名调试党员轮流带班接样板。', difference: '样板和图册在晚上完成。', improvement: '接线返工由每台4.1处降到1.4处。', qualitative: '样板看得见、学得会。', qualitativeScore: 90, quantitative: 94, leaders: 90, employees: 92, onSite: '到调试区看了五台电气柜。', verification: '抽查交检单五十份。' }));
  await told.walk(walk, 'in-assessment', 'closed', day);
}

/** The leader says what will be done and by when, and does it. */
async function improve(told: ClosedYear, walk: ItemWalk, on: IsoDate, doneOn: IsoDate): Promise<void> {
  const plans = told.house.app.get(ItemPlans);
  const leader = await walk.leader();
  const [plan] = (await walk.year()).plans;
  if (!plan) return;
  told.house.clock.set(on, '14:20');
  granted(await plans.take({ id: plan.id, version: plan.version, action: 'set-measures', opinion: '', measures: '夜班每炉取样两次；没有光谱单不准调成分；班长当班签字。', ownerId: leader.personId, dueOn: doneOn }, leader));
  told.house.clock.set(doneOn, '16:00');
  const version = (await walk.year()).plans[0]?.version ?? 0;
  granted(await plans.take({ id: plan.id, version, action: 'complete', opinion: '连续三十炉夜班取样齐全，命中率升到92%。', measures: '', ownerId: null, dueOn: null }, leader));
}

/** Goal missed and figures misreported: cancelled, the plaque gone, the branch out of the awards for two years, set right in January. */
async function tellSpareParts(told: ClosedYear): Promise<void> {
  const closed = closedThemes.spareParts;
  const { house } = told;
  const { walk } = await begin(told, closed);
  await donate(told, walk, closed.hours, closed.first);
  await quarters(told, walk, closed.quarters);
  const day = await applyClosing(told, walk, closed, { members: [72, 70, 78, 69, 74, 71], representatives: [66, 70, 68, 72, 65] });
  const { affairs } = walk.cast.enterprise;
  await walk.assess(addDays(day, 2), effectOf({
    keyProblemsSolved: 1, benefit: 4.2, leadershipNote: '前期有方案，下半年没有再研究。', membersNote: '两名党员坚持跟单，其他人参与少。', improvement: '到货时间只缩短了半天。', qualitative: '目标没有完成，填报与物流单不符。', qualitativeScore: 60, quantitative: 55, leaders: 62, employees: 68, onSite: '到备件库核对了三天。', verification: '抽查三十张物流单，七张与填报不符。',
    members: [true, false, true], leadership: [true, true, false, true, false, true],
  }));
  house.clock.set(addDays(day, 3), '10:30');
  await walk.take('cancel', affairs, '平均到货4.6天，没有达到3天的目标；材料与物流单不符。');
  house.clock.set(addDays(day, 4), '09:50');
  granted(await house.app.get(Assessments).reportMisreporting({ id: walk.id, facts: '二、三季度进展中七张单的到货日期早于物流签收日期。', isSerious: true }, affairs));
  await told.decide(walk, addDays(day, 6), {
    rectification: '两周内补齐真实数据，重新排备件目录。', 'award-exclusion': '核实属实，按办法取消评优资格。', 'self-criticism': '请党支部在组织生活会上作出检查。', 'filing-cancellation': '目标没有完成。', 'plaque-withdrawal': '项目取消，摘牌。',
  }, addDays(day, 13));
  await told.acknowledge(walk, addDays(day, 7), '下半年两名同志长期出差，数据由一人代填，没有核对物流单。责任在我，已逐单更正。');
  const consequences = house.app.get(Consequences);
  house.clock.set(addDays(day, 11), '16:00');
  const open = granted(await house.app.get(Assessments).read(walk.id, walk.filer)).consequences.filter((one) => one.canReport);
  for (const { id, version } of open) granted(await consequences.rectify({ id, version, outcome: '七张单已更正并附物流签收截图；备件目录重排，分三类定库存；组织生活会已检查。' }, walk.filer));
}

/** A 重大型 project that goes on into the next year: assessed as a stage, not closed. */
async function tellSpindleBox(told: ClosedYear): Promise<void> {
  const closed = closedThemes.spindleBox;
  const words = { ...projectWords(closed.theme), isMajor: true, majorGrounds: ['key-tasks', 'cross-department', 'benefit'] };
  const walk = await told.file('project', closed.branch, closed.filedOn, words, { endOn: `${told.year + 1}-12-31`, first: closed.first, duties: closed.theme.duties });
  await told.start(walk, closed.filedOn);
  await donate(told, walk, closed.hours, closed.first);
  await quarters(told, walk, closed.quarters);
  await walk.record('supervision', told.on('11-12'), { method: 'meeting', findings: '样机完成装配，热误差补偿还在试验，跨年继续。', finding: 'on-track', followUp: '明年一季度前完成三千小时考机。' }, walk.cast.enterprise.affairs);
  const on = told.on('12-18');
  const version = await walk.assess(on, effectOf({ keyProblemsSolved: 2, benefit: 0, significance: '突破外购限制，为下一年批量打基础。', leadershipNote: '双牵头，季度调度。', membersNote: '六名党员分三个小组。', improvement: '样机几何精度达到设计值。', qualitative: '阶段目标完成，进度正常。', qualitativeScore: 93, quantitative: 90, leaders: 94, employees: 91, onSite: '到试验台看了考机。', verification: '核对试验记录二十份。' }));
  await told.conclude(walk, addDays(on, 1), version);
  await walk.signQuartersSince(`${told.year + 1}-01-01`, told.today, [
    ['考机到一千四百小时，水冷回路换了两处接头。', '4.8', '1400'], ['二号样机装配完成，分度精度复测4.6角秒。', '4.6', '2100'], ['考机到二千七百小时，温升曲线平稳。', '4.6', '2700'], ['三千小时考机完成，准备验收。', '4.5', '3000'],
  ]);
}

/** Not approved: ordinary maintenance. */
async function tellRefused(told: ClosedYear): Promise<void> {
  const closed = closedThemes.repainting;
  const walk = await told.file('project', closed.branch, closed.filedOn, projectWords(closed.theme), { endOn: told.exactly(closed.endsOn), first: closed.first, duties: closed.theme.duties });
  const day = await told.walk(walk, 'in-review', 'in-decision', told.on(closed.filedOn));
  told.house.clock.set(addDays(day, 1), '15:40');
  await walk.take('refuse', walk.cast.enterprise.leader, '厂房粉刷属于年度维修计划，由设备部门安排。');
}

import { addDays } from '@liangpai/shared/kernel';
import { Assessments, Consequences } from '../features/item-ratings/item-ratings.module.js';
import type { ClosedYear } from './closed-year.js';
import { effectOf } from './closing-words.js';
import { granted } from './demo-house.js';
import { onWeekday } from './item-cast.js';
import { filingOf, leaderOf } from './item-filing.js';
import { ItemWalk } from './item-walk.js';
import { formWords, postGoals } from './item-words.js';

/** What did not come about in the closed year: refused by the office, given up by whoever filed it, and a squad that was cancelled. */
export async function tellClosedRefusals(told: ClosedYear): Promise<void> {
  await tellZones(told);
  await tellPosts(told);
  await tellPledges(told);
  await tellRefusedSquad(told);
  await tellCancelledSquad(told);
}

/** To the office, which says no. */
async function refuse(told: ClosedYear, walk: ItemWalk, filedOn: Parameters<ClosedYear['on']>[0], reason: string): Promise<void> {
  const day = await told.walk(walk, 'in-review', 'in-check', told.on(filedOn));
  told.house.clock.set(onWeekday(addDays(day, 2)), '15:20');
  await walk.take('refuse', walk.cast.enterprise.affairs, reason);
}

/** Taken back before anybody looked at it, and given up. */
async function giveUp(told: ClosedYear, walk: ItemWalk, on: Parameters<ClosedYear['on']>[0]): Promise<void> {
  told.house.clock.set(told.on(on), '10:40');
  await walk.take('recall', walk.filer, '');
  told.house.clock.set(told.on(on), '11:10');
  await walk.take('abandon', walk.filer, '');
}

async function tellZones(told: ClosedYear): Promise<void> {
  const endOn = told.exactly('12-20');
  const refused = await told.file('responsibility-zone', '服务党支部', '03-17', formWords.zone('客户热线责任区', 'team', [8, 5, 0, 4, 3], '售后服务部热线室', [['production', '三声内接听', ['接通率', '%', 'at-least', '98']], ['production', '派单当场复述', ['派错单', '起', 'exactly', '0']], ['civility', '桌面一清', ['现场检查扣分', '分', 'at-most', '3']]]), { endOn, first: 3 });
  await refuse(told, refused, '03-17', '热线室四月并入调度中心，范围要重新划定，等合并后再报。');
  const given = await told.file('responsibility-zone', '熔炼党支部', '03-19', formWords.zone('煤气站责任区', 'team', [7, 5, 0, 4, 3], '铸造车间煤气站', [['production', '两小时巡一次', ['泄漏报警', '次', 'exactly', '0']], ['production', '阀门挂牌', ['误操作', '起', 'exactly', '0']], ['production', '每周放水', ['管道积水停炉', '次', 'at-most', '1']]]), { endOn, first: 2 });
  await giveUp(told, given, '03-20');
}

async function tellPosts(told: ClosedYear): Promise<void> {
  const file = async (branch: string, first: number, filedOn: Parameters<ClosedYear['on']>[0], words: ReturnType<typeof formWords.post>): Promise<ItemWalk> => {
    const cast = told.cast(branch);
    const day = told.on(filedOn);
    const holder = await told.house.actor(leaderOf(cast, first).id);
    const walk = await ItemWalk.begin(told.house, cast, 'vanguard-post', day, holder);
    await walk.write('SY-F5', filingOf('vanguard-post', cast, words, { startOn: day, endOn: told.exactly('12-31'), first }));
    await walk.take('submit', holder);
    return walk;
  };
  const refused = await file('服务党支部', 4, '03-18', formWords.post('热线接单先锋岗', '售后服务部服务主管', '前年度无奖惩', [1, 14], postGoals(['接通率', '%', 'at-least', '98'], '三声内接听')));
  await refuse(told, refused, '03-18', '热线岗位四月并入调度中心，岗位名称和职责要重新确定。');
  const given = await file('熔炼党支部', 3, '03-24', formWords.post('煤气操作先锋岗', '铸造车间熔炼工', '前年度车间先进', [2, 22], postGoals(['误操作', '起', 'exactly', '0'], '挂牌操作')));
  await giveUp(told, given, '03-25');
}

async function tellPledges(told: ClosedYear): Promise<void> {
  const refused = await told.file('pledge', '服务党支部', '03-05', formWords.pledge('服务满意承诺', null, 8, '让客户更满意。', '改进服务态度。', '支部大会讨论。', [['提高客户满意度', '加强教育', 'service']]), { endOn: told.exactly('12-15'), first: 2 });
  await refuse(told, refused, '03-05', '事项没有数字和期限，年底无法对照，请改成能检查的事再报。');
  const given = await told.file('pledge', '总装党支部', '04-14', formWords.pledge('五月会战承诺', 'stage', 16, '五月完成十台车床总装。', '两班衔接。', '支委会按生产计划研究。', [['十台车床总装', '党员盯班', 'indicators']]), { endOn: told.exactly('05-31'), first: 4 });
  await giveUp(told, given, '04-15');
}

async function tellRefusedSquad(told: ClosedYear): Promise<void> {
  const walk = await told.file('task-force', '技术中心党支部', '05-13', formWords.squad('图纸清理突击队', '技术中心设计师', 'business', '一个月清理旧图纸五千张', 1, '分柜清理、登记、扫描。', ['清理图纸', '张', 'at-least', '5000']), { endOn: told.exactly('06-20'), first: 3, duties: ['分柜', '登记', '扫描'] });
  await refuse(told, walk, '05-13', '不属于急难任务，已列入党支部年度承诺，不再单独组队。');
}

/** The task was missed: cancelled at its end, with what had to be set right by the branch. */
async function tellCancelledSquad(told: ClosedYear): Promise<void> {
  const walk = await told.file('task-force', '造型党支部', '04-07', formWords.squad('旧砂场搬迁突击队', '铸造车间班长', 'business', '一个月完成旧砂场搬迁', 2, '分三段搬，边搬边平场。', ['搬运旧砂', '吨', 'at-least', '1200']), { endOn: told.exactly('05-30'), first: 7, duties: ['装载', '运输', '平场'] });
  await told.start(walk, '04-07');
  await walk.record('summary', told.on('05-08'), { isEffective: false, isOnPlan: false, progress: '搬运四百吨，运输车辆不到位。', problems: '车辆调给发运，每天只有一班。', adjustment: '改夜间运输，向物流借车。' });
  const on = told.on('05-27');
  await walk.recordGoals(on, [{ actual: '760', evidence: '过磅单' }]);
  told.house.clock.set(on, '11:00');
  await walk.write('SY-F10', { completedOn: on, report: '到期搬运七百六十吨，余下交物流部门继续。', problemsSolved: '0', isGoalMet: false });
  await walk.take('apply-closing', walk.filer, '');
  const day = await told.walk(walk, 'in-recognition', 'in-assessment', on);
  await walk.assess(onWeekday(addDays(day, 1)), effectOf({ keyProblemsSolved: 0, significance: '没有按期腾出场地。', leadership: [true, false, true, false, true, true], members: [true, true, false], leadershipNote: '车辆问题没有及时上报。', membersNote: '党员坚持装运，人手不够。', difference: '任务属于搬迁，可由物流承担。', improvement: '没有形成办法。', qualitative: '目标没有完成。', qualitativeScore: 58, quantitative: 63, leaders: 60, employees: 65, onSite: '到旧砂场核对余量。', verification: '核对过磅单。' }));
  const cancelledOn = onWeekday(addDays(day, 2));
  told.house.clock.set(cancelledOn, '10:30');
  await walk.take('cancel', walk.cast.enterprise.affairs, '到期完成七百六十吨，没有达到一千二百吨，取消立项。');
  await told.decide(walk, onWeekday(addDays(cancelledOn, 2)), { rectification: '一个月内与物流部门办好余砂交接。' }, onWeekday(addDays(cancelledOn, 30)));
  await told.acknowledge(walk, onWeekday(addDays(cancelledOn, 3)));
  told.house.clock.set(onWeekday(addDays(cancelledOn, 20)), '16:00');
  for (const { id, version } of granted(await told.house.app.get(Assessments).read(walk.id, walk.filer)).consequences.filter((one) => one.canReport)) {
    granted(await told.house.app.get(Consequences).rectify({ id, version, outcome: '余砂四百四十吨已由物流部门运完，场地平整交设备部门。' }, walk.filer));
  }
}

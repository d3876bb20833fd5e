import { addDays, type IsoDate } from '@liangpai/shared/kernel';
import type { ClosedYear } from './closed-year.js';
import { effectOf } from './closing-words.js';
import { pickFrom } from './item-cast.js';
import type { ItemWalk } from './item-walk.js';
import { formWords } from './item-words.js';

/** 共产党员突击队 of the closed year: two did what they were formed for and were dissolved, one was given up in the draft. */
export async function tellClosedSquads(told: ClosedYear): Promise<void> {
  await tellLathes(told);
  await tellFurnaceLining(told);
  await tellGivenUp(told);
}

/** Through the summer: stage summaries, who came when, the flag, what the branch did for it, and the report at the end. */
async function tellLathes(told: ClosedYear): Promise<void> {
  const words = formWords.squad('双主轴车床抢交突击队', '装配车间班长', 'key', '八月底前交付八台双主轴车床', 4, '两班衔接，关键工序党员盯班，问题不过夜。', ['交付车床', '台', 'at-least', '8']);
  const walk = await told.file('task-force', '总装党支部', '06-09', words, { endOn: told.exactly('08-31'), first: 5, duties: ['总装钳工', '电气调试', '精度检测'] });
  await told.start(walk, '06-09');
  const { staff, secretary } = walk.cast;
  const [one, two, three] = pickFrom(staff, 6, 3);
  await walk.record('identity-mark', told.on('06-30'), { marks: [{ mark: 'flag', number: '1', holder: one?.id ?? null }, { mark: 'armband', number: '6', holder: two?.id ?? null }], use: '抢交现场、节点交接' });
  await walk.record('leadership', told.on('06-30'), { duty: 'organise', content: '支部协调两班倒排班，行车优先保障突击队。', person: secretary.personId });
  const present = (late: number): { person: string; isOnTime: boolean }[] => [one, two, three].flatMap((person, index) => (person ? [{ person: person.id, isOnTime: index !== late }] : []));
  await walk.record('activity', told.on('07-04'), { title: '第一台总装合龙', activityKind: 'task', attendance: present(-1), result: '比计划早一天。' });
  await walk.record('summary', told.on('07-24'), { isEffective: true, isOnPlan: false, progress: '完成四台，主轴箱供货晚三天。', problems: '夜班电气调试人手紧。', adjustment: '向技术中心借两名调试员，夜班加到三人。' });
  await walk.record('activity', told.on('08-08'), { title: '夜班电气会战', activityKind: 'task', attendance: present(2), result: '两台当夜调通。' });
  await walk.record('leadership', told.on('08-08'), { duty: 'train', content: '请技术中心讲双主轴同步调试，十八人参加。' });
  await walk.record('summary', told.on('08-22'), { isEffective: true, isOnPlan: true, progress: '完成七台，末台进入精度检测。' });
  await walk.record('deed', told.on('08-25'), { title: '一个人守住末台车床', people: one ? [{ person: one.id }] : [], content: '连续三个夜班守在末台车床旁，主轴温升一有波动就记录，天亮前把同步参数调到位。' });
  await dissolve(told, walk, told.on('08-28'), { actual: '8', evidence: '发运单八份' }, '八台双主轴车床全部按期发运。供货晚三天造成的缺口，靠借人和夜班补回。人员无伤，现场交接完毕。', 4, '抢交及时，队员作风过硬。', true);
}

/** A short one: stopped furnace, seven days. */
async function tellFurnaceLining(told: ClosedYear): Promise<void> {
  const words = formWords.squad('二号炉大修突击队', '铸造车间熔炼工', 'major', '九天完成二号炉拆衬、筑炉和烘炉', 2, '三班轮换，拆衬当天清运。', ['大修工期', '天', 'at-most', '9']);
  const walk = await told.file('task-force', '熔炼党支部', '10-13', words, { endOn: told.exactly('11-14'), first: 4, duties: ['筑炉', '拆衬', '烘炉测温'] });
  await told.start(walk, '10-13');
  const [one, two] = pickFrom(walk.cast.staff, 5, 2);
  await walk.record('activity', told.on('11-03'), { title: '拆衬夜战', activityKind: 'task', attendance: [one, two].flatMap((person) => (person ? [{ person: person.id, isOnTime: true }] : [])), result: '一夜清完旧衬四吨。' });
  await walk.record('leadership', told.on('11-03'), { duty: 'plan', content: '支部与设备部门排出九天网络图，逐班交底。' });
  await walk.record('summary', told.on('11-07'), { isEffective: true, isOnPlan: true, progress: '筑炉完成，开始烘炉。' });
  await dissolve(told, walk, told.on('11-11'), { actual: '8.5', evidence: '检修日志' }, '八天半完成大修，烘炉曲线合格，首炉出水正常。', 2, '组织有序，提前半天。', false);
}

async function dissolve(told: ClosedYear, walk: ItemWalk, on: IsoDate, outcome: Parameters<ItemWalk['recordGoals']>[1][number], report: string, problemsSolved: number, qualitative: string, isOutstanding: boolean): Promise<void> {
  await walk.recordGoals(on, [outcome]);
  told.house.clock.set(on, '11:00');
  await walk.write('SY-F10', { completedOn: on, report, problemsSolved: String(problemsSolved), isGoalMet: true });
  await walk.take('apply-closing', walk.filer, '');
  const day = await told.walk(walk, 'in-recognition', 'in-assessment', on);
  await walk.assess(addDays(day, 1), effectOf({ keyProblemsSolved: problemsSolved, significance: '保住了合同交期。', qualitative, isOutstanding, leadershipNote: '支部现场协调。', membersNote: '党员全部在关键工序。', difference: '临时组队，任务完成即解散。', improvement: '做法写进抢修预案。', onSite: '到现场看了两次。', verification: '核对交接单。' }));
  const dissolvedOn = await told.walk(walk, 'in-assessment', 'dissolved', day);
  if (isOutstanding) await told.decide(walk, addDays(dissolvedOn, 6), { naming: '同意命名为示范突击队。', commendation: '同意表彰。', 'award-priority': '同意优先推荐。' });
  await walk.takePlaqueDown(addDays(dissolvedOn, 2), '任务已经完成，突击队解散。');
}

async function tellGivenUp(told: ClosedYear): Promise<void> {
  const walk = await told.file('task-force', '服务党支部', '07-08', formWords.squad('展会布展突击队', '售后服务部服务主管', 'business', '五天完成展会布展', 1, '分组运输、安装、调试。', ['布展机床', '台', 'at-least', '3']), { endOn: told.exactly('07-30'), first: 4, duties: ['运输', '安装', '调试'] });
  told.house.clock.set(told.on('07-08'), '15:00');
  await walk.take('recall', walk.filer, '');
  told.house.clock.set(told.on('07-10'), '10:00');
  await walk.take('abandon', walk.filer, '');
}

import { addDays } from '@liangpai/shared/kernel';
import type { FormValues } from '@liangpai/shared/forms';
import { Candidates } from '../features/item-ratings/item-ratings.module.js';
import type { ClosedYear, DayOfYear } from './closed-year.js';
import { granted } from './demo-house.js';
import { onWeekday } from './item-cast.js';
import { filingOf, leaderOf } from './item-filing.js';
import { ItemWalk } from './item-walk.js';
import { formWords, postGoals } from './item-words.js';

interface ClosedPost {
  readonly branch: string;
  readonly filedOn: DayOfYear;
  readonly first: number;
  /** Filed by the member, or granted by the unit to somebody with an honour. */
  readonly isGranted: boolean;
  readonly words: FormValues;
  readonly closing: FormValues;
  readonly visit: string;
}

/** One post goes on and is commended, one is cut by the year's appraisal, one was granted for an honour and goes on. */
const posts: readonly ClosedPost[] = [
  {
    branch: '造型党支部', filedOn: '03-03', first: -3, isGranted: false, visit: '看了两班，工具定置好，徒弟能独立合箱。',
    words: formWords.post('大件造型先锋岗', '铸造车间造型工', '前年车间先进生产者', [1, 42], postGoals(['大件合格率', '%', 'at-least', '98'], '合箱前逐点照一遍')),
    closing: { scale: 'a', appraisal: 'excellent', rewards: '年内获公司质量能手。', conduct: 'none', results: [{ name: '大件合格率', effect: '全年98.7%，高于目标', isMet: true }, { name: '带徒', effect: '两名徒弟独立上岗', isMet: true }] },
  },
  {
    branch: '总装党支部', filedOn: '03-05', first: -4, isGranted: false, visit: '岗位职责清楚，下半年请假较多，请单位关注。',
    words: formWords.post('主轴精调先锋岗', '装配车间调试工', '前年度无奖惩', [3, 36], postGoals(['精调一次合格率', '%', 'at-least', '96'], '每台留精调曲线')),
    closing: { scale: 'a', appraisal: 'basic', rewards: '年内无奖惩。', conduct: 'none', results: [{ name: '精调一次合格率', effect: '全年93.4%，没有达到目标', isMet: false }] },
  },
  {
    branch: '技术中心党支部', filedOn: '03-11', first: -2, isGranted: true, visit: '编程规范已整理成册，三个型号在用。',
    words: { ...formWords.post('五轴编程先锋岗', '技术中心工艺师', '前年公司劳动模范', [1, 18], postGoals(['程序一次通过率', '%', 'at-least', '97'], '上机前仿真', 'tradition')), honours: [{ honour: 'model-worker', level: 'company', year: '前年' }] },
    closing: { scale: 'a', appraisal: 'competent', rewards: '年内无处分。', conduct: 'none', results: [{ name: '程序一次通过率', effect: '全年97.8%', isMet: true }, { name: '编程规范', effect: '成册，三个型号使用', isMet: true }] },
  },
];

/** 共产党员先锋岗 of the closed year, and who is nominated on the strength of one. */
export async function tellClosedPosts(told: ClosedYear): Promise<void> {
  for (const [index, post] of posts.entries()) {
    const walk = await begin(told, post);
    await walk.record('hanging', told.on('04-08'), { place: '岗位操作台', isUniform: true });
    await walk.record('supervision', told.on('09-16'), { method: 'democratic-review', findings: post.visit, finding: 'on-track' }, walk.taker('unit'));
    const on = told.on('12-11');
    told.house.clock.set(on, '09:10');
    await walk.write('SY-F6', post.closing);
    await walk.take('apply-rating', walk.filer, '');
    if (index === 0) await walk.assess(addDays(on, 1), { ...blankPost, isOutstanding: true, qualitative: '岗位上叫得响，两名徒弟出师。' }, walk.taker('unit'));
    const givenOn = await told.walk(walk, 'in-rating', 'in-confirmation', on);
    told.house.clock.set(onWeekday(addDays(givenOn, 2)), '14:50');
    await walk.take('confirm-rating', walk.cast.enterprise.affairs, confirmations[index]);
    if (index === 0) await told.decide(walk, told.on('12-26'), { naming: '同意命名为示范先锋岗。', commendation: '同意表彰。', 'award-priority': '同意优先推荐。' });
    await told.acknowledge(walk, told.on('12-19'), index === 1 ? '下半年照顾家人请假较多，精调合格率没有保住，明年先把合格率提上来。' : '');
    if (index === 0) await nominate(told, walk);
  }
}

const confirmations = ['考核优秀，继续创建。', '本年度考核为基本称职，取消下一年度资格。', '考核称职，继续创建。'];
const blankPost = {
  goals: [], leadership: [null, null, null, null, null, null], leadershipNote: '', members: [null, null, null], membersNote: '', difference: '', improvement: '', keyProblemsSolved: null, benefit: null, significance: '', qualitative: '', qualitativeScore: null,
  quantitative: null, leaders: null, employees: null, onSite: '', verification: '', isOutstanding: false,
};

/** The member files; for a direct grant the unit's secretary proposes and its deputy grants. */
async function begin(told: ClosedYear, { branch, filedOn, first, words, isGranted }: ClosedPost): Promise<ItemWalk> {
  const cast = told.cast(branch);
  const day = told.on(filedOn);
  const holder = await told.house.actor(leaderOf(cast, first).id);
  const filer = isGranted ? cast.unit.secretary : holder;
  const walk = await ItemWalk.begin(told.house, cast, 'vanguard-post', day, filer);
  await walk.write('SY-F5', filingOf('vanguard-post', cast, words, { startOn: day, endOn: told.exactly('12-31'), first }));
  await walk.take(isGranted ? 'propose-grant' : 'submit', filer);
  const hungOn = await walk.walk(isGranted ? 'in-grant' : 'in-review', 'running', day);
  await walk.showPlaque(onWeekday(addDays(hungOn, 1)));
  return walk;
}

async function nominate(told: ClosedYear, walk: ItemWalk): Promise<void> {
  const { item } = await walk.year();
  told.house.clock.set(told.on('12-29'), '10:30');
  granted(await told.house.app.get(Candidates).nominate({ year: told.year, personId: item.leader?.id ?? '', note: '先锋岗年度评定合格，带徒成绩突出。' }, walk.cast.secretary));
}

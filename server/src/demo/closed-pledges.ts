import type { FormValues } from '@liangpai/shared/forms';
import type { ClosedYear, DayOfYear } from './closed-year.js';
import { formWords } from './item-words.js';

interface ClosedPledge {
  readonly branch: string;
  readonly filedOn: DayOfYear;
  readonly endsOn: DayOfYear;
  readonly reviewedOn: DayOfYear;
  readonly first: number;
  readonly words: FormValues;
  /** Matter, the day on which it was done, or null. */
  readonly results: readonly (readonly [matter: string, doneOn: DayOfYear | null])[];
  readonly told: { readonly explanation: string; readonly reason?: string; readonly selfReview: string };
  readonly checks: readonly (readonly [day: DayOfYear, findings: string, comment: string])[];
  readonly help?: readonly [day: DayOfYear, matter: string, help: string];
  readonly ballots: readonly number[];
}

/** Two pledges of the year, one of them with a matter left over, and one for a task of the summer. */
const pledges: readonly ClosedPledge[] = [
  {
    branch: '造型党支部', filedOn: '02-25', endsOn: '12-15', reviewedOn: '12-12', first: 4,
    words: formWords.pledge('铸件质量年承诺', null, 16, '床身质量上台阶，职工少搬重物。', '支委包线，党员包机台，月月公布。', '支委会分两次研究，征求班组意见二十六条，归成三项。', [['床身综合废品率降到2.8%以内', '一炉一卡，废品周分析', 'indicators'], ['造型线添四台助力臂', '列入技改，党员参与安装', 'service'], ['新党员每人带一名工友', '签带教约定', 'responsibilities']]),
    results: [['床身综合废品率降到2.8%以内', '11-28'], ['造型线添四台助力臂', '09-20'], ['新党员每人带一名工友', '10-30']], told: { explanation: '三项全部办结，助力臂九月投用。', selfReview: '废品率年底2.6%，带教六对全部独立上岗。' },
    checks: [['06-25', '助力臂招标完成，废品率2.9%。', '进度正常，三季度抓安装。'], ['09-24', '四台助力臂已用，工友反映省力。', '把使用规程贴到机台。']], ballots: [96, 94, 95, 93, 97, 92, 95, 94],
  },
  {
    branch: '技术中心党支部', filedOn: '02-28', endsOn: '12-15', reviewedOn: '12-15', first: 2,
    words: formWords.pledge('为现场解难题承诺', null, 10, '图纸差错少一半，现场等图不过夜。', '设计师轮流驻现场，问题挂牌销号。', '支委会研究，与总装、售后两家对接后定三项。', [['图纸差错比上年少一半', '三级校对，差错公示', 'indicators'], ['现场问题二十四小时答复', '驻厂值班表', 'service'], ['老图纸电子化三千张', '周末集中录入', 'responsibilities']]),
    results: [['图纸差错比上年少一半', '12-05'], ['现场问题二十四小时答复', '11-30'], ['老图纸电子化三千张', null]], told: { explanation: '前两项办结，电子化完成二千三百张。', reason: '新机型开发占用人手，扫描仪六月故障停了三周。', selfReview: '电子化没有按量完成，余下七百张列入下一年一季度。' },
    checks: [['06-26', '差错下降四成，电子化只完成九百张。', '扫描仪修好后补进度。']], help: ['07-08', '老图纸电子化三千张', '党群部门协调档案室借一台扫描仪，安排两名党员周末支援。'], ballots: [88, 86, 90, 87, 85, 89],
  },
  {
    branch: '熔炼党支部', filedOn: '06-05', endsOn: '09-10', reviewedOn: '09-08', first: 3,
    words: formWords.pledge('高温炉台保健康承诺', 'stage', 10, '高温季节炉台无中暑、无停炉。', '错时上炉，冷饮到台，党员顶正午。', '支委会专题研究，列出八项措施。', [['炉台无中暑', '正午轮换，配盐汽水', 'service'], ['高温停炉不超过一次', '风机提前检修', 'indicators']]),
    results: [['炉台无中暑', '09-05'], ['高温停炉不超过一次', '09-05']], told: { explanation: '七、八两月无中暑，风机检修后没有停炉。', selfReview: '轮换表有效，明年提前到六月执行。' },
    checks: [['07-22', '正午抽查，党员在岗，盐汽水到台。', '炉台风扇加护网。']], ballots: [95, 93, 96, 94, 92, 95],
  },
];

/** 党组织承诺践诺 of the closed year: published, looked at, rated, told back and archived. */
export async function tellClosedPledges(told: ClosedYear): Promise<void> {
  for (const pledge of pledges) {
    const walk = await told.file('pledge', pledge.branch, pledge.filedOn, pledge.words, { endOn: told.exactly(pledge.endsOn), first: pledge.first });
    await told.start(walk, pledge.filedOn);
    const { affairs } = walk.cast.enterprise;
    for (const [day, findings, comment] of pledge.checks) await walk.record('check', told.on(day), { findings, comment }, affairs);
    if (pledge.help) await walk.record('help', told.on(pledge.help[0]), { matter: pledge.help[1], help: pledge.help[2] }, affairs);
    const on = told.on(pledge.reviewedOn);
    await walk.recordGoals(on, pledge.results.map(([, doneOn]) => ({ actual: doneOn !== null, evidence: doneOn === null ? '已录二千三百张' : '台账和现场照片' })));
    told.house.clock.set(on, '10:10');
    const isDone = pledge.results.every(([, doneOn]) => doneOn !== null);
    await walk.write('SY-F8', {
      results: pledge.results.map(([matter, doneOn]) => ({ matter, isDone: doneOn !== null, ...(doneOn ? { doneOn: told.exactly(doneOn) } : {}) })), isDone, explanation: pledge.told.explanation, ...(pledge.told.reason ? { reason: pledge.told.reason } : {}),
      selfReview: pledge.told.selfReview, reviewedOn: on, clerk: walk.cast.staff[pledge.first]?.id ?? walk.cast.secretary.personId, phone: '内线6622',
    });
    await walk.take('apply-rating', walk.filer, '');
    await told.rate(walk, on, { members: pledge.ballots });
    await told.walk(walk, 'in-survey', 'archived', on);
  }
}

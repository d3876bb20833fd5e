import { addDays } from '@liangpai/shared/kernel';
import type { FormValues } from '@liangpai/shared/forms';
import type { ClosedYear, DayOfYear } from './closed-year.js';
import { onWeekday } from './item-cast.js';
import { formWords } from './item-words.js';
import type { GoalOutcome, ItemWalk } from './item-walk.js';

interface ClosedZone {
  readonly branch: string;
  readonly filedOn: DayOfYear;
  readonly ratedOn: DayOfYear;
  readonly first: number;
  readonly words: FormValues;
  readonly outcomes: readonly GoalOutcome[];
}

const met = (actual: string | boolean, evidence: string): GoalOutcome => ({ actual, evidence });

/** One zone reaches its goals, one keeps its eligibility, one loses it for the next year. */
const zones: readonly ClosedZone[] = [
  {
    branch: '总装党支部', filedOn: '02-27', ratedOn: '12-08', first: 3,
    words: formWords.zone('总装东跨责任区', 'section', [26, 9, 2, 10, 6], '装配车间东跨1至6号工位', [['production', '班前派活、班后销号', ['节点任务完成率', '%', 'at-least', '97']], ['production', '首件三检', ['一次交检合格率', '%', 'at-least', '99']], ['production', '吊装前双人确认', ['吊装隐患', '起', 'exactly', '0']]]),
    outcomes: [met('8', '学习签到'), met(true, '谈心本十一条'), met('98.2', '生产日报'), met('99.3', '质检月报'), met('0', '安全检查记录'), met(true, '季度现场评比前三'), met('0', '纪检委员确认'), met('9', '联系登记'), met(true, '两项交办全部办结')],
  },
  {
    branch: '造型党支部', filedOn: '03-04', ratedOn: '12-09', first: 6,
    words: formWords.zone('造型一线责任区', 'workshop', [34, 8, 3, 12, 7], '铸造车间造型一线', [['production', '合箱前照一遍', ['砂眼废品率', '%', 'at-most', '1.5']], ['production', '计划件当班清', ['计划完成率', '%', 'at-least', '96']], ['civility', '下班清砂到边', ['现场检查扣分', '分', 'at-most', '5']]]),
    outcomes: [met('7', '学习签到'), met(true, '谈心本'), met('1.3', '废品单'), met('93.5', '生产日报，四月检修停线'), met('8', '车间现场检查'), met(true, '通道检查记录'), met('0', '纪检委员确认'), met('6', '联系登记'), met(true, '交办事项清单')],
  },
  {
    branch: '技术中心党支部', filedOn: '03-06', ratedOn: '12-10', first: 4,
    words: formWords.zone('试验台责任区', 'section', [11, 5, 1, 5, 4], '技术中心试验厂房二号台', [['production', '试验计划周周排', ['试验计划完成率', '%', 'at-least', '95']], ['production', '数据当天归档', ['数据归档率', '%', 'at-least', '98']], ['production', '设备点检到人', ['设备故障停台', '小时', 'at-most', '24']]]),
    outcomes: [met('4', '学习签到，下半年中断'), met(true, '谈心本'), met('82', '试验计划表'), met('91', '归档抽查'), met('41', '停台记录'), met(true, '现场照片'), met('0', '纪检委员确认'), met('6', '联系登记'), met(true, '交办事项清单')],
  },
];

/** 共产党员责任区 of the closed year. */
export async function tellClosedZones(told: ClosedYear): Promise<void> {
  for (const [index, zone] of zones.entries()) {
    const walk = await told.file('responsibility-zone', zone.branch, zone.filedOn, zone.words, { endOn: told.exactly('12-20'), first: zone.first });
    const hungOn = await told.start(walk, zone.filedOn);
    await walk.record('hanging', addDays(hungOn, 4), { place: zone.words.location ?? '', isUniform: true });
    await tellYearOf(told, walk, index);
    await walk.recordGoals(told.on('12-05'), zone.outcomes);
    const on = told.on(zone.ratedOn);
    told.house.clock.set(on, '09:30');
    await walk.take('apply-rating', walk.filer, '');
    await walk.assess(addDays(on, 1), { ...blankZone, isOutstanding: index === 0, qualitative: zoneWords[index] ?? '' }, walk.cast.unit.secretary);
    const givenOn = await told.walk(walk, 'in-rating', 'in-confirmation', on);
    told.house.clock.set(onWeekday(addDays(givenOn, 2)), '14:30');
    await walk.take('confirm-rating', walk.cast.enterprise.affairs, confirmations[index]);
    if (index === 0) await told.decide(walk, told.on('12-26'), { naming: '连续两年达标，同意命名为示范责任区。', commendation: '同意表彰。', 'award-priority': '同意优先推荐。' });
    await told.acknowledge(walk, told.on('12-17'), index === 2 ? '下半年试验任务压到外场，台上排产没有及时调整，明年先把计划理顺。' : '');
  }
}

const confirmations = ['九项全部达到，达标。', '九项达到七项，保留下一年度资格。', '九项达到五项，取消下一年度争创资格。'];
const zoneWords = ['九项目标全部达到，现场管理带动了相邻工段。', '两项没有达到，主要受四月停线影响。', '试验计划和数据归档没有抓住。'];
const blankZone = {
  goals: [], leadership: [null, null, null, null, null, null], leadershipNote: '', members: [null, null, null], membersNote: '', difference: '', improvement: '', keyProblemsSolved: null, benefit: null, significance: '', qualitative: '', qualitativeScore: null,
  quantitative: null, leaders: null, employees: null, onSite: '', verification: '', isOutstanding: false,
};

/** What a zone keeps during the year: whom it contacts and talks to, whom it brings on, and who came to look. */
async function tellYearOf(told: ClosedYear, walk: ItemWalk, index: number): Promise<void> {
  const { workers, enterprise, unit } = walk.cast;
  const [backbone, second] = workers.slice(index * 3, index * 3 + 2);
  if (backbone) {
    await walk.record('contact', told.on('03-24'), { person: backbone.id, contactKind: 'backbone', note: ['带班十二年，装调能手', '造型技师，带徒三人', '电测骨干'][index] ?? '' });
    await walk.record('talk', told.on('06-18'), { person: backbone.id, content: ['谈夜班倒班和带徒津贴，本人愿意多带两名新人。', '谈梅雨季节施工安排，建议提前备干砂。', '谈试验排队时间长，希望两班错开。'][index] ?? '', wishes: ['希望工具柜靠近工位。', '希望砂库加一道门帘。', '希望增加一套接线夹具。'][index] ?? '' });
    await walk.record('talk', told.on('11-20'), { person: backbone.id, content: ['工具柜已经移到位，本人担任班组安全员。', '门帘已装，今年干砂没有返潮。', '夹具到货，排队问题还要靠计划解决。'][index] ?? '' });
  }
  if (second) await walk.record('contact', told.on('03-24'), { person: second.id, contactKind: 'expert' });
  await walk.record('supervision', told.on('06-24'), { method: 'visit', place: String(walk.cast.organisation.name), findings: ['目标上墙，责任到人，现场整洁。', '砂眼数据有记录，通道有两处占用，当场清理。', '学习记录少了两次，归档滞后。'][index] ?? '', finding: 'on-track', followUp: ['推广到西跨。', '一周后复查通道。', '补学，月底交归档清单。'][index] ?? '' }, index === 1 ? unit.secretary : enterprise.affairs);
}


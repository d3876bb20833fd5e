import { POST_ASPECT_LABELS, ZONE_ASPECT_LABELS, type PostAspect, type ZoneAspect } from '../kernel/index.js';
import { checkForm, fieldsOf, syForms } from '../forms/index.js';
import { filledFrom, POST_GOAL_TEMPLATES, QUALITY_INDICATOR_TEMPLATES, ZONE_GOAL_TEMPLATES, type GoalTemplate } from './goal-templates.js';
import { goalsOf } from './goals.js';
import { publicContentOf } from './public-content.js';

/** The clause's list, aspect by aspect. */
const wanted: Readonly<Record<ZoneAspect, readonly string[]>> = {
  education: ['思想政治工作', '队伍稳定', '政治理论学习', '技能培训'], production: ['节点任务', '考核指标', '重大安全隐患', '质量事故', '班组创建', '合理化建议', '降本增效'],
  civility: ['现场整洁', '劳保穿戴', '服务态度用语', '不推卸'], integrity: ['无违纪违法违规'], contacts: ['积极分子培养', '党外联系谈心'], assignments: ['交办任务', '党建创新'],
};
const rowsOf = (templates: readonly GoalTemplate[], aspect: string): readonly object[] => templates.map((template) => ({ aspect, ...filledFrom(template) }));

describe('goal templates', () => {
  test.each(Object.keys(ZONE_ASPECT_LABELS) as ZoneAspect[])('SY-ZR-04a: %s offers what the plan lists', (aspect) => {
    expect(ZONE_GOAL_TEMPLATES[aspect].map((template) => template.label)).toEqual(wanted[aspect]);
  });

  test('SY-ZR-04a: a row filled from any template passes the form’s own checks, and a figure makes it measurable', () => {
    const goals = (Object.keys(ZONE_ASPECT_LABELS) as ZoneAspect[]).flatMap((aspect) => rowsOf(ZONE_GOAL_TEMPLATES[aspect], aspect));
    const faults = checkForm(syForms['SY-F4'], { goals } as never, 'complete').filter((fault) => fault.at.startsWith('goals'));
    expect(faults).toEqual([]);
    expect(goalsOf('responsibility-zone', { goals } as never).filter((goal) => goal.measured !== null)).toHaveLength(14);
  });

  test('SY-ZR-03, SY-ZR-04: hazards, accidents and violations are counted against none', () => {
    const measured = [...ZONE_GOAL_TEMPLATES.production, ...ZONE_GOAL_TEMPLATES.integrity].filter((template) => /隐患|事故|违纪/.test(template.name)).map((template) => template.measured);
    expect(measured).toEqual([['起', 'exactly', '0'], ['起', 'exactly', '0'], ['起', 'exactly', '0']]);
  });

  test('SY-XF-02: aspect 7 of a post has two, for those who manage and for those who produce', () => {
    expect((Object.keys(POST_ASPECT_LABELS) as PostAspect[]).indexOf('duties')).toBe(6);
    expect(POST_GOAL_TEMPLATES.duties?.map((template) => template.label)).toEqual(['职能管理岗位', '生产经营岗位']);
    expect(POST_GOAL_TEMPLATES.duties?.[1]?.name).toContain('身边无事故、无次品');
    expect(checkForm(syForms['SY-F5'], { goals: rowsOf(POST_GOAL_TEMPLATES.duties ?? [], 'duties') } as never, 'complete').filter((fault) => fault.at.startsWith('goals'))).toEqual([]);
    expect(fieldsOf(syForms['SY-F5']).some((field) => field.key === 'goals')).toBe(true);
  });

  test('SY-ZT-10: the two quality indicators say which way is better, and take baseline and target', () => {
    expect(QUALITY_INDICATOR_TEMPLATES.map(({ fills }) => [fills.name, fills.unit, fills.direction])).toEqual([['一次交检合格率', '%', 'at-least'], ['外部故障率', '%', 'at-most']]);
    const indicators = QUALITY_INDICATOR_TEMPLATES.map(({ fills }) => ({ ...fills, baseline: '97.5', target: '99' }));
    expect(checkForm(syForms['SY-F1'], { indicators } as never, 'complete').filter((fault) => fault.at.startsWith('indicators'))).toEqual([]);
    expect(publicContentOf('project', { name: '提质', indicators } as never, { leader: '项目长', organisation: '支部', year: 2026 }).targets).toMatchObject([{ name: '一次交检合格率', baseline: 97.5, target: 99, actual: null }, { name: '外部故障率', baseline: 97.5, target: 99 }]);
  });
});

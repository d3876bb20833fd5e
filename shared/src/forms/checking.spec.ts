import { checkForm, tidyForm } from './checking.js';
import { amount, choice, choices, count, day, line, optional, organisation, person, rows, text, yesNo } from './fields.js';
import { blankForm, defineBody, isAsked, type FormBody, type FormValues } from './form.js';
import { choicesOf, filledOf, isBlank, isYes, rowsOf, textOf } from './reading.js';

const someone = '0123456789abcdefghjkmnpqrs';
const form: FormBody = {
  title: '样表',
  sections: [
    { title: '一', fields: [
      line(null, 'name', '名称', { maxLength: 6 }), text(null, 'goal', '目标', { maxLength: 20 }), count(null, 'people', '人数'), amount(null, 'hours', '工时', '小时', { decimals: 1, max: 100 }), day(null, 'startOn', '起始'),
    ] },
    { title: '二', fields: [
      yesNo(null, 'isUrgent', '紧急'), text(null, 'reason', '理由', { when: { key: 'isUrgent', is: true } }), choice(null, 'scope', '范围', { a: '甲', b: '乙' }), choices(null, 'focus', '方向', { a: '甲', b: '乙' }, optional),
      person(null, 'leader', '负责人'), organisation(null, 'unit', '单位', optional),
      rows(null, 'team', '成员', '成员', [line(null, 'duty', '分工'), yesNo(null, 'isCore', '骨干', optional), line(null, 'note', '说明', { when: { key: 'isCore', is: true } })], { maxRows: 2 }),
      rows(null, 'quarters', '季度', '季度', [text(null, 'goal', '目标', optional)], { ...optional, fixed: ['一', '二'] }),
    ] },
  ],
};
const filled: FormValues = {
  name: '名称', goal: '目标', people: '3', hours: '1.5', startOn: '2026-03-01', isUrgent: false, scope: 'a', focus: ['b'], leader: someone, unit: someone, team: [{ duty: '装调', isCore: null, note: null }], quarters: [{ goal: '一' }, { goal: null }],
};
const faults = (changes: FormValues, depth: 'draft' | 'complete' = 'draft'): readonly string[] => checkForm(form, { ...filled, ...changes }, depth).map((fault) => `${fault.at} ${fault.says}`);

describe('checking a form', () => {
  it('passes one that lacks nothing', () => {
    expect(checkForm(form, filled, 'complete')).toEqual([]);
  });

  it.each<[FormValues, string]>([
    [{ name: '一二三四五六七' }, 'name “名称”最多 6 字，现在 7 字'],
    [{ name: '上\n下' }, 'name “名称”只能写一行'],
    [{ name: ['名称'] }, 'name “名称”填写有误，请重填'],
    [{ goal: 'x'.repeat(21) }, 'goal “目标”最多 20 字，现在 21 字'],
    [{ people: '-1' }, 'people “人数”应是 0 到 100000 之间的数，不带小数'],
    [{ people: '1.5' }, 'people “人数”应是 0 到 100000 之间的数，不带小数'],
    [{ hours: '1.25' }, 'hours “工时”应是 0 到 100 之间的数，最多 1 位小数'],
    [{ hours: '101' }, 'hours “工时”应是 0 到 100 之间的数，最多 1 位小数'],
    [{ startOn: '2026-02-30' }, 'startOn “起始”不是日历上的日期'],
    [{ isUrgent: 'ja' }, 'isUrgent “紧急”请选是或否'],
    [{ scope: 'c' }, 'scope 请从所列选项中选择'],
    [{ focus: ['a', 'c'] }, 'focus 请从所列选项中选择'],
    [{ focus: 'a' }, 'focus 请从所列选项中选择'],
    [{ leader: '项目长' }, 'leader “负责人”请从名册中选择'],
    [{ unit: '车间' }, 'unit “单位”请从名册中选择'],
    [{ team: '三人' }, 'team “成员”要逐行填写'],
    [{ team: [{ duty: 'a' }, { duty: 'b' }, { duty: 'c' }] }, 'team “成员”最多 2 行'],
    [{ quarters: [{ goal: 'a' }, { goal: 'b' }, { goal: 'c' }] }, 'quarters “季度”最多 2 行'],
    [{ team: [{ duty: 'a' }, { duty: '上\n下' }] }, 'team.1.duty “分工”只能写一行'],
    [{ other: 'x' }, 'other 这张表没有这一栏，请刷新后重填'],
  ])('tells in a draft what does not fit: %j', (changes, fault) => {
    expect(faults(changes)).toEqual([fault]);
  });

  it('leaves a draft open, and asks for everything required when it is to be sent', () => {
    expect(checkForm(form, {}, 'draft')).toEqual([]);
    expect(checkForm(form, blankForm(form), 'complete').map((fault) => fault.at)).toEqual(['name', 'goal', 'people', 'hours', 'startOn', 'isUrgent', 'scope', 'leader', 'team']);
    expect(faults({ name: '  ' }, 'complete')).toEqual(['name 请填写“名称”']);
  });

  it('asks for a field only while its condition holds, in rows as well', () => {
    expect(faults({ isUrgent: true }, 'complete')).toEqual(['reason 请填写“理由”']);
    expect(faults({ isUrgent: true, reason: '抢修' }, 'complete')).toEqual([]);
    expect(faults({ reason: ['旧'] })).toEqual([]);
    expect(faults({ team: [{ duty: 'a', isCore: true, note: null }] }, 'complete')).toEqual(['team.0.note 请填写“成员第 1 行说明”']);
    expect(faults({ team: [{ duty: null, isCore: false, note: null }] }, 'complete')).toEqual(['team.0.duty 请填写“成员第 1 行分工”']);
    expect(isAsked(line(null, 'x', 'x', { when: { key: 'scope', is: 'b' } }), filled)).toBe(false);
  });

  it('passes over blank rows', () => {
    expect(faults({ team: [{ duty: 'a' }, { duty: ' ', isCore: null }] }, 'complete')).toEqual([]);
  });
});

describe('tidying a form', () => {
  it('stores blank text as nothing, drops blank rows and answers not asked for, and puts choices into printed order', () => {
    expect(tidyForm(form, { name: ' ', isUrgent: false, reason: '旧的', focus: ['b', 'a'], team: [{ duty: '' }, { duty: 'a' }], quarters: [{ goal: null }, { goal: 'b' }], stranger: 'x' })).toEqual({
      name: null, isUrgent: false, focus: ['a', 'b'], team: [{ duty: 'a' }], quarters: [{ goal: null }, { goal: 'b' }],
    });
  });
});

describe('describing a form', () => {
  it('refuses a key that stands twice and a condition on a field that does not exist', () => {
    expect(() => defineBody({ title: '表', sections: [{ title: '', fields: [line(null, 'a', 'A'), line(null, 'a', 'B')] }] })).toThrow('表: a stands twice');
    expect(() => defineBody({ title: '表', sections: [{ title: '', fields: [line(null, 'a', 'A', { when: { key: 'b', is: true } })] }] })).toThrow('表: a depends on b');
  });

  it('lays out a blank form: nothing, no choices, the printed rows', () => {
    expect(blankForm(form)).toMatchObject({ name: null, isUrgent: null, focus: [], team: [], quarters: [{ goal: null }, { goal: null }] });
  });
});

describe('reading stored answers', () => {
  it('reads what is missing or of another kind as empty', () => {
    expect([textOf(filled, 'name'), textOf(filled, 'isUrgent'), textOf(filled, 'none'), filledOf({ a: '  ' }, 'a'), filledOf({ a: ' x ' }, 'a')]).toEqual(['名称', '', '', null, 'x']);
    expect([isYes({ a: true }, 'a'), isYes({ a: 'true' }, 'a'), isYes({}, 'a')]).toEqual([true, false, false]);
    expect([choicesOf(filled, 'focus'), choicesOf(filled, 'name'), choicesOf({ a: [{ b: 'c' }] }, 'a')]).toEqual([['b'], [], []]);
    expect([rowsOf(filled, 'team').length, rowsOf(filled, 'name'), rowsOf({ a: ['b'] }, 'a')]).toEqual([1, [], []]);
  });

  it.each([[null, true], [undefined, true], ['', true], [' \n', true], ['0', false], [false, false], [[], true], [[' '], true], [['a'], false], [[{ a: null, b: ' ' }], true], [[{ a: false }], false]])('%j is blank: %s', (value, isSo) => {
    expect(isBlank(value)).toBe(isSo);
  });
});

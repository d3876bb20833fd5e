import { blankForm, differingFields, progressOf, syForms, type FormBody, type FormValues } from './index.js';
import { choice, line, optional, rows } from './fields.js';

const form: FormBody = {
  title: '试填',
  sections: [
    { title: '甲', fields: [line(null, 'name', '名称'), choice(null, 'kind', '类别', { a: '一', b: '二' }), line(null, 'reason', '理由', { when: { key: 'kind', is: 'b' } }), line(null, 'remark', '备注', optional)] },
    { title: '乙', fields: [rows(null, 'team', '成员', '成员', [line(null, 'who', '姓名'), line(null, 'duty', '分工', optional)])] },
  ],
};

describe('how far a form is filled in', () => {
  it.each<[string, FormValues, readonly (readonly [number, number, boolean])[]]>([
    ['a blank form', blankForm(form), [[3, 0, false], [1, 0, false]]],
    ['what is required is there', { name: '甲班', kind: 'a' }, [[3, 2, true], [1, 0, false]]],
    ['a question that another answer raises', { name: '甲班', kind: 'b' }, [[4, 2, false], [1, 0, false]]],
    ['a table with a row begun', { team: [{ who: null, duty: '测时' }] }, [[3, 0, false], [1, 1, false]]],
    ['a table with a whole row', { team: [{ who: '林一舟', duty: null }] }, [[3, 0, false], [1, 1, true]]],
    ['an answer that does not fit', { name: '甲\n班', kind: 'a' }, [[3, 2, false], [1, 0, false]]],
  ])('%s', (_, values, expected) => expect(progressOf(form, values).map(({ asked, filled, isComplete }) => [asked, filled, isComplete])).toEqual(expected));

  it('counts the fields asked for on every section of the project’s filing form', () => {
    expect(progressOf(syForms['SY-F1'], blankForm(syForms['SY-F1'])).every(({ asked, filled }) => asked > 0 && filled === 0)).toBe(true);
  });
});

describe('what two versions of a form fill differently', () => {
  it('takes an absent answer and an empty one for the same', () => expect(differingFields(form, { name: '甲班', remark: null, team: [] }, { name: '甲班' })).toEqual([]));
  it('takes rows with their cells in another order for the same', () => expect(differingFields(form, { team: [{ who: '林一舟', duty: null }] }, { team: [{ duty: '', who: '林一舟' }] })).toEqual([]));
  it('names the field that differs', () => expect(differingFields(form, { name: '甲班', kind: 'a' }, { name: '乙班', kind: 'a' })).toEqual(['name']));
  it('sees a change within a table', () => expect(differingFields(form, { team: [{ who: '林一舟' }] }, { team: [{ who: '陈立' }] })).toEqual(['team']));
});

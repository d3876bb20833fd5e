import { checkForm, formCodes, rowsOf, syForms, tidyForm, type FormCode } from '../forms/index.js';
import { openingValues, type FilingSituation } from './opening-values.js';

const me = '01h000000000000000000000me';
const situation = (filer: Partial<FilingSituation['filer']> = {}, rest: Partial<FilingSituation> = {}): FilingSituation => ({
  today: '2026-03-02', year: 2026, organisation: '数控车间党支部', filer: { id: me, kind: 'full-member', isSecretary: false, isOwnFiling: false, ...filer }, ...rest,
});
const opened = (form: FormCode, filer?: Partial<FilingSituation['filer']>, rest?: Partial<FilingSituation>) => openingValues(form, situation(filer, rest));

describe('what a filing form begins with', () => {
  it.each(formCodes)('%s: fits its fields, and survives being stored', (code) => {
    const values = opened(code, { isSecretary: true, isOwnFiling: true });
    expect(checkForm(syForms[code], values, 'draft')).toEqual([]);
    expect(tidyForm(syForms[code], values)).toEqual(values);
  });

  it.each<[FormCode, string | undefined]>([['SY-F1', undefined], ['SY-F9', undefined], ['SY-F4', '2026-12-31'], ['SY-F5', '2026-12-31'], ['SY-F7', '2026-12-31']])('%s: runs from the day of filing, to the end of the year where the year ends it', (code, endOn) => {
    const { startOn, endOn: end } = opened(code);
    expect({ startOn, endOn: end }).toEqual({ startOn: '2026-03-02', endOn });
  });
  it('SY-ZT-27: an item of a year that is over gets no end in the past', () => expect(opened('SY-F4', {}, { today: '2027-01-05' })).not.toHaveProperty('endOn'));

  it('SY-XF-S1: a full member who applies for a post leads it', () => expect(opened('SY-F5', { isOwnFiling: true }).leader).toBe(me));
  it('SY-XF-S1: a probationary member does not', () => expect(opened('SY-F5', { isOwnFiling: true, kind: 'probationary-member' })).not.toHaveProperty('leader'));
  it('SY-XF-S1: who files for others names them', () => expect(opened('SY-F5')).not.toHaveProperty('leader'));
  it('SY-CN-18: the secretary heads the pledge', () => expect(opened('SY-F7', { isSecretary: true })).toMatchObject({ leader: me, clerk: me }));
  it('SY-CN-18: nobody else does', () => expect(opened('SY-F7')).not.toHaveProperty('leader'));
  it.each<FormCode>(['SY-F1', 'SY-F4', 'SY-F9'])('SY-GC-L2, SY-ZR-T1, SY-TJ-L3: %s leaves the leader to be named', (code) => expect(opened(code, { isSecretary: true, isOwnFiling: true })).not.toHaveProperty('leader'));

  it('SY-ZR-02: a zone has a row for each of its six aspects', () => expect(rowsOf(opened('SY-F4'), 'goals').map((row) => row.aspect)).toEqual(['education', 'production', 'civility', 'integrity', 'contacts', 'assignments']));
  it('SY-CN-03: a pledge begins with an item of the own organisation', () => expect(rowsOf(opened('SY-F7'), 'items').map((row) => row.unit)).toEqual(['数控车间党支部']));
  it.each<FormCode>(['SY-F2', 'SY-F3', 'SY-F6', 'SY-F8', 'SY-F10'])('%s, written later, begins empty', (code) => expect(opened(code, { isSecretary: true })).toEqual({}));
});

import { CARRIER_LABELS, type Carrier } from '../kernel/index.js';
import { checkForm } from './checking.js';
import { defineBody, fieldsOf } from './form.js';
import { recordFormOf, recordForms, recordKinds, type RecordForm } from './records.js';

const carriers = Object.keys(CARRIER_LABELS) as Carrier[];
const optionsOf = (form: RecordForm | undefined, key: string): string[] => (form ? fieldsOf(form) : []).flatMap((field) => (field.key === key && field.kind === 'choice' ? Object.values(field.options) : []));

describe('log entries of an item', () => {
  test('every carrier is supervised; what belongs to one carrier stays there', () => {
    const kindsOf = (carrier: Carrier): string[] => recordKinds.filter((kind) => recordFormOf(kind, carrier));
    expect(carriers.map((carrier) => kindsOf(carrier).includes('supervision'))).toEqual(carriers.map(() => true));
    expect(kindsOf('project')).toEqual(['supervision', 'coordination', 'publicity', 'hanging', 'experience']);
    expect(kindsOf('responsibility-zone')).toEqual(['supervision', 'coordination', 'contact', 'talk', 'activist', 'publicity', 'hanging', 'experience']);
    expect(kindsOf('pledge')).toEqual(['supervision', 'coordination', 'check', 'help', 'publicity', 'experience']);
    expect(kindsOf('task-force')).toEqual(['supervision', 'coordination', 'summary', 'activity', 'brand', 'identity-mark', 'deed', 'publicity', 'leadership', 'experience']);
  });

  test('SY-ZT-20: five methods; SY-XF-06: a post also in 民主评议党员', () => {
    const five = ['定期调研', '不定期现场检查', '党建工作例会', '党组织书记述职', '党员干部谈心谈话'];
    expect(optionsOf(recordFormOf('supervision', 'project'), 'method')).toEqual(five);
    expect(optionsOf(recordFormOf('supervision', 'vanguard-post'), 'method')).toEqual([...five, '民主评议党员']);
    expect(checkForm(recordFormOf('supervision', 'pledge') ?? recordForms.supervision, { method: 'democratic-review', findings: '好', finding: 'on-track' }, 'complete')).toHaveLength(1);
  });

  test('SY-TJ-06: a squad that falls behind its plan says how it adjusts', () => {
    const faults = (isOnPlan: boolean): number => checkForm(recordForms.summary, { isEffective: true, isOnPlan, progress: '过半' }, 'complete').length;
    expect([faults(true), faults(false)]).toEqual([0, 1]);
  });

  test('only a stage summary is signed; supervision comes from outside the team', () => {
    expect(recordKinds.filter((kind) => recordForms[kind].isSigned)).toEqual(['summary']);
    expect(recordKinds.filter((kind) => recordForms[kind].by === 'supervisor')).toEqual(['supervision', 'coordination', 'check', 'help']);
    expect(recordKinds.filter((kind) => !/^SY-/.test(recordForms[kind].clause))).toEqual([]);
  });

  test('a faulty description does not load', () => {
    const line = { kind: 'line', number: null, key: 'a', caption: '一', isRequired: true, maxLength: 9 } as const;
    expect(() => defineBody({ title: '表', sections: [{ title: '', fields: [line, line] }] })).toThrow('表: a stands twice');
    expect(() => defineBody({ title: '表', sections: [{ title: '', fields: [{ ...line, when: { key: 'b', is: true } }] }] })).toThrow('表: a depends on b, which does not exist');
  });
});

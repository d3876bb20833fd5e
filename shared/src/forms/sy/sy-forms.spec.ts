import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankForm, checkForm, fieldsOf, formCodes, syForms, type CellField, type Field, type FormCode } from '../index.js';

/** A row of part 1.7 of the catalogue: a field that a form prints. */
interface PrintedField { readonly number: string; readonly form: FormCode; readonly words: string }

const catalogue = readFileSync(join(__dirname, '../../../../docs/rules/catalogue.md'), 'utf8');
const shared: Readonly<Record<string, readonly FormCode[]>> = { 'F5 + F6': ['SY-F5', 'SY-F6'], 'F7 + F8': ['SY-F7', 'SY-F8'], 'F9 + F10': ['SY-F9', 'SY-F10'] };
const printed: readonly PrintedField[] = [...catalogue.matchAll(/^\| (SY-F\d+)\.(\d+[a-d]?) \| ([^|]+?) *\|([^|]*)\|([^|]*)\|/gm)].flatMap(([, own = '', number = '', words = '', , remark = '']) => {
  const both = Object.keys(shared).find((mark) => remark.includes(mark));
  return (both ? (shared[both] ?? []) : [own as FormCode]).map((form): PrintedField => ({ number: `${own}.${number}`, form, words: words.trim() }));
});

const numbers = (prefix: string, ...list: readonly string[]): readonly string[] => list.map((number) => `${prefix}.${number}`);

/** What nobody fills in: copied from the filing form, counted or computed by the system, or headings. */
const bySystem: Readonly<Record<FormCode, readonly string[]>> = {
  'SY-F1': numbers('SY-F1', '01', '02', '04', '07', '08', '10'),
  'SY-F2': numbers('SY-F2', '01', '02', '03', '04', '05', '06', '07', '08', '12', '15', '18'),
  'SY-F3': numbers('SY-F3', '01', '02', '03', '04', '05', '06', '07', '08', '09', '12', '18', '20', '23'),
  'SY-F4': numbers('SY-F4', '01', '02', '04'),
  'SY-F5': numbers('SY-F5', '01', '02', '03'),
  'SY-F6': numbers('SY-F5', '01', '02', '03', '04', '05'),
  'SY-F7': numbers('SY-F7', '01', '02', '04'),
  'SY-F8': [...numbers('SY-F7', '01', '02', '03', '04', '05', '06'), 'SY-F8.08'],
  'SY-F9': numbers('SY-F9', '01', '02', '05', '06'),
  'SY-F10': numbers('SY-F9', '01', '02', '03', '05'),
};
/** Opinions with signature, seal and day: given with the steps. */
const opinions: Readonly<Record<FormCode, readonly string[]>> = {
  'SY-F1': numbers('SY-F1', '22', '23'), 'SY-F2': numbers('SY-F2', '18a', '18b', '18c', '18d'), 'SY-F3': numbers('SY-F3', '28', '29'), 'SY-F4': numbers('SY-F4', '16', '17'), 'SY-F5': numbers('SY-F5', '09', '10'), 'SY-F6': numbers('SY-F5', '09', '10'),
  'SY-F7': numbers('SY-F7', '09', '10'), 'SY-F8': numbers('SY-F7', '09', '10'), 'SY-F9': numbers('SY-F9', '14', '15'), 'SY-F10': [...numbers('SY-F9', '14', '15'), 'SY-F10.08'],
};
/** Fields that the yearly forms share with the filing forms, and write anew. */
const writtenAnew: Readonly<Partial<Record<FormCode, Readonly<Record<string, string>>>>> = { 'SY-F6': { 'SY-F5.06': 'rewards' }, 'SY-F8': { 'SY-F7.11': 'clerk', 'SY-F7.12': 'phone' } };

const cellsOf = (code: FormCode): readonly (Field | CellField)[] => fieldsOf(syForms[code]).flatMap((field): readonly (Field | CellField)[] => (field.kind === 'rows' ? [field, ...field.columns] : [field]));

test('the catalogue is read whole', () => {
  expect(printed).toHaveLength(161);
  expect(new Set(printed.map((one) => one.form))).toEqual(new Set(formCodes));
});

test('every form is titled as printed', () => {
  expect(Object.fromEntries(formCodes.map((code) => [code, [syForms[code].code, syForms[code].title]]))).toEqual({
    'SY-F1': ['SY-F1', '“共产党员工程”立项申报表'], 'SY-F2': ['SY-F2', '“共产党员工程”目标责任书'], 'SY-F3': ['SY-F3', '“共产党员工程”结项审批表'], 'SY-F4': ['SY-F4', '“共产党员责任区”创建目标责任书'],
    'SY-F5': ['SY-F5', '“共产党员先锋岗”创建申报表'], 'SY-F6': ['SY-F6', '“共产党员先锋岗”年度考核表'], 'SY-F7': ['SY-F7', '党组织承诺践诺申报表'], 'SY-F8': ['SY-F8', '党组织承诺践诺年度考核表'],
    'SY-F9': ['SY-F9', '共产党员突击队项目申报表'], 'SY-F10': ['SY-F10', '共产党员突击队项目年度考核表'],
  });
});

describe.each(formCodes)('%s', (code) => {
  const form = syForms[code];
  const rows = printed.filter((one) => one.form === code);

  it('has every printed field of catalogue 1.7, or leaves it to the system or to an opinion', () => {
    const own = new Set(fieldsOf(form).flatMap((field) => field.number ?? []));
    const elsewhere = new Set([...bySystem[code], ...opinions[code]]);
    const anew = writtenAnew[code] ?? {};
    for (const { number } of rows) {
      const key = anew[number];
      const places = [own.has(number), elsewhere.has(number), key !== undefined && fieldsOf(form).some((field) => field.key === key)].filter(Boolean).length;
      expect({ number, places }).toEqual({ number, places: 1 });
    }
  });

  it('has no field number that the catalogue does not know, and none twice', () => {
    const own = fieldsOf(form).flatMap((field) => field.number ?? []);
    expect(own.filter((number) => !rows.some((row) => row.number === number))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  });

  it('captions its printed fields in the words of the annex', () => {
    for (const { number, words } of rows) {
      const field = fieldsOf(form).find((one) => one.number === number);
      if (field) expect({ number, caption: field.caption }).toEqual({ number, caption: words });
    }
  });

  it('names people, telephone numbers, conduct and money to nobody at a public code', () => {
    const kept = /联系|电话|奖惩|违规|考核|评议|成本|风险|意见|措施$/;
    expect(cellsOf(code).filter((field) => field.isPublic && kept.test(field.caption)).map((field) => field.caption)).toEqual([]);
  });

  it('takes a blank draft, and asks a blank form for every required field', () => {
    const blank = blankForm(form);
    expect(checkForm(form, blank, 'draft')).toEqual([]);
    const asked = fieldsOf(form).filter((field) => field.isRequired && field.when === undefined).map((field) => field.key);
    expect(checkForm(form, blank, 'complete').map((fault) => fault.at)).toEqual(asked);
  });
});

describe('fields that no form prints and a clause needs', () => {
  it.each<[FormCode, readonly string[]]>([
    ['SY-F1', ['scope', 'otherScope', 'focus', 'arguedOn', 'argument', 'totalHours', 'isMajor', 'majorGrounds', 'isUrgent', 'isOpenCall', 'liaison', 'liaisonSince', 'difference', 'problems', 'benefit', 'benefitMethod', 'significance', 'milestones']],
    ['SY-F4', ['unitKind', 'core', 'coreMembers']],
    ['SY-F5', ['isCadre', 'rank', 'ranked', 'democraticReview', 'hasViolation', 'honours']],
    ['SY-F7', ['pledgeKind', 'occasion', 'activists', 'employees', 'items', 'meetingOn', 'minutes', 'leadersFirst']],
    ['SY-F8', ['results', 'selfReview', 'reviewedOn']],
    ['SY-F9', ['taskKind', 'isUrgentTask', 'urgentReason', 'startOn']],
  ])('%s has them', (code, keys) => {
    const own = new Map(fieldsOf(syForms[code]).map((field) => [field.key, field]));
    for (const key of keys) expect({ key, number: own.get(key)?.number }).toEqual({ key, number: null });
  });

  it('lets a goal be measured: unit, direction, baseline and target are asked for once it is quantified', () => {
    for (const [code, key] of [['SY-F1', 'indicators'], ['SY-F4', 'goals'], ['SY-F5', 'goals'], ['SY-F9', 'goals']] as const) {
      const field = fieldsOf(syForms[code]).find((one) => one.key === key);
      const columns = field?.kind === 'rows' ? field.columns.filter((column) => column.when?.key === 'isQuantified').map((column) => column.key) : [];
      expect({ code, columns }).toEqual({ code, columns: ['unit', 'direction', 'baseline', 'target'] });
    }
  });

  it('gives a pledge its four elements and its point of effort (SY-CN-03, SY-CN-02) and a project its four quarters (SY-F1.15)', () => {
    const items = fieldsOf(syForms['SY-F7']).find((field) => field.key === 'items');
    expect(items?.kind === 'rows' && items.columns.filter((column) => column.isRequired).map((column) => column.caption)).toEqual(['承诺单位', '承诺事项', '保障措施', '完成时限', '着力点']);
    const quarters = fieldsOf(syForms['SY-F1']).find((field) => field.key === 'quarterGoals');
    expect(quarters?.kind === 'rows' && quarters.fixed).toEqual(['第一季度', '第二季度', '第三季度', '第四季度']);
  });
});

import type { PlaqueLevel, PlaqueSubject, TargetDirection } from '@liangpai/shared/kernel';
import type { PlaqueContent } from '@liangpai/shared/contracts';

export interface TargetForm {
  readonly name: string;
  readonly unit: string;
  readonly direction: TargetDirection;
  readonly target: string;
  readonly baseline: string;
  readonly actual: string;
  readonly asOfOn: string;
  readonly note: string;
}

/** A plaque as it is being written: numbers as typed. */
export interface PlaqueForm {
  readonly organisationId: string;
  readonly subjectKind: PlaqueSubject;
  readonly name: string;
  readonly responsible: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly level: PlaqueLevel | 'none';
  readonly targets: readonly TargetForm[];
  readonly commitments: readonly string[];
  readonly contact: string;
}

export const emptyTarget: TargetForm = { name: '', unit: '', direction: 'at-least', target: '', baseline: '', actual: '', asOfOn: '', note: '' };
export const emptyForm: PlaqueForm = { organisationId: '', subjectKind: 'zone', name: '', responsible: '', fromOn: '', toOn: '', level: 'none', targets: [emptyTarget], commitments: [''], contact: '' };

/** The number that was typed, with at most four decimals; null when it is empty or none. */
export function numberOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/\s|,/g, '');
  return /^-?\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

const typedOf = (value: number | null): string => (value === null ? '' : String(value));

export function formOf(content: PlaqueContent, organisationId: string): PlaqueForm {
  return {
    ...content, organisationId, level: content.level ?? 'none', commitments: content.commitments.length ? content.commitments : [''],
    targets: content.targets.map(({ name, unit, direction, target, baseline, actual, asOfOn, note }) => ({ name, unit, direction, target: String(target), baseline: typedOf(baseline), actual: typedOf(actual), asOfOn: asOfOn ?? '', note })),
  };
}

/** What is missing or wrong, by field: `name`, `targets.0.target` …; empty when it can be saved. */
export function faultsOf(form: PlaqueForm): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  const need = (path: string, value: string, words: string): void => {
    if (value.trim() === '') faults[path] = words;
  };
  need('organisationId', form.organisationId, '请选择组织');
  need('name', form.name, '请填写名称');
  need('responsible', form.responsible, '请填写负责人');
  need('fromOn', form.fromOn, '请选择起始日期');
  need('toOn', form.toOn, '请选择截止日期');
  need('contact', form.contact, '请填写联系方式');
  if (form.fromOn && form.toOn && form.toOn < form.fromOn) faults.toOn = '截止日期不能早于起始日期';
  form.targets.forEach((target, at) => {
    need(`targets.${at}.name`, target.name, '请填写目标名称');
    for (const field of ['target', 'baseline', 'actual'] as const) {
      if (target[field].trim() !== '' && numberOf(target[field]) === null) faults[`targets.${at}.${field}`] = '请填数字，最多四位小数';
    }
    need(`targets.${at}.target`, target.target, '请填写目标值');
    if (target.actual.trim() !== '' && !target.asOfOn) faults[`targets.${at}.asOfOn`] = '请选择数据日期';
    if (target.actual.trim() === '' && target.asOfOn) faults[`targets.${at}.actual`] = '请填写完成值';
  });
  return faults;
}

/** The content of a form without faults. */
export function contentOf(form: PlaqueForm): PlaqueContent {
  const { subjectKind, name, responsible, fromOn, toOn, level, contact } = form;
  return {
    subjectKind, name, responsible, fromOn, toOn, contact, level: level === 'none' ? null : level,
    targets: form.targets.map((target) => ({
      name: target.name, unit: target.unit, direction: target.direction, target: numberOf(target.target) ?? 0, baseline: numberOf(target.baseline), actual: numberOf(target.actual),
      asOfOn: target.asOfOn || null, note: target.note,
    })),
    commitments: form.commitments.map((text) => text.trim()).filter(Boolean),
  };
}

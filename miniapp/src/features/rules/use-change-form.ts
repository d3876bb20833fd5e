import type { RulebookChangeRow, RulebookParameter, RulebookValue } from '@liangpai/shared/contracts';
import type { Plan } from '@liangpai/shared/rulebooks';
import { useState } from 'react';
import { useDraft } from '@/platform';
import { typedValue, valueOf } from './plans';

/** What somebody has filled in of a change. */
export interface ChangeForm {
  readonly plan: Plan;
  /** Empty until the settings name one. */
  readonly organisationId: string;
  readonly key: string;
  readonly typed: string;
  readonly reason: string;
  readonly basis: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  /** The returned change that is being mended; null for a new one. */
  readonly mending: { readonly id: string; readonly version: number } | null;
}

export type FormErrors = Partial<Record<'key' | 'value' | 'reason' | 'basis' | 'effectiveFrom', string>>;

const blank = (plan: Plan): ChangeForm => ({ plan, organisationId: '', key: '', typed: '', reason: '', basis: '', effectiveFrom: '', effectiveTo: '', mending: null });

/** The form of a change of one parameter; it keeps itself while it is filled in. */
export function useChangeForm(plan: Plan) {
  const draft = useDraft<ChangeForm>('rulebook-change', blank(plan));
  const [errors, setErrors] = useState<FormErrors>({});
  const form = draft.value;
  const change = (part: Partial<ChangeForm>) => {
    setErrors({});
    draft.change({ ...form, ...part });
  };
  return {
    form,
    errors,
    change,
    choosePlan: (chosen: Plan) => draft.change(blank(chosen)),
    chooseParameter: (parameter: RulebookParameter) => change({ key: parameter.key, typed: typedValue(parameter.value) }),
    /** Fills the form with a change: to mend a returned one, or to try a proposed one before deciding on it. */
    fill: (row: RulebookChangeRow, isMending: boolean) => {
      const [first] = row.overrides;
      setErrors({});
      draft.change({
        plan: row.plan, organisationId: row.organisation.id, key: first?.key ?? '', typed: typedValue(first?.value ?? null), reason: first?.reason ?? '', basis: first?.basis ?? '',
        effectiveFrom: row.effectiveFrom, effectiveTo: row.effectiveTo ?? '', mending: isMending ? { id: row.id, version: row.version } : null,
      });
    },
    reset: () => {
      draft.clear();
      draft.change(blank(form.plan));
    },
    /** The value typed, or undefined after saying what is missing. */
    readValue: (parameter: RulebookParameter | undefined): RulebookValue | undefined => {
      const value = parameter ? valueOf(parameter.kind, form.typed) : undefined;
      if (!parameter) setErrors({ key: '请选择要调整的参数' });
      else if (value === undefined) setErrors({ value: `请填写：${parameter.allowed}` });
      return value;
    },
    /** Whether what a proposal needs is there; says what is missing. */
    checkReasons: (): boolean => {
      const missing: FormErrors = {
        ...(form.reason.trim() === '' ? { reason: '请写明为什么调整' } : {}),
        ...(form.basis.trim() === '' ? { basis: '请写明依据的文件或会议' } : {}),
        ...(form.effectiveFrom === '' ? { effectiveFrom: '请选择生效日期' } : {}),
      };
      setErrors(missing);
      return Object.keys(missing).length === 0;
    },
  };
}

export type ChangeFormState = ReturnType<typeof useChangeForm>;

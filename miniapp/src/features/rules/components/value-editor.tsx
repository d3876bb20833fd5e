import type { RulebookParameter } from '@liangpai/shared/contracts';
import { Field, SelectField } from '@/ui';

export interface ValueEditorProps {
  parameter: RulebookParameter;
  typed: string;
  onChange: (typed: string) => void;
  error?: string | undefined;
}

const yesOrNo = [{ value: 'true', label: '是' }, { value: 'false', label: '否' }];

/** The new value of a parameter, asked for in the way its kind needs. */
export function ValueEditor({ parameter, typed, onChange, error }: ValueEditorProps) {
  const label = `新的${parameter.label}${parameter.unit ? `（${parameter.unit}）` : ''}`;
  if (parameter.kind === 'flag') return <SelectField label={label} value={typed} options={yesOrNo} onChange={onChange} error={error} />;
  if (parameter.kind === 'choice') return <SelectField label={label} value={typed} options={parameter.options} onChange={onChange} error={error} />;
  const isFigure = parameter.kind === 'number' || parameter.kind === 'optional-number';
  const hint = isFigure ? `可填${parameter.allowed}` : `可填${parameter.allowed}，用逗号分开`;
  return <Field label={label} value={typed} onChange={onChange} kind={isFigure ? 'decimal' : 'text'} maxLength={120} hint={parameter.kind.startsWith('optional-') ? `${hint}；留空就是不使用` : hint} error={error} />;
}

import { Box, Card, DateField, Field, SelectField, TextLink } from '@/ui';
import type { TargetForm } from '../form';
import { directionOptions } from '../words';

export interface TargetFieldsProps {
  number: number;
  target: TargetForm;
  faults: Readonly<Record<string, string>>;
  onChange: (changes: Partial<TargetForm>) => void;
  onRemove: () => void;
}

/** One public target being written. */
export function TargetFields({ number, target, faults, onChange, onRemove }: TargetFieldsProps) {
  const fault = (field: keyof TargetForm) => faults[`targets.${number - 1}.${field}`];
  return (
    <Card title={`目标 ${number}`} aside={<TextLink label={`删去目标 ${number}`} onPress={onRemove}>删去</TextLink>}>
      <Box className="lp-plaque-fields">
        <Field label="目标名称" value={target.name} maxLength={40} placeholder="如：一次交检合格率" error={fault('name')} onChange={(name) => onChange({ name })} />
        <Field label="单位" isOptional value={target.unit} maxLength={12} placeholder="%、台、起" onChange={(unit) => onChange({ unit })} />
        <SelectField label="要求" value={target.direction} options={directionOptions} onChange={(direction) => onChange({ direction })} />
        <Field label="目标值" kind="decimal" value={target.target} error={fault('target')} onChange={(value) => onChange({ target: value })} />
        <Field label="起始值" kind="decimal" isOptional value={target.baseline} error={fault('baseline')} hint="从多少做起；填了就按时间看进度" onChange={(baseline) => onChange({ baseline })} />
        <Field label="完成值" kind="decimal" isOptional value={target.actual} error={fault('actual')} onChange={(actual) => onChange({ actual })} />
        <DateField label="数据日期" isOptional value={target.asOfOn} error={fault('asOfOn')} onChange={(asOfOn) => onChange({ asOfOn })} />
        <Field label="说明" isOptional value={target.note} maxLength={100} hint="落后时写明改进措施，会公开" onChange={(note) => onChange({ note })} />
      </Box>
    </Card>
  );
}

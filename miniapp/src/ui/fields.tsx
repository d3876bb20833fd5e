import { Switch } from '@nutui/nutui-react-taro';
import { Input, Picker, Textarea } from '@tarojs/components';
import { useId } from 'react';
import { Icon } from './icon';
import { Pressable } from './pressable';
import { ariaOf, Box, Words } from './primitives';

export interface FieldFrameProps {
  label: string;
  /** Below the input: what is wrong and how to mend it. */
  error?: string | null | undefined;
  /** Below the input when nothing is wrong. */
  hint?: string | undefined;
  isOptional?: boolean | undefined;
}

/** H5: ties an input to what stands below it, and says that it has to be mended. */
const stateOf = ({ error }: FieldFrameProps, id: string) => ({ 'aria-invalid': error ? (true as const) : undefined, 'aria-describedby': `${id}-below` });

export interface FieldProps extends FieldFrameProps {
  value: string;
  onChange: (value: string) => void;
  kind?: 'text' | 'number' | 'decimal' | 'password';
  maxLength?: number;
  /** Shows how many characters are used of `maxLength`. */
  hasCounter?: boolean;
  placeholder?: string;
  /** The confirm key of the keyboard, Enter. */
  onSubmit?: () => void;
  /** For the browser's password manager, e.g. `username`, `current-password`. */
  autoComplete?: string;
}

/** One line of text with its label. */
export function Field(props: FieldProps) {
  const { label, value, onChange, kind = 'text', maxLength = 200, placeholder, onSubmit, autoComplete } = props;
  const id = useId();
  return (
    <FieldFrame {...props} id={id} count={props.hasCounter ? `${[...value].length} / ${maxLength}` : undefined}>
      {process.env.TARO_ENV === 'h5' ? (
        <input
          id={id}
          className="lp-input"
          value={value}
          type={kind === 'password' ? 'password' : 'text'}
          inputMode={kind === 'number' ? 'numeric' : kind === 'decimal' ? 'decimal' : 'text'}
          maxLength={maxLength}
          placeholder={placeholder}
          autoComplete={autoComplete ?? 'off'}
          {...stateOf(props, id)}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onSubmit?.();
          }}
        />
      ) : (
        <Input
          className="lp-input"
          value={value}
          type={kind === 'number' ? 'number' : kind === 'decimal' ? 'digit' : 'text'}
          password={kind === 'password'}
          maxlength={maxLength}
          placeholder={placeholder ?? ''}
          placeholderClass="lp-placeholder"
          {...ariaOf(undefined, label)}
          onInput={(event) => onChange(event.detail.value)}
          onConfirm={() => onSubmit?.()}
        />
      )}
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldFrameProps {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  /** Height in lines, before it grows. */
  lines?: number;
  placeholder?: string;
}

/** Several lines of text with their label and a counter. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, maxLength = 500, lines = 3, placeholder } = props;
  const id = useId();
  const style = { minHeight: `${lines * 1.6 + 1.2}em` };
  return (
    <FieldFrame {...props} id={id} count={`${[...value].length} / ${maxLength}`}>
      {process.env.TARO_ENV === 'h5' ? (
        <textarea
          id={id}
          className="lp-input is-area"
          style={style}
          rows={lines}
          value={value}
          maxLength={maxLength}
          placeholder={placeholder}
          {...stateOf(props, id)}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Textarea
          className="lp-input is-area"
          style={style}
          value={value}
          maxlength={maxLength}
          placeholder={placeholder ?? ''}
          placeholderClass="lp-placeholder"
          autoHeight
          showConfirmBar={false}
          cursorSpacing={120}
          {...ariaOf(undefined, label)}
          onInput={(event) => onChange(event.detail.value)}
        />
      )}
    </FieldFrame>
  );
}

export interface DateFieldProps extends FieldFrameProps {
  /** `2026-11-21`, or `2026-11` with `precision="month"`; empty when nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  precision?: 'day' | 'month';
}

/** A day or a month, chosen with the system's own picker. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, precision = 'day' } = props;
  const id = useId();
  return (
    <FieldFrame {...props} id={id}>
      {process.env.TARO_ENV === 'h5' ? (
        <input id={id} className="lp-input" type={precision === 'day' ? 'date' : 'month'} value={value} {...stateOf(props, id)} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Picker mode="date" value={value} fields={precision} onChange={(event) => onChange(event.detail.value)}>
          <Box className="lp-input is-chosen" label={`${props.label}：${value || '未选'}`}>
            {value || '请选择'}
          </Box>
        </Picker>
      )}
    </FieldFrame>
  );
}

export interface SelectFieldProps<T extends string> extends FieldFrameProps {
  value: T | '';
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}

/** One of a list, chosen with the system's own picker. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { value, options, onChange } = props;
  const id = useId();
  const chosen = options.findIndex((option) => option.value === value);
  const choose = (index: number) => {
    const option = options[index];
    if (option) onChange(option.value);
  };
  return (
    <FieldFrame {...props} id={id}>
      {process.env.TARO_ENV === 'h5' ? (
        <select id={id} className="lp-input" value={chosen} {...stateOf(props, id)} onChange={(event) => choose(Number(event.target.value))}>
          {chosen === -1 ? <option value={-1}>请选择</option> : null}
          {options.map((option, index) => (
            <option key={option.value} value={index}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <Picker mode="selector" range={options.map((option) => option.label)} value={Math.max(0, chosen)} onChange={(event) => choose(Number(event.detail.value))}>
          <Box className="lp-input is-chosen">{options[chosen]?.label ?? '请选择'}</Box>
        </Picker>
      )}
    </FieldFrame>
  );
}

export interface SwitchRowProps {
  label: string;
  hint?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off, said in words too. */
export function SwitchRow({ label, hint, isOn, onChange }: SwitchRowProps) {
  return (
    <Pressable className="lp-row lp-switch-row" role="switch" isChecked={isOn} label={label} onPress={() => onChange(!isOn)}>
      <Box className="lp-row-main">
        <Box>{label}</Box>
        {hint === undefined ? null : <Box className="lp-meta">{hint}</Box>}
      </Box>
      <Words className="lp-meta">{isOn ? '开' : '关'}</Words>
      <Box className="lp-switch">
        <Switch checked={isOn} />
      </Box>
    </Pressable>
  );
}

export interface CheckRowProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

/** A box to tick: consent, a choice of several. */
export function CheckRow({ label, isChecked, onChange }: CheckRowProps) {
  return (
    <Pressable className="lp-check-row" role="checkbox" isChecked={isChecked} onPress={() => onChange(!isChecked)}>
      <Box className={`lp-check${isChecked ? ' is-on' : ''}`}>{isChecked ? <Icon name="check" colour="white" size={1} /> : null}</Box>
      <Box className="lp-row-main">{label}</Box>
    </Pressable>
  );
}

/** The frame of something to fill in: label, the input, and below it what is wrong or what to write. */
export function FieldFrame({ id, label, error, hint, isOptional = false, count, children }: FieldFrameProps & { id: string; count?: string | undefined; children: React.ReactNode }) {
  return (
    <Box className={`lp-field${error ? ' has-error' : ''}`}>
      <Box className="lp-field-head">
        {process.env.TARO_ENV === 'h5' ? (
          <label className="lp-field-label" htmlFor={id}>
            {labelOf(label, isOptional)}
          </label>
        ) : (
          <Words className="lp-field-label">{labelOf(label, isOptional)}</Words>
        )}
        {count === undefined ? null : <Words className="lp-meta">{count}</Words>}
      </Box>
      {children}
      <BelowField id={id} error={error} hint={hint} />
    </Box>
  );
}

/** The same frame for several inputs under one label: boxes to tick, the rows of a table. */
export function GroupFrame({ label, error, hint, isOptional = false, children }: FieldFrameProps & { children: React.ReactNode }) {
  const id = useId();
  const className = `lp-field${error ? ' has-error' : ''}`;
  const content = (
    <>
      <Box className="lp-field-head">
        <Box id={`${id}-label`} className="lp-field-label">{labelOf(label, isOptional)}</Box>
      </Box>
      <BelowField id={id} error={error} hint={hint} />
      {children}
    </>
  );
  if (process.env.TARO_ENV !== 'h5') return <Box className={className} role="group" label={label}>{content}</Box>;
  return <div className={className} role="group" aria-labelledby={`${id}-label`} {...stateOf({ label, error }, id)}>{content}</div>;
}

const labelOf = (label: string, isOptional: boolean): string => (isOptional ? `${label}（可不填）` : label);

/** What is wrong and how to mend it, else what to write. */
function BelowField({ id, error, hint }: { id: string; error: string | null | undefined; hint: string | undefined }) {
  return (
    <Box id={`${id}-below`} live="polite">
      {error ? (
        <Box className="lp-field-error">
          <Icon name="warning" colour="red" size={1.1} />
          <Words>{error}</Words>
        </Box>
      ) : hint === undefined ? null : (
        <Box className="lp-meta">{hint}</Box>
      )}
    </Box>
  );
}

import { Box, Field, Pressable } from '@/ui';
import '../satisfaction.scss';

export interface PointsInputProps {
  /** As typed; empty until somebody chose. */
  value: string;
  maximum: number;
  onChange: (value: string) => void;
}

/** The number of a typed score; null while it is none or out of range. */
export function pointsOf(typed: string, maximum: number): number | null {
  if (!/^\d{1,3}(\.\d)?$/.test(typed.trim())) return null;
  const points = Number(typed);
  return points <= maximum ? points : null;
}

/** One total score: a big number, rounds ones to tap, one point more or less. Nothing is chosen beforehand. */
export function PointsInput({ value, maximum, onChange }: PointsInputProps) {
  const points = pointsOf(value, maximum);
  const offered = [10, 9, 8, 7, 6].map((tenths) => (maximum * tenths) / 10);
  const move = (by: number) => onChange(String(Math.min(maximum, Math.max(0, Math.round(((points ?? 0) + by) * 10) / 10))));
  return (
    <>
      <Box className="sat-points">
        <Pressable className="sat-step" label="少 1 分" isDisabled={points === null} onPress={() => move(-1)}>
          −1
        </Pressable>
        <Box className={points === null ? 'sat-none' : 'sat-value'} live="polite">
          {points === null ? '还没有打分' : `${points} 分`}
        </Box>
        <Pressable className="sat-step" label="多 1 分" isDisabled={points === null} onPress={() => move(1)}>
          ＋1
        </Pressable>
      </Box>
      <Box className="sat-offered">
        {offered.map((one) => (
          <Pressable key={one} className={`sat-step${points === one ? ' is-on' : ''}`} role="radio" label={`${one} 分`} isChecked={points === one} onPress={() => onChange(String(one))}>
            {one}
          </Pressable>
        ))}
      </Box>
      <Field label={`也可以直接填（0 到 ${maximum}，最多一位小数）`} kind="decimal" value={value} onChange={onChange} maxLength={5} error={value !== '' && points === null ? `请填 0 到 ${maximum} 的数字，最多一位小数` : null} />
    </>
  );
}

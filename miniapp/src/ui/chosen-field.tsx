import { useId } from 'react';
import { QuietButton } from './buttons';
import { FieldFrame, type FieldFrameProps } from './fields';
import { Box } from './primitives';
import './form-fields.scss';

/** Something found by searching, with a way to choose again. */
export function ChosenField({ name, action, onPress, ...frame }: FieldFrameProps & { name: string; action: string; onPress: () => void }) {
  const id = useId();
  return (
    <FieldFrame {...frame} id={id}>
      <Box className="lp-chosen">
        <Box className="lp-row-main">{name}</Box>
        <QuietButton isSmall label={`${action}：${frame.label}，现在是${name}`} onPress={onPress}>{action}</QuietButton>
      </Box>
    </FieldFrame>
  );
}

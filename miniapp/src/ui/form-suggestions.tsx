import type { FormRow } from '@liangpai/shared/forms';
import { QuietButton } from './buttons';
import { Meta } from './layout';
import { Box } from './primitives';
import './form-fields.scss';

/** What may be taken over into a row of a table; it stays editable. */
export interface RowSuggestions {
  /** The column behind which they stand. */
  readonly after: string;
  readonly title: string;
  readonly choices: readonly { readonly label: string; readonly fills: FormRow }[];
}

/** Rows ready to be taken over, as buttons behind one column. */
export function Suggestions({ of, behind, onTake }: { of: RowSuggestions | null; behind: string; onTake: (fills: FormRow) => void }) {
  if (of?.after !== behind || of.choices.length === 0) return null;
  return (
    <Box className="lp-form-suggestions" role="group" label={of.title}>
      <Meta>{of.title}</Meta>
      <Box className="lp-form-suggested">
        {of.choices.map(({ label, fills }) => <QuietButton key={label} isSmall icon="plus" label={`填入${label}`} onPress={() => onTake(fills)}>{label}</QuietButton>)}
      </Box>
    </Box>
  );
}

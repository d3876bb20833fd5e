import type { Board } from '@liangpai/shared/contracts';
import { Box, QuietButton, SegmentedTabs, SelectField } from '@/ui';

/** What a board is asked for; nothing asked for means the caller's widest scope and the running year. */
export interface Asked {
  readonly scope?: Board['scope'];
  readonly organisationId?: string;
  readonly year?: number;
}

const keyOf = (scope: Board['scope'], organisationId: string | null | undefined) => (organisationId ? `${scope}:${organisationId}` : scope);
/** More would not stand side by side on a phone. */
const mostTabs = 3;

/** Scope, year and export. */
export function BoardTools({ board, asked, onAsk, onExport }: { board: Board; asked: Asked; onAsk: (asked: Asked) => void; onExport: () => void }) {
  const scopes = board.scopes.map((one) => ({ value: keyOf(one.scope, one.organisationId), label: one.label }));
  const chosen = keyOf(board.scope, board.organisation?.id);
  const choose = (key: string) => {
    const one = board.scopes.find((each) => keyOf(each.scope, each.organisationId) === key);
    if (one) onAsk({ ...(asked.year ? { year: asked.year } : {}), scope: one.scope, ...(one.organisationId ? { organisationId: one.organisationId } : {}) });
  };
  return (
    <Box className="bd-tools">
      {scopes.length > 1 ? (
        <Box className="bd-scope">
          {scopes.length > mostTabs ? <SelectField label="范围" value={chosen} options={scopes} onChange={choose} /> : <SegmentedTabs label="范围" tabs={scopes} value={chosen} onChange={choose} />}
        </Box>
      ) : null}
      <Box className="bd-tools-end">
        <YearField year={board.year} years={board.years} onChange={(year) => onAsk({ ...asked, year })} />
        <QuietButton isSmall icon="save" onPress={onExport}>导出</QuietButton>
      </Box>
    </Box>
  );
}

export function YearField({ year, years, onChange }: { year: number; years: readonly number[]; onChange: (year: number) => void }) {
  return (
    <Box className="bd-year">
      <SelectField label="年度" value={String(year)} options={years.map((one) => ({ value: String(one), label: `${one}年` }))} onChange={(value) => onChange(Number(value))} />
    </Box>
  );
}

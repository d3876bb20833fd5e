import { useState, type ReactNode } from 'react';
import { useIsWide } from '@/platform';
import { QuietButton } from './buttons';
import { Pressable } from './pressable';
import { Box } from './primitives';

export interface TableColumn<T> {
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  readonly align?: 'start' | 'end';
  /** CSS width on wide screens, e.g. `20%`. */
  readonly width?: string;
  /** Heads the entry on a phone; the first column when none is marked. */
  readonly isPrimary?: boolean;
}

export interface DataTableProps<T> {
  /** What the table lists. */
  label: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  onOpen?: (row: T) => void;
  /** What a screen reader says for opening a row. */
  openLabel?: (row: T) => string;
}

/** A table where there is room for one, a list of entries on a phone. */
export function DataTable<T>(props: DataTableProps<T>) {
  return useIsWide() ? <WideTable {...props} /> : <PhoneList {...props} />;
}

function WideTable<T>({ label, columns, rows, keyOf, onOpen, openLabel }: DataTableProps<T>) {
  return (
    <div className="lp-table-frame">
      <table className="lp-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" style={{ width: column.width }} className={`is-${column.align ?? 'start'}`}>
                {column.title}
              </th>
            ))}
            {onOpen ? <th aria-label="操作" /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.title} className={`is-${column.align ?? 'start'}`}>
                  {column.render(row)}
                </td>
              ))}
              {onOpen ? (
                <td className="is-end">
                  <Pressable className="lp-link" role="link" onPress={() => onOpen(row)} label={openLabel?.(row)}>
                    打开
                  </Pressable>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** More entries at once would exceed the 1,000 nodes that WeChat draws smoothly. */
const entriesAtOnce = 20;

function PhoneList<T>({ label, columns, rows, keyOf, onOpen, openLabel }: DataTableProps<T>) {
  const [count, setCount] = useState(entriesAtOnce);
  const primary = columns.find((column) => column.isPrimary) ?? columns[0];
  return (
    <>
      <Box className="lp-list" role="list" label={label}>
        {rows.slice(0, count).map((row) => {
          const entry = (
            <>
              <Box className="lp-list-head">{primary?.render(row)}</Box>
              {columns.map((column) =>
                column === primary ? null : (
                  <Box key={column.title} className="lp-list-line">
                    <Box className="lp-list-name">{column.title}</Box>
                    <Box className="lp-list-value">{column.render(row)}</Box>
                  </Box>
                ),
              )}
            </>
          );
          return onOpen ? (
            <Pressable key={keyOf(row)} className="lp-list-entry" onPress={() => onOpen(row)} label={openLabel?.(row)}>
              {entry}
            </Pressable>
          ) : (
            <Box key={keyOf(row)} className="lp-list-entry">
              {entry}
            </Box>
          );
        })}
      </Box>
      {rows.length > count ? <QuietButton onPress={() => setCount(count + entriesAtOnce)}>{`接着看，还有 ${rows.length - count} 条`}</QuietButton> : null}
    </>
  );
}

import { isPartyMember, refuse, type PersonKind, type Refusal } from '@liangpai/shared/kernel';
import { rosterColumns, rosterLimits, type RosterColumn, type RosterProblem } from '@liangpai/shared/contracts';
import { dayOf, employeeNoOf, isFault, kindOf, nameOf, onDutyOf, postOf, textOf, type Fault } from './roster-cells.js';
import type { RosterPlaces } from './roster-places.js';
import type { CellContent, Sheet } from './workbook.js';

/** A person as a faultless row tells it. */
export interface RosterEntry {
  readonly employeeNo: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly post: string;
  readonly branchId: string | null;
  readonly partyGroupId: string | null;
  readonly departmentId: string | null;
  readonly isOnDuty: boolean;
  readonly joinedPartyOn: string | null;
}

/** Every row read: the people, or what is wrong with which cell. */
export interface RosterReading {
  readonly rowCount: number;
  readonly entries: readonly RosterEntry[];
  readonly problems: readonly RosterProblem[];
}

type Columns = Readonly<Partial<Record<RosterColumn, number>>>;
const required: readonly RosterColumn[] = ['employeeNo', 'name', 'kind', 'branch'];

/**
 * Reads the rows of a roster sheet.
 * @param today days in the sheet may not be later
 * @returns entries and problems; refused when the headings do not fit, there is no row, or there are more than 20,000
 */
export function readRoster(sheet: Sheet, places: RosterPlaces, today: string): RosterReading | Refusal {
  const columns = findColumns(sheet.rows[0] ?? []);
  if ('refused' in columns) return columns as Refusal;
  const rows = sheet.rows.map((cells, index) => ({ cells, row: index + 1 })).slice(1).filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  if (rows.length === 0) return refuse('ROSTER.EMPTY');
  if (rows.length > rosterLimits.maxRows) return refuse('ROSTER.TOO_MANY_ROWS', { limit: rosterLimits.maxRows, rows: rows.length });
  const reader = new RowReader(columns as Columns, sheet, places, today);
  const entries = rows.flatMap(({ cells, row }) => reader.read(cells, row) ?? []);
  return { rowCount: rows.length, entries, problems: reader.problems };
}

function findColumns(heading: readonly CellContent[]): Columns | Refusal {
  const titles = heading.map((cell) => textOf(cell).replace(/[\s*]/g, ''));
  const columns: Partial<Record<RosterColumn, number>> = {};
  for (const [column, title] of Object.entries(rosterColumns) as [RosterColumn, string][]) {
    const places = titles.flatMap((each, index) => (each === title ? [index] : []));
    if (places.length > 1) return refuse('ROSTER.COLUMN_TWICE', { column: title });
    if (places[0] !== undefined) columns[column] = places[0];
  }
  const missing = required.filter((column) => columns[column] === undefined);
  return missing.length ? refuse('ROSTER.COLUMNS_MISSING', { columns: missing.map((column) => rosterColumns[column]).join('、') }) : columns;
}

class RowReader {
  readonly problems: RosterProblem[] = [];
  private readonly formulas: ReadonlySet<string>;
  private readonly firstRows = new Map<string, number>();

  constructor(private readonly columns: Columns, private readonly sheet: Sheet, private readonly places: RosterPlaces, private readonly today: string) {
    this.formulas = new Set(sheet.formulas.map(({ row, column }) => `${row},${column}`));
  }

  read(cells: readonly CellContent[], row: number): RosterEntry | null {
    const found = this.problems.length;
    const take = <T>(column: RosterColumn, parse: (cell: CellContent | undefined) => T | Fault): T | null => {
      const place = this.columns[column];
      const cell = place === undefined ? undefined : cells[place];
      const isFormula = place !== undefined && this.formulas.has(`${row - 1},${place}`);
      const value = isFormula ? { fault: '这一格是公式。请复制后“选择性粘贴—数值”，再上传。' } : parse(cell);
      if (!isFault(value)) return value;
      this.problems.push({ row, column: rosterColumns[column], value: textOf(cell).slice(0, 60), message: value.fault });
      return null;
    };
    const employeeNo = take('employeeNo', (cell) => this.once(employeeNoOf(cell), row));
    const name = take('name', nameOf);
    const kind = take('kind', kindOf);
    const post = take('post', postOf);
    const branch = take('branch', (cell) => this.seat(this.places.branch(textOf(cell)), kind));
    const partyGroup = branch === null && this.problems.length > found && this.isBranchFaulty(row) ? null : take('partyGroup', (cell) => this.places.group(textOf(cell), branch));
    const department = take('department', (cell) => this.places.department(textOf(cell)));
    const isOnDuty = take('isOnDuty', onDutyOf);
    const joinedPartyOn = take('joinedPartyOn', (cell) => this.joining(dayOf(cell, this.sheet.countsFrom1904, this.today), kind));
    if (this.problems.length > found || employeeNo === null || name === null || kind === null) return null;
    return {
      employeeNo, name, kind, post: post ?? '', branchId: branch?.id ?? null, partyGroupId: partyGroup?.id ?? null, departmentId: department?.id ?? null,
      isOnDuty: isOnDuty ?? true, joinedPartyOn,
    };
  }

  private once(employeeNo: string | Fault, row: number): string | Fault {
    if (isFault(employeeNo)) return employeeNo;
    const first = this.firstRows.get(employeeNo.toUpperCase());
    if (first !== undefined) return { fault: `工号和第${first}行重复，请核对后删去一行。` };
    this.firstRows.set(employeeNo.toUpperCase(), row);
    return employeeNo;
  }

  private seat<T>(branch: T | null | Fault, kind: PersonKind | null): T | null | Fault {
    return branch === null && kind !== null && isPartyMember(kind) ? { fault: '党员要填所属党支部。' } : branch;
  }

  private joining(day: string | null | Fault, kind: PersonKind | null): string | null | Fault {
    return typeof day === 'string' && kind !== null && !isPartyMember(kind) ? { fault: '不是党员，不填入党日期；如已入党，请改人员类别。' } : day;
  }

  /** A group is not looked for in a branch that was not found: one mistake is told once. */
  private isBranchFaulty(row: number): boolean {
    return this.problems.some((problem) => problem.row === row && problem.column === rosterColumns.branch);
  }
}

import type { Plan } from '../plans/plan.js';
import { refusal, type Refusal } from '../refusal.js';
import { isUnreadable, trimCell, type Cell } from '../text/cell.js';
import { FIGURE_ROLES } from './column-words.js';
import type { ColumnMapping } from './columns.js';
import { readDateCell, type DateOrder } from './date-cell.js';
import { draftReading, measureNamed, type ReadingInput } from './draft-reading.js';
import { watchDuplicates } from './duplicates.js';
import { readNumberCell, type NumberStyle } from './number-cell.js';
import type { Reading } from './reading.js';

/** What is wrong in a row, and in which column (from 0); null when it is not the fault of one column. */
export interface RowRefusal extends Refusal {
  readonly column: number | null;
}

/** A row once read: its readings, or why it has none. A row of missing values only is neither: it is passed over. */
export interface RowRead {
  readonly line: number;
  readonly readings: readonly Reading[];
  readonly refusals: readonly RowRefusal[];
  /** Columns whose cell could be read in two ways; the preview shows them. */
  readonly guesses: readonly number[];
}

/** How a file is read. */
export interface RowReaderOptions {
  readonly plan: Plan;
  readonly today: string;
  /** One for each column of the header. */
  readonly mappings: readonly ColumnMapping[];
  /** One for each column of the header. */
  readonly numberStyles: readonly NumberStyle[];
  readonly dateOrder: DateOrder;
  /** The day of all rows when no column says it. */
  readonly oneDay: string | null;
  /** Places already recorded (`placeOf`). */
  readonly taken?: ReadonlySet<string>;
}

/** Reads rows one after the other; it only remembers which places are taken. */
export interface RowReader {
  readonly read: (line: number, cells: readonly string[]) => RowRead;
}

type Figure = (typeof FIGURE_ROLES)[number];

interface FigureColumn extends ColumnMapping {
  readonly index: number;
  readonly figure: Figure;
}

interface SharedColumn {
  readonly index: number;
  readonly role: 'observedOn' | 'measure' | 'arm' | 'note';
}

/** What the columns hold, told apart once for all rows. */
interface FileColumns {
  readonly shared: readonly SharedColumn[];
  readonly figures: readonly FigureColumn[];
  /** The measure of figures that nothing names. */
  readonly onlyMeasure: string | null;
  readonly day: (text: string) => Cell<string>;
}

/** Days come back in most rows. */
const DAYS_REMEMBERED = 2_000;

function columnsOf({ mappings, plan, dateOrder }: RowReaderOptions): FileColumns {
  const days = new Map<string, Cell<string>>();
  const day = (text: string): Cell<string> => {
    const known = days.get(text);
    if (known) return known;
    if (days.size >= DAYS_REMEMBERED) days.clear();
    const read = readDateCell(text, dateOrder);
    days.set(text, read);
    return read;
  };
  const figures = mappings.flatMap((mapping, index): FigureColumn[] => {
    const figure = FIGURE_ROLES.find((each): each is Figure => each === mapping.role);
    return figure ? [{ ...mapping, index, figure }] : [];
  });
  const shared = mappings.flatMap(({ role }, index): SharedColumn[] =>
    role === 'observedOn' || role === 'measure' || role === 'arm' || role === 'note' ? [{ index, role }] : [],
  );
  return { shared, figures, onlyMeasure: plan.measures.length === 1 ? plan.measures[0]!.name : null, day };
}

/** The figures of one measure and arm in a row, and the column of each. */
interface Group {
  readonly input: { -readonly [Key in keyof ReadingInput]: ReadingInput[Key] };
  readonly columns: Partial<Record<string, number>>;
}

class RowReading {
  readonly refusals: RowRefusal[] = [];
  readonly guesses: number[] = [];
  private readonly groups: Group[] = [];
  private readonly said: Record<SharedColumn['role'], string | null>;

  constructor(
    private readonly options: RowReaderOptions,
    private readonly columns: FileColumns,
    private readonly cells: readonly string[],
  ) {
    this.said = { observedOn: options.oneDay, measure: null, arm: null, note: null };
  }

  collect(): Group[] {
    for (const { index } of this.columns.shared) this.refuseUnreadable(index);
    for (const { index } of this.columns.figures) this.refuseUnreadable(index);
    for (const column of this.columns.shared) this.readText(column);
    for (const column of this.columns.figures) this.readFigure(column);
    return this.refusals.length > 0 ? [] : this.groups.filter(({ columns }) => saysSomething(columns));
  }

  /** Refusals of a reading, each at the column it came from. */
  refuseReading({ columns }: Group, refusals: readonly Refusal[]) {
    for (const each of refusals) {
      const field = each.field ?? '';
      const column =
        columns[field] ??
        this.columns.shared.find(({ role }) => role === field)?.index ??
        Object.values(columns)[0];
      const known = this.refusals.some((other) => other.code === each.code && other.column === column);
      if (!known) this.refuse(each, column ?? null);
    }
  }

  /** Figures of one measure and arm are one reading, however their columns name it; a figure said twice makes two. */
  private groupOf(column: FigureColumn): Group {
    const measure = column.measure ?? this.said.measure ?? this.columns.onlyMeasure;
    const arm = column.arm ?? this.said.arm;
    const found = this.groups.find(
      ({ input, columns }) =>
        input.measure === measure && input.arm === arm && columns[column.figure] === undefined,
    );
    if (found) return found;
    const { observedOn, note } = this.said;
    const group: Group = { input: { measure, arm, observedOn, note }, columns: {} };
    this.groups.push(group);
    return group;
  }

  private refuse(what: Refusal, column: number | null) {
    this.refusals.push({ ...what, column });
  }

  private refuseUnreadable(index: number) {
    if (isUnreadable(this.cells[index] ?? '')) this.refuse(refusal('CELL_UNREADABLE'), index);
  }

  private readText({ role, index }: SharedColumn) {
    const cell = this.cells[index] ?? '';
    if (isUnreadable(cell)) return;
    const text = trimCell(cell);
    if (role === 'observedOn') this.said.observedOn = this.value(this.columns.day(text), index);
    else if (role === 'note') this.said.note = cell;
    else this.said[role] = text === '' ? null : text;
  }

  private readFigure(column: FigureColumn) {
    const { index, figure } = column;
    const cell = this.cells[index] ?? '';
    if (isUnreadable(cell)) return;
    const style = this.options.numberStyles[index] ?? { decimalMark: '.', isProven: false };
    const read = this.value(readNumberCell(cell, style), index);
    if (read === null) return;
    const group = this.groupOf(column);
    group.input[figure] = read.isPercent ? this.percent(group, read.value) : read.value;
    group.columns[figure] = index;
  }

  /** "12 %" is 12 in a measure counted in per cent, 0.12 in one that cannot pass 1. */
  private percent({ input }: Group, value: number): number {
    const of = measureNamed(this.options.plan, input.measure);
    const isFraction = of !== null && of.highest !== null && of.highest <= 1;
    return isFraction ? Number((value / 100).toPrecision(15)) : value;
  }

  private value<T>(cell: Cell<T>, index: number): T | null {
    if (cell.kind === 'refused') this.refuse(refusal(cell.code, undefined, { text: cell.text }), index);
    if (cell.kind !== 'read') return null;
    if (cell.isGuess) this.guesses.push(index);
    return cell.value;
  }
}

/** A figure from before is kept with the one it belongs to: alone, the row's own figure is missing. */
function saysSomething(columns: Group['columns']): boolean {
  return Object.keys(columns).some((figure) => figure !== 'covariate');
}

function raggedness(cells: readonly string[], expected: number): Refusal | null {
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const found = cells.length < expected ? cells.length : Math.max(used, expected);
  return found === expected ? null : refusal('ROW_RAGGED', undefined, { expected, found });
}

/**
 * A reader of rows, one at a time, for files of any length. A row is good or refused as a whole: refused when it has
 * more or fewer cells than the header (`ROW_RAGGED`), a cell that cannot be read, a reading that {@link draftReading}
 * refuses, or a place already taken by an earlier line. Missing values are passed over.
 */
export function rowReader(options: RowReaderOptions): RowReader {
  const watch = watchDuplicates(options.taken);
  const columns = columnsOf(options);
  const read = (line: number, cells: readonly string[]): RowRead => {
    const ragged = raggedness(cells, options.mappings.length);
    if (ragged) return { line, readings: [], refusals: [{ ...ragged, column: null }], guesses: [] };
    const row = new RowReading(options, columns, cells);
    const readings: { group: Group; reading: Reading }[] = [];
    for (const group of row.collect()) {
      const drafted = draftReading(options.plan, options.today, group.input);
      if (drafted.ok) readings.push({ group, reading: drafted.value });
      else row.refuseReading(group, drafted.refusals);
    }
    if (row.refusals.length === 0) {
      for (const { group, reading } of readings) {
        const taken = watch.check(reading, line);
        if (taken) row.refuseReading(group, [taken]);
      }
    }
    const good = row.refusals.length === 0;
    return {
      line,
      readings: good ? readings.map((each) => each.reading) : [],
      refusals: row.refusals,
      guesses: row.guesses,
    };
  };
  return { read };
}

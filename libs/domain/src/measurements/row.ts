import type { Plan } from '../plans/plan.js';
import { refusal, type Refusal } from '../refusal.js';
import { isUnreadable, trimCell, type Cell } from './cell.js';
import { FIGURE_ROLES, type ColumnRole } from './column-words.js';
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
type Group = {
  input: { -readonly [Key in keyof ReadingInput]: ReadingInput[Key] };
  columns: Map<string, number>;
};

class RowReading {
  readonly refusals: RowRefusal[] = [];
  readonly guesses: number[] = [];
  private readonly groups = new Map<string, Group>();
  private readonly shared: {
    observedOn: string | null;
    measure: string | null;
    arm: string | null;
    note: string | null;
  };
  private readonly sharedColumns = new Map<string, number>();

  constructor(
    private readonly options: RowReaderOptions,
    private readonly cells: readonly string[],
  ) {
    this.shared = { observedOn: options.oneDay, measure: null, arm: null, note: null };
  }

  collect(): Group[] {
    const { mappings } = this.options;
    const roleAt = (index: number): ColumnRole => mappings[index]?.role ?? 'ignored';
    mappings.forEach((_, index) => {
      if (roleAt(index) === 'ignored') return;
      if (isUnreadable(this.cells[index] ?? '')) this.refuse(refusal('CELL_UNREADABLE'), index);
      else this.readText(roleAt(index), index);
    });
    mappings.forEach((mapping, index) => this.readFigure(mapping, index));
    return this.refusals.length > 0
      ? []
      : [...this.groups.values()].filter(({ columns }) => saysSomething(columns));
  }

  /** Refusals of a reading, each at the column it came from. */
  refuseReading(group: Group, refusals: readonly Refusal[]) {
    for (const each of refusals) {
      const field = each.field ?? '';
      const column =
        group.columns.get(field) ?? this.sharedColumns.get(field) ?? [...group.columns.values()][0];
      const known = this.refusals.some((other) => other.code === each.code && other.column === column);
      if (!known) this.refuse(each, column ?? null);
    }
  }

  complete({ input }: Group): ReadingInput {
    return {
      ...input,
      observedOn: this.shared.observedOn,
      note: this.shared.note,
      measure: this.measureOf(input.measure),
      arm: input.arm ?? this.shared.arm,
    };
  }

  /** The measure that the column names, else the row, else the only one there is. */
  private measureOf(named: string | null | undefined): string | null {
    const { measures } = this.options.plan;
    return named ?? this.shared.measure ?? (measures.length === 1 ? measures[0]!.name : null);
  }

  /** Figures of one measure and arm are one reading, however their columns name it; a figure said twice makes two. */
  private groupOf({ measure, arm }: ColumnMapping, figure: Figure, index: number): Group {
    const place = `${this.measureOf(measure) ?? ''}|${arm ?? this.shared.arm ?? ''}`;
    const key = this.groups.get(place)?.columns.has(figure) ? `${index}|${place}` : place;
    const group: Group = this.groups.get(key) ?? { input: { measure, arm }, columns: new Map() };
    this.groups.set(key, group);
    return group;
  }

  private refuse(what: Refusal, column: number | null) {
    this.refusals.push({ ...what, column });
  }

  private readText(role: ColumnRole, index: number) {
    const text = trimCell(this.cells[index] ?? '');
    if (role === 'observedOn') {
      this.sharedColumns.set('observedOn', index);
      this.shared.observedOn = this.value(readDateCell(text, this.options.dateOrder), index);
    } else if (role === 'measure' || role === 'arm' || role === 'note') {
      this.sharedColumns.set(role, index);
      this.shared[role] = text === '' ? null : text;
    }
  }

  private readFigure(mapping: ColumnMapping, index: number) {
    const figure = FIGURE_ROLES.find((each): each is Figure => each === mapping.role);
    if (!figure || isUnreadable(this.cells[index] ?? '')) return;
    const style = this.options.numberStyles[index] ?? { decimalMark: '.', isProven: false };
    const read = this.value(readNumberCell(this.cells[index] ?? '', style), index);
    if (read === null) return;
    const group = this.groupOf(mapping, figure, index);
    group.input[figure] = read.isPercent ? this.percent(mapping, read.value) : read.value;
    group.columns.set(figure, index);
  }

  /** "12 %" is 12 in a measure counted in per cent, 0.12 in one that cannot pass 1. */
  private percent({ measure }: ColumnMapping, value: number): number {
    const of = measureNamed(this.options.plan, this.measureOf(measure));
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
function saysSomething(columns: ReadonlyMap<string, number>): boolean {
  return [...columns.keys()].some((figure) => figure !== 'covariate');
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
  const read = (line: number, cells: readonly string[]): RowRead => {
    const ragged = raggedness(cells, options.mappings.length);
    if (ragged) return { line, readings: [], refusals: [{ ...ragged, column: null }], guesses: [] };
    const row = new RowReading(options, cells);
    const readings = row.collect().flatMap((group) => {
      const drafted = draftReading(options.plan, options.today, row.complete(group));
      if (!drafted.ok) row.refuseReading(group, drafted.refusals);
      return drafted.ok ? [{ group, reading: drafted.value }] : [];
    });
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

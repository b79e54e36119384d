import type { Locale } from '@levain/domain/locale.js';
import { isEmptyCell, trimCell } from '@levain/domain/text/cell.js';
import { dateOrderOf, readDateCell, type DateOrder } from '@levain/domain/measurements/date-cell.js';
import { armOf, draftReading, type ReadingInput } from '@levain/domain/measurements/draft-reading.js';
import { watchDuplicates, type DuplicateWatch } from '@levain/domain/measurements/duplicates.js';
import { numberStyleOf, readNumberCell, type NumberStyle } from '@levain/domain/measurements/number-cell.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { isDay } from '@levain/domain/time/day.js';
import type { Figure, GridColumn } from './grid-columns.js';

/** A line as it was typed or pasted: text, read anew at each change. */
export interface GridRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** One reading as the API takes it. */
export interface GridReading {
  readonly measureId: string;
  readonly armId: string;
  readonly observedOn: string;
  readonly isIndividual: boolean;
  readonly value: number | null;
  readonly events: number | null;
  readonly total: number | null;
  readonly exposure: number | null;
  readonly covariate: number | null;
  readonly n: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
}

export interface ReadGrid {
  readonly readings: readonly GridReading[];
  /** What is wrong, by cell: `row.column`. */
  readonly problems: ReadonlyMap<string, Refusal>;
  /** Cells that could be read two ways; shown, not refused. */
  readonly guesses: ReadonlySet<string>;
}

export interface GridContext {
  readonly plan: Plan;
  readonly columns: readonly GridColumn[];
  readonly today: string;
  readonly locale: Locale;
}

let lastRow = 0;
export function newRow(cells: Readonly<Record<string, string>> = {}): GridRow {
  lastRow += 1;
  return { key: `row-${lastRow}`, cells };
}

export function cellKey(row: string, column: string): string {
  return `${row}.${column}`;
}

/** A day that the grid proposes is written as one writes days; what is typed stays as typed. */
export function dayAsTyped(text: string): string {
  return isDay(text) ? text.split('-').reverse().join('/') : text;
}

type FigureColumn = Extract<GridColumn, { kind: 'figure' }>;

interface Styles {
  readonly date: DateOrder;
  readonly numbers: ReadonlyMap<string, NumberStyle>;
}

/** How each column writes its days and numbers is told by the column itself, then by the language. */
function stylesOf(rows: readonly GridRow[], { columns, locale }: GridContext): Styles {
  const samples = (key: string) => rows.map(({ cells }) => cells[key] ?? '').filter((cell) => cell !== '');
  const numbers = columns
    .filter(({ kind }) => kind === 'figure')
    .map(({ key }) => [key, numberStyleOf(samples(key), locale)] as const);
  return { date: dateOrderOf(samples('date')), numbers: new Map(numbers) };
}

class GridReader {
  readonly problems = new Map<string, Refusal>();
  readonly guesses = new Set<string>();
  readonly readings: GridReading[] = [];
  readonly #watch: DuplicateWatch = watchDuplicates();

  constructor(
    private readonly context: GridContext,
    private readonly styles: Styles,
  ) {}

  private problem(row: GridRow, column: string, found: Refusal): void {
    const key = cellKey(row.key, column);
    if (!this.problems.has(key)) this.problems.set(key, found);
  }

  private day(row: GridRow): string | null {
    const cell = readDateCell(row.cells['date'] ?? '', this.styles.date);
    if (cell.kind === 'refused') this.problem(row, 'date', refusal(cell.code, 'date', { text: cell.text }));
    if (cell.kind === 'empty') this.problem(row, 'date', refusal('DATE_REQUIRED', 'date'));
    if (cell.kind !== 'read') return null;
    if (cell.isGuess) this.guesses.add(cellKey(row.key, 'date'));
    return cell.value;
  }

  private figure(row: GridRow, column: FigureColumn): number | null {
    const style = this.styles.numbers.get(column.key) ?? numberStyleOf([], this.context.locale);
    const cell = readNumberCell(row.cells[column.key] ?? '', style);
    if (cell.kind === 'refused')
      this.problem(row, column.key, refusal(cell.code, column.key, { text: cell.text }));
    if (cell.kind !== 'read') return null;
    if (cell.isGuess) this.guesses.add(cellKey(row.key, column.key));
    return cell.value.value;
  }

  private refuse(row: GridRow, columns: readonly FigureColumn[], refusals: readonly Refusal[]): void {
    const figureKeys = new Map(columns.map(({ figure, key }) => [figure as string, key]));
    const first = columns[0]?.key ?? 'date';
    for (const found of refusals) {
      const at = { observedOn: 'date', arm: 'arm', measure: first }[found.field ?? ''];
      this.problem(row, at ?? figureKeys.get(found.field ?? '') ?? first, found);
    }
  }

  private measure(
    row: GridRow,
    columns: readonly FigureColumn[],
    observedOn: string | null,
    line: number,
  ): void {
    const { plan, today } = this.context;
    const measure = columns[0]?.measure;
    if (!measure) return;
    const figures: Partial<Record<Figure, number | null>> = {};
    for (const column of columns) figures[column.figure] = this.figure(row, column);
    const wrong = columns.some(({ key }) => this.problems.has(cellKey(row.key, key)));
    if (wrong || observedOn === null) return;
    const arm = row.cells['arm'] ?? null;
    const input: ReadingInput = { measure: measure.name, arm, observedOn, ...figures };
    const drafted = draftReading(plan, today, input);
    if (!drafted.ok) return this.refuse(row, columns, drafted.refusals);
    const twice = this.#watch.check(drafted.value, line);
    if (twice) return this.problem(row, 'date', twice);
    this.readings.push({
      measureId: measure.id ?? '',
      armId: armOf(plan, arm, observedOn)?.id ?? '',
      observedOn,
      isIndividual: drafted.value.isIndividual,
      ...{ value: figures.value ?? null, events: figures.events ?? null, total: figures.total ?? null },
      ...{ exposure: figures.exposure ?? null, covariate: figures.covariate ?? null },
      ...{ n: figures.n ?? null, mean: figures.mean ?? null, sd: figures.sd ?? null },
    });
  }

  row(row: GridRow, line: number): void {
    const said = (key: string) => !isEmptyCell(trimCell(row.cells[key] ?? ''));
    const figures = this.context.columns.filter((column) => column.kind === 'figure');
    if (!figures.some(({ key }) => said(key))) return;
    const observedOn = this.day(row);
    const names = [...new Set(figures.map(({ measure }) => measure.name))];
    for (const name of names) {
      const columns = figures.filter(({ measure }) => measure.name === name);
      // What it was before says nothing of a person whose own value is missing.
      const own = columns.filter(({ figure }) => figure !== 'covariate');
      if (own.some(({ key }) => said(key))) this.measure(row, columns, observedOn, line);
    }
  }
}

/** Reads every line: what can be recorded, and what is wrong with the cells that cannot. A line without figures is not a mistake. */
export function readGrid(rows: readonly GridRow[], context: GridContext): ReadGrid {
  const reader = new GridReader(context, stylesOf(rows, context));
  rows.forEach((row, index) => reader.row(row, index + 1));
  return { readings: reader.readings, problems: reader.problems, guesses: reader.guesses };
}

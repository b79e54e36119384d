import { useCallback, useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Plan } from '@levain/domain/plans/plan.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { today } from '../today.js';
import { gridColumns, type MeanEntry } from './grid-columns.js';
import { useColumnTitle } from './column-title.js';
import { newRow, readGrid, type GridRow } from './grid.js';
import { GRID_ROWS_MAX, pasteInto } from './paste.js';

interface GridSetup {
  readonly name: string;
  readonly plan: Plan;
  readonly start: () => readonly GridRow[];
}

/** The cell beside, in the same grid; the fields themselves are the map. */
function cellAt(grid: HTMLElement, row: number, column: number): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
}

function placeOf(target: EventTarget): { row: number; column: number } | null {
  if (!(target instanceof HTMLElement) || target.dataset['row'] === undefined) return null;
  return { row: Number(target.dataset['row']), column: Number(target.dataset['column']) };
}

/** Left and right leave a cell only when the caret has nowhere left to go in it. */
function leavesCell(target: EventTarget, key: string): boolean {
  if (!(target instanceof HTMLInputElement)) return true;
  const whole = target.selectionStart === 0 && target.selectionEnd === target.value.length;
  if (whole && target.value !== '') return true;
  return key === 'ArrowLeft' ? target.selectionStart === 0 : target.selectionEnd === target.value.length;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function useGrid({ name, plan, start }: GridSetup) {
  const { locale } = useLanguage();
  const draft = useKeptDraft<readonly GridRow[]>(name);
  const [rows, setRows] = useState<readonly GridRow[]>(
    () => draft.kept?.map(({ cells }) => newRow(cells)) ?? start(),
  );
  const [pasted, setPasted] = useState(false);
  const [notRead, setNotRead] = useState<readonly string[]>([]);
  const title = useColumnTitle();
  const [meanEntry, setMeanEntry] = useState<MeanEntry>('summary');
  const columns = useMemo(() => gridColumns(plan, meanEntry), [plan, meanEntry]);
  const read = useMemo(
    () => readGrid(rows, { plan, columns, today: today(), locale }),
    [rows, plan, columns, locale],
  );
  const replace = useCallback(
    (next: readonly GridRow[]) => {
      setRows(next);
      draft.keep(next);
    },
    [draft],
  );
  const setCell = (key: string, column: string, text: string) =>
    replace(rows.map((row) => (row.key === key ? { ...row, cells: { ...row.cells, [column]: text } } : row)));
  const add = () => {
    const last = rows.at(-1)?.cells['date'];
    replace([...rows, newRow(last ? { date: last } : {})]);
  };
  const remove = (key: string) => replace(rows.filter((row) => row.key !== key));
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const at = placeOf(event.target);
    if (!at || !/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    setPasted(true);
    const titles = Object.fromEntries(columns.map((column) => [column.key, title.all(column)]));
    const laid = pasteInto({ rows, columns, plan, at, titles }, text);
    setNotRead(laid.notRead);
    replace(laid.rows);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const move = MOVES[event.key];
    const at = placeOf(event.target);
    if (!move || !at || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [down, across] = move;
    if (event.target instanceof HTMLSelectElement && event.key !== 'Enter') return;
    if (across !== 0 && !leavesCell(event.target, event.key)) return;
    const next = cellAt(event.currentTarget, at.row + down, at.column + across);
    if (event.key === 'Enter') event.preventDefault();
    if (!next) return event.key === 'Enter' && rows.length < GRID_ROWS_MAX ? add() : undefined;
    event.preventDefault();
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
  };
  const restart = () => {
    draft.forget();
    setPasted(false);
    setNotRead([]);
    setRows(start());
  };
  return {
    rows,
    columns,
    read,
    pasted,
    notRead,
    title,
    meanEntry,
    setMeanEntry,
    setCell,
    add,
    remove,
    onPaste,
    onKeyDown,
    restart,
  };
}

export type Grid = ReturnType<typeof useGrid>;

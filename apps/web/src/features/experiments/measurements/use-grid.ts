import { useCallback, useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Plan } from '@levain/domain/plans/plan.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { today } from '../../../lib/today.js';
import { gridColumns, type MeanEntry } from './grid-columns.js';
import { useColumnTitle } from './column-title.js';
import { moveInGrid, placeOf } from './grid-keys.js';
import { newRow, readGrid, type GridRow } from './grid.js';
import { GRID_ROWS_MAX, pasteInto } from './paste.js';

interface GridSetup {
  readonly name: string;
  readonly plan: Plan;
  readonly start: () => readonly GridRow[];
}

/** The lines, kept until they are recorded or thrown away. */
function useGridRows(name: string, start: () => readonly GridRow[]) {
  const draft = useKeptDraft<readonly GridRow[]>(name);
  const [rows, setRows] = useState<readonly GridRow[]>(
    () => draft.kept?.map(({ cells }) => newRow(cells)) ?? start(),
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
  const restart = () => {
    draft.forget();
    setRows(start());
  };
  return { rows, replace, setCell, add, remove, restart };
}

export function useGrid({ name, plan, start }: GridSetup) {
  const { locale } = useLanguage();
  const lines = useGridRows(name, start);
  const { rows, replace, add } = lines;
  const [pasted, setPasted] = useState(false);
  const [notRead, setNotRead] = useState<readonly string[]>([]);
  const [leftOut, setLeftOut] = useState(0);
  const title = useColumnTitle();
  const [meanEntry, setMeanEntry] = useState<MeanEntry>('summary');
  const columns = useMemo(() => gridColumns(plan, meanEntry), [plan, meanEntry]);
  const read = useMemo(
    () => readGrid(rows, { plan, columns, today: today(), locale }),
    [rows, plan, columns, locale],
  );
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const at = placeOf(event.target);
    if (!at || !/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    setPasted(true);
    const titles = Object.fromEntries(columns.map((column) => [column.key, title.all(column)]));
    const laid = pasteInto({ rows, columns, plan, at, titles }, text);
    setNotRead(laid.notRead);
    setLeftOut(laid.leftOut);
    replace(laid.rows);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (moveInGrid(event) === 'pastTheEnd' && rows.length < GRID_ROWS_MAX) add();
  };
  const restart = () => {
    setPasted(false);
    setNotRead([]);
    setLeftOut(0);
    lines.restart();
  };
  const entry = { meanEntry, setMeanEntry };
  return { ...lines, ...entry, columns, read, pasted, notRead, leftOut, title, onPaste, onKeyDown, restart };
}

export type Grid = ReturnType<typeof useGrid>;

import type { KeyboardEvent } from 'react';

/** The cell beside, in the same grid; the fields themselves are the map. */
function cellAt(grid: HTMLElement, row: number, column: number): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
}

export function placeOf(target: EventTarget): { row: number; column: number } | null {
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

/** Moves the focus as in a spreadsheet; tells when Enter was pressed on the last line. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): 'pastTheEnd' | null {
  const move = MOVES[event.key];
  const at = placeOf(event.target);
  if (!move || !at || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const [down, across] = move;
  if (event.target instanceof HTMLSelectElement && event.key !== 'Enter') return null;
  if (across !== 0 && !leavesCell(event.target, event.key)) return null;
  const next = cellAt(event.currentTarget, at.row + down, at.column + across);
  if (event.key === 'Enter' || next) event.preventDefault();
  if (!next) return event.key === 'Enter' ? 'pastTheEnd' : null;
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
  return null;
}

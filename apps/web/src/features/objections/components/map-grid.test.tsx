import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import type { MapCell } from '../api/objection-map.js';
import { MapGrid } from './map-grid.js';

const cell = (count: number, more: Partial<MapCell> = {}): MapCell => ({
  ...{ count, meanStrength: count > 0 ? 3.6 : null, raised: 0, answered: 0, rose: 0, fell: 0 },
  ...more,
});
const map = {
  periods: [
    { from: '2026-09-01', to: '2026-09-30' },
    { from: '2026-10-01', to: '2026-10-31' },
    { from: '2026-11-01', to: '2026-11-22' },
  ],
  rows: [
    { department: { id: 'department_1', name: 'Legal' }, cells: [cell(1), cell(0), cell(2, { rose: 1 })] },
    { department: null, cells: [cell(0), cell(0), cell(1)] },
  ],
};

test('a cell says where, when, how many, how strong and how it moved, and opens what it is made of', async () => {
  const opened: unknown[] = [];
  const { user } = await renderScreen(
    <MapGrid map={map} search={{}} step="month" onNarrow={(next) => opened.push(next)} />,
    { locale: 'en', answers: {} },
  );
  const last = screen.getByRole('button', {
    name: /Legal, Nov 2026:.*2.*objections.*Opposition.*3\.6 out of 5, one grew stronger/,
  });
  await user.click(last);
  expect(opened).toEqual([{ department: 'department_1', from: '2026-11-01', to: '2026-11-22' }]);
});

test('the arrow keys go from cell to cell, over those in which nothing lived', async () => {
  const { user } = await renderScreen(
    <MapGrid map={map} search={{}} step="month" onNarrow={() => undefined} />,
    { locale: 'en', answers: {} },
  );
  const [first, second, below] = screen.getAllByRole('button');
  first!.focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(second);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(below);
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(below);
});

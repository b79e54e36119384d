import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { ChartPoint, SeriesChart } from '@levain/domain/statistics/series-chart.js';
import { renderScreen } from '../../../test-support/render-screen.js';
import { TimeSeriesChart } from './time-series-chart.js';

function point(
  on: string,
  value: number | null,
  phase: ChartPoint['phase'],
  signal: ChartPoint['signal'] = null,
): ChartPoint {
  return { on, value, phase, movingRange: null, signal, meaning: signal && 'improvement' };
}

const chart: SeriesChart = {
  points: [
    point('2026-05-04', 12, 'before'),
    point('2026-05-11', null, 'before'),
    point('2026-05-18', 13, 'before'),
    point('2026-05-25', 21.5, 'after', 'outside'),
  ],
  limits: null,
  run: null,
  counterfactual: null,
};

const series = (
  <TimeSeriesChart
    title="Contributions par semaine"
    chart={chart}
    kind={{ shape: 'level', unit: 'messages' }}
    direction="increase"
    target={16}
    observed={21.5}
    events={[{ on: '2026-05-25', label: 'Ouverture du forum' }]}
  />
);

test('the picture says in one string what it shows', async () => {
  await renderScreen(series);
  const name = screen.getByRole('img').querySelector('title')?.textContent ?? '';
  expect(name.replace(/\s/g, ' ')).toBe(
    'Contributions par semaine, 3 relevés du 4 mai 2026 au 25 mai 2026. Dernier : 21,5 messages. Cible : 16 messages. 1 point inhabituel.',
  );
});

test('the arrow keys walk through the points, and each is said with its signal', async () => {
  const { user } = await renderScreen(series);
  const walk = screen.getByRole('slider', { name: /parcourir les relevés/ });
  await user.tab();
  expect(walk).toHaveFocus();
  expect(walk).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/^25 mai 2026\s: 21,5\smessages, hors de la plage habituelle, cela va mieux$/),
  );
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(walk).toHaveAttribute('aria-valuetext', expect.stringMatching(/^11 mai 2026\s: pas de relevé$/));
  await user.keyboard('{Home}');
  expect(walk).toHaveAttribute('aria-valuenow', '1');
});

test('the same figures are in a table, gaps included', async () => {
  await renderScreen(series);
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s/g, ' ')))).toEqual([
    ['Période', 'Valeur', 'Phase', 'Signal'],
    ['4 mai 2026', '12 messages', 'Avant', ''],
    ['11 mai 2026', 'manque', 'Avant', ''],
    ['18 mai 2026', '13 messages', 'Avant', ''],
    ['25 mai 2026', '21,5 messages', 'Après', 'hors de la plage habituelle'],
  ]);
});

test('lines are named where they end, and events over their line', async () => {
  await renderScreen(series);
  for (const name of ['cible 16', 'après 21,5', 'Ouverture du forum', 'hors de la plage habituelle']) {
    expect(screen.getAllByText(name).length).toBeGreaterThan(0);
  }
});

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
  return {
    on,
    value,
    phase,
    movingRange: null,
    signal,
    meaning: signal && 'improvement',
    total: null,
    lower: null,
    upper: null,
    innerLower: null,
    innerUpper: null,
  };
}

const chart: SeriesChart = {
  kind: 'xmr',
  periodicity: 'week',
  sigmaZ: null,
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
    'Contributions par semaine, 3 relevés du 4 mai 2026 au 25 mai 2026. Dernier : 21,5 messages. Cible : 16 messages. Signaux : hors de la plage habituelle le 25 mai 2026 (cela va mieux).',
  );
});

test('the arrow keys walk through the points, and each is said with its signal', async () => {
  const { user } = await renderScreen(series);
  const walk = screen.getByRole('slider', { name: /parcourir les relevés/ });
  await user.tab();
  expect(walk).toHaveFocus();
  expect(walk).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(
      /^Semaine du 25 mai 2026\s: 21,5\smessages, hors de la plage habituelle, cela va mieux$/,
    ),
  );
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(walk).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/^Semaine du 11 mai 2026\s: pas de relevé$/),
  );
  await user.keyboard('{Home}');
  expect(walk).toHaveAttribute('aria-valuenow', '1');
});

test('the same figures are in a table, gaps included', async () => {
  await renderScreen(series);
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s/g, ' ')))).toEqual([
    ['Période', 'Valeur', 'Phase', 'Signal'],
    ['Semaine du 4 mai 2026', '12 messages', 'Avant', ''],
    ['Semaine du 11 mai 2026', 'manque', 'Avant', ''],
    ['Semaine du 18 mai 2026', '13 messages', 'Avant', ''],
    ['Semaine du 25 mai 2026', '21,5 messages', 'Après', 'hors de la plage habituelle'],
  ]);
});

test('lines are named where they end, and events over their line', async () => {
  await renderScreen(series);
  for (const name of ['cible 16', 'après 21,5', 'Ouverture du forum', 'hors de la plage habituelle']) {
    expect(screen.getAllByText(name).length).toBeGreaterThan(0);
  }
});

/** Shares of 40, then of 160 people: limits that follow. */
const shares: SeriesChart = {
  ...chart,
  kind: 'p',
  sigmaZ: 0.9,
  points: [
    { ...point('2026-05-04', 0.2, 'before'), total: 40, lower: 0.01, upper: 0.39 },
    { ...point('2026-05-11', 0.18, 'before'), total: 160, lower: 0.1, upper: 0.3 },
    { ...point('2026-05-18', 0.45, 'after', 'outside'), total: 40, lower: 0.01, upper: 0.39 },
    { ...point('2026-05-25', 0.25, 'after', 'shift'), total: 160, lower: 0.1, upper: 0.3 },
  ],
  limits: {
    centre: 0.2,
    lower: 0.08,
    upper: 0.32,
    innerLower: 0.12,
    innerUpper: 0.28,
    averageMovingRange: 0.02,
    sigma: 0.04,
    baselinePoints: 2,
    screened: 0,
    trial: true,
    floored: false,
    capped: false,
  },
  counterfactual: [
    { on: '2026-05-18', value: 0.19, low: 0.1, high: 0.28 },
    { on: '2026-05-25', value: 0.19, low: 0.1, high: 0.28 },
  ],
};
const drawn = (own: SeriesChart) => (
  <TimeSeriesChart
    title="Sans réponse"
    chart={own}
    kind={{ shape: 'proportion' }}
    direction="decrease"
    observed={0.35}
  />
);

test('a sentence above says the usual range, what was expected, and the last signal', async () => {
  await renderScreen(drawn(shares));
  expect(screen.getByRole('figure').querySelector('figcaption')?.textContent?.replace(/\s/g, ' ')).toBe(
    'D’habitude autour de 20 % ; moins il y a de monde derrière un point, plus la plage habituelle est large. ' +
      'Depuis le changement : 35 % en moyenne ; sans lui, la série laissait attendre 19 %. ' +
      'Un signal : hors de la plage habituelle du 18 mai 2026 au 25 mai 2026 (cela va mieux).',
  );
});

test('a point says where it lies in its own range, and how many people are behind it', async () => {
  const { user } = await renderScreen(drawn(shares));
  const walk = screen.getByRole('slider', { name: /parcourir les relevés/ });
  await user.tab();
  const said = () => walk.getAttribute('aria-valuetext')?.replace(/\s/g, ' ');
  expect(said()).toBe(
    'Semaine du 25 mai 2026 : 25 % (compté sur 160), dans la plage habituelle, changement de niveau, cela va mieux',
  );
  await user.keyboard('{ArrowLeft}');
  expect(said()).toBe(
    'Semaine du 18 mai 2026 : 45 % (compté sur 40), au-dessus de la plage habituelle, cela va mieux',
  );
});

test('the usual range follows each point by steps, and so does the table', async () => {
  await renderScreen(drawn(shares));
  const upper =
    screen.getByRole('figure').querySelector('polyline')?.getAttribute('points')?.split(' ') ?? [];
  expect(upper).toHaveLength(8);
  expect(new Set(upper.map((corner) => corner.split(',')[1])).size).toBe(2);
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  const cells = (row = 0) =>
    [...(rows[row]?.children ?? [])].map((cell) => cell.textContent?.replace(/\s/g, ' '));
  expect(cells()).toEqual([
    'Période',
    'Valeur',
    'Plage habituelle',
    'Attendu sans le changement',
    'Phase',
    'Signal',
  ]);
  expect(cells(3)).toEqual([
    'Semaine du 18 mai 2026',
    '45 % (compté sur 40)',
    '1 % à 39 %',
    '19 %',
    'Après',
    'hors de la plage habituelle',
  ]);
});

test('a reading kept before limits had a kind is still drawn', async () => {
  const { kind: _kind, periodicity: _periodicity, sigmaZ: _sigma, ...old } = shares;
  const points = old.points.map(({ on, value, phase, movingRange, signal, meaning }) => ({
    on,
    value,
    phase,
    movingRange,
    signal,
    meaning,
  }));
  await renderScreen(drawn({ ...old, points } as unknown as SeriesChart));
  const upper =
    screen.getByRole('figure').querySelector('polyline')?.getAttribute('points')?.split(' ') ?? [];
  expect(new Set(upper.map((corner) => corner.split(',')[1])).size).toBe(1);
  expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', expect.stringMatching(/^25 mai 2026/));
});

test('figures that stay far from zero are not flattened by it, and that is said', async () => {
  const high = shares.points.map((own) => ({ ...own, value: 0.95, lower: 0.93, upper: 0.97, signal: null }));
  const limits = shares.limits && { ...shares.limits, centre: 0.95, lower: 0.93, upper: 0.97 };
  await renderScreen(
    <TimeSeriesChart
      title="Vus en quatre heures"
      chart={{ ...shares, points: high, limits, counterfactual: null }}
      kind={{ shape: 'proportion' }}
      direction="increase"
    />,
  );
  expect(screen.getByText(/L’échelle ne part pas de zéro\.$/)).toBeInTheDocument();
});

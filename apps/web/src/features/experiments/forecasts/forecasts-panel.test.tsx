import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import type { CrowdShown, ForecastsShown } from './api/experiment-forecasts.js';
import { ForecastPanel, ForecastsAfter } from './forecasts-panel.js';

const plain = (element: HTMLElement) => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

const experiment = {
  ...{ id: 'experiment_7', number: 7, stage: 'test', permissions: { canJoin: true } },
} as ExperimentView;

const shown = (more: Partial<ForecastsShown>) => ({
  experiment: {
    ...{ __typename: 'Experiment', id: 'experiment_7' },
    forecasts: {
      ...{ __typename: 'ExperimentForecasts', id: 'experiment_7', canForecast: true, isOwners: false },
      ...{ own: null, crowd: null, ...more },
    },
  },
});

const crowd = (more: Partial<CrowdShown>): CrowdShown => ({
  ...{ count: 3, mean: 0.62, median: 0.6, spread: [0.4, 0.6, 0.86], brier: 0.3844, verdict: 'refuted' },
  ...{ __typename: 'Crowd', ...more },
});

const both = (
  <ExperimentProvider value={experiment}>
    <ForecastPanel />
    <ForecastsAfter />
  </ExperimentProvider>
);

test('a forecast is given with the keyboard, nothing is proposed, and it says who can see it', async () => {
  const given: unknown[] = [];
  const answers = {
    ExperimentForecasts: () => shown({}),
    GiveForecast: ({ input }: Record<string, unknown>) => {
      given.push(input);
      return {
        giveForecast: { __typename: 'GiveForecastSuccess', forecasts: shown({}).experiment.forecasts },
      };
    },
  };
  const { user } = await renderScreen(both, { answers, locale: 'fr' });
  const panel = await screen.findByRole('region', { name: 'Mon pronostic' });
  expect(plain(panel)).toContain('Caché de tout le monde jusqu’au verdict confirmé');
  await user.click(screen.getByRole('button', { name: 'Donner mon pronostic' }));
  expect(plain(panel)).toContain('Dites à combien vous y croyez, de 0 à 100 %.');
  expect(given).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'La chance, en pour cent' }), '62');
  expect(plain(panel)).toContain('plutôt oui');
  await user.click(screen.getByRole('button', { name: 'Donner mon pronostic' }));
  expect(given).toEqual([{ experimentId: 'experiment_7', probability: 0.62 }]);
});

test('one’s own is shown and can be changed until the test ends, then waits for the verdict', async () => {
  const own = { __typename: 'GivenForecast', probability: 0.29, givenAt: '2026-03-02T09:00:00Z' } as const;
  const { user, unmount } = await renderScreen(both, {
    answers: { ExperimentForecasts: () => shown({ own }) },
    locale: 'en',
  });
  expect(await screen.findByText('You think it 29% likely: rather not.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Change my forecast' }));
  expect(screen.getByRole('slider')).toHaveValue('29');
  unmount();
  await renderScreen(both, {
    answers: { ExperimentForecasts: () => shown({ own, canForecast: false }) },
    locale: 'en',
  });
  expect(await screen.findByText(/compared with the verdict once that is confirmed/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

test('to whoever does not take part it says that there are some, hidden from everybody', async () => {
  await renderScreen(both, { answers: { ExperimentForecasts: () => shown({ canForecast: false }) } });
  const panel = await screen.findByRole('region', { name: 'Pronostics' });
  expect(plain(panel)).toContain('reste caché de tout le monde jusqu’au verdict confirmé');
  expect(screen.getByRole('link', { name: 'Participer et donner le vôtre' })).toHaveAttribute(
    'href',
    '/experiments/7/people',
  );
});

test('after the verdict the crowd stands beside what came, without a name', async () => {
  const own = { __typename: 'GivenForecast', probability: 0.86, givenAt: '2026-03-02T09:00:00Z' } as const;
  const answers = { ExperimentForecasts: () => shown({ own, canForecast: false, crowd: crowd({}) }) };
  await renderScreen(both, { answers });
  const panel = await screen.findByRole('region', { name: 'Ce que l’on croyait, ce qui est venu' });
  const text = plain(panel);
  expect(text).toContain('3 personnes y croyaient à 62 % en moyenne ; l’hypothèse est réfutée.');
  expect(text).toContain('Score de Brier de la moyenne : 0,38');
  expect(text).toContain('Le vôtre : 86 %.');
  expect(screen.getByRole('img')).toHaveAccessibleName(/3 pronostics de 40.% à 86.%, médiane 60.%/);
});

test.each<[Partial<CrowdShown>, string]>([
  [{ brier: null, verdict: 'notEnoughEvidence' }, 'The verdict leaves the question open'],
  [
    { count: 1, mean: null, median: null, spread: [], brier: null },
    'Only one forecast had been given, too few to show them without telling whose they are; the hypothesis is refuted.',
  ],
])('what cannot be scored or shown is said: %j', async (more, expected) => {
  const answers = { ExperimentForecasts: () => shown({ canForecast: false, crowd: crowd(more) }) };
  await renderScreen(both, { answers, locale: 'en' });
  expect(plain(await screen.findByRole('region', { name: /What was believed/ }))).toContain(expected);
});

import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import type { MyRecord } from './api/my-forecasts.js';
import { MyForecastsPanel } from './my-forecasts-panel.js';

const plain = (element: HTMLElement) => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

const forecast = (number: number, more: object = {}) => ({
  ...({ __typename: 'OwnForecast', probability: 0.7, givenAt: '2026-03-02T09:00:00Z' } as const),
  ...{ isOwners: false, verdict: null, held: null },
  experiment: { __typename: 'ExperimentLink', id: `experiment_${number}`, number, title: `Essai ${number}` },
  ...more,
});

const answer = (more: Partial<MyRecord>) => ({
  MyForecasts: () => ({
    myForecasts: {
      ...{ __typename: 'OwnForecasts', scored: 0, brier: null, missing: 10, calibration: [], forecasts: [] },
      ...more,
    },
  }),
});

test('before the first forecast it says what will be here, and for whom', async () => {
  await renderScreen(<MyForecastsPanel />, { answers: answer({}) });
  expect(await screen.findByText('Vous n’avez pas encore donné de pronostic')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Voir les expérimentations' })).toBeInTheDocument();
});

test('below ten answers it says that it is too early; a verdict that leaves it open is not scored', async () => {
  const forecasts = [
    forecast(7),
    forecast(6, { verdict: 'refuted', held: false }),
    forecast(5, { verdict: 'abandoned', isOwners: true }),
  ];
  const answers = answer({
    forecasts: forecasts as MyRecord['forecasts'],
    scored: 1,
    brier: 0.49,
    missing: 9,
  });
  await renderScreen(<MyForecastsPanel />, { answers, locale: 'fr' });
  const text = plain(await screen.findByRole('region', { name: 'Mes pronostics' }));
  expect(text).toContain('3 pronostics donnés ; 1 a sa réponse.');
  expect(text).toContain('Personne d’autre que vous');
  expect(text).toContain('0,49 (0 est parfait');
  expect(text).toContain('encore 9 réponses. À moins de dix, le hasard parle plus fort que vous.');
  expect(text).toContain('Le verdict n’est pas encore confirmé.');
  expect(text).toContain(
    'Le test a été abandonné. Ce pronostic n’est pas noté. Vous meniez l’expérimentation',
  );
  expect(screen.queryByRole('table')).toBeNull();
});

test('from ten on, what was said stands beside what came, band by band', async () => {
  const band = { from: 0.6, to: 0.8, forecasts: 10, meanProbability: 0.7, confirmedShare: 0.5 };
  const calibration = [{ __typename: 'CalibrationBand' as const, ...band }];
  const forecasts = [9, 8, 7, 6, 5, 4].map((number) => forecast(number)) as MyRecord['forecasts'];
  const answers = answer({ forecasts, scored: 10, brier: 0.25, missing: 0, calibration });
  await renderScreen(<MyForecastsPanel />, { answers, locale: 'en' });
  const table = await screen.findByRole('table', { name: 'What you said, what came' });
  expect(plain(table)).toContain('60% to 80%70%50%10');
  expect(screen.getByText('See the one before')).toBeInTheDocument();
  expect(screen.getByText(/it comes true about seven times in ten/)).toBeInTheDocument();
});

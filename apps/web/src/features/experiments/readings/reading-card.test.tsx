import { expect, test } from '@jest/globals';
import { analyse } from '@levain/domain/statistics/analyse.js';
import type { AnalysisInput } from '@levain/domain/statistics/analysis-input.js';
import { screen, within } from '@testing-library/react';
import { TextEncoder } from 'node:util';
import { TWO_SHARES, UNDER_WAY } from '../../../../test-support/analysed.js';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { rememberReadingLevel, type ReadingLevel } from '../../../lib/preferences.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { ReadingsSection } from './readings-section.js';

// Browsers have it; jsdom does not, and the fingerprint of the figures needs it.
Object.assign(globalThis, { TextEncoder });

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

function experimentOf(input: AnalysisInput): ExperimentView {
  const measure = {
    ...{ id: 'measure_1', position: 0, role: input.measureRole, direction: input.direction, margin: null },
    ...{ baseline: input.baseline, target: input.target, measurementCount: 2 },
    ...{ minimumWorthwhileEffect: input.minimumWorthwhileEffect, lastObservedOn: '2026-01-10' },
    metric: { id: 'metric_1', name: 'Réponses', unit: null, shape: input.shape, direction: input.direction },
  };
  const plan = {
    ...{ design: input.design, alpha: 0.05, minimumPerArm: input.plannedEnd.minimumPerArm },
    ...{ startsOn: '2026-01-01', stopDate: input.plannedEnd.stopDate, changeDate: null, periodicity: null },
    ...{ frozenAt: '2026-01-01T08:00:00Z', amendments: [], measures: [measure] },
    arms: [
      { id: 'a', position: 0, name: 'Témoin', role: 'control', share: null },
      { id: 'b', position: 1, name: 'Pilote', role: 'variant', share: null },
    ],
  };
  const readings = [{ measure: { id: 'measure_1' }, analysis: analyse(input) }];
  return { id: 'experiment_1', number: 12, plan, readings } as unknown as ExperimentView;
}

async function show(input: AnalysisInput, level: ReadingLevel, locale: 'fr' | 'en' = 'fr') {
  rememberReadingLevel(level);
  return renderScreen(
    <ExperimentProvider value={experimentOf(input)}>
      <ReadingsSection />
    </ExperimentProvider>,
    { locale },
  );
}

test('the executive reads one sentence and what it means for the bet, and no picture', async () => {
  await show(TWO_SHARES, 'executive');
  const card = await screen.findByRole('region', { name: 'Réponses' });
  expect(plain(card.textContent)).toContain(
    'Pilote : 29,5 %, contre 20 % pour Témoin, soit +9,5 points, ou +47 % en relatif.',
  );
  expect(plain(card.textContent)).toContain(
    'Mieux que le groupe témoin, mais en deçà de la cible : l’effet est là, plus petit que visé.',
  );
  expect(within(card).queryByRole('img')).toBeNull();
  expect(within(card).queryByRole('table')).toBeNull();
});

test('the level is chosen above the readings, from the keyboard, and kept', async () => {
  const { user } = await show(TWO_SHARES, 'strategist');
  const levels = await screen.findByRole('radiogroup', { name: 'Lecture' });
  expect(within(levels).getByRole('radio', { name: 'Stratège' })).toBeChecked();
  await user.click(within(levels).getByRole('radio', { name: 'Praticien' }));
  expect(screen.getByText('Comment c’est calculé')).toBeInTheDocument();
  expect(localStorage.getItem('levain.readingLevel')).toBe('practitioner');
});

test('the strategist has the picture with its text, the chances with their caution, what to keep in mind', async () => {
  await show(TWO_SHARES, 'strategist');
  const picture = await screen.findByRole('img');
  expect(plain(picture.querySelector('title')?.textContent ?? '')).toMatch(
    /^Pilote : \+9,5 points, entre \+6,1 points et \+12,8 points$/,
  );
  expect(screen.getByText(/^Plus de 99 chances sur 100 que ce soit mieux/)).toBeInTheDocument();
  expect(screen.getByText(/ne se consultent pas sans limite/)).toBeInTheDocument();
  expect(screen.queryByText('Ce que le calcul a reçu')).toBeNull();
});

test('the practitioner opens every number: source, inputs, other readings, fingerprint', async () => {
  await show(TWO_SHARES, 'practitioner', 'en');
  expect(await screen.findByText(/R. G. Newcombe, Statistics in Medicine 17:873/)).toBeInTheDocument();
  const inputs = screen.getByRole('group', { name: 'What the computation was given' });
  expect(within(inputs).getByText('365 out of 1,238')).toBeInTheDocument();
  expect(within(inputs).getByRole('row', { name: /Confidence 95%/ })).toBeInTheDocument();
  const others = screen.getByRole('group', { name: 'The same measurements, read another way' });
  expect(within(others).getByText('Miettinen-Nurminen interval')).toBeInTheDocument();
  const effects = screen.getByRole('group', { name: 'Effects' });
  expect(within(effects).getByText(/^\+9.5\spoints \(from/)).toBeInTheDocument();
  expect(within(effects).getByText(/^\+47% \(from/)).toBeInTheDocument();
  expect(screen.getByText(/Fingerprint of the measurements: [0-9a-f]{64}/)).toBeInTheDocument();
});

test('while it runs: too early, what is missing and when, and the interval one may look at as often as one likes', async () => {
  const { user } = await show(UNDER_WAY, 'strategist');
  expect(await screen.findByText('Trop tôt pour conclure.')).toBeInTheDocument();
  expect(screen.getByText('Le pari est ouvert : rien n’est encore sûr.')).toBeInTheDocument();
  expect(plain(screen.getByText(/^Encore/).textContent)).toBe(
    'Encore 300 à relever dans le groupe le moins avancé.',
  );
  expect(plain(screen.getByText(/^Au rythme actuel/).textContent)).toBe(
    'Au rythme actuel, ce sera atteint vers le 21 janv. 2026.',
  );
  expect(screen.getByText(/Regarder ne coûte rien/)).toBeInTheDocument();
  const walk = await screen.findByRole('slider', { name: /l’intervalle au fil du test/ });
  expect(plain(walk.getAttribute('aria-valuetext'))).toMatch(
    /^10 janvier 2026, 600 en tout : \+6,7 points, entre/,
  );
  walk.focus();
  await user.keyboard('{Home}');
  expect(walk).toHaveAttribute('aria-valuenow', '1');
  expect(screen.getByText('fin prévue, 31 janv.')).toBeInTheDocument();
  expect(screen.getByText('aucun effet')).toBeInTheDocument();
});

test('the interval of the planned end is a preview before it, said and drawn as one', async () => {
  const early = { ...TWO_SHARES, now: '2026-01-20' };
  await show(early, 'strategist');
  expect(await screen.findByText('aperçu, pas de quoi décider')).toBeInTheDocument();
  expect(screen.getByText(/^Aperçu : entre .* avant, il ne permet pas de décider/)).toBeInTheDocument();
  expect(screen.queryByText(/Le changement améliore ce résultat/)).toBeNull();
});

test('an analysis kept before this release is read without what it lacks', async () => {
  const experiment = experimentOf(TWO_SHARES);
  const kept = JSON.parse(JSON.stringify(experiment.readings[0]?.analysis)) as Record<string, unknown>;
  for (const member of ['sequence', 'posterior', 'covariate', 'differenceInDifferences', 'timing']) {
    Reflect.deleteProperty(kept, member);
  }
  kept['power'] = { unitsToGo: 0, periodsToGo: null, daysToStop: 0 };
  rememberReadingLevel('practitioner');
  const older = {
    ...experiment,
    readings: [{ measure: { id: 'measure_1' }, analysis: kept }],
  } as unknown as ExperimentView;
  await renderScreen(
    <ExperimentProvider value={older}>
      <ReadingsSection />
    </ExperimentProvider>,
  );
  expect(await screen.findByText('Comment c’est calculé')).toBeInTheDocument();
  expect(screen.queryByText('En termes de chances')).toBeNull();
});

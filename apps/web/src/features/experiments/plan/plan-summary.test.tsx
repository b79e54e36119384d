import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Planning } from '@levain/domain/plans/planning.js';
import { renderScreen } from '../../../../test-support/render-screen.js';
import type { PlanLines } from './plan-lines.js';
import { PlanLinesView } from './plan-summary.js';

const planning: Planning = {
  ...{ version: '1.0.0', method: 'proportions', baseline: 0.5, minimumWorthwhileEffect: 0.25 },
  ...{ alpha: 0.05, power: 0.9, unitsPerWeek: 20, spread: null, autocorrelation: null, periodsBefore: null },
  ...{ clusterSize: null, clusterCorrelation: null, unitsPerArm: 77, totalUnits: 154, periodsAfter: null },
  weeks: 8,
};
const plan: PlanLines = {
  ...{ design: 'comparison', arms: [], startsOn: null, stopDate: '2027-01-18', changeDate: null },
  ...{ periodicity: null, minimumPerArm: 77, minimumPeriodsBefore: 26, minimumPeriodsAfter: 9 },
  ...{ alpha: 0.05, decisionRule: 'Nous verrons', planning },
  measures: [
    {
      ...{ name: 'Réponses', role: 'outcome', shape: 'proportion', unit: '%', direction: 'increase' },
      ...{ baseline: 0.5, target: 0.8, minimumWorthwhileEffect: 0.25, margin: null },
    },
  ],
};
const shown = (name: string) => screen.getByText(name).nextElementSibling?.textContent?.replace(/\s/g, ' ');

test('a bet says how long it was said to need, and to see what', async () => {
  await renderScreen(<PlanLinesView plan={plan} />);
  expect(shown('Durée prévue')).toBe(
    'Environ 8 semaines (77 personnes par groupe), pour voir un écart de 25 points dans 90 % des cas.',
  );
  expect(shown('Relevés minimum avant')).toBe('26');
  expect(shown('Relevés minimum après')).toBe('9');
});

test('a series, or no answer, in their own words', async () => {
  const series: Planning = {
    ...planning,
    method: 'series',
    periodsBefore: 26,
    periodsAfter: null,
    weeks: null,
  };
  await renderScreen(<PlanLinesView plan={{ ...plan, planning: series }} />, { locale: 'en' });
  expect(shown('Planned length')).toMatch(/^Length not computed \(26 measurements before\), to see/);
});

test('a bet made without the planner does not speak of it', async () => {
  await renderScreen(<PlanLinesView plan={{ ...plan, planning: null }} />);
  expect(screen.queryByText('Durée prévue')).toBeNull();
});

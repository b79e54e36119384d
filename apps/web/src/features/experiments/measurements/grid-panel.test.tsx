import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { domainPlanOf } from './domain-plan.js';
import { GridPanel } from './grid-panel.js';

const plan = {
  design: 'comparison',
  startsOn: '2026-01-01',
  arms: [
    { id: 'arm_a', name: 'Témoin', role: 'control', share: null, position: 0 },
    { id: 'arm_b', name: 'Pilote', role: 'variant', share: null, position: 1 },
  ],
  measures: [
    {
      id: 'measure_1',
      role: 'outcome',
      direction: 'increase',
      lastObservedOn: null,
      measurementCount: 0,
      metric: {
        id: 'metric_1',
        name: 'Réponses',
        unit: null,
        shape: 'proportion',
        lowerBound: null,
        upperBound: null,
      },
    },
  ],
} as unknown as ExperimentView['plan'];
const experiment = { id: 'experiment_1', number: 12, plan } as unknown as ExperimentView;

test('figures are typed by keyboard alone, and stay when they are refused', async () => {
  sessionStorage.clear();
  const record = jest.fn(() => ({
    recordMeasurements: {
      __typename: 'RefusedError',
      code: 'MEASUREMENTS_CLOSED',
      refusals: [{ __typename: 'Refusal', code: 'MEASUREMENTS_CLOSED', field: null, parameters: [] }],
    },
  }));
  const { user } = await renderScreen(
    <ExperimentProvider value={experiment}>
      <GridPanel plan={domainPlanOf(plan)} />
    </ExperimentProvider>,
    { path: '/experiments/12/measurements', answers: { RecordMeasurements: record as never } },
  );
  const events = screen.getByLabelText('Réponses : cas, ligne 1');
  await user.click(events);
  await user.keyboard('48{Enter}');
  expect(screen.getByLabelText('Réponses : cas, ligne 2')).toHaveFocus();
  expect(screen.getByText('Une case à corriger')).toBeInTheDocument();
  const total = screen.getByLabelText('Réponses : total, ligne 1');
  expect(total).toBeInvalid();
  expect(screen.getByText('Le total manque.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^Enregistrer/ })).toBeDisabled();

  await user.type(total, '1 240');
  await user.click(screen.getByRole('button', { name: 'Enregistrer 1 relevé' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(record).toHaveBeenCalledTimes(1);
  expect(events).toHaveValue('48');
  expect(total).toHaveValue('1 240');
});

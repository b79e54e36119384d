import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { CostsPage } from './costs-page.js';

const SETTINGS = {
  ...{ __typename: 'CostSettings', currency: 'EUR', hourlyRate: 40, hourlyRateBasis: 'RH 2026' },
  ...{ isCurrencyUsed: true, version: 1 },
};
const line = (id: string, more: object = {}) => ({
  ...{
    __typename: 'CostLine',
    id,
    kind: 'money',
    category: 'vendor',
    vendor: 'Or',
    hours: null,
    hourlyRate: null,
  },
  ...{ amount: 4200, day: '2026-03-01', note: 'Maquettes', counts: true, correctsId: null, reason: null },
  ...{ afterClosing: false, recordedByName: 'Ana', ...more },
});
const gain = {
  ...{ __typename: 'ReturnLine', id: 'returnLine_1', amount: 9000, assumption: '12 contrats × 750 €' },
  ...{ confidence: 'estimated', measureId: null, measureName: null, day: '2026-04-01', counts: true },
  ...{ correctsId: null, reason: null, afterClosing: true, recordedByName: 'Ana' },
};
const costs = (more: object = {}) => ({
  ...{ __typename: 'ExperimentCosts', spent: null, hours: 0, returned: null, measured: 0, estimated: 0 },
  ...{ assumptions: [], perUnit: null, left: null, viewerCanRecord: true, viewerCanSetBudget: true },
  ...{ settings: SETTINGS, byCategory: [], budgets: [], lines: [], returns: [], ...more },
});
const FULL = costs({
  ...{
    spent: 4200,
    returned: 9000,
    estimated: 9000,
    assumptions: ['12 contrats × 750 €'],
    perUnit: 9000 / 4200,
  },
  byCategory: [{ __typename: 'CostSum', category: 'vendor', vendor: 'Or', hours: null, amount: 4200 }],
  lines: [
    line('costLine_2', { correctsId: 'costLine_1', reason: 'Avoir reçu' }),
    line('costLine_1', { counts: false, amount: 5000 }),
  ],
  returns: [gain],
});
const shown = (found: object, locale: 'fr' | 'en', more: object = {}) =>
  renderScreen(
    <ExperimentProvider
      value={{ number: 12, stage: 'test', plan: { measures: [] } } as unknown as ExperimentView}
    >
      <CostsPage />
    </ExperimentProvider>,
    {
      ...{ locale, viewer: ana },
      answers: {
        ExperimentCosts: () => ({
          experiment: { __typename: 'Experiment', id: 'experiment_1', costs: found },
        }),
        ...more,
      },
    },
  );
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

test('says in a sentence what it cost and brought, and what that rests on', async () => {
  await shown(FULL, 'fr');
  const region = await screen.findByRole('region', { name: 'Coût et retour' });
  expect(plain(region.textContent)).toContain(
    'Coûté 4 200 €, rapporté 9 000 € (estimés), d’après « 12 contrats × 750 € ».',
  );
  expect(plain(region.textContent)).toContain('Soit 2,14 € pour 1 € dépensé, si ces hypothèses tiennent.');
});

test('keeps a wrong line readable, and says what was added after the decision', async () => {
  await shown(FULL, 'en');
  const lines = await screen.findByRole('region', { name: 'Costs' });
  expect(within(lines).getByText('One corrected line')).toBeVisible();
  expect(within(lines).getByText('Corrects a line: Avoir reçu')).toBeVisible();
  expect(screen.getByText(/added after the decision/)).toBeVisible();
});

test('starts with hours at the rate of the workspace, and sends only what goes with the kind', async () => {
  const { user, server } = await shown(costs(), 'fr', {
    RecordCost: () => ({
      recordCost: {
        __typename: 'RecordCostSuccess',
        costs: { __typename: 'ExperimentCosts', spent: 400, returned: null },
      },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Ajouter un coût' }));
  await user.type(screen.getByRole('textbox', { name: 'Nombre d’heures' }), '10');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() =>
    expect(server.asked.find(({ name }) => name === 'RecordCost')?.variables['input']).toMatchObject({
      experimentId: 'experiment_1',
      cost: { kind: 'time', category: 'people', hours: 10, hourlyRate: 40, vendor: null },
    }),
  );
});

test('says a refusal at its field, and keeps what was typed', async () => {
  const refusal = { __typename: 'Refusal', code: 'ASSUMPTION_MISSING', field: 'assumption', parameters: [] };
  const { user } = await shown(FULL, 'fr', {
    RecordReturn: () => ({
      recordReturn: { __typename: 'RefusedError', code: 'ASSUMPTION_MISSING', refusals: [refusal] },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Ajouter un retour' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(screen.getByRole('textbox', { name: 'Montant' })).toHaveAttribute('aria-invalid', 'true');
  await user.type(screen.getByRole('textbox', { name: 'Montant' }), '900');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  const assumption = screen.getByRole('textbox', { name: 'Comment ce montant est calculé' });
  await waitFor(() => expect(assumption).toHaveAttribute('aria-invalid', 'true'));
});

import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../../test-support/render-screen.js';
import { PreviewButton } from './preview-button.js';

const week = (day: string, value: number | null, readings = 7) => ({
  __typename: 'WeekFigure',
  ...{ week: day, value, size: 100, readings },
});
const arm = (armId: string, name: string, role: string, weeks: object[]) => ({
  __typename: 'ArmWeeks',
  ...{ armId, name, role, weeks },
});
const preview = (more: object = {}) => ({
  experimentPreview: {
    __typename: 'ExperimentPreview',
    changeDate: null,
    card: {
      __typename: 'BoardCard',
      ...{
        id: 'experiment_4',
        number: 4,
        title: 'Forum',
        stage: 'test',
        isDraft: false,
        ownerName: 'Ana Lopes',
      },
      ...{
        projectName: null,
        departmentNames: ['Marketing'],
        startedAt: null,
        stopDate: '2026-12-24',
        closedAt: null,
      },
      ...{ measurementCount: 28, verdict: null, verdictConfirmed: false, verdictContested: false },
      ...{ decision: null, decisionReason: null, learning: null, hypothesis: null },
    },
    measures: [
      {
        __typename: 'PreviewMeasure',
        ...{ id: 'measure_1', role: 'outcome', metricName: 'Taux de clic', unit: null, shape: 'proportion' },
        ...{ direction: 'increase', baseline: 0.1, target: 0.14 },
        arms: [
          arm('arm_1', 'Témoin', 'control', [week('2026-11-02', 0.1), week('2026-11-09', 0.101)]),
          arm('arm_2', 'Pilote', 'variant', [week('2026-11-02', 0.11), week('2026-11-09', 0.123)]),
        ],
      },
      {
        __typename: 'PreviewMeasure',
        ...{ id: 'measure_2', role: 'guardrail', metricName: 'Plaintes', unit: 'plaintes', shape: 'level' },
        ...{
          direction: 'decrease',
          baseline: null,
          target: null,
          arms: [arm('arm_2', 'Pilote', 'variant', [])],
        },
      },
    ],
    people: [{ __typename: 'PreviewPerson', id: 'person_1', name: 'Bo Diaz', role: 'relay' }],
    ...more,
  },
});

const open = async (answer: object) => {
  const answers = { ExperimentPreview: () => answer };
  await renderScreen(<PreviewButton number={4} />, { path: '/', answers });
  await userEvent.click(screen.getByRole('button', { name: 'Aperçu de EXP-4' }));
  return screen.findByRole('dialog');
};

test('an experiment is read beside the list: its series in words, every week in a table, its people', async () => {
  const dialog = await open(preview());
  const clicks = await within(dialog).findByRole('region', { name: 'Taux de clic' });
  expect(clicks).toHaveTextContent(
    /Dernière semaine relevée : Témoin 10,1\s% et Pilote 12,3\s%\. Visé : 14\s%\./,
  );
  expect(within(clicks).getAllByRole('row', { hidden: true })).toHaveLength(5);
  expect(within(dialog).getByRole('region', { name: 'Plaintes' })).toHaveTextContent(
    'Aucun relevé à ce jour.',
  );
  expect(dialog).toHaveTextContent('Bo Diaz · Relais');
  expect(within(dialog).getByRole('link', { name: 'Ouvrir l’expérimentation' })).toHaveAttribute(
    'href',
    '/experiments/4',
  );
});

test('one that is no longer there says so', async () => {
  const dialog = await open({ experimentPreview: null });
  expect(await within(dialog).findByText(/n’est plus là/)).toBeVisible();
});

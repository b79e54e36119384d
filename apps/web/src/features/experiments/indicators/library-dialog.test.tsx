import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { LibraryDialog } from './library-dialog.js';

const metric = (more: object) => ({
  ...{ __typename: 'Metric', id: 'metric_1', name: 'n', unit: '%', shape: 'proportion', level: 'executive' },
  ...{ direction: 'increase', definition: null, collection: null, indicator: null },
  ...{ lowerBound: null, upperBound: null, ...more },
});

test('taking one defines it for the workspace, with how to collect it', async () => {
  const sent: any[] = [];
  const chosen: string[] = [];
  const { user } = await renderScreen(
    <LibraryDialog onClose={() => undefined} onChosen={({ id }) => chosen.push(id)} />,
    {
      locale: 'fr',
      answers: {
        PlanMetrics: () => ({ metrics: [] }),
        DefineMetric: ({ input }: any) => {
          sent.push(input.metric);
          return {
            defineMetric: { __typename: 'DefineMetricSuccess', metric: metric({ id: 'metric_new' }) },
          };
        },
      },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Idées' }));
  await user.click(screen.getByRole('button', { name: /Idées mises en place/ }));
  expect(sent).toMatchObject([
    { indicator: 'ideasDone', shape: 'proportion', direction: 'increase', level: 'executive' },
  ]);
  expect(sent[0].collection).toMatch(/^Six mois après/);
  expect(chosen).toEqual(['metric_new']);
});

test('one that the workspace has is used, not defined twice', async () => {
  const chosen: string[] = [];
  const { user } = await renderScreen(
    <LibraryDialog onClose={() => undefined} onChosen={({ id }) => chosen.push(id)} />,
    { locale: 'en', answers: { PlanMetrics: () => ({ metrics: [metric({ indicator: 'satisfied' })] }) } },
  );
  await user.click(await screen.findByRole('button', { name: /^Use it: Satisfied people/ }));
  expect(chosen).toEqual(['metric_1']);
});

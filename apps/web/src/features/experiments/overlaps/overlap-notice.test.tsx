import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { OverlapNotice } from './overlap-notice.js';

const other = { __typename: 'ExperimentLink', id: 'experiment_2', number: 22, title: 'Chaque lundi' };
const answers = (overlaps: object[]) => ({
  ExperimentOverlaps: () => ({
    experiment: { __typename: 'Experiment', id: 'experiment_1', overlaps },
  }),
});
const overlap = {
  ...{ __typename: 'ExperimentOverlap', experiment: other, reasons: ['sameAudience', 'sameProject'] },
  ...{ from: '2026-11-22', until: null },
};
const notice = (stage: string) => (
  <ExperimentProvider value={{ number: 24, stage } as ExperimentView}>
    <OverlapNotice />
  </ExperimentProvider>
);

test('names the other test, leads to it, and says that nothing is blocked', async () => {
  await renderScreen(notice('prototype'), { locale: 'fr', answers: answers([overlap]) });
  const link = await screen.findByRole('link', { name: /EXP-22 Chaque lundi/ });
  expect(link).toHaveAttribute('href', '/experiments/22');
  const aside = screen.getByRole('complementary', { name: 'Tests sur les mêmes personnes' });
  expect(aside).toHaveTextContent('même public et même projet');
  expect(aside).toHaveTextContent('sans fin fixée');
  expect(aside).toHaveTextContent('Rien n’est bloqué');
});

test('says nothing once the test has ended', async () => {
  await renderScreen(notice('evaluate'), { locale: 'fr', answers: answers([overlap]) });
  expect(screen.queryByRole('complementary', { name: 'Tests sur les mêmes personnes' })).toBeNull();
});

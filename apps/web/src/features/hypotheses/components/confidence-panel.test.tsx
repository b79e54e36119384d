import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { ConfidencePanel } from './confidence-panel.js';

const told = {
  ...{ __typename: 'Testimony', id: 'testimony_1', version: 1, strength: 'did', stance: 'for', link: null },
  ...{ statement: 'Trois réponses sans nous.', source: 'Forum', heardOn: '2026-03-01' },
  ...{ recordedAt: '2026-03-02T09:00:00Z', withdrawnAt: null, withdrawalReason: null, withdrawnBy: null },
  ...{ viewerCanEdit: false, recordedBy: { __typename: 'Member', id: 'm', name: 'Léa' } },
  ...{ experiment: null, history: [] },
};
const piece = (more: object) => ({
  ...{ __typename: 'ConfidencePiece', side: 'for', weight: 1, weighedAs: 'full', grade: null },
  ...{ experiment: null, testimony: null, ...more },
});
const verdict = piece({
  ...{ side: 'against', weight: 4, grade: 3 },
  experiment: {
    ...{ __typename: 'ExperimentLink', id: 'experiment_7', number: 7, title: 'Forum', verdict: 'refuted' },
  },
});
const testimony = piece({ testimony: { ...told } });
const confidence = {
  ...{ __typename: 'Confidence', ruleVersion: '1.0.0', leaning: 'against', degree: 'moderate' },
  ...{ for: 1, against: 4, pieces: [verdict, testimony] },
  history: [
    {
      ...{ __typename: 'ConfidenceStep', on: '2026-03-02', for: 1, against: 0 },
      ...{ leaning: 'for', degree: 'weak', movedBy: [testimony] },
    },
    {
      ...{ __typename: 'ConfidenceStep', on: '2026-04-10', for: 1, against: 4 },
      ...{ leaning: 'against', degree: 'moderate', movedBy: [verdict] },
    },
  ],
};

test('says where it leans, opens every piece, and tells the days on which it moved, the latest first', async () => {
  await renderScreen(<ConfidencePanel number={5} hypothesisId="hypothesis_5" />, {
    locale: 'fr',
    answers: {
      HypothesisConfidence: () => ({
        hypothesis: { __typename: 'Hypothesis', id: 'hypothesis_5', testimonies: [told], confidence },
      }),
    },
  });
  const panel = await screen.findByRole('region', { name: 'Ce qui parle pour et contre' });
  expect(within(panel).getAllByText('Penche contre, nettement.')).toHaveLength(2);
  expect(panel).toHaveTextContent(
    'Pour : aucun verdict, 1 témoignage. Contre : 1 verdict, aucun témoignage.',
  );
  expect(within(panel).getByRole('link', { name: /^EXP-7 Forum/ })).toHaveAttribute('href', '/experiments/7');
  const table = within(panel).getByRole('table', { name: 'Au fil du temps' });
  const days = within(table).getAllByRole('rowheader');
  expect(days.map((day) => day.textContent)).toEqual(['10 avril 2026', '2 mars 2026']);
});

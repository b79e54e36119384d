import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import type { ScoresShown } from './api/hypothesis-scores.js';
import { ScoresPanel } from './scores-panel.js';

const plain = (element: HTMLElement) => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

const hidden = {
  ...{ __typename: 'HypothesisScores', id: 'hypothesis_5', scorers: 2, isOpen: true, revised: 0 },
  ...{ score: null, own: null, spread: [], tests: [] },
} satisfies object;

const criterion = (name: 'impact' | 'confidence' | 'ease', scores: number[]) => ({
  ...({ __typename: 'CriterionSpread', criterion: name, scores } as const),
  ...{ lowest: scores[0]!, highest: scores.at(-1)!, disagree: scores.at(-1)! - scores[0]! >= 5 },
  mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
});

const seen = {
  ...{ ...hidden, scorers: 3, score: 6.1, revised: 1 },
  own: { __typename: 'OwnScores', impact: 7, confidence: 5, ease: 9 } as const,
  spread: [criterion('impact', [6, 7, 8]), criterion('confidence', [5, 5, 6]), criterion('ease', [2, 7, 9])],
};

const found = (scores: object) => ({
  hypothesis: { __typename: 'Hypothesis', id: 'hypothesis_5', scores },
});

const panel = <ScoresPanel number={5} hypothesisId="hypothesis_5" />;

test('others’ scores are seen after one gave one’s own; every criterion that misses one says so', async () => {
  const asked: unknown[] = [];
  let now: object = hidden;
  const answers = {
    HypothesisScores: () => found(now),
    ScoreHypothesis: ({ input }: Record<string, unknown>) => {
      asked.push(input);
      if (asked.length === 1) {
        const refusals = ['confidence', 'ease'].map((field) => ({
          ...{ __typename: 'Refusal', code: 'SCORE_REQUIRED', field, parameters: [] },
        }));
        return { scoreHypothesis: { __typename: 'RefusedError', code: 'SCORE_REQUIRED', refusals } };
      }
      now = seen;
      return { scoreHypothesis: { __typename: 'ScoreHypothesisSuccess', scores: seen } };
    },
  };
  const { user } = await renderScreen(panel, { answers, locale: 'fr' });
  const shown = await screen.findByRole('region', { name: 'Noter cette idée' });
  expect(plain(shown)).toContain(
    '2 personnes l’ont notée. Vous verrez leurs notes après avoir donné les vôtres.',
  );
  await user.click(screen.getByRole('button', { name: 'Donner mes notes' }));
  await user.click(screen.getByRole('button', { name: /^8 change nettement/ }));
  await user.click(screen.getByRole('button', { name: 'Donner ces notes' }));
  expect(screen.getAllByText('Donnez une note à ce critère.')).toHaveLength(2);
  await user.type(screen.getByRole('textbox', { name: /: Confiance/ }), '6');
  await user.type(screen.getByRole('textbox', { name: /: Facilité/ }), '3');
  await user.click(screen.getByRole('button', { name: 'Donner ces notes' }));
  expect(asked.at(-1)).toEqual({ hypothesisId: 'hypothesis_5', impact: 8, confidence: 6, ease: 3 });
  expect(await screen.findByText(/On n’est pas d’accord sur la facilité, de 2 à 9/)).toBeInTheDocument();
});

test('the spread comes before the mean, with a rule for what disagreement is', async () => {
  await renderScreen(panel, { answers: { HypothesisScores: () => found(seen) }, locale: 'en' });
  const shown = await screen.findByRole('region', { name: 'Score this idea' });
  const text = plain(shown);
  expect(text).toMatch(
    /They disagree on ease, from 2 to 9: talk about it.*mean 7.*mean 5\.3.*Overall score: 6\.1/,
  );
  expect(text).toContain('at least five points');
  expect(text).toContain('One person changed their scores after seeing the others’.');
  expect(within(shown).getAllByRole('img')[2]).toHaveAccessibleName('Scores given: 2, 7 and 9');
});

test('once tested, the score stands beside the verdict and its effect, and what scores are worth is too early to say', async () => {
  const tested = {
    ...{ ...seen, isOpen: false, own: null },
    tests: [
      {
        ...({ __typename: 'ScoredTest', verdict: 'refuted' } as const),
        experiment: { __typename: 'ExperimentLink', id: 'experiment_3', number: 3, title: 'Forum' },
        effect: {
          ...{ __typename: 'MeasuredEffect', metricName: 'Appels', unit: 'appels' },
          ...{ shape: 'level', value: 12 },
        },
      },
    ],
  } as unknown as ScoresShown;
  const record = {
    ...{ __typename: 'ScoreRecord', tested: 1, confirmed: 0, minimum: 8, concordance: null },
    ...{ meanOfConfirmed: null, meanOfOthers: 6.1, ideas: [] },
  };
  const answers = { HypothesisScores: () => found(tested), ScoreRecord: () => ({ scoreRecord: record }) };
  await renderScreen(panel, { answers, locale: 'fr' });
  const shown = await screen.findByRole('region', { name: 'Les notes d’avant le test' });
  await screen.findByText('Que valent nos notes ?');
  const text = plain(shown);
  expect(text).toContain('6,1 sur 10');
  expect(text).toContain('Appels : +12 appels');
  expect(text).toContain('Trop tôt pour le dire : une idée notée a été testée');
  expect(screen.queryByRole('button', { name: /notes/ })).toBeNull();
});

test('an idea tested without a score says nothing', async () => {
  const answers = { HypothesisScores: () => found({ ...hidden, isOpen: false, scorers: 0 }) };
  const { container, server } = await renderScreen(panel, { answers });
  await waitFor(() => expect(server.asked).toHaveLength(1));
  expect(container.querySelector('section')).toBeNull();
});

import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { HypothesisHints } from './hypothesis-hints.js';

const nothing = {
  observation: null,
  audience: null,
  change: null,
  measure: null,
  direction: null,
  target: null,
  rationale: null,
};

test('says nothing before anything is typed', async () => {
  await renderScreen(<HypothesisHints parts={nothing} locale="fr" />);
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});

test('quotes what was typed, and asks for what is missing', async () => {
  await renderScreen(<HypothesisHints parts={{ ...nothing, change: 'nous ouvrons un forum' }} locale="fr" />);
  const advice = screen.getByRole('list', { name: 'Pour la rendre plus solide' });
  expect(advice).toHaveTextContent(/forum . est un outil/);
  expect(advice).toHaveTextContent('Nommez une mesure que vous pouvez relever.');
});

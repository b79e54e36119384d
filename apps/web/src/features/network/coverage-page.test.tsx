import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { CoveragePage } from './coverage-page.js';

const department = (id: string, name: string, relays: number, namedRelays: number | null = 0) => ({
  ...{ __typename: 'CoveredDepartment', id, name, parentName: null, people: 4, relays, namedRelays },
});
const RELAYS = [
  { personId: 'person_1', name: 'Ana Lopes', departmentId: 'department_1', takesPart: false, setAside: null },
  { personId: 'person_2', name: 'Paul Roy', departmentId: null, takesPart: false, setAside: 'paused' },
].map((relay) => ({ __typename: 'CoverageRelay', ...relay }));
const SUGGESTED = {
  ...{ __typename: 'SuggestedRelay', personId: 'person_1', kept: false, hoursLeft: 2, alsoReaches: [] },
  adds: [
    { __typename: 'ReachedDepartment', id: 'department_1', reason: 'worksThere' },
    { __typename: 'ReachedDepartment', id: 'department_2', reason: 'namedThere' },
  ],
};
const coverage = (suggestion: object | null) => ({
  __typename: 'Coverage',
  relays: 2,
  departments: [
    department('department_1', 'Finances', 1),
    department('department_2', 'Achats', 0, 1),
    department('department_3', 'Juridique', 0),
  ],
  suggestion,
});
const SUGGESTION = {
  ...{ __typename: 'CoverageSuggestion', unreached: ['department_3'], atLeast: 1, round: null },
  ...{ relays: RELAYS, people: [SUGGESTED] },
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const answers = (suggestion: object | null, asked: object[] = []) => ({
  Coverage: (variables: object) => {
    asked.push(variables);
    return { coverage: coverage(suggestion) };
  },
  CoverageExperiments: () => ({ board: { __typename: 'BoardConnection', edges: [] } }),
});

test('says who is suggested, what each brings and why, and what stays out of reach', async () => {
  await renderScreen(<CoveragePage />, { answers: answers(SUGGESTION) });
  expect(
    await screen.findByText('1 personne touche 2 des 3 directions.', { normalizer: plain }),
  ).toBeTruthy();
  expect(
    screen.getByText('Travaille dans : Finances. On se tourne vers cette personne dans : Achats.', {
      normalizer: plain,
    }),
  ).toBeTruthy();
  expect(screen.getByText('Il lui resterait 2 h ce mois.', { normalizer: plain })).toBeTruthy();
  expect(screen.getByText(/Reste hors d’atteinte/).textContent).toContain('Juridique');
  expect(screen.getByText('Paul Roy : en pause', { normalizer: plain })).toBeTruthy();
});

test('a person is kept or replaced by hand, and the rest is suggested again', async () => {
  const asked: object[] = [];
  const { user } = await renderScreen(<CoveragePage />, {
    answers: answers(SUGGESTION, asked),
    locale: 'en',
  });
  await user.click(await screen.findByRole('button', { name: 'Keep Ana Lopes' }));
  expect(asked.at(-1)).toMatchObject({ keep: ['person_1'], exclude: [] });
  await user.click(await screen.findByRole('button', { name: 'Replace Ana Lopes' }));
  expect(asked.at(-1)).toMatchObject({ keep: [], exclude: ['person_1'] });
  await user.click(await screen.findByRole('button', { name: 'Back to the suggestion' }));
  expect(screen.queryByRole('button', { name: 'Back to the suggestion' })).toBeNull();
});

test('those who do not read the network see the grid alone, with the departments that have no relay', async () => {
  await renderScreen(<CoveragePage />, { answers: answers(null) });
  expect(
    await screen.findByText('2 directions sur 3 n’ont pas encore de relais.', { normalizer: plain }),
  ).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

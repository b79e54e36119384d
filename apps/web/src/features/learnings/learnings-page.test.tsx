import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { LearningsPage } from './learnings-page.js';

const node = {
  ...{
    __typename: 'LearningLine',
    id: 'learning_1',
    createdAt: '2026-03-02T09:00:00Z',
    writtenByName: 'Ana',
  },
  statement: [
    { __typename: 'TextPart', text: 'Une ', isFound: false },
    { __typename: 'TextPart', text: 'expérience <b>courte</b>', isFound: true },
  ],
  limits: [{ __typename: 'TextPart', text: 'Dix personnes', isFound: false }],
  experiment: {
    ...{ __typename: 'ExperimentLink', id: 'experiment_1', number: 12, title: 'Forum', stage: 'iterate' },
    ...{ verdict: 'refuted', decision: 'stop' },
  },
  ...{ grade: 1, projectName: 'Entraide', departmentNames: ['Juridique'], isDeadEnd: true },
  ...{ decisionReason: 'Trop long', avoid: 'Imposer l’heure', retryWhen: 'Chacun choisit' },
  ...{ confirmations: 0, contestations: 2, reusedCount: 0 },
};

const facets = {
  ...{ __typename: 'LearningFacets', deadEnds: 1, contested: 1, projects: [], activities: [], grades: [] },
  departments: [{ __typename: 'NamedCount', id: 'department_1', name: 'Juridique', count: 3 }],
  verdicts: [{ __typename: 'LearningVerdictCount', verdict: 'refuted', count: 4 }],
};
const empty = { ...facets, deadEnds: 0, contested: 0, departments: [], verdicts: [] };

const library = (nodes: object[], counts: object = facets) => ({
  learnings: {
    ...{ __typename: 'LearningLibrary', totalCount: nodes.length, facets: counts },
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: nodes.map((each) => ({ __typename: 'LearningLineEdge', cursor: 'c', node: each })),
  },
});
const render = (answer: object, path = '/learnings') =>
  renderScreen(<LearningsPage />, { path, pattern: '/learnings', answers: { Learnings: () => answer } });

test('a dead end is shown whole, and who contests says so wherever it is listed', async () => {
  await render(library([node]), '/learnings?q=experience');
  const line = within((await screen.findByRole('link', { name: /expérience/ })).closest('li')!);
  expect(line.getByText('expérience <b>courte</b>').tagName).toBe('MARK');
  expect(line.getByText('Impasse')).toBeInTheDocument();
  expect(line.getByText(/Imposer l’heure/)).toBeInTheDocument();
  expect(line.getByText(/Chacun choisit/)).toBeInTheDocument();
  expect(line.getByText('Contesté par 2 personnes')).toBeInTheDocument();
});

test('each choice says how many it would leave; choosing one narrows, and the address tells it', async () => {
  const { user, server, address } = await render(library([node]));
  const departments = within(await screen.findByRole('group', { name: 'Direction' }));
  await user.click(departments.getByRole('button', { name: /Juridique/ }));
  expect(address()).toContain('department=department_1');
  expect(server.asked.at(-1)?.variables).toMatchObject({ filter: { departmentId: 'department_1' } });
  await user.click(screen.getByRole('link', { name: 'Impasses (1)' }));
  expect(address()).toContain('shelf=deadEnds');
});

test('an empty library says what will be here and where it begins', async () => {
  await render(library([], empty));
  expect(await screen.findByText('Aucun enseignement pour l’instant')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Voir les expérimentations' })).toBeInTheDocument();
});

test('nothing found says so', async () => {
  await render(library([], empty), '/learnings?q=zzz');
  expect(await screen.findByText(/Rien ne correspond à «/)).toBeInTheDocument();
});

test('what is not found can be undone, looked for more widely, or put to the test', async () => {
  const { user, address } = await render(library([], empty), '/learnings?q=zzz&verdict=refuted');
  expect(await screen.findByText(/Rien ne correspond à «/)).toHaveAttribute('role', 'status');
  expect(screen.getByRole('link', { name: 'Proposer une hypothèse' })).toHaveAttribute(
    'href',
    '/hypotheses/new',
  );
  await user.click(screen.getByRole('link', { name: 'Chercher dans toute la bibliothèque' }));
  expect(address()).toContain('q=zzz');
  expect(address()).not.toContain('verdict');
  await user.click(screen.getByRole('link', { name: 'Effacer la recherche' }));
  expect(address()).not.toContain('zzz');
});

import { expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import { NetworkPage } from './network-page.js';

const ROUND = { __typename: 'NetworkRound', id: 'round_1', title: 'Outils', endedOn: '2026-03-01' };
const UNTOLD = {
  ...{
    received: null,
    namedFrom: [],
    departments: null,
    rank: null,
    tied: false,
    bestRank: null,
    worstRank: null,
  },
  ...{ pageRank: null, betweenness: null, eigenvector: null },
};
const position = (number: number, more: object) => ({
  ...{ __typename: 'NetworkPosition', number, personId: null, name: null, group: 0, ...UNTOLD },
  ...more,
});
const reading = (more: object = {}) => ({
  ...{ __typename: 'NetworkReading', round: ROUND, computedAt: '2026-03-02T08:00:00Z', disclosure: 'all' },
  ...{
    people: 21,
    asked: 21,
    respondents: 20,
    minimumAnswers: 5,
    minimumResponse: 0.6,
    ties: 190,
    reciprocity: 47,
  },
  ...{
    pageRankWithheld: null,
    betweennessWithheld: null,
    eigenvectorWithheld: 'NOT_STRONGLY_CONNECTED',
    leftOut: 0,
  },
  groups: [
    { __typename: 'NetworkGroup', departmentId: 'department_1', name: 'Finances', people: 12, answers: 12 },
    { __typename: 'NetworkGroup', departmentId: null, name: null, people: 9, answers: 8 },
  ],
  departmentTies: [{ __typename: 'DepartmentTie', from: 0, to: 1, nominations: 46 }],
  positions: [
    position(7, {
      ...{
        name: 'Claire Morel',
        personId: 'person_7',
        received: 18,
        namedFrom: [0, 1],
        departments: 2,
        rank: 1,
      },
      ...{ bestRank: 1, worstRank: 2, pageRank: 2, betweenness: 1.6 },
    }),
    position(3, {
      group: 1,
      received: 9,
      departments: 1,
      rank: 2,
      tied: true,
      bestRank: 2,
      worstRank: 2,
      pageRank: 3.4,
    }),
    position(12, { group: null }),
  ],
  reach: [{ __typename: 'ReachStep', number: 7, adds: 18 }],
  ...more,
});
const answers = (more: object = {}) => ({
  NetworkRounds: () => ({ networkRounds: [ROUND] }),
  NetworkReading: () => ({ networkReading: reading(more) }),
});

test('the table says what is known of each, under a name or a number', async () => {
  await renderScreen(<NetworkPage />, { answers: answers() });
  const [table] = await screen.findAllByRole('table');
  const rows = within(table!)
    .getAllByRole('row')
    .map((row) => row.textContent!.replaceAll('\u00a0', ' '));
  expect(rows[1]).toBe('Claire MorelFinances1821 (de 1 à 2)2 fois la moyenne1,6 %');
  expect(rows[2]).toBe('Personne 3Petites directions réunies912 ex æquo3,4 fois la moyenne–');
  expect(rows[3]).toBe('Personne 12Direction non montréemoins de 5––––');
  expect(screen.getByText(/vecteur propre n’est pas donnée/)).toBeTruthy();
});

test('columns sort both ways, what is unknown last', async () => {
  const { user } = await renderScreen(<NetworkPage />, { answers: answers(), locale: 'en' });
  const heading = await screen.findByRole('button', { name: 'Hearing' });
  const first = () =>
    within(screen.getAllByRole('table')[0]!)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
  await user.click(heading);
  expect(first()).toEqual(['Person 3', 'Claire Morel', 'Person 12']);
  expect(screen.getByRole('columnheader', { name: 'Hearing' }).getAttribute('aria-sort')).toBe('descending');
  await user.click(heading);
  expect(first()).toEqual(['Claire Morel', 'Person 3', 'Person 12']);
});

test('the picture is walked with the arrow keys, and says who is in view', async () => {
  const { user, address } = await renderScreen(<NetworkPage />, { answers: answers() });
  const picture = await screen.findByRole('application');
  act(() => picture.focus());
  await user.keyboard('{Home}');
  expect(
    await screen.findByText('Nommée par 18 collègues ; rang 1.', { exact: false, normalizer }),
  ).toBeTruthy();
  expect(
    screen.getByText('On la nomme depuis : Finances et Petites directions réunies.', { normalizer }),
  ).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(address()).toBe('/people/person_7');
});

const normalizer = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

test('under the response that the round asks for, only counts are shown and it says why', async () => {
  await renderScreen(<NetworkPage />, {
    answers: answers({
      ...{ disclosure: 'counts', respondents: 9 },
      ...{
        pageRankWithheld: 'LOW_RESPONSE',
        betweennessWithheld: 'LOW_RESPONSE',
        eigenvectorWithheld: 'LOW_RESPONSE',
      },
    }),
  });
  expect(await screen.findByText(/seuls les nombres de recommandations sont montrés/)).toBeTruthy();
  expect(screen.queryByRole('columnheader', { name: 'Écoute' })).toBeNull();
});

test('too few answers show nothing', async () => {
  await renderScreen(<NetworkPage />, {
    answers: answers({ disclosure: 'nothing', respondents: 6, positions: [], reach: [], departmentTies: [] }),
  });
  expect(
    await screen.findByText('6 personnes ont répondu : trop peu pour lire un réseau', { normalizer }),
  ).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a reading that is being computed says so', async () => {
  await renderScreen(<NetworkPage />, { answers: answers({ computedAt: null }) });
  expect((await screen.findByText(/il apparaîtra ici tout seul/)).getAttribute('role')).toBe('status');
  expect(screen.queryByRole('application')).toBeNull();
});

test('whoever neither leads nor coordinates is sent to coverage', async () => {
  const viewer = { ...ana, member: { ...ana.member, role: 'leadership' as const } };
  await renderScreen(<NetworkPage />, { viewer });
  expect((await screen.findByRole('link', { name: 'Voir la couverture' })).getAttribute('href')).toBe(
    '/people/coverage',
  );
});

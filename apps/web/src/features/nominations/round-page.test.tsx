import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import type { TestServer } from '../../../test-support/test-server.js';
import { RoundPage } from './round-page.js';

const sent = (server: TestServer, operation: string) =>
  server.asked.filter(({ name }) => name === operation).map(({ variables }) => variables);
const coordinator: typeof ana = { ...ana, member: { ...ana.member, role: 'coordinator' as const } };
const topic = { __typename: 'RoundTopic', id: 'topic_1', name: 'Accueil' };
const person = (id: string, name: string) => ({ __typename: 'Person', id, name, department: null });
const results = (more: object = {}) => ({
  ...{ __typename: 'RoundResults', withheld: null, allowsCentralities: true, told: 0, waiting: 0 },
  ...{
    moversWithheldIn: 0,
    reachable: [],
    topics: [{ __typename: 'RoundTopicResult', topic, candidates: [] }],
    movers: [],
  },
  ...more,
});
const round = (more: object = {}) => ({
  ...{ __typename: 'NominationRound', id: 'round_1', version: 3, title: 'Qui vous aide ?', state: 'open' },
  ...{
    startsOn: '2026-03-02',
    endsOn: '2026-03-16',
    asked: 21,
    answered: 9,
    minimumAnswers: 5,
    minimumResponse: 0.6,
  },
  ...{ asksMovers: false, lastAskedAt: '2026-03-02T06:00:00Z', topics: [topic] },
  openedBy: { __typename: 'Member', id: 'member_2', name: 'Yannick' },
  departments: [
    {
      __typename: 'RoundDepartment',
      asked: 16,
      answered: 8,
      withheld: null,
      department: { __typename: 'Department', id: 'd1', name: 'Ventes' },
    },
    {
      __typename: 'RoundDepartment',
      asked: 1,
      answered: null,
      withheld: 'tooFewPeople',
      department: { __typename: 'Department', id: 'd2', name: 'Cabinet' },
    },
    {
      __typename: 'RoundDepartment',
      asked: 4,
      answered: null,
      withheld: 'protectsAnother',
      department: null,
    },
  ],
  results: results({ withheld: 'roundOpen', allowsCentralities: false, topics: [] }),
  ...more,
});
const show = (shown: object, more: object = {}, viewer = coordinator) =>
  renderScreen(<RoundPage />, {
    ...{ viewer, path: '/people/rounds/round_1', pattern: '/people/rounds/$roundId' },
    answers: { Round: () => ({ round: shown }), ...more },
  });

test('an open round shows its response where that points at nobody, and says why not elsewhere', async () => {
  await show(round());
  expect(await screen.findByText(/9 personnes ont répondu sur 21/)).toBeVisible();
  expect(screen.getByText('8 sur 16')).toBeVisible();
  expect(screen.getByText(/Non montré : trop peu de monde/)).toBeVisible();
  expect(screen.getByText(/Non montré : en protège une autre/)).toBeVisible();
  expect(screen.getByText(/seul le taux de réponse se voit/)).toBeVisible();
});

test('those who did not answer are reminded, and a refusal is said there', async () => {
  const { user, server } = await show(round(), {
    RemindVoters: () => ({
      remindVoters: {
        ...{ __typename: 'RefusedError', code: 'ROUND_REMINDED_TODAY' },
        refusals: [{ __typename: 'Refusal', code: 'ROUND_REMINDED_TODAY', field: null, parameters: [] }],
      },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Relancer 12 personnes' }));
  expect(await screen.findByText(/Une relance par jour suffit/)).toBeVisible();
  expect(sent(server, 'RemindVoters')).toEqual([{ input: { id: 'round_1', version: 3 } }]);
});

test('on the day they were written to, there is nothing to press', async () => {
  await show(round({ lastAskedAt: new Date().toISOString() }));
  expect(await screen.findByText(/la relance sera possible demain/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Relancer/ })).toBeNull();
});

test('a closed round asks for consent from a number of colleagues on, without a name', async () => {
  const reachable = [2, 3, 4].map((namedBy) => ({
    __typename: 'NamedAtLeast',
    namedBy,
    people: 10 - namedBy,
  }));
  const { user, server } = await show(round({ state: 'closed', results: results({ reachable }) }), {
    AskNominees: () => ({
      askNominees: {
        __typename: 'AskNomineesSuccess',
        round: { __typename: 'NominationRound', id: 'round_1', version: 4 },
      },
    }),
  });
  expect(await screen.findByText(/Personne n’est encore informé/)).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Nommées par au moins' })).toHaveValue(
    '3 collègues\u00a0: 7 personnes',
  );
  await user.click(screen.getByRole('button', { name: 'Leur demander' }));
  expect(sent(server, 'AskNominees')).toEqual([{ input: { id: 'round_1', version: 3, namedBy: 3 } }]);
});

test('those who agreed are named with a number only from the minimum on, and a low response is said', async () => {
  const candidates = [
    { __typename: 'RoundCandidate', namedBy: 7, person: person('person_2', 'Ana Prat') },
    { __typename: 'RoundCandidate', namedBy: null, person: person('person_3', 'Zoé Lys') },
  ];
  const topics = [{ __typename: 'RoundTopicResult', topic, candidates }];
  await show(
    round({ state: 'closed', results: results({ told: 3, waiting: 1, topics, allowsCentralities: false }) }),
  );
  expect(
    await screen.findByText(/3 personnes ont été informées en privé.*1 n’a pas encore répondu/),
  ).toBeVisible();
  const region = screen.getByRole('region', { name: 'Vers qui l’on se tourne' });
  const names = within(region)
    .getAllByRole('link')
    .map((link) => link.textContent);
  expect(names).toEqual(['Ana Prat', 'Zoé Lys']);
  expect(within(region).getByText('7 collègues')).toBeVisible();
  expect(within(region).getByText('moins de 5 collègues')).toBeVisible();
  expect(within(region).getByText(/Moins de 60\s% de réponses/)).toBeVisible();
});

test('others than coordination read the response alone', async () => {
  await show(round({ state: 'closed', results: results({ withheld: 'coordinatorsOnly' }) }), {}, ana);
  expect(await screen.findByText(/Les résultats sont lus par la coordination/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import type { TestServer } from '../../../test-support/test-server.js';
import { NewRoundPage } from './new-round-page.js';
import { RoundsPage } from './rounds-page.js';

const sent = (server: TestServer, operation: string) =>
  server.asked.filter(({ name }) => name === operation).map(({ variables }) => variables);
const coordinator: typeof ana = { ...ana, member: { ...ana.member, role: 'coordinator' as const } };
const pageInfo = {
  __typename: 'PageInfo',
  hasNextPage: false,
  hasPreviousPage: false,
  startCursor: null,
  endCursor: null,
};
const nothing = {
  Rounds: () => ({ rounds: { __typename: 'RoundSummaryConnection', edges: [], pageInfo, totalCount: 0 } }),
  OwnNominations: () => ({ ownNominations: [] }),
};

test('with no round yet, coordination is told why one helps and may open it', async () => {
  await renderScreen(<RoundsPage />, { answers: nothing, viewer: coordinator });
  expect(await screen.findByText(/Les responsables devinent juste une fois sur deux/)).toBeVisible();
  for (const link of screen.getAllByRole('link', { name: 'Ouvrir une campagne' })) {
    expect(link).toHaveAttribute('href', '/people/rounds/new');
  }
});

test('others are told what will come, without a button', async () => {
  await renderScreen(<RoundsPage />, { answers: nothing });
  expect(await screen.findByText(/La coordination ouvre une campagne/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Ouvrir une campagne' })).toBeNull();
});

test('somebody named reads it alone, and chooses topics and hours', async () => {
  const topic = { __typename: 'RoundTopic', id: 'topic_1', name: 'Accueil' };
  const own = {
    ...{
      __typename: 'OwnNomination',
      id: 'ownNomination_1',
      roundTitle: 'Qui vous aide ?',
      movesThings: true,
    },
    topics: [{ __typename: 'OwnNominationTopic', namedBy: 7, topic }],
  };
  const { user, server } = await renderScreen(<RoundsPage />, {
    answers: {
      ...nothing,
      OwnNominations: () => ({ ownNominations: [own] }),
      AnswerNomination: () => ({
        answerNomination: { __typename: 'AnswerNominationSuccess', isListed: true },
      }),
    },
  });
  expect(await screen.findByText('7 collègues se tournent vers vous sur « Accueil ».')).toBeVisible();
  await user.type(screen.getByLabelText(/Heures par mois/), '4');
  await user.click(screen.getByRole('button', { name: 'J’accepte d’être parmi les relais' }));
  await waitFor(() => expect(sent(server, 'AnswerNomination')).toHaveLength(1));
  expect(sent(server, 'AnswerNomination')[0]).toMatchObject({
    input: { id: 'ownNomination_1', accept: true, topicIds: ['topic_1'], monthlyHours: 4 },
  });
});

test('a round is written, previewed and opened; refusals stand at their fields', async () => {
  const { user, server } = await renderScreen(<NewRoundPage />, {
    viewer: coordinator,
    answers: {
      RoundChoices: () => ({ topics: [], departments: [] }),
      RoundPreview: () => ({
        roundPreview: {
          ...{ __typename: 'RoundPreview', asked: 3, withoutAddress: 2 },
          ...{ subject: 'À qui demandez-vous conseil ?', text: 'Bonjour' },
        },
      }),
      OpenRound: () => ({
        openRound: {
          ...{ __typename: 'RefusedError', code: 'TOO_FEW_TO_ASK' },
          refusals: [
            {
              ...{ __typename: 'Refusal', code: 'TOO_FEW_TO_ASK', field: 'round.departmentIds' },
              parameters: [
                { __typename: 'RefusalParameter', name: 'asked', value: '3' },
                { __typename: 'RefusalParameter', name: 'min', value: '5' },
              ],
            },
          ],
        },
      }),
    },
  });
  await user.type(await screen.findByRole('combobox', { name: 'Sujets' }), 'Accueil{Enter}');
  expect(await screen.findByText('3 personnes recevront ce message.')).toBeVisible();
  expect(screen.getByText(/2 n’ont pas d’adresse/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ouvrir et écrire à tous' }));
  expect(
    await screen.findByText(/Il faut au moins 5 personnes avec une adresse ; il y en a 3/),
  ).toBeVisible();
  expect(sent(server, 'OpenRound')[0]).toMatchObject({
    input: { round: { topics: ['Accueil'], asksMovers: true, minimumAnswers: 5, namesPerQuestion: 5 } },
  });
});

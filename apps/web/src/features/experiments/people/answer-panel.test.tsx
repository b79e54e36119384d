import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen, type Rendered } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView, ParticipationView } from '../page/api/experiment-parts.js';
import { AnswerPanel } from './answer-panel.js';

const invitation = {
  ...{ id: 'participation_1', version: 3, role: 'relay', status: 'invited', message: 'Vous savez' },
  ...{ hours: 6, hoursPer: 'total', from: '2026-11-22', until: '2026-11-30', learns: 'Écouter' },
  ...{ organisation: null, weight: null, overLimit: true, acceptedAboveLimit: false, answerReason: null },
  ...{ person: { id: 'person_1', name: 'Sam' }, invitedBy: { id: 'member_1', name: 'Noé' } },
  ...{ suggestedBy: { id: 'person_9', name: 'Léa' }, suggestedPerson: null, suggestedName: null },
} as unknown as ParticipationView;
const experiment = {
  ...{ id: 'experiment_1', number: 12, stage: 'test', hypothesis: { id: 'hypothesis_1' } },
  ...{ owner: { id: 'member_1', name: 'Noé', person: { id: 'person_2' } }, participations: [invitation] },
} as unknown as ExperimentView;

const alertIs = (loadAlert: object | null) => () => ({
  node: { __typename: 'Participation', id: 'participation_1', loadAlert },
});
const over = {
  ...{ __typename: 'LoadAlert', kind: 'overCap', month: '2026-11-01', hours: 8.4, cap: 5, until: null },
};
const success = () => ({
  answerInvitation: {
    __typename: 'AnswerInvitationSuccess',
    participation: { __typename: 'Participation', id: 'participation_1', status: 'accepted', version: 4 },
  },
});
const panel = (of: Partial<ExperimentView> = {}) => (
  <ExperimentProvider value={{ ...experiment, ...of }}>
    <AnswerPanel participation={invitation} />
  </ExperimentProvider>
);

const answered = (server: Rendered['server']) =>
  server.asked.find(({ name }) => name === 'AnswerInvitation')?.variables;

test('says who asks, how long and why, and joins with a forecast in one tap', async () => {
  const { user, server } = await renderScreen(panel(), {
    locale: 'fr',
    answers: { InvitationAlert: alertIs(null), AnswerInvitation: success },
  });
  expect(await screen.findByText('Léa a pensé à vous.')).toBeInTheDocument();
  expect(screen.getByText('6 h en tout')).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: /Participer, avec un pronostic/ })).toHaveLength(9);
  await user.click(screen.getByRole('button', { name: /pronostic de 70\s%/ }));
  expect(answered(server)).toEqual({
    input: {
      ...{ id: 'participation_1', version: 3, accept: true },
      ...{ acceptAboveLimit: false, probability: 0.7 },
    },
  });
});

test('above the limit it says so, and the explicit yes goes with the answer', async () => {
  const { user, server } = await renderScreen(panel(), {
    locale: 'fr',
    answers: { InvitationAlert: alertIs(over), AnswerInvitation: success },
  });
  expect(await screen.findByText(/novembre 2026 compterait 8,4 h pour vous/)).toHaveTextContent(
    'La personne qui demande le sait. C’est vous qui décidez.',
  );
  await user.click(screen.getByRole('checkbox', { name: 'J’accepte au-delà de ma limite' }));
  await user.click(screen.getByRole('button', { name: 'Participer sans pronostic' }));
  expect(answered(server)).toMatchObject({
    input: { acceptAboveLimit: true, probability: null },
  });
});

test('without a hypothesis nobody is asked how likely it is', async () => {
  await renderScreen(panel({ hypothesis: null }), {
    locale: 'en',
    answers: { InvitationAlert: alertIs(null) },
  });
  expect(await screen.findByRole('button', { name: 'Yes, count me in' })).toBeInTheDocument();
  expect(screen.queryByText('Will it work, in your opinion?')).toBeNull();
});

test('declines with a reason, and may name somebody who may know by whom', async () => {
  const people = [{ __typename: 'Person', id: 'person_5', name: 'Karima Saïdi', department: null }];
  const { user, server } = await renderScreen(panel(), {
    locale: 'fr',
    answers: {
      InvitationAlert: alertIs(null),
      AnswerInvitation: success,
      PeopleFound: () => ({
        people: {
          __typename: 'PersonConnection',
          edges: people.map((node) => ({ __typename: 'PersonEdge', node })),
        },
      }),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Pas cette fois' }));
  await user.type(screen.getByLabelText('Raison (facultatif)'), 'Congés');
  await user.click(screen.getByRole('combobox', { name: /Quelqu’un d’autre/ }));
  await user.click(await screen.findByRole('option', { name: 'Karima Saïdi' }));
  await user.click(screen.getByRole('checkbox', { name: /peut savoir que j’ai pensé à elle/ }));
  await user.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }));
  expect(answered(server)).toEqual({
    input: {
      ...{ id: 'participation_1', version: 3, accept: false },
      ...{ reason: 'Congés', suggestedPersonId: 'person_5', namesMe: true },
    },
  });
});

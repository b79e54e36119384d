import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { InviteForm } from './invite-form.js';

const experiment = {
  ...{ id: 'experiment_1', number: 12, stage: 'test', participations: [] },
  owner: { id: 'member_1', name: 'Noé', person: { id: 'person_2' } },
} as unknown as ExperimentView;

const PeopleFound = () => ({
  people: {
    __typename: 'PersonConnection',
    edges: [
      {
        __typename: 'PersonEdge',
        node: { __typename: 'Person', id: 'person_1', name: 'Sam Diallo', department: null },
      },
    ],
  },
});
const PersonToInvite = () => ({
  node: {
    ...{ __typename: 'Person', id: 'person_1', profile: null },
    load: {
      ...{ __typename: 'PersonLoad', month: '2026-11-01', accepted: 4, asked: 1.5 },
      ...{ cap: 5, room: 0, pausedUntil: null },
    },
    solicitations: {
      ...{ __typename: 'Solicitations', timesLately: 3, isOften: true },
      asked: [
        {
          ...{ __typename: 'Solicitation', role: 'relay', askedAt: '2026-11-10T09:00:00Z', answer: null },
          experiment: null,
        },
      ],
    },
  },
});
const refusedOnce = () => {
  let asked = 0;
  return () => ({
    inviteParticipant:
      (asked += 1) === 1
        ? {
            ...{ __typename: 'RefusedError', code: 'LOAD_OVER_CAP' },
            refusals: [
              {
                ...{ __typename: 'Refusal', code: 'LOAD_OVER_CAP', field: 'overLimitAcknowledged' },
                parameters: [
                  { __typename: 'RefusalParameter', name: 'hours', value: '9.5' },
                  { __typename: 'RefusalParameter', name: 'cap', value: '5' },
                  { __typename: 'RefusalParameter', name: 'month', value: '2026-11' },
                ],
              },
            ],
          }
        : {
            __typename: 'InviteParticipantSuccess',
            participation: { __typename: 'Participation', id: 'participation_1' },
          },
  });
};

test('shows the month of the person and what they were asked, and asks above it only by saying so', async () => {
  const { user, server } = await renderScreen(
    <ExperimentProvider value={experiment}>
      <InviteForm />
    </ExperimentProvider>,
    {
      locale: 'fr',
      answers: { PeopleFound, PersonToInvite, InviteParticipant: refusedOnce() },
    },
  );
  await user.click(screen.getByRole('combobox', { name: 'Personne' }));
  await user.click(await screen.findByRole('option', { name: 'Sam Diallo' }));
  expect(await screen.findByText(/5,5 h demandées, pour une limite de 5 h/)).toBeInTheDocument();
  expect(screen.getByText(/Sollicitée 3 fois en 30 jours/)).toBeInTheDocument();
  expect(screen.getByText(/un brouillon privé/)).toBeInTheDocument();
  await user.type(screen.getByLabelText(/Heures demandées/), '4');
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }));
  expect(await screen.findByText(/En novembre 2026, cela ferait 9,5 h/)).toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: /Je sais que c’est au-dessus de sa limite/ }));
  await user.click(screen.getByRole('button', { name: 'Inviter en le sachant' }));
  expect(server.asked.filter(({ name }) => name === 'InviteParticipant').at(-1)?.variables).toMatchObject({
    input: { personId: 'person_1', hours: 4, hoursPer: 'total', overLimitAcknowledged: true },
  });
}, 15_000);

test('asks of an outside adviser for whom they work and how much their word weighs', async () => {
  const { user } = await renderScreen(
    <ExperimentProvider value={experiment}>
      <InviteForm />
    </ExperimentProvider>,
    { locale: 'en', answers: { PeopleFound } },
  );
  expect(screen.queryByLabelText('Organisation')).toBeNull();
  await user.click(screen.getByRole('combobox', { name: 'Role' }));
  await user.click(await screen.findByRole('option', { name: 'Outside adviser' }));
  expect(screen.getByLabelText('Organisation')).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Weight of their word' })).toBeInTheDocument();
});

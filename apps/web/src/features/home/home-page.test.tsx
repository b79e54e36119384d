import { expect, test } from '@jest/globals';
import { addDays } from '@levain/domain/time/day.js';
import { screen, waitFor, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import { today } from '../../lib/today.js';
import { HomePage } from './home-page.js';

const link = (number: number, title: string) => ({
  __typename: 'ExperimentLink',
  id: `experiment_${number}`,
  number,
  title,
  verdict: null,
});
const task = (kind: string, number: number, title: string, more: object = {}) => ({
  __typename: 'HomeTask',
  kind,
  dueOn: null,
  participationId: null,
  subjectId: null,
  what: null,
  experiment: link(number, title),
  ...more,
});
const home = (more: object = {}) => ({
  home: {
    __typename: 'Home',
    running: 2,
    closedThisQuarter: 1,
    isEmpty: false,
    tasks: [],
    myExperiments: [],
    recentEvents: [],
    aloneIn: [],
    ...more,
  },
});
const invitation = {
  node: {
    __typename: 'Participation',
    id: 'participation_1',
    version: 3,
    role: 'relay',
    message: 'Votre équipe reçoit ces appels.',
    invitedBy: { __typename: 'Member', id: 'member_2', name: 'Karim Benali' },
  },
};

test('sums up what waits, says in words what is overdue, and leads to where each thing is done', async () => {
  const tasks = [
    task('testEnding', 4, 'Forum', { dueOn: addDays(today(), -3) }),
    task('confirmVerdict', 7, 'Page vitrine'),
    task('recordMeasurements', 4, 'Forum', { dueOn: addDays(today(), 2) }),
  ];
  await renderScreen(<HomePage />, { answers: { Home: () => home({ tasks }) } });
  expect(
    await screen.findByText(
      /^1 verdict à confirmer, 1 test qui se termine et 1 relevé à saisir vous attendent\. Une échéance est passée\. Prochaine échéance/,
    ),
  ).toHaveTextContent('après-demain');
  expect(screen.getByText(/devait s’arrêter le .*, il y a 3 jours/)).toBeVisible();
  const confirm = screen.getByRole('link', { name: 'Confirmer ou contester le verdict d’EXP-7' });
  expect(confirm).toHaveAttribute('href', '/experiments/7/evaluation');
  expect(screen.getByRole('link', { name: 'Saisir les relevés d’EXP-4' })).toHaveAttribute(
    'href',
    '/experiments/4/measurements',
  );
});

test('above one’s own limit an invitation is accepted by saying so', async () => {
  let times = 0;
  const tasks = [task('answerInvitation', 9, 'Réponse du soir', { participationId: 'participation_1' })];
  const refusals = [
    {
      ...{ __typename: 'Refusal', code: 'OWN_PAUSE', field: 'acceptAboveLimit' },
      parameters: [{ __typename: 'RefusalParameter', name: 'date', value: '2026-12-01' }],
    },
  ];
  const participation = {
    ...{ __typename: 'Participation', id: 'participation_1', version: 4, status: 'accepted' },
  };
  const { user, server } = await renderScreen(<HomePage />, {
    answers: {
      Home: () => home({ tasks }),
      InvitationAtHome: () => invitation,
      AnswerInvitationAtHome: () => ({
        answerInvitation:
          (times += 1) === 1
            ? { __typename: 'RefusedError', code: 'OWN_PAUSE', refusals }
            : { __typename: 'AnswerInvitationSuccess', participation },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Participer' }));
  await user.click(await screen.findByRole('button', { name: 'Oui, j’accepte au-delà de ma limite' }));
  await waitFor(() =>
    expect(server.asked.findLast(({ name }) => name === 'AnswerInvitationAtHome')?.variables).toMatchObject({
      input: { accept: true, acceptAboveLimit: true },
    }),
  );
});

test('an invitation is declined in place, with a reason', async () => {
  let answered = false;
  const tasks = [task('answerInvitation', 9, 'Réponse du soir', { participationId: 'participation_1' })];
  const { user, server } = await renderScreen(<HomePage />, {
    answers: {
      Home: () => home({ tasks: answered ? [] : tasks }),
      InvitationAtHome: () => invitation,
      AnswerInvitationAtHome: () => {
        answered = true;
        const participation = {
          __typename: 'Participation',
          id: 'participation_1',
          version: 4,
          status: 'declined',
        };
        return { answerInvitation: { __typename: 'AnswerInvitationSuccess', participation } };
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Pas cette fois' }));
  await user.type(screen.getByRole('textbox', { name: /Pourquoi pas cette fois/ }), 'Inventaire');
  await user.click(screen.getByRole('button', { name: 'Décliner l’invitation' }));
  await waitFor(() => expect(screen.getByText('Rien ne vous attend.')).toBeVisible());
  expect(server.asked.find(({ name }) => name === 'AnswerInvitationAtHome')?.variables['input']).toEqual({
    id: 'participation_1',
    version: 3,
    accept: false,
    reason: 'Inventaire',
    suggestedPersonId: null,
  });
});

test('an invitation is accepted by one tap; who asks and why is said', async () => {
  const tasks = [task('answerInvitation', 9, 'Réponse du soir', { participationId: 'participation_1' })];
  const { user, server } = await renderScreen(<HomePage />, {
    locale: 'en',
    answers: {
      Home: () => home({ tasks }),
      InvitationAtHome: () => invitation,
      AnswerInvitationAtHome: () => ({
        answerInvitation: {
          __typename: 'RefusedError',
          code: 'EXPERIMENT_CLOSED',
          refusals: [{ __typename: 'Refusal', code: 'EXPERIMENT_CLOSED', field: null, parameters: [] }],
        },
      }),
    },
  });
  expect(await screen.findByText(/Karim Benali/)).toBeVisible();
  expect(screen.getByText('Votre équipe reçoit ces appels.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take part' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Your answer is not saved');
  expect(server.asked.at(-1)?.variables['input']).toMatchObject({ accept: true, reason: null });
});

test('an empty workspace opens on three doors, and helps its admin to bring people', async () => {
  const viewer = { ...ana, member: { ...ana.member, role: 'admin' as const } };
  const account = { __typename: 'DemoAccount', email: 'lea@demo.example' };
  await renderScreen(<HomePage />, {
    viewer,
    answers: {
      Home: () => home({ isEmpty: true }),
      Demonstration: () => ({ setupState: { __typename: 'SetupState', demoAccounts: [account] } }),
    },
  });
  expect(await screen.findByRole('button', { name: 'Se déconnecter et choisir un compte' })).toBeVisible();
  const start = screen.getByRole('link', { name: 'Démarrer une expérimentation' });
  expect(start).toHaveAttribute('href', '/experiments/new');
  const team = screen.getByRole('region', { name: /Qui est concerné/ });
  expect(within(team).getByRole('link', { name: 'Ajouter des directions' })).toHaveAttribute(
    'href',
    '/settings?tab=departments',
  );
});

test('tells what happened in words, and where', async () => {
  const recentEvents = [
    {
      __typename: 'HomeEvent',
      event: {
        __typename: 'Event',
        id: 'event_1',
        kind: 'verdictRecorded',
        after: { verdict: 'refuted' },
        happenedAt: new Date().toISOString(),
        actor: { __typename: 'Member', id: 'member_2', name: 'Karim Benali' },
        person: { __typename: 'Person', id: 'person_2', name: 'Karim Benali' },
      },
      experiment: link(7, 'Page vitrine'),
    },
  ];
  await renderScreen(<HomePage />, { answers: { Home: () => home({ recentEvents }) } });
  const activity = await screen.findByRole('region', { name: 'Activité récente' });
  expect(activity).toHaveTextContent(/Karim Benali.*A enregistré le verdict : Réfutée.*EXP-7 Page vitrine/);
});

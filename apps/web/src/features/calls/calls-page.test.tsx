import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { CallsPage } from './calls-page.js';

const call = (more: object = {}) => ({
  ...{
    __typename: 'Call',
    id: 'call_1',
    version: 1,
    role: 'tester',
    wanted: 'Essayer la borne',
    place: 'Lyon',
  },
  ...{ seats: 3, accepted: 1, hours: 2, hoursPer: 'month', from: '2026-11-22', until: '2026-12-20' },
  ...{ learns: 'Écouter', standing: 'open', isInIt: false, departmentNames: ['Client'], ownOffer: null },
  topics: [{ __typename: 'CallTopic', id: 'topic_1', name: 'Boutiques' }],
  experiment: { __typename: 'ExperimentLink', id: 'experiment_1', number: 12, title: 'Un forum' },
  postedBy: { __typename: 'Member', id: 'member_1', name: 'Noé' },
  ...more,
});
const answers = (calls: object[], more = {}) => ({
  CallFilters: () => ({
    topics: [{ __typename: 'Topic', id: 'topic_1', name: 'Boutiques' }],
    departments: [],
  }),
  Calls: () => ({
    calls: {
      ...{ __typename: 'CallConnection', totalCount: calls.length },
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      edges: calls.map((node) => ({ __typename: 'CallEdge', cursor: 'c', node })),
    },
  }),
  ...more,
});
const at = (address = '/people/calls') => ({ path: address, pattern: '/people/calls' });

test('an empty page says what will be here, why, and holds one button', async () => {
  await renderScreen(<CallsPage />, { locale: 'fr', answers: answers([]), ...at() });
  expect(await screen.findByText('Ici viendront les appels des expérimentations')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Choisir une expérimentation' })).toHaveAttribute(
    'href',
    '/experiments',
  );
});

test('filters live in the address, and are lifted in one act', async () => {
  const { user, address, server } = await renderScreen(<CallsPage />, {
    ...{ locale: 'fr', answers: answers([]), ...at('/people/calls?topic=topic_1') },
  });
  const lift = await screen.findByRole('button', { name: 'Tout montrer' });
  expect(server.asked.find(({ name }) => name === 'Calls')?.variables).toMatchObject({ topicId: 'topic_1' });
  await user.click(lift);
  expect(address()).not.toContain('topic');
});

test('offers oneself with a word; above one’s own limit by saying so', async () => {
  let asked = 0;
  const parameters = ['hours', 'cap', 'month'].map((name) => ({
    ...{ __typename: 'RefusalParameter', name, value: name === 'month' ? '2026-12' : '3' },
  }));
  const VolunteerForCall = () => ({
    volunteerForCall:
      (asked += 1) === 1
        ? {
            ...{ __typename: 'RefusedError', code: 'OWN_LOAD_OVER_CAP' },
            refusals: [
              { __typename: 'Refusal', code: 'OWN_LOAD_OVER_CAP', field: 'acceptAboveLimit', parameters },
            ],
          }
        : { __typename: 'VolunteerForCallSuccess', call: call() },
  });
  const { user, server } = await renderScreen(<CallsPage />, {
    ...{ locale: 'fr', answers: answers([call()], { VolunteerForCall }), ...at() },
  });
  const card = within(await screen.findByRole('region', { name: 'Essayer la borne' }));
  expect(card.getByText(/2 places · Appel de Noé/)).toBeInTheDocument();
  expect(card.getByText('2 h par mois')).toBeInTheDocument();
  await user.click(card.getByRole('button', { name: /^Me proposer\s: Essayer la borne/ }));
  await user.type(card.getByLabelText(/Un mot/), 'Avec plaisir');
  await user.click(card.getByRole('button', { name: 'Me proposer' }));
  await user.click(await card.findByRole('checkbox', { name: 'J’accepte au-delà de ma limite' }));
  await user.click(card.getByRole('button', { name: 'Me proposer' }));
  expect(server.asked.filter(({ name }) => name === 'VolunteerForCall').at(-1)?.variables).toMatchObject({
    input: { callId: 'call_1', word: 'Avec plaisir', acceptAboveLimit: true },
  });
});

test.each([
  ['waiting', null, 'Retirer ma proposition'],
  ['declined', 'La prochaine fois', null],
])('an offer that is %s says so', async (status, answerReason, button) => {
  const ownOffer = { __typename: 'CallVolunteer', id: 'volunteer_1', version: 1, status, answerReason };
  await renderScreen(<CallsPage />, { locale: 'fr', answers: answers([call({ ownOffer })]), ...at() });
  await screen.findByRole('region', { name: 'Essayer la borne' });
  expect(screen.queryByRole('button', { name: /^Me proposer/ })).toBeNull();
  if (answerReason) expect(screen.getByText(/La prochaine fois/)).toBeInTheDocument();
  if (button) expect(screen.getByRole('button', { name: button })).toBeInTheDocument();
});

import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../../test-support/render-screen.js';
import { SettingsPage } from '../settings-page.js';
import { HistoryTab } from './history-tab.js';

const admin = { ...ana, member: { ...ana.member, role: 'admin' as const } };
const place = { path: '/settings?tab=history', pattern: '/settings', viewer: admin };
const person = (id: string, name: string, isForgotten = false) => ({
  ...{ __typename: 'Person', id, name, isForgotten },
});
const ANA = person('person_1', 'Ana Lopes');
const NOE = person('person_2', 'Noé Martin');

let count = 0;
const line = (kind: string, more: object = {}) => {
  count += 1;
  return {
    __typename: 'EventEdge',
    node: {
      ...{ __typename: 'Event', id: `event_${count}`, kind, objectType: 'member', before: null, after: null },
      ...{ happenedAt: '2026-11-20T10:32:00.000Z', subject: null, person: ANA },
      actor: { __typename: 'Member', id: 'member_1', name: 'Ana Lopes' },
      ...more,
    },
  };
};
const about = (name: string, ...people: object[]) => ({
  subject: { __typename: 'EventSubject', name, people },
});
const page = (edges: object[], endCursor: string | null = null) => ({
  workspaceHistory: {
    ...{ __typename: 'EventConnection', totalCount: edges.length, edges },
    pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
  },
});
const Members = () => ({
  members: [
    {
      ...{ __typename: 'Member', id: 'member_1', version: 1, name: 'Ana Lopes', email: 'a@example.org' },
      ...{ role: 'admin', disabledAt: null, invitationPending: false, invitationExpiresAt: null },
    },
  ],
});

test('each line says who did what, to whom, and what changed', async () => {
  const lines = [
    line('memberRoleChanged', {
      ...{ before: { role: 'influencer' }, after: { role: 'lead' }, ...about('Noé Martin', NOE) },
    }),
    line('departmentRenamed', {
      ...{ objectType: 'department', before: { name: 'Com' }, after: { name: 'Communication' } },
      ...about('Communication'),
    }),
    line('referentsNamed', {
      ...{ objectType: 'department', after: { count: 2, memberIds: [] } },
      ...about('Communication', NOE, ANA),
    }),
    line('tokenRevoked', { objectType: 'apiToken', after: { name: 'Tableur' }, ...about('Tableur', NOE) }),
    line('tokenMade', {
      ...{ objectType: 'apiToken', after: { name: 'Caisse', scope: 'read', until: '2027-03-01' } },
      ...about('Caisse', ANA),
    }),
    line('personForgotten', { objectType: 'person', ...about('N. N.', person('person_3', 'N. N.', true)) }),
    line('memberInvitationAccepted', about('Ana Lopes', ANA)),
    line('webhookPaused', { objectType: 'webhook', actor: null, person: null, ...about('crm.example.org') }),
  ];
  await renderScreen(<HistoryTab />, {
    ...place,
    answers: { Members, WorkspaceHistory: () => page(lines) },
  });
  const list = await screen.findByRole('list', { name: '20 novembre 2026' });
  expect(screen.getByRole('heading', { level: 3, name: '20 novembre 2026' })).toBeInTheDocument();
  const said = within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent!.replace(/\u00a0|\u202f/g, ' ').replace(/ · \d\d:\d\d/, ' · '));
  expect(said).toEqual([
    'Ana Lopes · A changé le rôle d’un membre : Noé MartinRelais → Responsable de projet',
    'Ana Lopes · A renommé une direction : CommunicationCom → Communication',
    'Ana Lopes · A nommé les référents d’une direction : CommunicationNoé Martin, Ana Lopes',
    'Ana Lopes · A révoqué un jeton d’accès : Tableurcompte : Noé Martin',
    'Ana Lopes · A créé un jeton d’accès : CaisseLire · jusqu’au 1er mars 2027',
    'Ana Lopes · A oublié une personne, comme elle le souhaitait : N. N.',
    'Ana Lopes · A rejoint l’espace',
    'Levain · Une adresse à prévenir, injoignable, a été mise en pause : crm.example.org',
  ]);
  expect(within(list).getAllByRole('link', { name: 'Noé Martin' })[0]).toHaveAttribute(
    'href',
    '/people/person_2',
  );
  expect(within(list).queryByRole('link', { name: 'N. N.' })).toBeNull();
});

test('it is narrowed by what and by whom, in the address', async () => {
  const { user, server, address } = await renderScreen(<HistoryTab />, {
    ...place,
    answers: {
      Members,
      WorkspaceHistory: ({ kinds }) =>
        page(kinds ? [] : [line('workspaceExported', { objectType: 'workspace' })]),
    },
  });
  await screen.findByText('A emporté une archive de l’espace');
  await user.click(screen.getByRole('combobox', { name: 'De quoi il s’agit' }));
  await user.click(await screen.findByRole('option', { name: 'Accès donnés' }));
  expect(address()).toContain('about=access');
  expect(await screen.findByText('Rien de tel dans l’historique')).toBeInTheDocument();
  expect(server.asked.at(-1)?.variables).toMatchObject({
    kinds: expect.arrayContaining(['tokenMade', 'shareLinkMade']),
  });
  await user.click(screen.getByRole('combobox', { name: 'Par qui' }));
  await user.click(await screen.findByRole('option', { name: 'Ana Lopes' }));
  expect(address()).toContain('actor=member_1');
  await user.click(await screen.findByRole('button', { name: 'Voir tout l’historique' }));
  expect(await screen.findByText('A emporté une archive de l’espace')).toBeInTheDocument();
  expect(address()).not.toMatch(/about|actor/);
});

test('more of it is asked for, and a day goes on without a second heading', async () => {
  const { user } = await renderScreen(<HistoryTab />, {
    ...place,
    answers: {
      Members,
      WorkspaceHistory: ({ after }) =>
        after
          ? page([line('tokenMade'), line('tokenMade', { happenedAt: '2026-11-19T10:00:00.000Z' })])
          : page([line('memberDisabled')], 'cursor'),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
  expect(await screen.findByRole('heading', { name: '19 novembre 2026' })).toBeInTheDocument();
  expect(screen.getAllByRole('heading', { name: '20 novembre 2026' })).toHaveLength(1);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test.each([
  ['admin', true],
  ['coordinator', false],
] as const)('a member who is %s has its tab: %s', async (role, has) => {
  const viewer = { ...ana, member: { ...ana.member, role } };
  await renderScreen(<SettingsPage />, {
    ...{ ...place, viewer },
    answers: { Members, WorkspaceHistory: () => page([]) },
  });
  await screen.findByRole('tab', { name: 'Mon compte' });
  expect(screen.queryByRole('tab', { name: 'Historique' }) !== null).toBe(has);
});

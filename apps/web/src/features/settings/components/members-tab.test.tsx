import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { ana, renderScreen, type Rendered } from '../../../../test-support/render-screen.js';
import { MembersTab } from './members-tab.js';

const soon = '2999-11-29T10:00:00.000Z';
const one = (id: string, more: object) => ({
  ...{ __typename: 'Member', id, version: 3, name: `Membre ${id}`, email: `${id}@example.org`, role: 'lead' },
  ...{ disabledAt: null, invitationPending: true, invitationExpiresAt: null, ...more },
});
const Members = () => ({
  members: [
    one('actif', { invitationPending: false }),
    one('invité', { invitationExpiresAt: soon }),
    one('tard', { invitationExpiresAt: '2020-01-01T10:00:00.000Z' }),
    one('annulé', {}),
    one('parti', { disabledAt: '2026-01-01T10:00:00.000Z', invitationPending: false }),
  ],
});
const viewer = { ...ana, member: { ...ana.member, role: 'admin' as const } };

const acts = (name: string) =>
  within(screen.getByText(`Membre ${name}`).closest('tr')!)
    .getAllByRole('button')
    .map((button) => button.textContent);

test('each state of an account is said, with what an admin can do about it', async () => {
  await renderScreen(<MembersTab />, { viewer, answers: { Members } });
  expect(
    await screen.findByText('Invitation envoyée, valable jusqu’au 29 novembre 2999'),
  ).toBeInTheDocument();
  expect(screen.getByText('Invitation expirée')).toBeInTheDocument();
  expect(screen.getByText('Invitation annulée')).toBeInTheDocument();
  expect(acts('actif')).toEqual(['Désactiver']);
  expect(acts('invité')).toEqual(['Renvoyer l’invitation', 'Annuler l’invitation']);
  expect(acts('tard')).toEqual(['Renvoyer l’invitation', 'Désactiver']);
  expect(acts('annulé')).toEqual(['Renvoyer l’invitation', 'Désactiver']);
  expect(acts('parti')).toEqual(['Réactiver']);
});

test('an invitation sent again shows its new link once', async () => {
  const { user, server } = await renderScreen(<MembersTab />, {
    viewer,
    answers: {
      Members,
      RenewMemberInvitation: () => ({
        renewMemberInvitation: {
          ...{
            __typename: 'RenewMemberInvitationSuccess',
            invitationUrl: 'http://levain.example.org/invitation/x',
          },
          member: {
            __typename: 'Member',
            id: 'annulé',
            invitationPending: true,
            invitationExpiresAt: soon,
            version: 4,
          },
        },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: /^Renvoyer l’invitation.*Membre annulé$/ }));
  await user.click(screen.getByRole('button', { name: 'Renvoyer l’invitation' }));
  expect(await screen.findByLabelText('Lien d’invitation')).toHaveValue(
    'http://levain.example.org/invitation/x',
  );
  const asked = server.asked.find(({ name }) => name === 'RenewMemberInvitation');
  expect(asked?.variables).toMatchObject({ input: { id: 'annulé', idempotencyKey: expect.any(String) } });
});

test('a disabled member is enabled again in one act', async () => {
  const { user, server } = await renderScreen(<MembersTab />, {
    viewer,
    answers: {
      Members,
      EnableMember: () => ({
        enableMember: {
          __typename: 'EnableMemberSuccess',
          member: {
            __typename: 'Member',
            id: 'parti',
            disabledAt: null,
            invitationExpiresAt: null,
            version: 4,
          },
        },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: /^Réactiver/ }));
  expect(await screen.findByText('Le compte de Membre parti est réactivé.')).toBeInTheDocument();
  expect(server.asked.find(({ name }) => name === 'EnableMember')?.variables).toEqual({
    input: { id: 'parti', version: 3 },
  });
});

/** Two members, the viewer first, whose roles may change. */
const roles = () => ({
  Members: () => ({
    members: [one(ana.member.id, { invitationPending: false, role: 'admin' }), one('actif', {})],
  }),
  ChangeMemberRole: ({ input }: Record<string, unknown>) => ({
    changeMemberRole: {
      __typename: 'ChangeMemberRoleSuccess',
      member: { __typename: 'Member', ...(input as object), version: 4 },
    },
  }),
});
const choose = async ({ user, container }: Rendered, name: string, row: number) => {
  await user.click(await screen.findByLabelText(`Rôle de Membre ${name}`, { selector: 'input' }));
  await user.click(within(container.ownerDocument.body).getAllByText('Coordination').at(row)!);
};
const changes = ({ server }: Rendered) => server.asked.filter(({ name }) => name === 'ChangeMemberRole');

test('one’s own role is changed after a question', async () => {
  const here = await renderScreen(<MembersTab />, { viewer, answers: roles() });
  await choose(here, ana.member.id, 0);
  expect(await screen.findByText('Changer votre propre rôle ?')).toBeInTheDocument();
  expect(changes(here)).toHaveLength(0);
  await here.user.click(screen.getByText('Changer mon rôle'));
  expect(await screen.findByText(/^Rôle de Membre .* : Coordination\.$/)).toBeInTheDocument();
  expect(changes(here)).toHaveLength(1);
});

test('the role of another is changed at once, and it is said', async () => {
  const here = await renderScreen(<MembersTab />, { viewer, answers: roles() });
  await choose(here, 'actif', -1);
  expect(await screen.findByText('Rôle de Membre actif : Coordination.')).toBeInTheDocument();
  expect(changes(here)).toHaveLength(1);
});

test('of many members the first fifty are drawn, and anybody is found by a word, however accented', async () => {
  const many = () => ({
    members: Array.from({ length: 120 }, (_, index) =>
      one(`n${index}`, { name: index === 110 ? 'Zoé Lefèvre' : `Membre ${index}`, invitationPending: false }),
    ),
  });
  const { user } = await renderScreen(<MembersTab />, { answers: { Members: many } });
  const rows = () => screen.getAllByRole('row').length - 1;
  await screen.findByText('Membre 0');
  expect(rows()).toBe(50);
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  expect(rows()).toBe(100);

  const search = screen.getByRole('searchbox', { name: 'Chercher un membre' });
  await user.click(search);
  await user.paste('lefevre zoe');
  expect(await screen.findByText('Zoé Lefèvre')).toBeInTheDocument();
  expect(rows()).toBe(1);
  await user.clear(search);
  await user.paste('personne ici');
  expect(await screen.findByText(/personne ici/)).toHaveAttribute('role', 'status');
});

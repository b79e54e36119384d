import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { InvitationPage } from './invitation-page.js';

const invitation = {
  __typename: 'MemberInvitation',
  email: 'lea@example.org',
  name: 'Léa',
  workspaceName: 'Maison Aubert',
  role: 'influencer',
  expiresAt: '2026-12-01T00:00:00Z',
};

const provider = (providerName: string | null) => () => ({
  setupState: { __typename: 'SetupState', providerName },
});

test('opening the link only shows who asks and what for; the form joins', async () => {
  const onAccepted = jest.fn();
  const { user, server } = await renderScreen(
    <InvitationPage token="t0k3n" onAccepted={onAccepted} onLeave={() => {}} />,
    {
      viewer: null,
      answers: {
        MemberInvitation: () => ({ memberInvitation: invitation }),
        ProviderName: provider(null),
        AcceptMemberInvitation: () => ({
          acceptMemberInvitation: {
            __typename: 'AcceptMemberInvitationSuccess',
            viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: 'member_2' } },
          },
        }),
      },
    },
  );
  expect(await screen.findByRole('heading', { level: 1, name: 'Rejoindre Maison Aubert' })).toBeVisible();
  expect(server.asked.map(({ name }) => name).sort()).toEqual(['MemberInvitation', 'ProviderName']);
  await user.type(screen.getByLabelText('Choisissez un mot de passe'), 'pain au levain');
  await user.click(screen.getByRole('button', { name: 'Rejoindre' }));
  expect(server.asked.at(-1)?.variables).toEqual({
    input: { token: 't0k3n', name: 'Léa', password: 'pain au levain' },
  });
  expect(onAccepted).toHaveBeenCalledTimes(1);
});

test('a link that is no longer good says what to do', async () => {
  await renderScreen(<InvitationPage token="old" onAccepted={() => {}} onLeave={() => {}} />, {
    viewer: null,
    answers: { MemberInvitation: () => ({ memberInvitation: null }), ProviderName: provider(null) },
  });
  expect(await screen.findByText('Cette invitation ne vaut plus')).toBeVisible();
});

test('the identity provider joins without a password, and says with which address', async () => {
  const onLeave = jest.fn();
  const address = 'https://login.example.org/authorize?state=1';
  const { user, server } = await renderScreen(
    <InvitationPage token="t0k3n" onAccepted={() => {}} onLeave={onLeave} refused="IDENTITY_EMAIL_OTHER" />,
    {
      viewer: null,
      locale: 'en',
      answers: {
        MemberInvitation: () => ({ memberInvitation: invitation }),
        ProviderName: provider('Fournil'),
        SignInWithProvider: () => ({
          signInWithProvider: { __typename: 'SignInWithProviderSuccess', address },
        }),
      },
    },
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('is not the one that was invited');
  expect(await screen.findByText(/has to be lea@example.org/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Join with Fournil' }));
  expect(server.asked.findLast(({ name }) => name === 'SignInWithProvider')?.variables).toEqual({
    input: { invitationToken: 't0k3n' },
  });
  expect(onLeave).toHaveBeenCalledWith(address);
});

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

test('opening the link only shows who asks and what for; the form joins', async () => {
  const onAccepted = jest.fn();
  const { user, server } = await renderScreen(<InvitationPage token="t0k3n" onAccepted={onAccepted} />, {
    viewer: null,
    answers: {
      MemberInvitation: () => ({ memberInvitation: invitation }),
      AcceptMemberInvitation: () => ({
        acceptMemberInvitation: {
          __typename: 'AcceptMemberInvitationSuccess',
          viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: 'member_2' } },
        },
      }),
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Rejoindre Maison Aubert' })).toBeVisible();
  expect(server.asked.map(({ name }) => name)).toEqual(['MemberInvitation']);
  await user.type(screen.getByLabelText('Choisissez un mot de passe'), 'pain au levain');
  await user.click(screen.getByRole('button', { name: 'Rejoindre' }));
  expect(server.asked.at(-1)?.variables).toEqual({
    input: { token: 't0k3n', name: 'Léa', password: 'pain au levain' },
  });
  expect(onAccepted).toHaveBeenCalledTimes(1);
});

test('a link that is no longer good says what to do', async () => {
  await renderScreen(<InvitationPage token="old" onAccepted={() => {}} />, {
    viewer: null,
    answers: { MemberInvitation: () => ({ memberInvitation: null }) },
  });
  expect(await screen.findByText('Cette invitation ne vaut plus')).toBeVisible();
});

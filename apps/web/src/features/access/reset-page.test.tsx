import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { ResetPage } from './reset-page.js';

const reset = {
  __typename: 'PasswordReset',
  email: 'lea@example.org',
  workspaceName: 'Maison Aubert',
  expiresAt: '2026-12-01T00:00:00Z',
};

test('opening the link only shows whose it is; the form changes the password', async () => {
  const { user, server } = await renderScreen(<ResetPage token="t0k3n" />, {
    viewer: null,
    answers: {
      PasswordReset: () => ({ passwordReset: reset }),
      ResetPassword: () => ({ resetPassword: { __typename: 'ResetPasswordSuccess', email: reset.email } }),
    },
  });
  await user.type(await screen.findByLabelText('Choisissez un mot de passe'), 'pain au levain naturel');
  expect(server.asked.map(({ name }) => name)).toEqual(['PasswordReset']);
  await user.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
  expect(server.asked.some(({ name }) => name === 'ResetPassword')).toBe(true);
  expect(await screen.findByText('Votre mot de passe est changé')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute('href', '/sign-in');
});

test('a link that no longer works leads to another one', async () => {
  await renderScreen(<ResetPage token="old" />, {
    viewer: null,
    locale: 'en',
    answers: { PasswordReset: () => ({ passwordReset: null }) },
  });
  expect(await screen.findByText('This link no longer works')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ask for another link' })).toHaveAttribute('href', '/forgotten');
});

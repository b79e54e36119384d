import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { ForgottenPage } from './forgotten-page.js';

test('says the same of every address, and where to go from there', async () => {
  const { user, server } = await renderScreen(<ForgottenPage />, {
    viewer: null,
    answers: {
      RequestPasswordReset: () => ({
        requestPasswordReset: { __typename: 'RequestPasswordResetSuccess', email: 'ana@example.org' },
      }),
    },
  });
  await user.type(screen.getByLabelText('Adresse électronique'), 'ana@example.org{Enter}');
  expect(await screen.findByText(/Si ana@example\.org a un compte.*60 minutes/)).toBeVisible();
  expect(server.asked.at(-1)?.variables).toEqual({ input: { email: 'ana@example.org' } });
  expect(screen.getByRole('link', { name: 'Revenir à la connexion' })).toHaveAttribute('href', '/sign-in');
});

test('what is no address is said at its control', async () => {
  const refusal = { __typename: 'Refusal', code: 'EMAIL_INVALID', field: 'email', parameters: [] };
  const { user } = await renderScreen(<ForgottenPage />, {
    viewer: null,
    locale: 'en',
    answers: {
      RequestPasswordReset: () => ({
        requestPasswordReset: { __typename: 'RefusedError', code: 'EMAIL_INVALID', refusals: [refusal] },
      }),
    },
  });
  await user.type(screen.getByLabelText('E-mail address'), 'ana');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  expect(screen.getByLabelText('E-mail address')).toBeInvalid();
});

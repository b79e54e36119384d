import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ana, renderScreen } from '../../../../test-support/render-screen.js';
import { ThankButton } from './thank-form.js';

test('thanks are a sentence, for all or for one person', async () => {
  const { user, server } = await renderScreen(<ThankButton aboutId="contribution_1" name="Zoé" />, {
    viewer: ana,
    answers: {
      Thank: () => ({
        thank: { __typename: 'ThankSuccess', thanks: { __typename: 'Thanks', id: 'thanks_1' } },
      }),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Remercier Zoé' }));
  await user.type(screen.getByRole('textbox', { name: /Votre merci à Zoé/ }), 'Sans vous, rien.');
  await user.click(screen.getByRole('checkbox', { name: 'Pour Zoé seulement' }));
  await user.click(screen.getByRole('button', { name: 'Envoyer' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Remercier Zoé' })).toBeVisible());
  expect(server.asked.at(-1)?.variables['input']).toMatchObject({
    ...{ aboutId: 'contribution_1', sentence: 'Sans vous, rien.', visibility: 'person' },
  });
});

test('a refusal is said at its field, and what was typed stays', async () => {
  const refusal = { __typename: 'Refusal', code: 'TEXT_REQUIRED', field: 'sentence', parameters: [] };
  const { user } = await renderScreen(<ThankButton aboutId="contribution_1" name="Zoé" />, {
    locale: 'en',
    answers: {
      Thank: () => ({ thank: { __typename: 'RefusedError', code: 'TEXT_REQUIRED', refusals: [refusal] } }),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Thank Zoé' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true'));
});

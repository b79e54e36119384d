import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../../test-support/render-screen.js';
import { TokensTab } from './tokens-tab.js';

const one = (id: string, more: object) => ({
  ...{ __typename: 'ApiToken', id, name: `Jeton ${id}`, scope: 'ingest', until: '2999-02-20', version: 3 },
  ...{ state: 'inForce', madeAt: '2026-11-22T10:00:00.000Z', lastUsedAt: null, revokedAt: null },
  owner: { __typename: 'Member', id: ana.member.id, name: ana.member.name },
  ...more,
});
const others = { owner: { __typename: 'Member', id: 'member_2', name: 'Bruno' } };

test('without a token it says what one is for, and makes one that is shown once', async () => {
  const { user, server } = await renderScreen(<TokensTab />, {
    answers: {
      ApiTokens: () => ({ apiTokens: [] }),
      MakeApiToken: () => ({
        makeApiToken: { __typename: 'MakeApiTokenSuccess', token: 'lvn_abc', apiToken: one('neuf', {}) },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Créer un jeton' }));
  await user.type(screen.getByLabelText('Nom'), 'Relevés du CMS');
  await user.click(screen.getByLabelText('Lire'));
  await user.click(screen.getByRole('button', { name: 'Créer le jeton' }));
  expect(await screen.findByLabelText('Jeton')).toHaveValue('lvn_abc');
  const asked = server.asked.find(({ name }) => name === 'MakeApiToken');
  expect(asked?.variables).toMatchObject({
    input: {
      name: 'Relevés du CMS',
      scope: 'read',
      until: expect.any(String),
      idempotencyKey: expect.any(String),
    },
  });
});

test('each token says what it is for, until when, when it was used; those over offer nothing', async () => {
  await renderScreen(<TokensTab />, {
    answers: {
      ApiTokens: () => ({
        apiTokens: [
          one('actif', {}),
          one('fini', { state: 'expired', until: '2026-01-01' }),
          one('retiré', { state: 'revoked' }),
          one('autre', others),
        ],
      }),
    },
  });
  const line = async (name: string) => within((await screen.findByText(`Jeton ${name}`)).closest('li')!);
  expect((await line('actif')).getByText('Valable jusqu’au 20 février 2999')).toBeInTheDocument();
  expect((await line('actif')).getByText('Jamais utilisé')).toBeInTheDocument();
  expect((await line('actif')).getByRole('button', { name: 'Révoquer le jeton Jeton actif' })).toBeEnabled();
  for (const over of ['fini', 'retiré']) expect((await line(over)).queryByRole('button')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Jetons des autres membres' })).toBeInTheDocument();
  expect((await line('autre')).getByText('Créé par Bruno le 22 novembre 2026')).toBeInTheDocument();
});

test('a token is revoked after a question, with the version that was read', async () => {
  const { user, server } = await renderScreen(<TokensTab />, {
    answers: {
      ApiTokens: () => ({ apiTokens: [one('actif', {})] }),
      RevokeApiToken: () => ({
        revokeApiToken: { __typename: 'RevokeApiTokenSuccess', apiToken: one('actif', { state: 'revoked' }) },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Révoquer le jeton Jeton actif' }));
  await user.click(screen.getByRole('button', { name: 'Révoquer' }));
  expect(await screen.findByText('Le jeton Jeton actif est révoqué.')).toBeInTheDocument();
  expect(server.asked.find(({ name }) => name === 'RevokeApiToken')?.variables).toEqual({
    input: { id: 'actif', version: 3 },
  });
});

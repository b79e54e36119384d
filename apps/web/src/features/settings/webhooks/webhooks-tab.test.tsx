import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../../test-support/render-screen.js';
import { WebhooksTab } from './webhooks-tab.js';

const viewer = { ...ana, member: { ...ana.member, role: 'admin' as const } };

const message = (more: object) => ({
  ...{ __typename: 'WebhookMessage', id: 'webhookMessage_1', event: 'decisionTaken', state: 'delivered' },
  ...{ createdAt: '2026-03-02T09:00:00Z', attempts: 1, dueAt: null, lastStatus: 204, trouble: null },
  ...more,
});
const webhook = (more: object = {}) => ({
  ...{ __typename: 'Webhook', id: 'webhook_1', address: 'https://hooks.example.org/levain', version: 3 },
  ...{ events: ['stageChanged', 'decisionTaken'], previousSecretUntil: null, failingSince: null },
  ...{ pausedAt: null, pausedBecause: null, addedAt: '2026-03-01T09:00:00Z', messages: [message({})] },
  addedBy: { __typename: 'Member', id: 'member_1', name: 'Ana Lopes' },
  ...more,
});

test('an address is added, and its secret shown once', async () => {
  let input: Record<string, unknown> = {};
  const { user } = await renderScreen(<WebhooksTab />, {
    viewer,
    answers: {
      Webhooks: () => ({ webhooks: [] }),
      AddWebhook: (variables) => {
        input = variables['input'] as typeof input;
        return {
          addWebhook: { __typename: 'AddWebhookSuccess', secret: 'whsec_c2VjcmV0', webhook: webhook() },
        };
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Ajouter une adresse' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ajouter une adresse' });
  await user.type(within(dialog).getByLabelText('Adresse'), 'https://hooks.example.org/levain');
  await user.click(within(dialog).getByLabelText('Verdict enregistré'));
  await user.click(within(dialog).getByRole('button', { name: 'Ajouter' }));
  expect(await screen.findByDisplayValue('whsec_c2VjcmV0')).toBeInTheDocument();
  expect(input).toMatchObject({ address: 'https://hooks.example.org/levain' });
  expect(input['events']).toHaveLength(5);
});

test('an address that is refused says so at its field', async () => {
  const { user } = await renderScreen(<WebhooksTab />, {
    viewer,
    locale: 'en',
    answers: {
      Webhooks: () => ({ webhooks: [] }),
      AddWebhook: () => ({
        addWebhook: {
          __typename: 'RefusedError',
          code: 'WEBHOOK_ADDRESS_REFUSED',
          refusals: [
            { __typename: 'Refusal', code: 'WEBHOOK_ADDRESS_REFUSED', field: 'address', parameters: [] },
          ],
        },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Add an address' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add an address' });
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  expect(await within(dialog).findByLabelText('Address')).toBeInvalid();
});

test('what was sent last is told, and what failed may be sent again', async () => {
  const failed = message({ id: 'webhookMessage_2', state: 'failed', lastStatus: 500, trouble: 'notTaken' });
  let asked = '';
  const { user } = await renderScreen(<WebhooksTab />, {
    viewer,
    locale: 'en',
    answers: {
      Webhooks: () => ({ webhooks: [webhook({ messages: [failed, message({})] })] }),
      ResendWebhookMessage: (variables) => {
        asked = (variables['input'] as { id: string }).id;
        return { resendWebhookMessage: { __typename: 'ResendWebhookMessageSuccess', webhook: webhook() } };
      },
    },
  });
  await user.click(await screen.findByText('The last 2 messages'));
  expect(screen.getByText('Refused (answer 500). Given up.')).toBeInTheDocument();
  expect(screen.getByText('Arrived (answer 204).')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Send again' }));
  expect(asked).toBe('webhookMessage_2');
});

test('an address that was paused says why', async () => {
  const paused = { pausedAt: '2026-03-05T09:00:00Z', pausedBecause: 'failing' };
  await renderScreen(<WebhooksTab />, {
    viewer,
    answers: { Webhooks: () => ({ webhooks: [webhook(paused)] }) },
  });
  expect(await screen.findByText(/rien n’arrivait depuis trois jours/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Remettre en marche/ })).toBeInTheDocument();
});

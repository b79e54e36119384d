import { NOWHERE } from '../furnished-webhooks.js';
import { created, inputs, its, type ForeignCalls } from './hands.js';

const TOLD = { address: `${NOWHERE}/`, events: ['decisionTaken'] };

export const webhooks: ForeignCalls = {
  by: {
    webhooks: 'coordinator',
    addWebhook: 'coordinator',
    changeWebhook: 'coordinator',
    rotateWebhookSecret: 'coordinator',
    tryWebhook: 'coordinator',
    resendWebhookMessage: 'coordinator',
    removeWebhook: 'admin',
  },
  query: {
    webhooks: () => [{}],
  },
  mutation: {
    addWebhook: created(() => [TOLD]),
    changeWebhook: inputs((hands) => [{ ...its(hands, 'webhook'), ...TOLD, isActive: true }]),
    rotateWebhookSecret: inputs((hands) => [its(hands, 'webhook')]),
    tryWebhook: created(({ other }) => [{ id: other.webhook }]),
    resendWebhookMessage: created(({ other }) => [{ id: other.webhookMessage }]),
    removeWebhook: inputs((hands) => [its(hands, 'webhook')]),
  },
};

import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

const WebhookParts = graphql(`
  fragment WebhookParts on Webhook @_unmask {
    id
    address
    events
    previousSecretUntil
    failingSince
    pausedAt
    pausedBecause
    addedAt
    addedBy {
      id
      name
    }
    version
    messages {
      id
      event
      state
      createdAt
      attempts
      dueAt
      lastStatus
      trouble
    }
  }
`);

export const WebhooksQuery = graphql(
  `
    query Webhooks {
      webhooks {
        ...WebhookParts
      }
    }
  `,
  [WebhookParts],
);

export type WebhookShown = ResultOf<typeof WebhooksQuery>['webhooks'][number];
export type MessageShown = WebhookShown['messages'][number];

export const AddWebhook = graphql(
  `
    mutation AddWebhook($input: AddWebhookInput!) {
      addWebhook(input: $input) {
        __typename
        ... on AddWebhookSuccess {
          secret
          webhook {
            ...WebhookParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [WebhookParts, RefusedParts],
);

export const ChangeWebhook = graphql(
  `
    mutation ChangeWebhook($input: ChangeWebhookInput!) {
      changeWebhook(input: $input) {
        __typename
        ... on ChangeWebhookSuccess {
          webhook {
            ...WebhookParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [WebhookParts, RefusedParts],
);

export const RotateWebhookSecret = graphql(
  `
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
      rotateWebhookSecret(input: $input) {
        __typename
        ... on RotateWebhookSecretSuccess {
          secret
          webhook {
            ...WebhookParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [WebhookParts, RefusedParts],
);

export const RemoveWebhook = graphql(
  `
    mutation RemoveWebhook($input: RemoveWebhookInput!) {
      removeWebhook(input: $input) {
        __typename
        ... on RemoveWebhookSuccess {
          id
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const TryWebhook = graphql(
  `
    mutation TryWebhook($input: TryWebhookInput!) {
      tryWebhook(input: $input) {
        __typename
        ... on TryWebhookSuccess {
          webhook {
            ...WebhookParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [WebhookParts, RefusedParts],
);

export const ResendWebhookMessage = graphql(
  `
    mutation ResendWebhookMessage($input: ResendWebhookMessageInput!) {
      resendWebhookMessage(input: $input) {
        __typename
        ... on ResendWebhookMessageSuccess {
          webhook {
            ...WebhookParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [WebhookParts, RefusedParts],
);

import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const OutsideReaderParts = graphql(`
  fragment OutsideReaderParts on OutsideReader @_unmask {
    id
    address
    state
    word
    locale
    rhythm
    level
    fields
    invitedAt
    expiresAt
    confirmedAt
    endedAt
    lastSentAt
    nextAt
    version
    scope {
      departmentName
      projectName
      goalName
      activity
      from
      to
    }
    invitedBy {
      id
      name
    }
  }
`);

export const OutsideReadersQuery = graphql(
  `
    query OutsideReaders {
      outsideReaders {
        ...OutsideReaderParts
      }
    }
  `,
  [OutsideReaderParts],
);

export const InviteReader = graphql(
  `
    mutation InviteReader($input: InviteReaderInput!) {
      inviteReader(input: $input) {
        __typename
        ... on InviteReaderSuccess {
          reader {
            ...OutsideReaderParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [OutsideReaderParts, RefusedParts],
);

export const RevokeReader = graphql(
  `
    mutation RevokeReader($input: RevokeReaderInput!) {
      revokeReader(input: $input) {
        __typename
        ... on RevokeReaderSuccess {
          reader {
            ...OutsideReaderParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [OutsideReaderParts, RefusedParts],
);

export type OutsideReaderShown = ResultOf<typeof OutsideReaderParts>;

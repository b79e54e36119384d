import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const DigestParts = graphql(`
  fragment DigestParts on Digest @_unmask {
    id
    rhythm
    level
    nextAt
    hasAccount
    isMine
    version
    scope {
      departmentName
      projectName
      goalName
      activity
      from
      to
    }
    person {
      id
      name
    }
  }
`);

export const DigestsQuery = graphql(
  `
    query Digests {
      digests {
        ...DigestParts
      }
    }
  `,
  [DigestParts],
);

export const DigestPreviewQuery = graphql(`
  query DigestPreview($id: ID!) {
    digestPreview(id: $id) {
      subject
      lead
      parts {
        title
        lines
      }
    }
  }
`);

export const StartDigest = graphql(
  `
    mutation StartDigest($input: StartDigestInput!) {
      startDigest(input: $input) {
        __typename
        ... on StartDigestSuccess {
          digest {
            ...DigestParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [DigestParts, RefusedParts],
);

export const ChangeDigest = graphql(
  `
    mutation ChangeDigest($input: ChangeDigestInput!) {
      changeDigest(input: $input) {
        __typename
        ... on ChangeDigestSuccess {
          digest {
            ...DigestParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [DigestParts, RefusedParts],
);

export const StopDigest = graphql(
  `
    mutation StopDigest($input: StopDigestInput!) {
      stopDigest(input: $input) {
        __typename
        ... on StopDigestSuccess {
          id
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export type DigestShown = ResultOf<typeof DigestParts>;

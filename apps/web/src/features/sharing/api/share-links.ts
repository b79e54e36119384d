import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ShareLinkParts = graphql(`
  fragment ShareLinkParts on ShareLink @_unmask {
    id
    title
    introduction
    locale
    questions
    fields
    until
    state
    openings
    madeAt
    version
    scope {
      departmentName
      projectName
      goalName
      activity
      from
      to
    }
    pack {
      id
      title
      asOf
    }
    madeBy {
      id
      name
    }
  }
`);

export const ShareLinksQuery = graphql(
  `
    query ShareLinks {
      shareLinks {
        ...ShareLinkParts
      }
    }
  `,
  [ShareLinkParts],
);

/** The packs that may be shown instead of the board as it stands. */
export const SharedPacksQuery = graphql(`
  query SharedPacks {
    packs(first: 30) {
      edges {
        node {
          id
          title
          asOf
        }
      }
    }
  }
`);

export const MakeShareLink = graphql(
  `
    mutation MakeShareLink($input: MakeShareLinkInput!) {
      makeShareLink(input: $input) {
        __typename
        ... on MakeShareLinkSuccess {
          url
          shareLink {
            ...ShareLinkParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [ShareLinkParts, RefusedParts],
);

export const RevokeShareLink = graphql(
  `
    mutation RevokeShareLink($input: RevokeShareLinkInput!) {
      revokeShareLink(input: $input) {
        __typename
        ... on RevokeShareLinkSuccess {
          shareLink {
            ...ShareLinkParts
          }
        }
        ...RefusedParts
      }
    }
  `,
  [ShareLinkParts, RefusedParts],
);

export type ShareLinkShown = ResultOf<typeof ShareLinkParts>;

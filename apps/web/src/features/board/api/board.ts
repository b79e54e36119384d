import { graphql, type ResultOf, type VariablesOf } from '../../../lib/graphql/graphql.js';

const CardParts = graphql(`
  fragment CardParts on BoardCard @_unmask {
    id
    number
    version
    title
    stage
    isDraft
    ownerName
    projectName
    departmentNames
    activity
    startedAt
    stopDate
    closedAt
    lastActivityAt
    measurementCount
    participantNames
    participantCount
    verdict
    verdictConfirmed
    verdictContested
    decision
    parentNumber
    hypothesis {
      id
      number
      locale
      observation
      audience
      change
      measure
      direction
      target
      rationale
    }
    outcome {
      metricName
      unit
      shape
      direction
      baseline
      target
      observed
      control
      sparkline
    }
  }
`);

const CardsParts = graphql(
  `
    fragment CardsParts on BoardConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...CardParts
        }
      }
    }
  `,
  [CardParts],
);

const CountsParts = graphql(`
  fragment CountsParts on BoardConnection @_unmask {
    totalCount
    stageCounts {
      stage
      count
    }
  }
`);

/** The board as it opens: its latest cards, and how many there are. */
export const BoardQuery = graphql(
  `
    query Board($first: Int!, $after: String, $filter: BoardFilter) {
      board(first: $first, after: $after, filter: $filter) {
        ...CountsParts
        ...CardsParts
      }
    }
  `,
  [CountsParts, CardsParts],
);

/** Cards alone: nothing is counted for those that come as somebody looks further. */
export const BoardCardsQuery = graphql(
  `
    query BoardCards($first: Int!, $after: String, $filter: BoardFilter) {
      board(first: $first, after: $after, filter: $filter) {
        ...CardsParts
      }
    }
  `,
  [CardsParts],
);

export const BoardCountsQuery = graphql(
  `
    query BoardCounts($filter: BoardFilter) {
      board(first: 1, filter: $filter) {
        ...CountsParts
      }
    }
  `,
  [CountsParts],
);

export type BoardPageData = ResultOf<typeof BoardCardsQuery>['board'];
export type BoardCounts = ResultOf<typeof BoardCountsQuery>['board'];
export type Card = BoardPageData['edges'][number]['node'];
export type BoardFilter = NonNullable<VariablesOf<typeof BoardQuery>['filter']>;

import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const PackLineParts = graphql(`
  fragment PackLineParts on Pack @_unmask {
    id
    title
    asOf
    fingerprint
    scope {
      departmentName
      projectName
      goalName
      activity
      from
      to
    }
    summary {
      running
      evaluated
      decided
      blocked
      toDecide
      changes
    }
    frozenBy {
      id
      name
    }
    previous {
      id
      title
      asOf
    }
  }
`);

export const PacksQuery = graphql(
  `
    query Packs($first: Int!, $after: String) {
      packs(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...PackLineParts
          }
        }
      }
    }
  `,
  [PackLineParts],
);

export const PackQuery = graphql(
  `
    query Pack($id: ID!) {
      pack(id: $id) {
        ...PackLineParts
        note
        isPrintable
        reading {
          answers
          changes
          portfolio
          goals
          isIntact
        }
      }
    }
  `,
  [PackLineParts],
);

export type PackLine = ResultOf<typeof PackLineParts>;
export type PackShown = NonNullable<ResultOf<typeof PackQuery>['pack']>;

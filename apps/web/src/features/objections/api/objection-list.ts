import { graphql } from '../../../lib/graphql/graphql.js';
import { ObjectionParts } from '../../../ui/objections/objection-parts.js';

export const ObjectionListQuery = graphql(
  `
    query ObjectionList(
      $after: String
      $kind: ObjectionKind
      $standing: ObjectionStandingKind
      $departmentId: ID
      $ofOrganisation: Boolean
      $from: Date
      $to: Date
    ) {
      objections(
        first: 5
        after: $after
        kind: $kind
        standing: $standing
        departmentId: $departmentId
        ofOrganisation: $ofOrganisation
        from: $from
        to: $to
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...ObjectionParts
          }
        }
      }
    }
  `,
  [ObjectionParts],
);

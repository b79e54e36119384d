import { graphql, type VariablesOf } from '../../../lib/graphql/graphql.js';
import { AskParts } from '../../../ui/asks/ask-parts.js';

export const AsksQuery = graphql(
  `
    query Asks($view: AskView!, $after: String) {
      asks(first: 20, view: $view, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...AskParts
          }
        }
      }
    }
  `,
  [AskParts],
);

export type AskView = VariablesOf<typeof AsksQuery>['view'];

import { graphql, type VariablesOf } from '../../../lib/graphql/graphql.js';
import { FeedbackParts } from '../../../ui/feedback/feedback-parts.js';

export const FeedbacksQuery = graphql(
  `
    query Feedbacks($view: FeedbackView!, $departmentId: ID, $after: String) {
      feedbacks(first: 20, view: $view, departmentId: $departmentId, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...FeedbackParts
          }
        }
      }
    }
  `,
  [FeedbackParts],
);

export type FeedbackView = VariablesOf<typeof FeedbacksQuery>['view'];

/** Whether anything was ever handed over. */
export const FeedbackCount = graphql(`
  query FeedbackCount {
    feedbacks(first: 1) {
      totalCount
    }
  }
`);

/** Somebody handed over or answered: the lists are asked again. */
export const FeedbackChanged = graphql(`
  subscription FeedbackChanged {
    boardChanged {
      kind
    }
  }
`);

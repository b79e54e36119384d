import { graphql, type ResultOf } from '../../lib/graphql/graphql.js';

/** Feedback at one department, as every page shows it. */
export const FeedbackParts = graphql(`
  fragment FeedbackParts on Feedback @_unmask {
    id
    version
    kind
    statement
    isFromOutside
    word
    wishedOn
    isOverdue
    handedAt
    state
    reason
    actOn
    answeredAt
    canAnswer
    handedBy {
      id
      name
    }
    answeredBy {
      id
      name
    }
    department {
      id
      name
      answerers
      referents {
        id
        name
      }
    }
    departments {
      id
      name
    }
    experiment {
      id
      number
      title
    }
  }
`);

export type FeedbackShown = ResultOf<typeof FeedbackParts>;

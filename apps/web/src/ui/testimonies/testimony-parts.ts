import { graphql, type ResultOf } from '../../lib/graphql/graphql.js';

/** A testimony as both the experiment and the hypothesis show it. */
export const TestimonyParts = graphql(`
  fragment TestimonyParts on Testimony @_unmask {
    id
    version
    strength
    stance
    statement
    source
    heardOn
    link
    recordedAt
    withdrawnAt
    withdrawalReason
    viewerCanEdit
    recordedBy {
      id
      name
    }
    withdrawnBy {
      id
      name
    }
    experiment {
      id
      number
      title
    }
    history {
      id
      kind
      before
      after
      happenedAt
      actor {
        id
        name
      }
    }
  }
`);

export type TestimonyShown = ResultOf<typeof TestimonyParts>;

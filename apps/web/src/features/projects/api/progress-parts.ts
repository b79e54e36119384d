import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

/** The whole ladder, for the page of a project. */
export const ProgressParts = graphql(`
  fragment ProgressParts on Project @_unmask {
    progress {
      level
      current
      next
      rungs {
        step
        level
        count
        evidence {
          kind
          number
          title
        }
      }
    }
  }
`);

export type ProgressShown = ResultOf<typeof ProgressParts>['progress'];
export type RungShown = ProgressShown['rungs'][number];

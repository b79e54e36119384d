import { graphql } from '../../../../lib/graphql/graphql.js';

const HypothesisSentence = graphql(`
  fragment HypothesisSentence on Hypothesis @_unmask {
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
    viewerCanEdit
    version
  }
`);

/** What an experiment starts from. */
export const OriginParts = graphql(
  `
    fragment OriginParts on Experiment @_unmask {
      project {
        id
        name
      }
      hypothesis {
        ...HypothesisSentence
      }
      prototype {
        id
        number
        name
        need
        smallestForm
        activity
        link
        touchpoint
      }
      benchmarks {
        id
        number
        actor
        action
        result
      }
      noPrecedentReason
    }
  `,
  [HypothesisSentence],
);

import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

/** What an experiment may start from. */
export const OriginsQuery = graphql(`
  query ExperimentOrigins {
    projects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    prototypes(first: 100) {
      edges {
        node {
          id
          number
          name
          need
          smallestForm
          project {
            id
          }
          benchmarks {
            id
          }
        }
      }
    }
    hypotheses(first: 100) {
      edges {
        node {
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
          project {
            id
          }
          prototype {
            id
          }
        }
      }
    }
    benchmarks(first: 100) {
      edges {
        node {
          id
          number
          actor
          action
        }
      }
    }
  }
`);

export type Origins = ResultOf<typeof OriginsQuery>;

export const ReviseHypothesisHere = graphql(
  `
    mutation ReviseHypothesisHere($input: ReviseHypothesisInput!) {
      reviseHypothesis(input: $input) {
        __typename
        ... on ReviseHypothesisSuccess {
          hypothesis {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const ProposePrototypeHere = graphql(
  `
    mutation ProposePrototypeHere($input: ProposePrototypeInput!) {
      proposePrototype(input: $input) {
        __typename
        ... on ProposePrototypeSuccess {
          prototype {
            id
            number
            name
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const WriteHypothesisHere = graphql(
  `
    mutation WriteHypothesisHere($input: WriteHypothesisInput!) {
      writeHypothesis(input: $input) {
        __typename
        ... on WriteHypothesisSuccess {
          hypothesis {
            id
            number
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

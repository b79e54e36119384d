import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const PrototypeQuery = graphql(`
  query Prototype($number: Int!) {
    prototype(number: $number) {
      id
      number
      version
      name
      need
      smallestForm
      activity
      cost
      currency
      link
      touchpoint
      viewerCanEdit
      proposedBy {
        id
        name
      }
      project {
        id
        name
      }
      benchmarks {
        id
        number
        actor
        action
      }
      hypotheses {
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
      experiments {
        id
        number
        title
        stage
        verdict
        decision
      }
    }
  }
`);

export type PrototypeShown = NonNullable<ResultOf<typeof PrototypeQuery>['prototype']>;

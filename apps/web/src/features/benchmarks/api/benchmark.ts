import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const BenchmarkQuery = graphql(`
  query Benchmark($number: Int!) {
    benchmark(number: $number) {
      id
      number
      version
      actor
      sector
      context
      action
      result
      sourceUrl
      sourceAuthor
      publishedOn
      recheckOn
      createdAt
      viewerCanEdit
      figures {
        id
        label
        value
        shape
        unit
        period
        source
        metricId
      }
      recordedBy {
        id
        name
      }
      prototypes {
        id
        number
        name
        activity
        hypotheses {
          id
          number
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
  }
`);

export type BenchmarkShown = NonNullable<ResultOf<typeof BenchmarkQuery>['benchmark']>;

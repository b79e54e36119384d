import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const RoundQuery = graphql(`
  query Round($id: ID!) {
    round(id: $id) {
      id
      version
      title
      state
      startsOn
      endsOn
      asked
      answered
      minimumAnswers
      minimumResponse
      asksMovers
      lastAskedAt
      topics {
        id
        name
      }
      openedBy {
        id
        name
      }
      departments {
        asked
        answered
        withheld
        department {
          id
          name
        }
      }
      results {
        withheld
        allowsCentralities
        told
        waiting
        moversWithheldIn
        reachable {
          namedBy
          people
        }
        topics {
          topic {
            id
            name
          }
          candidates {
            namedBy
            person {
              id
              name
              department {
                id
                name
              }
            }
          }
        }
        movers {
          namedBy
          person {
            id
            name
            department {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export type RoundShown = NonNullable<ResultOf<typeof RoundQuery>['round']>;
export type Candidate = RoundShown['results']['movers'][number];

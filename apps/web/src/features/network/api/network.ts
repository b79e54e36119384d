import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const NetworkRoundsQuery = graphql(`
  query NetworkRounds {
    networkRounds {
      id
      title
      endedOn
    }
  }
`);

export const NetworkReadingQuery = graphql(`
  query NetworkReading($roundId: ID) {
    networkReading(roundId: $roundId) {
      round {
        id
        title
        endedOn
      }
      computedAt
      disclosure
      people
      asked
      respondents
      minimumAnswers
      minimumResponse
      ties
      reciprocity
      pageRankWithheld
      betweennessWithheld
      eigenvectorWithheld
      leftOut
      groups {
        departmentId
        name
        people
        answers
      }
      departmentTies {
        from
        to
        nominations
      }
      positions {
        number
        personId
        name
        group
        received
        namedFrom
        departments
        rank
        tied
        bestRank
        worstRank
        pageRank
        betweenness
        eigenvector
      }
      reach {
        number
        adds
      }
    }
  }
`);

export type Reading = NonNullable<ResultOf<typeof NetworkReadingQuery>['networkReading']>;
export type Position = Reading['positions'][number];

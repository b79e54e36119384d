import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const HomeQuery = graphql(`
  query Home {
    home {
      running
      closedThisQuarter
      isEmpty
      aloneIn {
        id
        number
        title
      }
      tasks {
        kind
        dueOn
        participationId
        subjectId
        what
        experiment {
          id
          number
          title
          verdict
        }
      }
      myExperiments {
        id
        number
        title
        stage
        isDraft
        stopDate
        verdict
        verdictConfirmed
        outcome {
          metricName
          unit
          shape
          direction
          target
          observed
          sparkline
        }
      }
      recentEvents {
        event {
          id
          kind
          after
          happenedAt
          actor {
            id
            name
          }
          person {
            id
            name
          }
        }
        experiment {
          id
          number
          title
        }
      }
    }
  }
`);

export type HomeData = ResultOf<typeof HomeQuery>['home'];
export type Task = HomeData['tasks'][number];
export type MyExperiment = HomeData['myExperiments'][number];
export type HomeEvent = HomeData['recentEvents'][number];

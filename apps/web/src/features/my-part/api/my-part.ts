import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { TaskParts } from '../../../ui/tasks/task-parts.js';
import { ThanksParts } from '../../../ui/tasks/thanks-word.js';

export const MyPartQuery = graphql(
  `
    query MyPart {
      myPart {
        asked {
          kind
          dueOn
          subjectId
          what
          experiment {
            id
            number
            title
          }
        }
        tasks {
          ...TaskParts
          experiment {
            id
            number
            title
          }
        }
        took {
          role
          hasLeft
          verdictConfirmed
          learning
          decisionReason
          contributions
          experiment {
            id
            number
            title
            stage
            verdict
            decision
          }
        }
        thanks {
          ...ThanksParts
          contribution {
            id
            what
          }
          experiment {
            id
            number
            title
          }
        }
        suggestions {
          name
          fate
          experiment {
            id
            number
          }
        }
        load {
          cap
          pausedUntil
          months {
            month
            accepted
            asked
            done
          }
        }
        known {
          kind
          count
        }
      }
    }
  `,
  [TaskParts, ThanksParts],
);

export type MyPartData = ResultOf<typeof MyPartQuery>['myPart'];
export type Asked = MyPartData['asked'][number];
export type PartTaken = MyPartData['took'][number];
export type Month = MyPartData['load']['months'][number];

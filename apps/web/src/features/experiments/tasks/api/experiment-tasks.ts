import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';
import { TaskParts } from '../../../../ui/tasks/task-parts.js';
import { ThanksParts } from '../../../../ui/tasks/thanks-word.js';

export const ExperimentTasks = graphql(
  `
    query ExperimentTasks($number: Int!) {
      experiment(number: $number) {
        id
        viewerCanPlanTasks
        viewerCanContribute
        viewerCanContributeForOthers
        tasks {
          ...TaskParts
        }
        contributions {
          id
          version
          what
          doneOn
          minutes
          viewerCanEdit
          person {
            id
            name
          }
          recordedBy {
            id
            name
          }
          thanks {
            ...ThanksParts
          }
        }
        thanks {
          ...ThanksParts
          contribution {
            id
          }
        }
      }
    }
  `,
  [TaskParts, ThanksParts],
);

export type TasksData = NonNullable<ResultOf<typeof ExperimentTasks>['experiment']>;
export type ContributionShown = TasksData['contributions'][number];

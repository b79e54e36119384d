import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { ProgressParts } from './progress-parts.js';

export const ProjectQuery = graphql(
  `
    query Project($id: ID!) {
      project(id: $id) {
        id
        version
        name
        purpose
        audience
        audienceAspiration
        companyObjective
        experimentCount
        viewerCanEdit
        ...ProgressParts
        owner {
          id
          name
        }
        sponsor {
          id
          name
        }
        coLeads {
          id
          name
        }
        departments {
          id
          name
        }
        goals {
          id
          title
          parentTitle
          state
        }
      }
    }
  `,
  [ProgressParts],
);

export type ProjectShown = NonNullable<ResultOf<typeof ProjectQuery>['project']>;

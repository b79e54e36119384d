import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const NewsQuery = graphql(`
  query News($after: String, $topic: NewsTopic, $projectId: ID) {
    news(first: 40, after: $after, topic: $topic, projectId: $projectId) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          kind
          happenedAt
          subject
          subjectId
          number
          title
          projectName
          who
          verdict
          decision
          quote
          isNew
        }
      }
    }
  }
`);

export type NewsItem = ResultOf<typeof NewsQuery>['news']['edges'][number]['node'];

/** How far the viewer had read when they came. */
export const NewsMarkQuery = graphql(`
  query NewsMark {
    newsMark {
      readAt
      count
    }
  }
`);

export const MarkNewsRead = graphql(
  `
    mutation MarkNewsRead($input: MarkNewsReadInput!) {
      markNewsRead(input: $input) {
        __typename
        ... on MarkNewsReadSuccess {
          newsMark {
            count
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const NewsChanged = graphql(`
  subscription NewsChanged {
    boardChanged {
      kind
    }
  }
`);

export const NewsProjectsQuery = graphql(`
  query NewsProjects {
    projects(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

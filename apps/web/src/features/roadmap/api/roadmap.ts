import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const RoadmapQuery = graphql(`
  query Roadmap($from: Date, $to: Date, $projectId: ID, $departmentId: ID) {
    roadmap(from: $from, to: $to, projectId: $projectId, departmentId: $departmentId) {
      from
      to
      today
      isCut
      items {
        id
        kind
        title
        startsOn
        endsOn
        state
        number
        projectName
      }
    }
  }
`);

export type RoadmapShown = ResultOf<typeof RoadmapQuery>['roadmap'];
export type RoadmapItem = RoadmapShown['items'][number];

export const RoadmapChanged = graphql(`
  subscription RoadmapChanged {
    boardChanged {
      kind
    }
  }
`);

/** What the roadmap may be narrowed to. */
export const RoadmapChoicesQuery = graphql(`
  query RoadmapChoices {
    departments {
      id
      name
    }
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

export const CalendarLinkQuery = graphql(`
  query CalendarLink {
    calendarLink {
      scope
      madeAt
    }
  }
`);

export const MakeCalendarLink = graphql(
  `
    mutation MakeCalendarLink($input: MakeCalendarLinkInput!) {
      makeCalendarLink(input: $input) {
        __typename
        ... on MakeCalendarLinkSuccess {
          url
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const RemoveCalendarLink = graphql(
  `
    mutation RemoveCalendarLink {
      removeCalendarLink {
        __typename
        ... on RemoveCalendarLinkSuccess {
          calendarLink {
            scope
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const GoalParts = graphql(`
  fragment GoalParts on Goal @_unmask {
    id
    version
    title
    description
    parentId
    ownerId
    ownerName
    horizon
    state
    closingReason
    closedByName
    closedAt
    baseline
    target
    viewerCanChange
    experimentCount
    metric {
      id
      name
      unit
      shape
      direction
    }
    projects {
      id
      name
    }
    progress {
      tooEarly
      evaluated
      running
      waiting
      preparing
      stopped
      byVerdict {
        confirmed
        refuted
        noDifference
        notEnoughEvidence
      }
      effect {
        experimentNumber
        verdict
        value
        share
        lowShare
        highShare
        isUnclear
      }
    }
    experiments {
      id
      number
      title
      stage
      standing
      verdict
      decision
    }
  }
`);

export type GoalShown = ResultOf<typeof GoalParts>;

export const GoalsQuery = graphql(
  `
    query Goals {
      goals {
        ...GoalParts
      }
      costSettings {
        currency
      }
      visions {
        version
        text
        writtenByName
        writtenAt
      }
      ambitions {
        period
        from
        to
        version
        currency
        spent
        hours
        started
        running
        evaluated
        current {
          level
          statement
          fte
          money
          leaderHours
          permission
          reason
          recordedByName
          recordedAt
        }
        before {
          level
          statement
          fte
          money
          leaderHours
          permission
          reason
          recordedByName
          recordedAt
        }
      }
    }
  `,
  [GoalParts],
);

export type VisionShown = ResultOf<typeof GoalsQuery>['visions'][number];
export type AmbitionShown = ResultOf<typeof GoalsQuery>['ambitions'][number];

export const GoalQuery = graphql(
  `
    query Goal($id: ID!) {
      goal(id: $id) {
        ...GoalParts
        history {
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
      }
      goals {
        id
        title
        parentId
        state
        horizon
        ownerName
      }
    }
  `,
  [GoalParts],
);

export const GoalsChanged = graphql(`
  subscription GoalsChanged {
    boardChanged {
      kind
    }
  }
`);

/** What a goal may name. */
export const GoalChoicesQuery = graphql(`
  query GoalChoices {
    goals {
      id
      title
      parentId
      state
    }
    metrics {
      id
      name
      unit
      shape
      direction
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

import { graphql, type ResultOf } from '../../lib/graphql/graphql.js';

export const TaskParts = graphql(`
  fragment TaskParts on Task @_unmask {
    id
    version
    what
    dueOn
    dueAt
    setting
    place
    link
    notes
    state
    settledAt
    dropReason
    viewerCanSettle
    viewerCanEdit
    person {
      id
      name
    }
    plannedBy {
      id
      name
    }
  }
`);

export type TaskShown = ResultOf<typeof TaskParts>;

import { graphql, type ResultOf } from '../../lib/graphql/graphql.js';

export const ObjectionParts = graphql(`
  fragment ObjectionParts on Objection @_unmask {
    id
    version
    kind
    kindLabel
    statement
    details
    strength
    raisedOn
    viewerIsAuthor
    withdrawalReason
    author {
      id
      name
    }
    department {
      id
      name
    }
    experiment {
      id
      number
      title
    }
    hypothesis {
      id
      number
      observation
      change
    }
    project {
      id
      name
    }
    leads {
      id
      name
    }
    standing {
      kind
      since
      days
      dueOn
      lateSince
      reopenUntil
    }
    strengths {
      strength
      word
      toldOn
      isByAuthor
      toldBy {
        id
        name
      }
    }
    answers {
      id
      stance
      reason
      answeredAt
      reopenedOn
      reopeningReason
      answeredBy {
        id
        name
      }
      hypothesis {
        id
        number
      }
    }
    permissions {
      canAnswer
      canTurnIntoHypothesis
      canMeasure
      canReopen
      canWithdraw
    }
  }
`);

export type ObjectionShown = ResultOf<typeof ObjectionParts>;
export type AnswerShown = ObjectionShown['answers'][number];

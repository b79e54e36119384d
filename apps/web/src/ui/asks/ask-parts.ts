import { graphql, type ResultOf } from '../../lib/graphql/graphql.js';

export const AskParts = graphql(`
  fragment AskParts on Ask @_unmask {
    id
    version
    question
    context
    options
    dueOn
    state
    isOverdue
    askedAt
    movedAt
    closingWord
    askedBy {
      id
      name
    }
    addressedTo {
      id
      name
    }
    experiment {
      id
      number
      title
    }
    project {
      id
      name
    }
    answers {
      id
      answer
      word
      option
      answeredAt
      reply
      repliedAt
      answeredBy {
        id
        name
      }
    }
    permissions {
      canAnswer
      canReply
      canWithdraw
      canClose
    }
  }
`);

export type AskShown = ResultOf<typeof AskParts>;
export type GivenAnswerShown = AskShown['answers'][number];

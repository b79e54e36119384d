import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const SaidAndDoneQuery = graphql(`
  query SaidAndDone {
    saidAndDone {
      raised
      answered
      actedOn
      turned
      waiting
      department {
        id
        name
      }
      told {
        id
        statement
        answers {
          id
          stance
          reason
          answeredAt
          hypothesis {
            id
            number
          }
        }
      }
    }
  }
`);

export type SaidShown = ResultOf<typeof SaidAndDoneQuery>['saidAndDone'][number];

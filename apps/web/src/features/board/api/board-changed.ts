import { graphql } from '../../../lib/graphql/graphql.js';

export const BoardChanged = graphql(`
  subscription BoardChanged {
    boardChanged {
      kind
    }
  }
`);

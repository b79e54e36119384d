import { graphql } from '../../../lib/graphql/graphql.js';

/** Whether anything was ever asked. */
export const AsksCount = graphql(`
  query AsksCount {
    asks(first: 1) {
      totalCount
    }
  }
`);

/** Somebody asked or answered: the lists are asked again. */
export const AsksChanged = graphql(`
  subscription AsksChanged {
    boardChanged {
      kind
    }
  }
`);

import { graphql } from '../../../lib/graphql/graphql.js';

/** Whether anything was ever asked. */
export const AsksCount = graphql(`
  query AsksCount {
    asks(first: 1) {
      totalCount
    }
  }
`);

/** How many wait for leadership: what was asked back waits for whoever asked. */
export const WaitingAsks = graphql(`
  query WaitingAsks {
    asks(first: 1, view: waiting) {
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

import { graphql } from '../../../lib/graphql/graphql.js';

/** Anything that happens may be for the reader: the week is asked again. */
export const HomeChanged = graphql(`
  subscription HomeChanged {
    boardChanged {
      kind
    }
  }
`);

import { graphql } from '../../lib/graphql/graphql.js';

/** Where a resistance may come from: the viewer's own department is proposed. */
export const ObjectionChoices = graphql(`
  query ObjectionChoices {
    viewer {
      member {
        id
        person {
          id
          department {
            id
            name
          }
        }
      }
    }
    departments {
      id
      name
    }
  }
`);

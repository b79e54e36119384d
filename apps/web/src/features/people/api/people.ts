import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const PeopleQuery = graphql(`
  query People($after: String, $text: String) {
    people(first: 50, after: $after, text: $text) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          version
          name
          email
          department {
            id
            name
          }
          member {
            id
            role
          }
        }
      }
    }
  }
`);

export const DepartmentsQuery = graphql(`
  query Departments {
    departments {
      id
      name
      version
    }
  }
`);

export type PersonListed = ResultOf<typeof PeopleQuery>['people']['edges'][number]['node'];

import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const PeopleQuery = graphql(`
  query People(
    $after: String
    $text: String
    $departmentId: ID
    $topicId: ID
    $listed: Boolean
    $presence: Presence
  ) {
    people(
      first: 50
      after: $after
      text: $text
      departmentId: $departmentId
      topicId: $topicId
      listed: $listed
      presence: $presence
    ) {
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
          site
          leftAt
          hasAccount
          department {
            id
            name
          }
          member {
            id
            role
          }
          profile {
            status
            isPaused
            topics {
              id
              name
            }
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

export const TopicsQuery = graphql(`
  query Topics {
    topics {
      id
      name
      relayCount
    }
  }
`);

export type PersonListed = ResultOf<typeof PeopleQuery>['people']['edges'][number]['node'];

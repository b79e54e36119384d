import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const LearningQuery = graphql(`
  query Learning($id: ID!) {
    learning(id: $id) {
      id
      statement
      limits
      createdAt
      confirmations
      contestations
      writtenBy {
        id
        name
      }
      experiment {
        id
        number
        title
        stage
        verdict
        decision
      }
      detail {
        grade
        activity
        projectName
        departmentNames
        viewerMaySpeak
        facts {
          design
          frozenAt
          amendments
          verdict
          confirmedByName
          decision
          decisionReason
          decidedByName
          outcome {
            metricName
            unit
            shape
            baseline
            target
            observed
          }
        }
        stances {
          id
          stance
          happened
          context
          memberName
          saidAt
          isMine
          version
          experiment {
            id
            number
            title
          }
        }
        reusedIn {
          id
          number
          title
          stage
          verdict
          decision
        }
        deadEnd {
          avoid
          retryWhen
          writtenByName
          version
          viewerMayDescribe
        }
      }
    }
  }
`);

export type LearningView = NonNullable<ResultOf<typeof LearningQuery>['learning']>;
export type Stance = LearningView['detail']['stances'][number];

export const TakeStance = graphql(
  `
    mutation TakeStance($input: TakeStanceInput!) {
      takeStance(input: $input) {
        __typename
        ... on TakeStanceSuccess {
          learning {
            id
            confirmations
            contestations
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const ChangeStance = graphql(
  `
    mutation ChangeStance($input: ChangeStanceInput!) {
      changeStance(input: $input) {
        __typename
        ... on ChangeStanceSuccess {
          learning {
            id
            confirmations
            contestations
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const WithdrawStance = graphql(
  `
    mutation WithdrawStance($input: WithdrawStanceInput!) {
      withdrawStance(input: $input) {
        __typename
        ... on WithdrawStanceSuccess {
          learning {
            id
            confirmations
            contestations
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const DescribeDeadEnd = graphql(
  `
    mutation DescribeDeadEnd($input: DescribeDeadEndInput!) {
      describeDeadEnd(input: $input) {
        __typename
        ... on DescribeDeadEndSuccess {
          learning {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

/** What one may lean on: experiments of one's own. */
export const OwnExperimentsQuery = graphql(`
  query OwnExperiments($filter: BoardFilter) {
    board(first: 50, filter: $filter) {
      edges {
        node {
          id
          number
          title
        }
      }
    }
  }
`);

import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const PlanTask = graphql(
  `
    mutation PlanTask($input: PlanTaskInput!) {
      planTask(input: $input) {
        __typename
        ... on PlanTaskSuccess {
          task {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const ReviseTask = graphql(
  `
    mutation ReviseTask($input: ReviseTaskInput!) {
      reviseTask(input: $input) {
        __typename
        ... on ReviseTaskSuccess {
          task {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const LogContribution = graphql(
  `
    mutation LogContribution($input: LogContributionInput!) {
      logContribution(input: $input) {
        __typename
        ... on LogContributionSuccess {
          contribution {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const CorrectContribution = graphql(
  `
    mutation CorrectContribution($input: CorrectContributionInput!) {
      correctContribution(input: $input) {
        __typename
        ... on CorrectContributionSuccess {
          contribution {
            id
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const WithdrawContribution = graphql(
  `
    mutation WithdrawContribution($input: WithdrawContributionInput!) {
      withdrawContribution(input: $input) {
        __typename
        ... on WithdrawContributionSuccess {
          withdrawn
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const Thank = graphql(
  `
    mutation Thank($input: ThankInput!) {
      thank(input: $input) {
        __typename
        ... on ThankSuccess {
          thanks {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

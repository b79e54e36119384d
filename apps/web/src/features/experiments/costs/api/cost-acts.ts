import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const RecordCost = graphql(
  `
    mutation RecordCost($input: RecordCostInput!) {
      recordCost(input: $input) {
        __typename
        ... on RecordCostSuccess {
          costs {
            spent
            returned
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const CorrectCost = graphql(
  `
    mutation CorrectCost($input: CorrectCostInput!) {
      correctCost(input: $input) {
        __typename
        ... on CorrectCostSuccess {
          costs {
            spent
            returned
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const RecordReturn = graphql(
  `
    mutation RecordReturn($input: RecordReturnInput!) {
      recordReturn(input: $input) {
        __typename
        ... on RecordReturnSuccess {
          costs {
            spent
            returned
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const CorrectReturn = graphql(
  `
    mutation CorrectReturn($input: CorrectReturnInput!) {
      correctReturn(input: $input) {
        __typename
        ... on CorrectReturnSuccess {
          costs {
            spent
            returned
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const SetBudget = graphql(
  `
    mutation SetBudget($input: SetBudgetInput!) {
      setBudget(input: $input) {
        __typename
        ... on SetBudgetSuccess {
          costs {
            spent
            returned
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const AssumeCosts = graphql(
  `
    mutation AssumeCosts($input: AssumeCostsInput!) {
      assumeCosts(input: $input) {
        __typename
        ... on AssumeCostsSuccess {
          settings {
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

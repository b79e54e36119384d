import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const SetGoal = graphql(
  `
    mutation SetGoal($input: SetGoalInput!) {
      setGoal(input: $input) {
        __typename
        ... on SetGoalSuccess {
          goal {
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

export const ReviseGoal = graphql(
  `
    mutation ReviseGoal($input: ReviseGoalInput!) {
      reviseGoal(input: $input) {
        __typename
        ... on ReviseGoalSuccess {
          goal {
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

export const CloseGoal = graphql(
  `
    mutation CloseGoal($input: CloseGoalInput!) {
      closeGoal(input: $input) {
        __typename
        ... on CloseGoalSuccess {
          goal {
            id
            version
            state
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const ReopenGoal = graphql(
  `
    mutation ReopenGoal($input: ReopenGoalInput!) {
      reopenGoal(input: $input) {
        __typename
        ... on ReopenGoalSuccess {
          goal {
            id
            version
            state
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const WriteVision = graphql(
  `
    mutation WriteVision($input: WriteVisionInput!) {
      writeVision(input: $input) {
        __typename
        ... on WriteVisionSuccess {
          vision {
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const RecordAmbition = graphql(
  `
    mutation RecordAmbition($input: RecordAmbitionInput!) {
      recordAmbition(input: $input) {
        __typename
        ... on RecordAmbitionSuccess {
          ambition {
            period
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

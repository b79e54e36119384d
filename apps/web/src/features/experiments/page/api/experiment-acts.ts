import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const CreateExperiment = graphql(
  `
    mutation CreateExperiment($input: CreateExperimentInput!) {
      createExperiment(input: $input) {
        __typename
        ... on CreateExperimentSuccess {
          experiment {
            id
            number
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const ReviseExperiment = graphql(
  `
    mutation ReviseExperiment($input: ReviseExperimentInput!) {
      reviseExperiment(input: $input) {
        __typename
        ... on ReviseExperimentSuccess {
          experiment {
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

export const ShareExperiment = graphql(
  `
    mutation ShareExperiment($input: ShareExperimentInput!) {
      shareExperiment(input: $input) {
        __typename
        ... on ShareExperimentSuccess {
          experiment {
            id
            isDraft
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const MoveExperiment = graphql(
  `
    mutation MoveExperimentStage($input: MoveExperimentInput!) {
      moveExperiment(input: $input) {
        __typename
        ... on MoveExperimentSuccess {
          experiment {
            id
            stage
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const StartTest = graphql(
  `
    mutation StartTest($input: StartTestInput!) {
      startTest(input: $input) {
        __typename
        ... on StartTestSuccess {
          experiment {
            id
            stage
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const EndTest = graphql(
  `
    mutation EndTest($input: EndTestInput!) {
      endTest(input: $input) {
        __typename
        ... on EndTestSuccess {
          experiment {
            id
            stage
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const AbandonTest = graphql(
  `
    mutation AbandonTest($input: AbandonTestInput!) {
      abandonTest(input: $input) {
        __typename
        ... on AbandonTestSuccess {
          experiment {
            id
            stage
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const CloseEvaluation = graphql(
  `
    mutation CloseEvaluation($input: CloseEvaluationInput!) {
      closeEvaluation(input: $input) {
        __typename
        ... on CloseEvaluationSuccess {
          experiment {
            id
            stage
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

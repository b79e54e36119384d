import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const ExperimentCredits = graphql(`
  query ExperimentCredits($number: Int!) {
    experiment(number: $number) {
      id
      credits {
        unnamed
        viewerChoice
        groups {
          role
          people {
            personId
            participationId
            name
            contributions {
              id
              what
            }
          }
        }
      }
    }
  }
`);

export type CreditsShown = NonNullable<ResultOf<typeof ExperimentCredits>['experiment']>['credits'];

export const ChooseCredit = graphql(
  `
    mutation ChooseCredit($input: ChooseCreditInput!) {
      chooseCredit(input: $input) {
        __typename
        ... on ChooseCreditSuccess {
          credits {
            viewerChoice
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

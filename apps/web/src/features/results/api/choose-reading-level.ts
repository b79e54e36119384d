import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const ChooseReadingLevel = graphql(
  `
    mutation ChooseReadingLevel($input: ChooseReadingLevelInput!) {
      chooseReadingLevel(input: $input) {
        __typename
        ... on ChooseReadingLevelSuccess {
          readingLevel
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

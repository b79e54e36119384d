import { graphql } from '../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../lib/graphql/refused-parts.js';

export const AnswerNomination = graphql(
  `
    mutation AnswerNominationHere($input: AnswerNominationInput!) {
      answerNomination(input: $input) {
        __typename
        ... on AnswerNominationSuccess {
          isListed
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const SetOwnCap = graphql(
  `
    mutation SetOwnCap($input: SetProfileInput!) {
      setProfile(input: $input) {
        __typename
        ... on SetProfileSuccess {
          person {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const PauseMe = graphql(
  `
    mutation PauseMe($input: PauseProfileInput!) {
      pauseProfile(input: $input) {
        __typename
        ... on PauseProfileSuccess {
          person {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const ResumeMe = graphql(
  `
    mutation ResumeMe {
      resumeProfile {
        __typename
        ... on ResumeProfileSuccess {
          person {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const MuteMail = graphql(`
  mutation MuteMailHere($category: MailCategory!) {
    muteMail(category: $category) {
      address
      categories
      muted
    }
  }
`);

export const UnmuteMail = graphql(`
  mutation UnmuteMailHere($category: MailCategory!) {
    unmuteMail(category: $category) {
      address
      categories
      muted
    }
  }
`);

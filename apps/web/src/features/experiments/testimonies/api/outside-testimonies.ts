import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const OutsideTestimonies = graphql(`
  query OutsideTestimonies($number: Int!) {
    experiment(number: $number) {
      id
      takesTestimonies
      testimonyLinks {
        id
        version
        question
        until
        closedAt
      }
      sentTestimonies {
        id
        version
        question
        statement
        sender
        strength
        heardOn
        sentAt
        standing
        answerReason
        answeredAt
        answeredBy {
          id
          name
        }
      }
    }
  }
`);

type Outside = NonNullable<ResultOf<typeof OutsideTestimonies>['experiment']>;
export type LinkShown = Outside['testimonyLinks'][number];
export type SentShown = Outside['sentTestimonies'][number];

export const OpenTestimonyLink = graphql(
  `
    mutation OpenTestimonyLink($input: OpenTestimonyLinkInput!) {
      openTestimonyLink(input: $input) {
        __typename
        ... on OpenTestimonyLinkSuccess {
          url
          testimonyLink {
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

export const CloseTestimonyLink = graphql(
  `
    mutation CloseTestimonyLink($input: CloseTestimonyLinkInput!) {
      closeTestimonyLink(input: $input) {
        __typename
        ... on CloseTestimonyLinkSuccess {
          testimonyLink {
            id
            version
            closedAt
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const AcceptSentTestimony = graphql(
  `
    mutation AcceptSentTestimony($input: AcceptSentTestimonyInput!) {
      acceptSentTestimony(input: $input) {
        __typename
        ... on AcceptSentTestimonySuccess {
          sentTestimony {
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

export const DeclineSentTestimony = graphql(
  `
    mutation DeclineSentTestimony($input: DeclineSentTestimonyInput!) {
      declineSentTestimony(input: $input) {
        __typename
        ... on DeclineSentTestimonySuccess {
          sentTestimony {
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

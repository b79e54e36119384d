import { graphql } from '../../../../lib/graphql/graphql.js';
import { RefusedParts } from '../../../../lib/graphql/refused-parts.js';

export const InviteParticipant = graphql(
  `
    mutation InviteParticipant($input: InviteParticipantInput!) {
      inviteParticipant(input: $input) {
        __typename
        ... on InviteParticipantSuccess {
          participation {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const JoinExperiment = graphql(
  `
    mutation JoinExperiment($input: JoinExperimentInput!) {
      joinExperiment(input: $input) {
        __typename
        ... on JoinExperimentSuccess {
          participation {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const AnswerInvitation = graphql(
  `
    mutation AnswerInvitation($input: AnswerInvitationInput!) {
      answerInvitation(input: $input) {
        __typename
        ... on AnswerInvitationSuccess {
          participation {
            id
            status
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const LeaveExperiment = graphql(
  `
    mutation LeaveExperiment($input: LeaveExperimentInput!) {
      leaveExperiment(input: $input) {
        __typename
        ... on LeaveExperimentSuccess {
          participation {
            id
            status
            version
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const InviteSuggested = graphql(
  `
    mutation InviteSuggested($input: InviteSuggestedInput!) {
      inviteSuggested(input: $input) {
        __typename
        ... on InviteSuggestedSuccess {
          participation {
            id
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

export const SetSuggestionAside = graphql(
  `
    mutation SetSuggestionAside($input: SetSuggestionAsideInput!) {
      setSuggestionAside(input: $input) {
        __typename
        ... on SetSuggestionAsideSuccess {
          participation {
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

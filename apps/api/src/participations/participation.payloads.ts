import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Participation } from './participation.model.js';

@ObjectType({ isAbstract: true })
abstract class ParticipationSuccess {
  @Field(() => Participation, { description: 'The participation as it is now.' })
  participation!: Participation;
}

@ObjectType({ description: 'The person is invited.' })
export class InviteParticipantSuccess extends ParticipationSuccess {}
export const InviteParticipantPayload = payloadUnion('InviteParticipantPayload', InviteParticipantSuccess);

@ObjectType({ description: 'The viewer takes part.' })
export class JoinExperimentSuccess extends ParticipationSuccess {}
export const JoinExperimentPayload = payloadUnion('JoinExperimentPayload', JoinExperimentSuccess);

@ObjectType({ description: 'The invitation is answered.' })
export class AnswerInvitationSuccess extends ParticipationSuccess {}
export const AnswerInvitationPayload = payloadUnion('AnswerInvitationPayload', AnswerInvitationSuccess);

@ObjectType({ description: 'The viewer left.' })
export class LeaveExperimentSuccess extends ParticipationSuccess {}
export const LeaveExperimentPayload = payloadUnion('LeaveExperimentPayload', LeaveExperimentSuccess);

@ObjectType({ description: 'The person who was suggested is invited.' })
export class InviteSuggestedSuccess extends ParticipationSuccess {}
export const InviteSuggestedPayload = payloadUnion('InviteSuggestedPayload', InviteSuggestedSuccess);

@ObjectType({ description: 'The suggestion no longer waits.' })
export class SetSuggestionAsideSuccess extends ParticipationSuccess {}
export const SetSuggestionAsidePayload = payloadUnion('SetSuggestionAsidePayload', SetSuggestionAsideSuccess);

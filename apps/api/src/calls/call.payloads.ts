import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Call } from './call.model.js';

@ObjectType({ isAbstract: true })
abstract class CallSuccess {
  @Field(() => Call, { description: 'The call as it is now.' })
  call!: Call;
}

@ObjectType({ description: 'The call is open.' })
export class PostCallSuccess extends CallSuccess {}
export const PostCallPayload = payloadUnion('PostCallPayload', PostCallSuccess);

@ObjectType({ description: 'The call is closed.' })
export class CloseCallSuccess extends CallSuccess {}
export const CloseCallPayload = payloadUnion('CloseCallPayload', CloseCallSuccess);

@ObjectType({ description: 'The viewer offered themselves.' })
export class VolunteerForCallSuccess extends CallSuccess {}
export const VolunteerForCallPayload = payloadUnion('VolunteerForCallPayload', VolunteerForCallSuccess);

@ObjectType({ description: 'The offer is taken back.' })
export class WithdrawOfferSuccess extends CallSuccess {}
export const WithdrawOfferPayload = payloadUnion('WithdrawOfferPayload', WithdrawOfferSuccess);

@ObjectType({ description: 'The volunteer is answered.' })
export class AnswerVolunteerSuccess extends CallSuccess {}
export const AnswerVolunteerPayload = payloadUnion('AnswerVolunteerPayload', AnswerVolunteerSuccess);

import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Person } from '../people/person.model.js';

@ObjectType({ description: 'The person is forgotten and signed out.' })
export class ForgetMeSuccess {
  @Field(() => Boolean, { description: 'Always true.' })
  isForgotten!: boolean;
}

@ObjectType({ description: 'The person is forgotten.' })
export class ForgetPersonSuccess {
  @Field(() => Person, { description: 'The row that remains, without a name.' })
  person!: Person;
}

@ObjectType({ description: 'The link is on its way.' })
export class SendPrivacyLinkSuccess {
  @Field(() => Person, { description: 'The person.' })
  person!: Person;
}

export const ForgetMePayload = payloadUnion('ForgetMePayload', ForgetMeSuccess);
export const ForgetPersonPayload = payloadUnion('ForgetPersonPayload', ForgetPersonSuccess);
export const SendPrivacyLinkPayload = payloadUnion('SendPrivacyLinkPayload', SendPrivacyLinkSuccess);

import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Person } from '../people/person.model.js';
import { Topic } from './profile.model.js';

@ObjectType({ description: 'The profile says so.' })
export class SetProfileSuccess {
  @Field(() => Person, { description: 'The signed-in person.' })
  person!: Person;
}

@ObjectType({ description: 'The relay is asked nothing until then.' })
export class PauseProfileSuccess {
  @Field(() => Person, { description: 'The signed-in person.' })
  person!: Person;
}

@ObjectType({ description: 'The pause is over.' })
export class ResumeProfileSuccess {
  @Field(() => Person, { description: 'The signed-in person.' })
  person!: Person;
}

@ObjectType({ description: 'The person is no longer listed as a relay.' })
export class WithdrawConsentSuccess {
  @Field(() => Person, { description: 'The signed-in person.' })
  person!: Person;
}

@ObjectType({ description: 'The topic is there.' })
export class CreateTopicSuccess {
  @Field(() => Topic, { description: 'The topic.' })
  topic!: Topic;
}

export const SetProfilePayload = payloadUnion('SetProfilePayload', SetProfileSuccess);
export const PauseProfilePayload = payloadUnion('PauseProfilePayload', PauseProfileSuccess);
export const ResumeProfilePayload = payloadUnion('ResumeProfilePayload', ResumeProfileSuccess);
export const WithdrawConsentPayload = payloadUnion('WithdrawConsentPayload', WithdrawConsentSuccess);
export const CreateTopicPayload = payloadUnion('CreateTopicPayload', CreateTopicSuccess);

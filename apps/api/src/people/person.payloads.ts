import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Person } from './person.model.js';

@ObjectType({ description: 'The person is in the directory.' })
export class AddPersonSuccess {
  @Field(() => Person, { description: 'The person.' })
  person!: Person;
}

@ObjectType({ description: 'The directory is right.' })
export class CorrectPersonSuccess {
  @Field(() => Person, { description: 'The person.' })
  person!: Person;
}

@ObjectType({ description: 'The directory says that the person has left.' })
export class MarkPersonLeftSuccess {
  @Field(() => Person, { description: 'The person.' })
  person!: Person;
}

@ObjectType({ description: 'The directory says that the person is here.' })
export class MarkPersonBackSuccess {
  @Field(() => Person, { description: 'The person.' })
  person!: Person;
}

export const AddPersonPayload = payloadUnion('AddPersonPayload', AddPersonSuccess);
export const CorrectPersonPayload = payloadUnion('CorrectPersonPayload', CorrectPersonSuccess);
export const MarkPersonLeftPayload = payloadUnion('MarkPersonLeftPayload', MarkPersonLeftSuccess);
export const MarkPersonBackPayload = payloadUnion('MarkPersonBackPayload', MarkPersonBackSuccess);

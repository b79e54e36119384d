import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Prototype } from './prototype.model.js';

@ObjectType({ description: 'The prototype is proposed.' })
export class ProposePrototypeSuccess {
  @Field(() => Prototype, { description: 'The prototype.' })
  prototype!: Prototype;
}

@ObjectType({ description: 'The prototype is revised.' })
export class RevisePrototypeSuccess {
  @Field(() => Prototype, { description: 'The prototype.' })
  prototype!: Prototype;
}

export const ProposePrototypePayload = payloadUnion('ProposePrototypePayload', ProposePrototypeSuccess);
export const RevisePrototypePayload = payloadUnion('RevisePrototypePayload', RevisePrototypeSuccess);

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Digest } from './digest.model.js';

@ObjectType({ description: 'The digest will be written.' })
export class StartDigestSuccess {
  @Field(() => Digest, { description: 'The digest.' })
  digest!: Digest;
}

@ObjectType({ description: 'The digest is changed.' })
export class ChangeDigestSuccess {
  @Field(() => Digest, { description: 'The digest.' })
  digest!: Digest;
}

@ObjectType({ description: 'The digest is written no more.' })
export class StopDigestSuccess {
  @Field(() => ID, { description: 'The digest that was.' })
  id!: string;
}

export const StartDigestPayload = payloadUnion('StartDigestPayload', StartDigestSuccess);
export const ChangeDigestPayload = payloadUnion('ChangeDigestPayload', ChangeDigestSuccess);
export const StopDigestPayload = payloadUnion('StopDigestPayload', StopDigestSuccess);

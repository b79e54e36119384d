import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Testimony } from './testimony.model.js';

@ObjectType({ description: 'The testimony is recorded.' })
export class RecordTestimonySuccess {
  @Field(() => Testimony, { description: 'The testimony.' })
  testimony!: Testimony;
}

@ObjectType({ description: 'The testimony is put right.' })
export class CorrectTestimonySuccess {
  @Field(() => Testimony, { description: 'The testimony.' })
  testimony!: Testimony;
}

@ObjectType({ description: 'The testimony is taken back.' })
export class WithdrawTestimonySuccess {
  @Field(() => Testimony, { description: 'The testimony.' })
  testimony!: Testimony;
}

export const RecordTestimonyPayload = payloadUnion('RecordTestimonyPayload', RecordTestimonySuccess);
export const CorrectTestimonyPayload = payloadUnion('CorrectTestimonyPayload', CorrectTestimonySuccess);
export const WithdrawTestimonyPayload = payloadUnion('WithdrawTestimonyPayload', WithdrawTestimonySuccess);

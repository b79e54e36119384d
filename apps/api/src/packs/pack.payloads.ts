import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Pack } from './pack.model.js';

@ObjectType({ description: 'The board is frozen.' })
export class FreezePackSuccess {
  @Field(() => Pack, { description: 'The pack.' })
  pack!: Pack;
}

export const FreezePackPayload = payloadUnion('FreezePackPayload', FreezePackSuccess);

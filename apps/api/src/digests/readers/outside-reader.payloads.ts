import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../../graphql/payload.js';
import { OutsideReader } from './outside-reader.model.js';

@ObjectType({ description: 'They will be asked; nothing else is sent before they confirm.' })
export class InviteReaderSuccess {
  @Field(() => OutsideReader, { description: 'The reader to be.' })
  reader!: OutsideReader;
}

@ObjectType({ description: 'They are written no more; their pages are closed.' })
export class RevokeReaderSuccess {
  @Field(() => OutsideReader, { description: 'The reader that was.' })
  reader!: OutsideReader;
}

export const InviteReaderPayload = payloadUnion('InviteReaderPayload', InviteReaderSuccess);
export const RevokeReaderPayload = payloadUnion('RevokeReaderPayload', RevokeReaderSuccess);

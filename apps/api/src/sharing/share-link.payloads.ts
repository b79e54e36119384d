import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { ShareLink } from './share-link.model.js';

@ObjectType({ description: 'The link is made.' })
export class MakeShareLinkSuccess {
  @Field(() => ShareLink, { description: 'The link.' })
  shareLink!: ShareLink;

  @Field(() => String, { description: 'Its address. It is said this once.' })
  url!: string;
}

@ObjectType({ description: 'The link opens no more.' })
export class RevokeShareLinkSuccess {
  @Field(() => ShareLink, { description: 'The link.' })
  shareLink!: ShareLink;
}

export const MakeShareLinkPayload = payloadUnion('MakeShareLinkPayload', MakeShareLinkSuccess);
export const RevokeShareLinkPayload = payloadUnion('RevokeShareLinkPayload', RevokeShareLinkSuccess);

import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../../graphql/payload.js';
import { Testimony } from '../testimony.model.js';
import { SentTestimony, TestimonyLink } from './sent-testimony.model.js';

@ObjectType({ description: 'The link is open.' })
export class OpenTestimonyLinkSuccess {
  @Field(() => TestimonyLink, { description: 'The link.' })
  testimonyLink!: TestimonyLink;

  @Field(() => String, { description: 'Its address, said this once: only its hash is kept.' })
  url!: string;
}

@ObjectType({ description: 'The link takes no more testimonies.' })
export class CloseTestimonyLinkSuccess {
  @Field(() => TestimonyLink, { description: 'The link.' })
  testimonyLink!: TestimonyLink;
}

@ObjectType({ description: 'What was sent is part of the evidence.' })
export class AcceptSentTestimonySuccess {
  @Field(() => SentTestimony, { description: 'What was sent.' })
  sentTestimony!: SentTestimony;

  @Field(() => Testimony, { description: 'The testimony made of it.' })
  testimony!: Testimony;
}

@ObjectType({ description: 'What was sent is left out, with a reason.' })
export class DeclineSentTestimonySuccess {
  @Field(() => SentTestimony, { description: 'What was sent.' })
  sentTestimony!: SentTestimony;
}

export const OpenTestimonyLinkPayload = payloadUnion('OpenTestimonyLinkPayload', OpenTestimonyLinkSuccess);
export const CloseTestimonyLinkPayload = payloadUnion('CloseTestimonyLinkPayload', CloseTestimonyLinkSuccess);
export const AcceptSentTestimonyPayload = payloadUnion(
  'AcceptSentTestimonyPayload',
  AcceptSentTestimonySuccess,
);
export const DeclineSentTestimonyPayload = payloadUnion(
  'DeclineSentTestimonyPayload',
  DeclineSentTestimonySuccess,
);

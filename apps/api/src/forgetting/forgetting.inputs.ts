import { WISH_CHANNELS, type WishChannel } from '@levain/domain/people/forgetting.js';
import { Field, ID, InputType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';

export const WishChannelEnum = wordsEnum(
  'WishChannel',
  WISH_CHANNELS,
  'How somebody told that they wish to be forgotten.',
);

@InputType({ description: 'The wish of the signed-in person to be forgotten.' })
export class ForgetMeInput {
  @Field(() => Boolean, { description: 'That it cannot be undone.' })
  isUnderstood!: boolean;
}

@InputType({ description: 'The wish of somebody else to be forgotten, as it was told.' })
export class ForgetPersonInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When they told it.' })
  saidOn?: string | null;

  @Field(() => WishChannelEnum, { nullable: true, description: 'How they told it.' })
  channel?: WishChannel | null;

  @Field(() => Boolean, { description: 'That it cannot be undone.' })
  isUnderstood!: boolean;
}

@InputType({ description: 'Whom to send the link to what is kept of them.' })
export class SendPrivacyLinkInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Contribution } from './contribution.model.js';
import { Credits } from './credits.model.js';
import { Thanks } from './thanks.model.js';

@ObjectType({ isAbstract: true })
abstract class ContributionSuccess {
  @Field(() => Contribution, { description: 'The contribution as it is now.' })
  contribution!: Contribution;
}

@ObjectType({ description: 'The contribution is logged.' })
export class LogContributionSuccess extends ContributionSuccess {}
export const LogContributionPayload = payloadUnion('LogContributionPayload', LogContributionSuccess);

@ObjectType({ description: 'The contribution is put right.' })
export class CorrectContributionSuccess extends ContributionSuccess {}
export const CorrectContributionPayload = payloadUnion(
  'CorrectContributionPayload',
  CorrectContributionSuccess,
);

@ObjectType({ description: 'The contribution is taken back: nobody reads it any more.' })
export class WithdrawContributionSuccess {
  @Field(() => Boolean, { description: 'Always true.' })
  withdrawn!: boolean;
}
export const WithdrawContributionPayload = payloadUnion(
  'WithdrawContributionPayload',
  WithdrawContributionSuccess,
);

@ObjectType({ description: 'The thanks are given.' })
export class ThankSuccess {
  @Field(() => Thanks, { description: 'The thanks.' })
  thanks!: Thanks;
}
export const ThankPayload = payloadUnion('ThankPayload', ThankSuccess);

@ObjectType({ description: 'The choice holds from now on.' })
export class ChooseCreditSuccess {
  @Field(() => Credits, { description: 'The credits as they read now.' })
  credits!: Credits;
}
export const ChooseCreditPayload = payloadUnion('ChooseCreditPayload', ChooseCreditSuccess);

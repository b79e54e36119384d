import { PROFILE_VISIBILITIES, type ProfileVisibility } from '@levain/domain/people/profile.js';
import { REFERENT_AREAS, type ReferentArea } from '@levain/domain/people/referent.js';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';

export const ProfileVisibilityEnum = wordsEnum(
  'ProfileVisibility',
  PROFILE_VISIBILITIES,
  'Who may see what a relay says of themselves.',
);
export const ReferentAreaEnum = wordsEnum(
  'ReferentArea',
  REFERENT_AREAS,
  'What a workspace names somebody to turn to for.',
);

@InputType({ description: 'How the signed-in person helps. Writing it is agreeing to be listed as a relay.' })
export class SetProfileInput {
  @Field(() => Int, { description: 'The version of the profile that was read; 0 for the first one.' })
  version!: number;

  @Field(() => [ID], { description: 'Topics that exist already.' })
  topicIds!: string[];

  @Field(() => [String], { nullable: true, description: 'Topics by a name of their own.' })
  newTopics?: string[] | null;

  @Field(() => String, { nullable: true, description: 'How they help, in their own words.' })
  help?: string | null;

  @Field(() => ProfileVisibilityEnum, { description: 'Who may see it.' })
  visibility!: ProfileVisibility;

  @Field(() => Float, { nullable: true, description: 'Hours they can give in a month; null sets no limit.' })
  monthlyHours?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of a pause; null when available.' })
  pausedUntil?: string | null;
}

@InputType({ description: 'A pause of the signed-in relay.' })
export class PauseProfileInput {
  @Field(() => DateScalar, { description: 'Its last day.' })
  until!: string;
}

@InputType({ description: 'What relays are asked about.' })
export class CreateTopicInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@InputType({ description: 'A person who is asked to be a referent.' })
export class AskReferentInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ReferentAreaEnum, { description: 'For what.' })
  area!: ReferentArea;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

@InputType({ description: 'The answer of the person who was asked.' })
export class AnswerReferentInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether they agree.' })
  accept!: boolean;
}

@InputType({ description: 'A referent, or a request that was not answered.' })
export class RemoveReferentInput {
  @Field(() => ID, { description: 'Which one.' })
  id!: string;
}

import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { ParticipationRoleEnum } from '../graphql/domain-enums.js';
import { TermsFields } from '../participations/participation.inputs.js';

@ArgsType()
export class CallsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those about this topic.' })
  topicId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this department's projects." })
  departmentId?: string | null;
}

@InputType({ description: 'An open call.' })
export class PostCallInput extends TermsFields {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => ParticipationRoleEnum, {
    description: 'In which role; never owner, co-lead, sponsor or adviser.',
  })
  role!: ParticipationRole;

  @Field(() => String, { description: 'What is looked for, in a sentence.' })
  wanted!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many people.' })
  seats!: number;

  @Field(() => [ID], { defaultValue: [], description: 'Topics, at most five.' })
  topicIds!: string[];
}

@InputType({ description: 'A call that ends before its last day.' })
export class CloseCallInput {
  @Field(() => ID, { description: 'The call.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'An offer of oneself.' })
export class VolunteerForCallInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The call.' })
  callId!: string;

  @Field(() => String, { nullable: true, description: 'A word; welcome, never asked.' })
  word?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Yes, above one's own limit or during one's own pause.",
  })
  acceptAboveLimit?: boolean | null;
}

@InputType({ description: 'An offer that is taken back.' })
export class WithdrawOfferInput {
  @Field(() => ID, { description: "One's own offer." })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'The answer to a volunteer.' })
export class AnswerVolunteerInput {
  @Field(() => ID, { description: 'The offer.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => Boolean, { description: 'Yes or no.' })
  accept!: boolean;

  @Field(() => String, { description: 'Why, yes or no: they are told.' })
  reason!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Knowingly above the volunteer's limit, or during a pause.",
  })
  overLimitAcknowledged?: boolean | null;
}

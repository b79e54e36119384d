import type { AdviserWeight, ParticipationRole } from '@levain/domain/participations/roles.js';
import type { HoursPer } from '@levain/domain/participations/terms.js';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ParticipationRoleEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { AdviserWeightEnum, HoursPerEnum } from './participation-enums.js';

@InputType({ isAbstract: true })
export abstract class TermsFields {
  @Field(() => Float, { nullable: true, description: 'Hours asked; then a last day is needed.' })
  hours?: number | null;

  @Field(() => HoursPerEnum, { nullable: true, description: 'Whether the hours are in all, or each month.' })
  hoursPer?: HoursPer | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; today when it is left out.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person will learn.' })
  learns?: string | null;
}

@InputType({ description: 'An invitation.' })
export class InviteParticipantInput extends TermsFields {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => ID, { description: 'Who is invited.' })
  personId!: string;

  @Field(() => ParticipationRoleEnum, { description: 'In which role.' })
  role!: ParticipationRole;

  @Field(() => String, { nullable: true, description: 'Why this person.' })
  message?: string | null;

  @Field(() => String, { nullable: true, description: 'For whom an outside adviser works.' })
  organisation?: string | null;

  @Field(() => AdviserWeightEnum, {
    nullable: true,
    description: "How much an outside adviser's word weighs.",
  })
  weight?: AdviserWeight | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Knowingly above the person's limit, or during a pause.",
  })
  overLimitAcknowledged?: boolean | null;
}

@InputType({ description: 'An invitation of somebody who was suggested: same role, same terms.' })
export class InviteSuggestedInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The participation of who declined and suggested.' })
  participationId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why this person.' })
  message?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Knowingly above the person's limit, or during a pause.",
  })
  overLimitAcknowledged?: boolean | null;
}

@InputType({ description: 'A suggestion that is not taken up.' })
export class SetSuggestionAsideInput {
  @Field(() => ID, { description: 'The participation of who declined and suggested.' })
  participationId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'Joining without being asked.' })
export class JoinExperimentInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => ParticipationRoleEnum, {
    description: 'In which role: relay, tester, critic, ambassador or witness.',
  })
  role!: ParticipationRole;
}

@InputType({ description: 'The answer to an invitation.' })
export class AnswerInvitationInput {
  @Field(() => ID, { description: 'The participation one was invited to.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => Boolean, { description: 'Yes, or not this time.' })
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'Welcome, never asked.' })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: 'Someone else to ask; only the lead invites.' })
  suggestedPersonId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Someone else, by a name the directory does not hold.',
  })
  suggestedName?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whoever is suggested may be told by whom.' })
  namesMe?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Yes, above one's own limit or during one's own pause.",
  })
  acceptAboveLimit?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How likely it is to work, from 0 to 1, forecast while joining; nobody reads it.',
  })
  probability?: number | null;
}

@InputType({ description: 'Leaving.' })
export class LeaveExperimentInput {
  @Field(() => ID, { description: "One's participation." })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Welcome, never asked.' })
  reason?: string | null;
}

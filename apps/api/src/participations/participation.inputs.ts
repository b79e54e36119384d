import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ParticipationRoleEnum } from '../graphql/domain-enums.js';

@InputType({ description: 'An invitation.' })
export class InviteParticipantInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => ID, { description: 'Who is invited.' })
  personId!: string;

  @Field(() => ParticipationRoleEnum, { description: 'In which role.' })
  role!: ParticipationRole;

  @Field(() => String, { nullable: true, description: 'Why this person, how much, until when.' })
  message?: string | null;
}

@InputType({ description: 'Joining without being asked.' })
export class JoinExperimentInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => ParticipationRoleEnum, { description: 'In which role: relay, tester, critic or witness.' })
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

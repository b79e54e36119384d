import { CREDIT_CHOICES, type CreditChoice } from '@levain/domain/contributions/credit.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ParticipationRoleEnum, wordsEnum } from '../graphql/domain-enums.js';
import { Contribution } from './contribution.model.js';

export const CreditChoiceEnum = wordsEnum(
  'CreditChoice',
  CREDIT_CHOICES,
  "How far a person's name goes with the result of an experiment.",
);

@ObjectType({ description: 'Somebody who took part and is named.' })
export class CreditedPerson {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'Their participation, to thank them for it.' })
  participationId!: string | null;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => [Contribution], { description: 'What they brought, the first thing first.' })
  contributions!: Contribution[];
}

@ObjectType({ description: 'The people of one role, by name.' })
export class CreditGroup {
  @Field(() => ParticipationRoleEnum, { description: 'The role.' })
  role!: ParticipationRole;

  @Field(() => [CreditedPerson], { description: 'Who, by name: nobody is counted or ranked.' })
  people!: CreditedPerson[];
}

@ObjectType({ description: 'Who made a result.' })
export class Credits {
  @Field(() => [CreditGroup], { description: 'Those who are named, by role.' })
  groups!: CreditGroup[];

  @Field(() => Int, { description: 'How many took part and are not named.' })
  unnamed!: number;

  @Field(() => CreditChoiceEnum, {
    nullable: true,
    description: 'What the viewer chose for their own name; null for who did not take part.',
  })
  viewerChoice!: CreditChoice | null;
}

import type { CreditChoice } from '@levain/domain/contributions/credit.js';
import type { ThanksVisibility } from '@levain/domain/contributions/thanks.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';
import { CreditChoiceEnum } from './credits.model.js';
import { ThanksVisibilityEnum } from './thanks.model.js';

@InputType({ description: 'What the form of a contribution holds.' })
export class ContributionFields {
  @Field(() => String, { description: 'What was done, in a sentence.' })
  what!: string;

  @Field(() => DateScalar, { description: 'When.' })
  doneOn!: string;

  @Field(() => Int, { nullable: true, description: 'The minutes it took, if somebody counted.' })
  minutes?: number | null;
}

@InputType({ description: 'What somebody brought.' })
export class LogContributionInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment it was for.' })
  experimentId!: string;

  @Field(() => ID, { nullable: true, description: 'Who did it; the viewer when it is left out.' })
  personId?: string | null;

  @Field(() => ContributionFields, { description: 'The contribution.' })
  contribution!: ContributionFields;
}

@InputType({ description: 'A contribution put right.' })
export class CorrectContributionInput {
  @Field(() => ID, { description: 'The contribution.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => ContributionFields, { description: 'As it should read.' })
  contribution!: ContributionFields;
}

@InputType({ description: 'A contribution taken back.' })
export class WithdrawContributionInput {
  @Field(() => ID, { description: 'The contribution.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A word of thanks.' })
export class ThankInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The contribution or the participation it is for.' })
  aboutId!: string;

  @Field(() => String, { description: 'The word.' })
  sentence!: string;

  @Field(() => ThanksVisibilityEnum, { description: 'Who reads it.' })
  visibility!: ThanksVisibility;
}

@InputType({ description: "How far the viewer's name goes with a result." })
export class ChooseCreditInput {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => CreditChoiceEnum, { description: 'How far.' })
  choice!: CreditChoice;
}

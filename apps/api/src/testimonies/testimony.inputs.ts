import type { TestimonyStance, TestimonyStrength } from '@levain/domain/testimonies/testimony.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';
import { TestimonyStanceEnum, TestimonyStrengthEnum } from './testimony.model.js';

@InputType({ description: 'What the form of a testimony holds.' })
export class TestimonyFields {
  @Field(() => TestimonyStrengthEnum, { description: 'How strong it is.' })
  strength!: TestimonyStrength;

  @Field(() => TestimonyStanceEnum, { description: 'Which way it speaks.' })
  stance!: TestimonyStance;

  @Field(() => String, { description: 'What was said or done, in a sentence.' })
  statement!: string;

  @Field(() => String, { description: 'Who or where.' })
  source!: string;

  @Field(() => DateScalar, { description: 'When it was said or done.' })
  heardOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  link?: string | null;
}

@InputType({ description: 'What people said or did.' })
export class RecordTestimonyInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment in which it was heard, or the hypothesis it speaks of.' })
  aboutId!: string;

  @Field(() => TestimonyFields, { description: 'The testimony.' })
  testimony!: TestimonyFields;
}

@InputType({ description: 'A testimony put right.' })
export class CorrectTestimonyInput {
  @Field(() => ID, { description: 'The testimony.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => TestimonyFields, { description: 'As it should read; the old one stays in its history.' })
  testimony!: TestimonyFields;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'A testimony taken back.' })
export class WithdrawTestimonyInput {
  @Field(() => ID, { description: 'The testimony.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

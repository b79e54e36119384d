import type { TestimonyStance, TestimonyStrength } from '@levain/domain/testimonies/testimony.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../../graphql/scalars.js';
import { TestimonyStanceEnum, TestimonyStrengthEnum } from '../testimony.model.js';

@InputType({ description: 'A link for testimonies from outside.' })
export class OpenTestimonyLinkInput {
  @Field(() => String, { description: 'The same key twice gives the same link, under another address.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => String, { description: 'What people are asked, in one line.' })
  question!: string;

  @Field(() => DateScalar, { description: 'The last day; 90 days away at most.' })
  until!: string;
}

@InputType({ description: 'A link that takes no more testimonies.' })
export class CloseTestimonyLinkInput {
  @Field(() => ID, { description: 'The link.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A sent testimony taken into the evidence.' })
export class AcceptSentTestimonyInput {
  @Field(() => ID, { description: 'What was sent.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => TestimonyStanceEnum, { description: 'Which way it speaks.' })
  stance!: TestimonyStance;

  @Field(() => TestimonyStrengthEnum, { description: 'How strong it is.' })
  strength!: TestimonyStrength;

  @Field(() => String, { description: 'How its source is named.' })
  source!: string;
}

@InputType({ description: 'A sent testimony left out.' })
export class DeclineSentTestimonyInput {
  @Field(() => ID, { description: 'What was sent.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'Why; the sender can read it.' })
  reason!: string;
}

import type { LearningStance } from '@levain/domain/learnings/stance.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LearningStanceEnum } from './learning-detail.model.js';

@InputType({ description: 'An experience of one’s own.' })
class ExperienceInput {
  @Field(() => LearningStanceEnum, { description: 'Whether one saw the same or something else.' })
  stance!: LearningStance;

  @Field(() => String, { description: 'What happened.' })
  happened!: string;

  @Field(() => String, { description: 'Where and when.' })
  context!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An experiment that one takes part in, other than the one the learning comes from.',
  })
  experimentId?: string | null;
}

@InputType({ description: 'What one says of a learning.' })
export class TakeStanceInput extends ExperienceInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The learning.' })
  learningId!: string;
}

@InputType({ description: 'What one says of a learning now.' })
export class ChangeStanceInput extends ExperienceInput {
  @Field(() => ID, { description: 'What one had said.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'What one said, taken back.' })
export class WithdrawStanceInput {
  @Field(() => ID, { description: 'What one had said.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'What is left at a dead end for those who come after.' })
export class DescribeDeadEndInput {
  @Field(() => ID, { description: 'The experiment that was stopped.' })
  experimentId!: string;

  @Field(() => Int, { description: 'The version of the note that was read; 0 where there was none.' })
  version!: number;

  @Field(() => String, { description: 'What should not be tried again as it was.' })
  avoid!: string;

  @Field(() => String, { description: 'What would make it worth another try.' })
  retryWhen!: string;
}

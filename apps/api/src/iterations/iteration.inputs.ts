import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'The next experiment, born of what was learned.' })
export class StartNextExperimentInput {
  @Field(() => String, {
    description: 'A new key for each new act; the same key gives the first answer again.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The decided experiment it comes from.' })
  parentId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What it keeps.' })
  keeps!: string;

  @Field(() => String, { description: 'What it changes.' })
  changes!: string;

  @Field(() => ID, { description: 'The learning that made it so.' })
  becauseOfId!: string;
}

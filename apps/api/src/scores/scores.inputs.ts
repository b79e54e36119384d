import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({
  description:
    'Scores of an idea. Giving them again replaces them, so they take neither a key nor a version: nothing of them is kept elsewhere.',
})
export class ScoreHypothesisInput {
  @Field(() => ID, { description: 'The hypothesis.' })
  hypothesisId!: string;

  @Field(() => Int, { nullable: true, description: 'How much it would change, 1 to 10.' })
  impact?: number | null;

  @Field(() => Int, { nullable: true, description: 'How sure one is, 1 to 10.' })
  confidence?: number | null;

  @Field(() => Int, { nullable: true, description: 'How easily it is tried, 1 to 10.' })
  ease?: number | null;
}

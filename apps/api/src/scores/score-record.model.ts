import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { VerdictEnum } from '../graphql/domain-enums.js';

@ObjectType({ description: 'An idea that was scored, then tested.' })
export class ScoredIdea {
  @Field(() => ID, { description: 'The hypothesis.' })
  hypothesisId!: string;

  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { nullable: true, description: 'What would be changed.' })
  change!: string | null;

  @Field(() => Float, { description: 'Its score before the test, 1 to 10.' })
  score!: number;

  @Field(() => Int, { description: 'By how many people.' })
  scorers!: number;

  @Field(() => VerdictEnum, { description: 'The latest verdict that said yes or no.' })
  verdict!: Verdict;
}

@ObjectType({ description: 'What scores were worth, once the tests had spoken.' })
export class ScoreRecord {
  @Field(() => Int, { description: 'Ideas scored, then tested with a verdict that said yes or no.' })
  tested!: number;

  @Field(() => Int, { description: 'Of them, those that held.' })
  confirmed!: number;

  @Field(() => Float, { nullable: true, description: 'Mean score of those that held.' })
  meanOfConfirmed!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean score of the others.' })
  meanOfOthers!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the pairs of an idea that held and one that did not in which the one that held had the higher score; 0.5 is drawing lots. Null while too few.',
  })
  concordance!: number | null;

  @Field(() => Int, { description: 'How many tested ideas make a statement.' })
  minimum!: number;

  @Field(() => [ScoredIdea], { description: 'Each of them, the latest tested first; at most 50.' })
  ideas!: ScoredIdea[];
}

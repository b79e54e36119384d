import type { Money, PortfolioFigures as Figures } from '@levain/domain/portfolio/figures.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DecisionTally, StageTally, VerdictTally } from './tally.models.js';

@ObjectType({ description: 'Sums in the currency of the workspace.' })
export class PortfolioMoney implements Money {
  @Field(() => Float, { description: 'Of the experiments with a recorded cost.' })
  spent!: number;

  @Field(() => Float, { description: 'Of those of which somebody also said what they brought.' })
  spentOfValued!: number;

  @Field(() => Float, { description: 'What those brought.' })
  returned!: number;

  @Field(() => Float, { description: 'The part of it that was measured; the rest was estimated.' })
  measured!: number;
}

@ObjectType({ description: 'How many experiments of a portfolio, or of a group of it, are what.' })
export class PortfolioFigures implements Figures {
  @Field(() => Int, { description: 'All of them.' })
  experiments!: number;

  @Field(() => StageTally, { description: 'By stage.' })
  stages!: StageTally;

  @Field(() => VerdictTally, { description: 'By verdict.' })
  verdicts!: VerdictTally;

  @Field(() => DecisionTally, { description: 'By decision.' })
  decisions!: DecisionTally;

  @Field(() => Int, { description: 'Whose test started.' })
  started!: number;

  @Field(() => Int, { description: 'Whose test runs.' })
  running!: number;

  @Field(() => Int, { description: 'Whose test ended.' })
  ended!: number;

  @Field(() => Int, { description: 'With a verdict.' })
  judged!: number;

  @Field(() => Int, { description: 'With a verdict other than abandoned.' })
  evaluated!: number;

  @Field(() => Int, { description: 'Ended, with a verdict and a learning.' })
  learned!: number;

  @Field(() => Int, { description: 'Evaluated against a target set before the start.' })
  targeted!: number;

  @Field(() => Int, { description: 'Whose observed value reached that target.' })
  reached!: number;

  @Field(() => Int, { description: 'Started with a target for the primary outcome.' })
  targetSet!: number;

  @Field(() => Int, { description: 'Whose frozen bet was changed since.' })
  amended!: number;

  @Field(() => Int, { description: 'Whose verdict a second person confirmed.' })
  confirmedByTwo!: number;

  @Field(() => Int, { description: 'Evaluated with a confirmed verdict: they have a time to verdict.' })
  timed!: number;

  @Field(() => Int, { description: 'Started, and born from another.' })
  iteration!: number;

  @Field(() => Int, { description: 'Of those, quoting the learning that made them so.' })
  fromLearning!: number;

  @Field(() => Int, { description: 'With a recorded cost.' })
  costed!: number;

  @Field(() => Int, { description: 'Of those, of which somebody said what they brought.' })
  valued!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Median days from the start of the test to the confirmed verdict; null below five.',
  })
  medianDays!: number | null;

  @Field(() => PortfolioMoney, { description: 'What they cost and brought.' })
  money!: PortfolioMoney;
}

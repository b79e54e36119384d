import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type {
  Iteration as IterationFigures,
  TimeToVerdict as TimeFigures,
} from '@levain/domain/portfolio/figures.js';
import type { FigureCount as Counted, Spread as SpreadFigures } from '@levain/domain/portfolio/spread.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { VerdictEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { PortfolioFigures } from './figures.model.js';

@ObjectType({ description: 'How many cases have a figure.' })
export class FigureCount implements Counted {
  @Field(() => Int, { description: 'The figure.' })
  figure!: number;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'Median and quartiles; null below five cases.' })
export class Spread implements SpreadFigures {
  @Field(() => Int, { description: 'How many cases.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'A quarter of them are below.' })
  lowerQuartile!: number | null;

  @Field(() => Float, { nullable: true, description: 'Half of them are below.' })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: 'Three quarters of them are below.' })
  upperQuartile!: number | null;
}

@ObjectType({
  description: 'Days from the start of a test to its confirmed verdict; abandoned tests have none.',
})
export class TimeToVerdict extends Spread implements TimeFigures {
  @Field(() => Int, { description: 'Tests that run: they have none yet.' })
  running!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of those, how many have run for longer than the median.',
  })
  runningLonger!: number | null;

  @Field(() => [FigureCount], { description: 'Days, ascending.' })
  days!: FigureCount[];
}

@ObjectType({
  description:
    'How deep and how fast iteration goes: a lineage is what was born, turn after turn, from one test.',
})
export class Iteration implements IterationFigures {
  @Field(() => Int, { description: 'How many lineages.' })
  lineages!: number;

  @Field(() => Int, { description: 'Of those, with at least two tests in a line.' })
  iterated!: number;

  @Field(() => Float, { nullable: true, description: 'Median number of tests on the longest line.' })
  medianDepth!: number | null;

  @Field(() => Int, { description: 'The most tests in a line.' })
  deepest!: number;

  @Field(() => Int, { nullable: true, description: 'Number of the experiment at the end of that line.' })
  deepestNumber!: number | null;

  @Field(() => [FigureCount], { description: 'Tests on the longest line of a lineage, ascending.' })
  depths!: FigureCount[];

  @Field(() => Spread, { description: 'Days from the start of a test to the start of one born from it.' })
  days!: Spread;
}

@ObjectType({ description: 'What an experiment cost, beside what it brought and how that was computed.' })
export class CostlyExperiment {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => Int, { description: 'Its number.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => VerdictEnum, { nullable: true, description: 'Its verdict.' })
  verdict!: Verdict | null;

  @Field(() => Float, { description: 'What it cost.' })
  spent!: number;

  @Field(() => Float, { nullable: true, description: 'What it brought; null while nobody said.' })
  returned!: number | null;

  @Field(() => Float, { nullable: true, description: 'The part of it that was measured.' })
  measured!: number | null;

  @Field(() => [String], { description: 'How the returns were computed, at most three.' })
  assumptions!: string[];
}

@ObjectType({ description: 'A part of a portfolio.' })
export class PortfolioGroup {
  @Field(() => String, {
    nullable: true,
    description: 'The id of a department, project or goal, a kind of activity, or a quarter such as 2026-Q2.',
  })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a department, project or goal.' })
  name!: string | null;

  @Field(() => PortfolioFigures, { description: 'Of its experiments.' })
  figures!: PortfolioFigures;
}

@ObjectType({ description: 'All experiments of a scope, rolled up.' })
export class Portfolio {
  @Field(() => DateScalar, { description: 'The day it is of.' })
  asOf!: string;

  @Field(() => String, { description: 'What money is counted in.' })
  currency!: string;

  @Field(() => PortfolioFigures, { description: 'Of the whole scope.' })
  figures!: PortfolioFigures;

  @Field(() => [PortfolioGroup], {
    description:
      'By the quarter in which the test ended, the earliest first; last what has not ended, without a key.',
  })
  quarters!: PortfolioGroup[];

  @Field(() => [PortfolioGroup], {
    description:
      'By what was asked for, by name, at most 200; last what is in none, without a key. One experiment may be in several.',
  })
  groups!: PortfolioGroup[];

  @Field(() => Int, { description: 'How many groups there are.' })
  groupCount!: number;

  @Field(() => TimeToVerdict, { description: 'How long it takes to know.' })
  timeToVerdict!: TimeToVerdict;

  @Field(() => Iteration, { description: 'Depth and speed of iteration.' })
  iteration!: Iteration;

  @Field(() => [CostlyExperiment], { description: 'What cost most, at most twelve.' })
  costliest!: CostlyExperiment[];
}

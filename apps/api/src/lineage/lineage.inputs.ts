import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';

@InputType({ description: 'What an outcome measure is here, and what is aimed at here.' })
export class LocalFiguresInput {
  @Field(() => ID, { description: 'The outcome measure of the experiment that spreads.' })
  measureId!: string;

  @Field(() => Float, { nullable: true, description: 'Where it stands here today.' })
  baseline?: number | null;

  @Field(() => Float, { nullable: true, description: 'What is aimed at here.' })
  target?: number | null;
}

@InputType({ description: 'A plan taken elsewhere.' })
class TakenPlanInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment whose plan is taken.' })
  sourceId!: string;

  @Field(() => String, { description: 'The title of the new experiment.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The project it belongs to.' })
  projectId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its first day: with it the durations of the plan come along.',
  })
  startsOn?: string | null;
}

@InputType({ description: 'A local re-test of what was learned elsewhere.' })
export class SpreadExperimentInput extends TakenPlanInput {
  @Field(() => ID, { nullable: true, description: 'The department it is tested in.' })
  departmentId?: string | null;

  @Field(() => String, { description: 'What it keeps.' })
  keeps!: string;

  @Field(() => String, { description: 'What is not the same here.' })
  changes!: string;

  @Field(() => [LocalFiguresInput], { description: 'One for each outcome measure.' })
  figures!: LocalFiguresInput[];
}

@InputType({ description: 'A plan borrowed for another question.' })
export class BorrowPlanInput extends TakenPlanInput {}

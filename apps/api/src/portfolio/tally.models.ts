import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How many experiments stand in each stage.' })
export class StageTally {
  @Field(() => Int, { description: 'Looking at what others did.' })
  benchmark!: number;

  @Field(() => Int, { description: 'Being prepared.' })
  prototype!: number;

  @Field(() => Int, { description: 'In test.' })
  test!: number;

  @Field(() => Int, { description: 'Being evaluated.' })
  evaluate!: number;

  @Field(() => Int, { description: 'Evaluated: what follows is decided or waits to be.' })
  iterate!: number;
}

@ObjectType({ description: 'How many experiments have each verdict.' })
export class VerdictTally {
  @Field(() => Int, { description: 'The hypothesis held.' })
  confirmed!: number;

  @Field(() => Int, { description: 'It did not.' })
  refuted!: number;

  @Field(() => Int, { description: 'Nothing worthwhile changed.' })
  noDifference!: number;

  @Field(() => Int, { description: 'Nobody can say.' })
  notEnoughEvidence!: number;

  @Field(() => Int, { description: 'The test was given up.' })
  abandoned!: number;
}

@ObjectType({ description: 'How many experiments have each decision.' })
export class DecisionTally {
  @Field(() => Int, { description: 'Grow it.' })
  grow!: number;

  @Field(() => Int, { description: 'Adapt it.' })
  adapt!: number;

  @Field(() => Int, { description: 'Do it again.' })
  redo!: number;

  @Field(() => Int, { description: 'Stop.' })
  stop!: number;

  @Field(() => Int, { description: 'Spread it.' })
  spread!: number;

  @Field(() => Int, { description: 'Hand it over.' })
  handOver!: number;
}

import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What the viewer may do with a resistance today.' })
export class ObjectionPermissions {
  @Field(() => Boolean, { description: 'Answer it.' })
  canAnswer!: boolean;

  @Field(() => Boolean, { description: 'Make a hypothesis of it.' })
  canTurnIntoHypothesis!: boolean;

  @Field(() => Boolean, { description: 'Tell how strong it is now.' })
  canMeasure!: boolean;

  @Field(() => Boolean, { description: 'Say that the answer does not do.' })
  canReopen!: boolean;

  @Field(() => Boolean, { description: 'Take it back.' })
  canWithdraw!: boolean;
}

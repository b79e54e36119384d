import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DecisionKindEnum } from '../graphql/domain-enums.js';

@InputType({ description: 'One of the things that could be done.' })
export class DecisionOptionFields {
  @Field(() => DecisionKindEnum, { description: 'What.' })
  kind!: DecisionKind;

  @Field(() => String, { nullable: true, description: 'What speaks for it.' })
  pros?: string | null;

  @Field(() => String, { nullable: true, description: 'What speaks against it.' })
  cons?: string | null;
}

@InputType({ description: 'What is done after the verdict, with the reason and what else was considered.' })
export class DecideInput {
  @Field(() => String, {
    description: 'A new key for each new act; the same key gives the first answer again.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => Int, { description: 'Its version as it was read.' })
  version!: number;

  @Field(() => DecisionKindEnum, { description: 'What is done.' })
  kind!: DecisionKind;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => [DecisionOptionFields], { description: 'What was considered.' })
  options!: DecisionOptionFields[];
}

@InputType({ description: 'The decision that is taken back.' })
export class UndoDecisionInput {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => Int, { description: 'Its version as it was read.' })
  version!: number;
}

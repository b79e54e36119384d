import { Field, ObjectType } from '@nestjs/graphql';
import { Learning } from '../evaluations/learning.model.js';
import { payloadUnion } from '../graphql/payload.js';

@ObjectType({ description: 'It is said beside the learning, and its author told.' })
export class TakeStanceSuccess {
  @Field(() => Learning, { description: 'The learning.' })
  learning!: Learning;
}

@ObjectType({ description: 'What was said is changed.' })
export class ChangeStanceSuccess {
  @Field(() => Learning, { description: 'The learning.' })
  learning!: Learning;
}

@ObjectType({ description: 'What was said is taken back.' })
export class WithdrawStanceSuccess {
  @Field(() => Learning, { description: 'The learning.' })
  learning!: Learning;
}

@ObjectType({ description: 'What is left at the dead end is written down.' })
export class DescribeDeadEndSuccess {
  @Field(() => Learning, { description: 'The learning of the experiment that was stopped.' })
  learning!: Learning;
}

export const TakeStancePayload = payloadUnion('TakeStancePayload', TakeStanceSuccess);
export const ChangeStancePayload = payloadUnion('ChangeStancePayload', ChangeStanceSuccess);
export const WithdrawStancePayload = payloadUnion('WithdrawStancePayload', WithdrawStanceSuccess);
export const DescribeDeadEndPayload = payloadUnion('DescribeDeadEndPayload', DescribeDeadEndSuccess);

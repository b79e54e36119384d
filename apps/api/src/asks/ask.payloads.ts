import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Ask } from './ask.model.js';

@ObjectType({ description: 'The decision is asked; leadership is told.' })
export class AskForDecisionSuccess {
  @Field(() => Ask, { description: 'The question.' })
  ask!: Ask;
}

@ObjectType({ description: 'The question is answered; whoever asked is told.' })
export class AnswerAskSuccess {
  @Field(() => Ask, { description: 'The question.' })
  ask!: Ask;
}

@ObjectType({ description: 'The question back has its reply, and the question waits again.' })
export class ReplyToAskSuccess {
  @Field(() => Ask, { description: 'The question.' })
  ask!: Ask;
}

@ObjectType({ description: 'The question is taken back.' })
export class WithdrawAskSuccess {
  @Field(() => Ask, { description: 'The question.' })
  ask!: Ask;
}

@ObjectType({ description: 'What came of the answer is said.' })
export class CloseAskSuccess {
  @Field(() => Ask, { description: 'The question.' })
  ask!: Ask;
}

export const AskForDecisionPayload = payloadUnion('AskForDecisionPayload', AskForDecisionSuccess);
export const AnswerAskPayload = payloadUnion('AnswerAskPayload', AnswerAskSuccess);
export const ReplyToAskPayload = payloadUnion('ReplyToAskPayload', ReplyToAskSuccess);
export const WithdrawAskPayload = payloadUnion('WithdrawAskPayload', WithdrawAskSuccess);
export const CloseAskPayload = payloadUnion('CloseAskPayload', CloseAskSuccess);

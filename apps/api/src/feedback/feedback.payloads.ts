import { Field, ObjectType } from '@nestjs/graphql';
import { Department } from '../departments/department.model.js';
import { payloadUnion } from '../graphql/payload.js';
import { Feedback } from './feedback.model.js';

@ObjectType({ description: 'It is handed over; whoever answers for the department is told.' })
export class HandFeedbackSuccess {
  @Field(() => Feedback, { description: 'The feedback, at its department.' })
  feedback!: Feedback;
}

@ObjectType({ description: 'It is answered; whoever handed it over and whoever said it are told.' })
export class AnswerFeedbackSuccess {
  @Field(() => Feedback, { description: 'The feedback that was answered.' })
  feedback!: Feedback;
}

@ObjectType({ description: 'The department has its referents.' })
export class NameReferentsSuccess {
  @Field(() => Department, { description: 'The department.' })
  department!: Department;
}

export const HandFeedbackPayload = payloadUnion('HandFeedbackPayload', HandFeedbackSuccess);
export const AnswerFeedbackPayload = payloadUnion('AnswerFeedbackPayload', AnswerFeedbackSuccess);
export const NameReferentsPayload = payloadUnion('NameReferentsPayload', NameReferentsSuccess);

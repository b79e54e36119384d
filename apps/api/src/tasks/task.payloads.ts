import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Task } from './task.model.js';

@ObjectType({ isAbstract: true })
abstract class TaskSuccess {
  @Field(() => Task, { description: 'The task as it is now.' })
  task!: Task;
}

@ObjectType({ description: 'The task is asked.' })
export class PlanTaskSuccess extends TaskSuccess {}
export const PlanTaskPayload = payloadUnion('PlanTaskPayload', PlanTaskSuccess);

@ObjectType({ description: 'The task is rewritten.' })
export class ReviseTaskSuccess extends TaskSuccess {}
export const ReviseTaskPayload = payloadUnion('ReviseTaskPayload', ReviseTaskSuccess);

@ObjectType({ description: 'The task is done.' })
export class CompleteTaskSuccess extends TaskSuccess {}
export const CompleteTaskPayload = payloadUnion('CompleteTaskPayload', CompleteTaskSuccess);

@ObjectType({ description: 'The task is given up.' })
export class DropTaskSuccess extends TaskSuccess {}
export const DropTaskPayload = payloadUnion('DropTaskPayload', DropTaskSuccess);

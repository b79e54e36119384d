import type { TaskSetting } from '@levain/domain/tasks/task.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';
import { TaskSettingEnum } from './task.model.js';

@InputType({ description: 'What the form of a task holds.' })
export class TaskFields {
  @Field(() => ID, { description: 'Who does it: somebody who takes part.' })
  personId!: string;

  @Field(() => String, { description: 'What is to be done.' })
  what!: string;

  @Field(() => DateScalar, { description: 'Until when.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'At what time, `HH:MM` where people are.' })
  dueAt?: string | null;

  @Field(() => TaskSettingEnum, { nullable: true, description: 'Where; anywhere when it is left out.' })
  setting?: TaskSetting | null;

  @Field(() => String, { nullable: true, description: 'The place, in person.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'The link, online.' })
  link?: string | null;

  @Field(() => String, { nullable: true, description: 'What helps to do it.' })
  notes?: string | null;
}

@InputType({ description: 'Something asked of somebody who takes part.' })
export class PlanTaskInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment it is for.' })
  experimentId!: string;

  @Field(() => TaskFields, { description: 'The task.' })
  task!: TaskFields;
}

@InputType({ description: 'An open task, as it should read.' })
export class ReviseTaskInput {
  @Field(() => ID, { description: 'The task.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => TaskFields, { description: 'As it should read; another person, and it goes to them.' })
  task!: TaskFields;
}

@InputType({ description: 'A task that was done.' })
export class CompleteTaskInput {
  @Field(() => ID, { description: 'The task.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What was done, in a sentence: it becomes a contribution of whoever had the task.',
  })
  contribution?: string | null;

  @Field(() => Int, { nullable: true, description: 'The minutes it took; only with a contribution.' })
  minutes?: number | null;
}

@InputType({ description: 'A task that is given up.' })
export class DropTaskInput {
  @Field(() => ID, { description: 'The task.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

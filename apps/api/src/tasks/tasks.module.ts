import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CompleteTask } from './commands/complete-task.js';
import { DropTask } from './commands/drop-task.js';
import { PlanTask } from './commands/plan-task.js';
import { ReviseTask } from './commands/revise-task.js';
import { ExperimentTasksResolver, TaskFieldsResolver } from './task-fields.resolver.js';
import { TaskCalendarController } from './task-calendar.controller.js';
import { TaskLetter } from './task-letter.js';
import { TaskPage } from './task-page.js';
import { TaskSettling } from './task-settling.js';
import './task.entity.js';
import { TaskLoaders } from './task.loaders.js';
import { TasksResolver } from './tasks.resolver.js';

const COMMANDS = [PlanTask, ReviseTask, CompleteTask, DropTask];

@Module({
  imports: [ExperimentsModule, PeopleModule, MailModule],
  controllers: [TaskCalendarController],
  providers: [
    ...COMMANDS,
    ...[TasksResolver, TaskFieldsResolver, ExperimentTasksResolver],
    ...[TaskLoaders, TaskSettling, TaskLetter, TaskPage],
  ],
  exports: [...COMMANDS, TaskLoaders],
})
export class TasksModule {
  constructor(readers: NodeReaders, loaders: TaskLoaders) {
    readers.register('task', (context, id) => loaders.task(context, id));
  }
}

import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { ProjectsModule } from '../projects/projects.module.js';
import './ambition.entity.js';
import { AmbitionsResolver } from './ambitions.resolver.js';
import { RecordAmbition } from './commands/record-ambition.js';
import { ReviseGoal } from './commands/revise-goal.js';
import { ServeGoals } from './commands/serve-goals.js';
import { SetGoal } from './commands/set-goal.js';
import { SettleGoal } from './commands/settle-goal.js';
import { WriteVision } from './commands/write-vision.js';
import { GoalFieldsResolver, ProjectGoalsResolver } from './goal-fields.resolver.js';
import './goal.entity.js';
import { GoalLoaders } from './goal.loaders.js';
import { GoalsResolver } from './goals.resolver.js';
import { Ambitions } from './queries/ambitions.js';
import { Visions } from './queries/visions.js';

const COMMANDS = [SetGoal, ReviseGoal, SettleGoal, ServeGoals, WriteVision, RecordAmbition];

@Module({
  imports: [ProjectsModule],
  providers: [
    ...COMMANDS,
    ...[GoalsResolver, GoalFieldsResolver, ProjectGoalsResolver, AmbitionsResolver],
    ...[GoalLoaders, Ambitions, Visions],
  ],
  exports: [...COMMANDS, GoalLoaders],
})
export class GoalsModule {
  constructor(readers: NodeReaders, loaders: GoalLoaders) {
    readers.register('goal', (context, id) => loaders.goal(context, id));
  }
}

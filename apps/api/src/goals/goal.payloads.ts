import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Project } from '../projects/project.model.js';
import { Goal } from './goal.model.js';

@ObjectType({ isAbstract: true })
abstract class GoalSuccess {
  @Field(() => Goal, { description: 'The goal as it is now.' })
  goal!: Goal;
}

@ObjectType({ description: 'The goal is set.' })
export class SetGoalSuccess extends GoalSuccess {}
export const SetGoalPayload = payloadUnion('SetGoalPayload', SetGoalSuccess);

@ObjectType({ description: 'The goal is revised.' })
export class ReviseGoalSuccess extends GoalSuccess {}
export const ReviseGoalPayload = payloadUnion('ReviseGoalPayload', ReviseGoalSuccess);

@ObjectType({ description: 'The goal is closed.' })
export class CloseGoalSuccess extends GoalSuccess {}
export const CloseGoalPayload = payloadUnion('CloseGoalPayload', CloseGoalSuccess);

@ObjectType({ description: 'The goal is open again.' })
export class ReopenGoalSuccess extends GoalSuccess {}
export const ReopenGoalPayload = payloadUnion('ReopenGoalPayload', ReopenGoalSuccess);

@ObjectType({ description: 'The project serves these goals.' })
export class ServeGoalsSuccess {
  @Field(() => Project, { description: 'The project.' })
  project!: Project;
}
export const ServeGoalsPayload = payloadUnion('ServeGoalsPayload', ServeGoalsSuccess);

import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { Event } from '../experiments/event.model.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { ProjectLoader } from '../projects/project.loader.js';
import { Project } from '../projects/project.model.js';
import { ServeGoals } from './commands/serve-goals.js';
import { ServeGoalsInput } from './goal.inputs.js';
import { GoalLoaders } from './goal.loaders.js';
import { listedExperiments, progressView } from './goal-row.js';
import { Goal, GoalExperiment, GoalProgress, ServedGoal } from './goal.model.js';
import { ServeGoalsPayload, ServeGoalsSuccess } from './goal.payloads.js';

@Resolver(() => Goal)
export class GoalFieldsResolver {
  constructor(private readonly loaders: GoalLoaders) {}

  @ResolveField(() => GoalProgress, {
    description: 'Where it stands, with the experiments of its projects and of the goals under it.',
  })
  async progress(@Parent() goal: Goal, @Context() context: RequestContext): Promise<GoalProgress> {
    return progressView(goal, await this.loaders.serving(context, goal.uuid));
  }

  @ResolveField(() => [GoalExperiment], {
    description: 'Those experiments, the latest first, at most 50.',
  })
  async experiments(@Parent() { uuid }: Goal, @Context() context: RequestContext): Promise<GoalExperiment[]> {
    return listedExperiments(await this.loaders.serving(context, uuid));
  }

  @ResolveField(() => Int, { description: 'How many there are in all.' })
  async experimentCount(@Parent() { uuid }: Goal, @Context() context: RequestContext): Promise<number> {
    return (await this.loaders.serving(context, uuid)).length;
  }

  @ResolveField(() => [Event], { description: 'What happened to it, the first thing first.' })
  history(@Parent() { uuid }: Goal, @Context() context: RequestContext): Promise<Event[]> {
    return this.loaders.historyOf(context, uuid);
  }
}

@Resolver(() => Project)
export class ProjectGoalsResolver {
  constructor(
    private readonly serve: ServeGoals,
    private readonly loaders: GoalLoaders,
    private readonly projects: ProjectLoader,
  ) {}

  @Mutation(() => ServeGoalsPayload, { description: 'Says which goals a project serves.' })
  @Access('serveGoals')
  async serveGoals(
    @Context() context: RequestContext,
    @Args('input', { description: 'The project, and all its goals.' }) input: ServeGoalsInput,
  ): Promise<ServeGoalsSuccess | UserError> {
    return toPayload(await this.serve.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ServeGoalsSuccess(), { project: await this.projects.reload(context, id) }),
    );
  }

  @ResolveField(() => [ServedGoal], { description: 'The goals that it serves.' })
  goals(@Parent() { uuid }: Project, @Context() context: RequestContext): Promise<ServedGoal[]> {
    return this.loaders.servedBy(context, uuid);
  }
}

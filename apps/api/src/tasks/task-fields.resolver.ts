import { isClosed } from '@levain/domain/experiments/experiment-facts.js';
import { mayChange } from '@levain/domain/experiments/access.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { ActingMember } from '../database/acting-member.js';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { accessOf } from '../experiments/experiment-record.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { TaskLoaders } from './task.loaders.js';
import { Task, type TaskRow } from './task.model.js';

const changes = ({ leads }: TaskRow, { role }: ActingMember): boolean =>
  leads || role === 'coordinator' || role === 'admin';

@Resolver(() => Task)
export class TaskFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly members: MemberLoader,
    private readonly links: ExperimentLinkLoader,
  ) {}

  @ResolveField(() => Person, { description: 'Who does it.' })
  person(@Parent() { row }: Task, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, row.person_id);
  }

  @ResolveField(() => Member, { description: 'Who asked.' })
  plannedBy(@Parent() { row }: Task, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, row.planned_by);
  }

  @ResolveField(() => ExperimentLink, { description: 'What it is for.' })
  experiment(@Parent() { row }: Task, @Context() context: RequestContext): Promise<ExperimentLink | null> {
    return this.links.load(context, row.experiment_id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may say that it is done, or give it up.' })
  viewerCanSettle(@Parent() { row }: Task, @Context() { actor }: RequestContext): boolean {
    return row.state === 'open' && (row.person_id === actor.personId || changes(row, actor));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may rewrite it.' })
  viewerCanEdit(@Parent() { row }: Task, @Context() { actor }: RequestContext): boolean {
    return row.state === 'open' && !row.is_closed && changes(row, actor);
  }
}

@Resolver(() => Experiment)
export class ExperimentTasksResolver {
  constructor(private readonly loaders: TaskLoaders) {}

  @ResolveField(() => [Task], {
    description: 'What is open, the most urgent first; then what was done or dropped.',
  })
  tasks(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Task[]> {
    return this.loaders.ofExperiment(context, record.id);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may ask something of those who take part.',
  })
  viewerCanPlanTasks(@Parent() { record }: Experiment, @Context() { actor }: RequestContext): boolean {
    const { stage, decision } = record;
    return mayChange(accessOf(record), actor) && !isClosed({ stage, isDecided: decision !== null });
  }
}

import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { BenchmarkLoader } from '../benchmarks/benchmark.loader.js';
import { Benchmark } from '../benchmarks/benchmark.model.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ProjectLoader } from '../projects/project.loader.js';
import { Project } from '../projects/project.model.js';
import { PrototypeExperimentsLoader } from './prototype.loaders.js';
import { Prototype } from './prototype.model.js';

@Resolver(() => Prototype)
export class PrototypeRelationsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly projects: ProjectLoader,
    private readonly benchmarkLoader: BenchmarkLoader,
    private readonly experimentLinks: PrototypeExperimentsLoader,
  ) {}

  @ResolveField(() => Member, { description: 'Who proposed it.' })
  proposedBy(@Parent() prototype: Prototype, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, prototype.proposedById);
  }

  @ResolveField(() => Project, { nullable: true, description: 'The project it is part of.' })
  async project(@Parent() prototype: Prototype, @Context() context: RequestContext): Promise<Project | null> {
    return prototype.projectId ? this.projects.load(context, prototype.projectId) : null;
  }

  @ResolveField(() => [Benchmark], { description: 'The benchmarks it derives from.' })
  benchmarks(@Parent() prototype: Prototype, @Context() context: RequestContext): Promise<Benchmark[]> {
    return this.benchmarkLoader.loadAll(context, prototype.benchmarkIds);
  }

  @ResolveField(() => [ExperimentLink], { description: 'The experiments with it that the viewer may see.' })
  experiments(@Parent() prototype: Prototype, @Context() context: RequestContext): Promise<ExperimentLink[]> {
    return this.experimentLinks.load(context, prototype.uuid);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may revise it.' })
  async viewerCanEdit(@Parent() prototype: Prototype, @Context() context: RequestContext): Promise<boolean> {
    const project = await this.project(prototype, context);
    const projectLeadIds = project?.leadIds ?? [];
    return canChangeIdea(context.actor, 'changePrototype', {
      ownerId: prototype.proposedById,
      projectLeadIds,
    });
  }
}

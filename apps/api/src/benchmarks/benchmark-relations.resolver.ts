import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Benchmark } from './benchmark.model.js';

@Resolver(() => Benchmark)
export class BenchmarkRelationsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { description: 'Who recorded it.' })
  recordedBy(@Parent() benchmark: Benchmark, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, benchmark.recordedById);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may revise it.' })
  viewerCanEdit(@Parent() { recordedById }: Benchmark, @Context() { actor }: RequestContext): boolean {
    return canChangeIdea(actor, 'changeBenchmark', { ownerId: recordedById, projectLeadIds: [] });
  }
}

import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Learning } from './learning.model.js';

@Resolver(() => Learning)
export class LearningsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly links: ExperimentLinkLoader,
  ) {}

  @ResolveField(() => Member, { description: 'Who wrote it.' })
  writtenBy(@Parent() learning: Learning, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, learning.writtenById);
  }

  @ResolveField(() => ExperimentLink, { description: 'The experiment it comes from.' })
  experiment(
    @Parent() learning: Learning,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink | null> {
    return this.links.load(context, learning.experimentId);
  }
}

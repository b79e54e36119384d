import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { Project } from '../projects/project.model.js';
import { ProgressLoader } from './progress.loader.js';
import { ProjectProgressFound } from './progress.model.js';

@Resolver(() => Project)
export class ProjectProgressResolver {
  constructor(private readonly loader: ProgressLoader) {}

  @ResolveField(() => ProjectProgressFound, { description: 'How far what the record holds of it has come.' })
  progress(@Parent() { uuid }: Project, @Context() context: RequestContext): Promise<ProjectProgressFound> {
    return this.loader.load(context, uuid);
  }
}

import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { DepartmentLoader } from '../departments/department.loader.js';
import { Department } from '../departments/department.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { ProjectExperimentsLoader } from './project-experiments.loader.js';
import { Project } from './project.model.js';

@Resolver(() => Project)
export class ProjectRelationsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly people: PersonLoader,
    private readonly departmentLoader: DepartmentLoader,
    private readonly experiments: ProjectExperimentsLoader,
  ) {}

  @ResolveField(() => Member, { description: 'Who leads it.' })
  owner(@Parent() project: Project, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, project.ownerId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who stands for it.' })
  sponsor(@Parent() project: Project, @Context() context: RequestContext): Promise<Person | null> | null {
    return project.sponsorId ? this.people.load(context, project.sponsorId) : null;
  }

  @ResolveField(() => [Member], { description: 'Who leads it too.' })
  coLeads(@Parent() project: Project, @Context() context: RequestContext): Promise<(Member | null)[]> {
    return Promise.all(project.coLeadIds.map((id) => this.members.load(context, id)));
  }

  @ResolveField(() => [Department], { description: 'The departments concerned.' })
  departments(@Parent() project: Project, @Context() context: RequestContext): Promise<Department[]> {
    return this.departmentLoader.loadAll(context, project.departmentIds);
  }

  @ResolveField(() => Int, { description: 'How many experiments of it the viewer may see.' })
  experimentCount(@Parent() project: Project, @Context() context: RequestContext): Promise<number> {
    return this.experiments.count(context, project.uuid);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may revise it.' })
  viewerCanEdit(@Parent() { ownerId, coLeadIds }: Project, @Context() { actor }: RequestContext): boolean {
    return canChangeIdea(actor, 'changeProject', { ownerId, projectLeadIds: coLeadIds });
  }
}

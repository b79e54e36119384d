import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { localId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CreateProject } from './commands/create-project.js';
import { ReviseProject } from './commands/revise-project.js';
import { CreateProjectInput, ProjectsArgs, ReviseProjectInput } from './project.inputs.js';
import { ProjectLoader } from './project.loader.js';
import { Project, ProjectConnection } from './project.model.js';
import {
  CreateProjectPayload,
  CreateProjectSuccess,
  ReviseProjectPayload,
  ReviseProjectSuccess,
} from './project.payloads.js';
import { ProjectsPage } from './queries/projects-page.js';

@Resolver(() => Project)
export class ProjectsResolver {
  constructor(
    private readonly page: ProjectsPage,
    private readonly create: CreateProject,
    private readonly revise: ReviseProject,
    private readonly loader: ProjectLoader,
  ) {}

  @Query(() => ProjectConnection, { description: 'The projects, by name.' })
  @Access('member')
  projects(@Actor() actor: ActingMember, @Args() args: ProjectsArgs): Promise<object> {
    return this.page.read(actor, args);
  }

  @Query(() => Project, { nullable: true, description: 'One project; null when there is none of that id.' })
  @Access('member')
  async project(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<Project | null> {
    const uuid = localId('project', id);
    return uuid ? this.loader.load(context, uuid) : null;
  }

  @Mutation(() => CreateProjectPayload, { description: 'Creates a project, led by who creates it.' })
  @Access('createProject')
  async createProject(
    @Context() context: RequestContext,
    @Args('input', { description: 'The project.' }) input: CreateProjectInput,
  ): Promise<CreateProjectSuccess | UserError> {
    const result = await this.create.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new CreateProjectSuccess(), { project: await this.loader.reload(context, id) }),
    );
  }

  @Mutation(() => ReviseProjectPayload, { description: 'Revises a project.' })
  @Access('changeProject')
  async reviseProject(
    @Context() context: RequestContext,
    @Args('input', { description: 'The project as it should read.' }) input: ReviseProjectInput,
  ): Promise<ReviseProjectSuccess | UserError> {
    const result = await this.revise.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new ReviseProjectSuccess(), { project: await this.loader.reload(context, id) }),
    );
  }
}

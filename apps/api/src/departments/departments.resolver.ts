import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CreateDepartment } from './commands/create-department.js';
import { RenameDepartment } from './commands/rename-department.js';
import { CreateDepartmentInput, RenameDepartmentInput } from './department.inputs.js';
import { DepartmentLoader } from './department.loader.js';
import { Department } from './department.model.js';
import {
  CreateDepartmentPayload,
  CreateDepartmentSuccess,
  RenameDepartmentPayload,
  RenameDepartmentSuccess,
} from './department.payloads.js';
import { DepartmentsQuery } from './queries/departments.js';

@Resolver(() => Department)
export class DepartmentsResolver {
  constructor(
    private readonly departmentsQuery: DepartmentsQuery,
    private readonly create: CreateDepartment,
    private readonly rename: RenameDepartment,
    private readonly loader: DepartmentLoader,
  ) {}

  @Query(() => [Department], { description: 'Every department of the workspace, by name.' })
  @Access('member')
  departments(@Actor() actor: ActingMember): Promise<Department[]> {
    return this.departmentsQuery.all(actor);
  }

  @Mutation(() => CreateDepartmentPayload, { description: 'Adds a department.' })
  @Access('manageDepartments')
  async createDepartment(
    @Context() context: RequestContext,
    @Args('input', { description: 'The department.' }) input: CreateDepartmentInput,
  ): Promise<CreateDepartmentSuccess | UserError> {
    const result = await this.create.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new CreateDepartmentSuccess(), { department: await this.loader.reload(context, id) }),
    );
  }

  @Mutation(() => RenameDepartmentPayload, { description: 'Gives a department another name.' })
  @Access('manageDepartments')
  async renameDepartment(
    @Context() context: RequestContext,
    @Args('input', { description: 'The department and its new name.' }) input: RenameDepartmentInput,
  ): Promise<RenameDepartmentSuccess | UserError> {
    const result = await this.rename.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new RenameDepartmentSuccess(), { department: await this.loader.reload(context, id) }),
    );
  }
}

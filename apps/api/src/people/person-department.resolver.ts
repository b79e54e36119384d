import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DepartmentLoader } from '../departments/department.loader.js';
import { Department } from '../departments/department.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Person } from './person.model.js';

@Resolver(() => Person)
export class PersonDepartmentResolver {
  constructor(private readonly departments: DepartmentLoader) {}

  @ResolveField(() => Department, { nullable: true, description: 'Where the person works.' })
  department(
    @Parent() person: Person,
    @Context() context: RequestContext,
  ): Promise<Department | null> | null {
    return person.departmentId ? this.departments.load(context, person.departmentId) : null;
  }
}

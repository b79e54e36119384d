import { addDays } from '@levain/domain/time/day.js';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';
import { DepartmentLoader } from '../departments/department.loader.js';
import { Department } from '../departments/department.model.js';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import {
  MOST_PERIODS,
  ObjectionMap,
  ObjectionMapArgs,
  ObjectionMapRow,
  SaidAndDone,
} from './objection-map.model.js';
import { ObjectionsArgs } from './objection.inputs.js';
import { ObjectionLoaders } from './objection.loaders.js';
import { Objection, ObjectionConnection } from './objection.model.js';
import { ObjectionMapQuery } from './queries/objection-map.js';
import { ObjectionsPage } from './queries/objections-page.js';
import { SaidAndDoneQuery } from './queries/said-and-done.js';

const YEAR = 365;

/** Where people resist, in the whole workspace. */
@Resolver(() => ObjectionMapRow)
export class ObjectionViewsResolver {
  constructor(
    private readonly page: ObjectionsPage,
    private readonly mapQuery: ObjectionMapQuery,
    private readonly saidAndDoneQuery: SaidAndDoneQuery,
    private readonly loaders: ObjectionLoaders,
    private readonly departments: DepartmentLoader,
  ) {}

  @Query(() => ObjectionConnection, { description: 'The resistances, the latest raised first.' })
  @Access('member')
  objections(@Actor() actor: ActingMember, @Args() args: ObjectionsArgs): Promise<object> {
    return this.page.read(actor, args);
  }

  @Query(() => Objection, { nullable: true, description: 'One resistance; null when there is none.' })
  @Access('member')
  async objection(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<Objection | null> {
    const uuid = localId('objection', id);
    return uuid ? this.loaders.objection(context, uuid) : null;
  }

  @Query(() => ObjectionMap, { description: 'Departments by time: where people resist, how strongly.' })
  @Access('member')
  objectionMap(@Actor() actor: ActingMember, @Args() args: ObjectionMapArgs): Promise<ObjectionMap> {
    if (args.count < 1 || args.count > MOST_PERIODS) {
      throw new GraphQLError(`"count" must be between 1 and ${MOST_PERIODS}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return this.mapQuery.read(actor, args);
  }

  @Query(() => [SaidAndDone], {
    description: 'You said, we did: what each department said, and what was answered or done.',
  })
  @Access('member')
  saidAndDone(
    @Actor() actor: ActingMember,
    @Args('since', {
      type: () => DateScalar,
      nullable: true,
      description: 'Since when; nothing: for a year.',
    })
    since?: string | null,
  ): Promise<SaidAndDone[]> {
    return this.saidAndDoneQuery.since(actor, since ?? addDays(todayOf(actor), -YEAR));
  }

  @ResolveField(() => Department, { nullable: true, description: 'The department; null: the organisation.' })
  department(
    @Parent() { departmentId }: ObjectionMapRow,
    @Context() context: RequestContext,
  ): Promise<Department | null> | null {
    return departmentId ? this.departments.load(context, departmentId) : null;
  }
}

@Resolver(() => SaidAndDone)
export class SaidAndDoneResolver {
  constructor(private readonly departments: DepartmentLoader) {}

  @ResolveField(() => Department, { nullable: true, description: 'The department; null: the organisation.' })
  department(
    @Parent() { departmentId }: SaidAndDone,
    @Context() context: RequestContext,
  ): Promise<Department | null> | null {
    return departmentId ? this.departments.load(context, departmentId) : null;
  }
}

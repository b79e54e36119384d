import {
  mayAnswerObjection,
  mayMeasureObjection,
  mayReopenObjection,
} from '@levain/domain/objections/objection-access.js';
import { livenessOf } from '@levain/domain/objections/standing.js';
import { can } from '@levain/domain/members/role.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { todayOf } from '../database/moment.js';
import { DepartmentLoader } from '../departments/department.loader.js';
import { Department } from '../departments/department.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { viewerOf } from './held-objection.js';
import { ObjectionPermissions } from './objection-permissions.model.js';
import { standingOn } from './objection-row.js';
import { Objection, ObjectionStandingNow, ObjectionStrength } from './objection.model.js';

@Resolver(() => Objection)
export class ObjectionFieldsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly people: PersonLoader,
    private readonly departments: DepartmentLoader,
  ) {}

  @ResolveField(() => ObjectionStandingNow, { description: 'Where it stands today.' })
  standing(@Parent() { row }: Objection, @Context() { actor }: RequestContext): ObjectionStandingNow {
    return ObjectionStandingNow.from(standingOn(row, todayOf(actor)));
  }

  @ResolveField(() => Department, {
    nullable: true,
    description: 'Where it comes from, as far as that tells nobody who did not wish to be named.',
  })
  department(
    @Parent() { row }: Objection,
    @Context() context: RequestContext,
  ): Promise<Department | null> | null {
    return row.department_id ? this.departments.load(context, row.department_id) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who raised it, where they wish to be named.' })
  author(@Parent() { row }: Objection, @Context() context: RequestContext): Promise<Person | null> | null {
    return row.author_id ? this.people.load(context, row.author_id) : null;
  }

  @ResolveField(() => [Member], {
    description: 'Who leads what it is about and answers it; none for the workspace.',
  })
  async leads(@Parent() { row }: Objection, @Context() context: RequestContext): Promise<Member[]> {
    const found = await Promise.all(row.lead_ids.map((id) => this.members.load(context, id)));
    return found.filter((member) => member !== null);
  }

  @ResolveField(() => ObjectionPermissions, { description: 'What the viewer may do with it today.' })
  permissions(@Parent() { row }: Objection, @Context() { actor }: RequestContext): ObjectionPermissions {
    const viewer = viewerOf(actor, row);
    const standing = standingOn(row, todayOf(actor));
    const lives = livenessOf(standing) === 'living';
    const canAnswer = lives && standing.kind !== 'answered' && mayAnswerObjection(viewer, row.lead_ids);
    return {
      canAnswer,
      canTurnIntoHypothesis: canAnswer && can(actor.role, 'createHypothesis'),
      canMeasure: lives && mayMeasureObjection(viewer),
      canReopen: standing.kind === 'answered' && mayReopenObjection(viewer),
      canWithdraw: lives && mayReopenObjection(viewer),
    };
  }
}

@Resolver(() => ObjectionStrength)
export class ObjectionStrengthsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, {
    nullable: true,
    description: 'The coordinator who told it; null where its author did.',
  })
  toldBy(
    @Parent() { toldById }: ObjectionStrength,
    @Context() context: RequestContext,
  ): Promise<Member | null> | null {
    return toldById ? this.members.load(context, toldById) : null;
  }
}

import { discloseResponse } from '@levain/domain/nominations/disclosure.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DepartmentLoader } from '../departments/department.loader.js';
import { Department } from '../departments/department.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { RoundResultsQuery } from './queries/round-results.js';
import { responsesOf } from './read-nominations.js';
import { RoundCandidate, RoundResults } from './round-results.model.js';
import { NominationRound, RoundDepartment } from './round.model.js';

@Resolver(() => NominationRound)
export class RoundFieldsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly unitOfWork: UnitOfWork,
    private readonly resultsQuery: RoundResultsQuery,
  ) {}

  @ResolveField(() => Member, { description: 'Who opened it.' })
  openedBy(@Parent() { row }: NominationRound, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, row.opened_by);
  }

  @ResolveField(() => [RoundDepartment], {
    description: 'How many answered in each department; withheld where it would say something of somebody.',
  })
  async departments(
    @Parent() { row }: NominationRound,
    @Context() { actor }: RequestContext,
  ): Promise<RoundDepartment[]> {
    const responses = await this.unitOfWork.read(actor, (tx) => responsesOf(tx, actor, row.id));
    return discloseResponse(responses, row.minimum_answers).map((each) =>
      Object.assign(new RoundDepartment(), each),
    );
  }

  @ResolveField(() => RoundResults, { description: 'What it says, as far as it may be told.' })
  results(@Parent() { row }: NominationRound, @Context() { actor }: RequestContext): Promise<RoundResults> {
    return this.resultsQuery.read(actor, row);
  }
}

@Resolver(() => RoundDepartment)
export class RoundDepartmentResolver {
  constructor(private readonly departments: DepartmentLoader) {}

  @ResolveField(() => Department, { nullable: true, description: 'The department; null for people of none.' })
  department(
    @Parent() { departmentId }: RoundDepartment,
    @Context() context: RequestContext,
  ): Promise<Department | null> | null {
    return departmentId ? this.departments.load(context, departmentId) : null;
  }
}

@Resolver(() => RoundCandidate)
export class RoundCandidateResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { description: 'The person.' })
  person(@Parent() { personId }: RoundCandidate, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, personId);
  }
}

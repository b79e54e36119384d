import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AddPerson } from './commands/add-person.js';
import { CorrectPerson } from './commands/correct-person.js';
import { AddPersonInput, CorrectPersonInput, PeopleArgs } from './person.inputs.js';
import { PersonLoader } from './person.loader.js';
import { Person, PersonConnection } from './person.model.js';
import {
  AddPersonPayload,
  AddPersonSuccess,
  CorrectPersonPayload,
  CorrectPersonSuccess,
} from './person.payloads.js';
import { PeoplePage } from './queries/people-page.js';

@Resolver(() => Person)
export class PeopleResolver {
  constructor(
    private readonly page: PeoplePage,
    private readonly add: AddPerson,
    private readonly correct: CorrectPerson,
    private readonly loader: PersonLoader,
    private readonly members: MemberLoader,
  ) {}

  @Query(() => PersonConnection, { description: 'The people of the organisation, by name.' })
  @Access('member')
  people(@Actor() actor: ActingMember, @Args() args: PeopleArgs): Promise<object> {
    return this.page.read(actor, args);
  }

  @Mutation(() => AddPersonPayload, { description: 'Adds somebody to the directory, without an account.' })
  @Access('managePeople')
  async addPerson(
    @Context() context: RequestContext,
    @Args('input', { description: 'The person.' }) input: AddPersonInput,
  ): Promise<AddPersonSuccess | UserError> {
    const result = await this.add.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new AddPersonSuccess(), { person: await this.loader.reload(context, id) }),
    );
  }

  @Mutation(() => CorrectPersonPayload, { description: 'Corrects what the directory says of somebody.' })
  @Access('managePeople')
  async correctPerson(
    @Context() context: RequestContext,
    @Args('input', { description: 'The person, as they should read.' }) input: CorrectPersonInput,
  ): Promise<CorrectPersonSuccess | UserError> {
    const result = await this.correct.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new CorrectPersonSuccess(), { person: await this.loader.reload(context, id) }),
    );
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who manages them.' })
  manager(@Parent() person: Person, @Context() context: RequestContext): Promise<Person | null> | null {
    return person.managerId ? this.loader.load(context, person.managerId) : null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'The account, for those who have one.' })
  member(@Parent() person: Person, @Context() context: RequestContext): Promise<Member | null> | null {
    return person.memberId ? this.members.load(context, person.memberId) : null;
  }
}

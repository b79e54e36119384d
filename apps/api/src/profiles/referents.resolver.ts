import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { localId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { AnswerReferent } from './commands/answer-referent.js';
import { AskReferent } from './commands/ask-referent.js';
import { RemoveReferent } from './commands/remove-referent.js';
import { AnswerReferentInput, AskReferentInput, RemoveReferentInput } from './profile.inputs.js';
import { ReferentsQuery } from './queries/referents.js';
import {
  AnswerReferentPayload,
  AnswerReferentSuccess,
  AskReferentPayload,
  AskReferentSuccess,
  Referent,
  RemoveReferentPayload,
  RemoveReferentSuccess,
} from './referent.model.js';

@Resolver(() => Referent)
export class ReferentsResolver {
  constructor(
    private readonly read: ReferentsQuery,
    private readonly ask: AskReferent,
    private readonly answer: AnswerReferent,
    private readonly remove: RemoveReferent,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => [Referent], { description: 'Who is referent for what, by what and by name.' })
  @Access('member')
  referents(@Actor() actor: ActingMember): Promise<Referent[]> {
    return this.read.all(actor);
  }

  @Mutation(() => AskReferentPayload, {
    description: 'Asks somebody to be a referent; they answer themselves.',
  })
  @Access('managePeople')
  async askReferent(
    @Context() context: RequestContext,
    @Args('input', { description: 'Who, and for what.' }) input: AskReferentInput,
  ): Promise<AskReferentSuccess | UserError> {
    return toPayload(await this.ask.execute(context.actor, input), async ({ id }) =>
      Object.assign(new AskReferentSuccess(), { referent: await this.read.one(context.actor, id) }),
    );
  }

  @Mutation(() => AnswerReferentPayload, { description: 'The answer of the signed-in person who was asked.' })
  @Access('member')
  async answerReferent(
    @Context() context: RequestContext,
    @Args('input', { description: 'The answer.' }) input: AnswerReferentInput,
  ): Promise<AnswerReferentSuccess | UserError> {
    const answer = { id: localId('referent', input.id), accept: input.accept };
    return toPayload(await this.answer.execute(context.actor, answer), async ({ id }) =>
      Object.assign(new AnswerReferentSuccess(), { referent: await this.read.one(context.actor, id) }),
    );
  }

  @Mutation(() => RemoveReferentPayload, {
    description: 'Takes a referent or a request back; referents may do it for themselves.',
  })
  @Access('member')
  async removeReferent(
    @Context() context: RequestContext,
    @Args('input', { description: 'Which.' }) input: RemoveReferentInput,
  ): Promise<RemoveReferentSuccess | UserError> {
    return toPayload(await this.remove.execute(context.actor, input), () =>
      Object.assign(new RemoveReferentSuccess(), { isRemoved: true }),
    );
  }

  @ResolveField(() => Person, { description: 'Who.' })
  person(@Parent() referent: Referent, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, referent.personId);
  }
}

import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { ActingMember } from '../database/acting-member.js';
import { localId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { AnswerAskInput, AsksArgs } from './ask.inputs.js';
import { AskLoaders } from './ask.loaders.js';
import { Ask, AskConnection, GivenAnswer } from './ask.model.js';
import { AnswerAskPayload, AnswerAskSuccess } from './ask.payloads.js';
import { AnswerAsk } from './commands/answer-ask.js';
import { AsksPage } from './queries/asks-page.js';

/** What leadership reads and answers. */
@Resolver(() => GivenAnswer)
export class AskAnswersResolver {
  constructor(
    private readonly answerCommand: AnswerAsk,
    private readonly page: AsksPage,
    private readonly loaders: AskLoaders,
    private readonly members: MemberLoader,
  ) {}

  @Query(() => AskConnection, {
    description:
      'Decisions asked of leadership: what is open by the day it is due, the rest by when it moved last.',
  })
  @Access('member')
  asks(@Actor() actor: ActingMember, @Args() args: AsksArgs): Promise<object> {
    return this.page.read(actor, args);
  }

  @Query(() => Ask, {
    nullable: true,
    description: 'One decision asked of leadership; null when there is none.',
  })
  @Access('member')
  async ask(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<Ask | null> {
    const uuid = localId('ask', id);
    return uuid ? this.loaders.ask(context, uuid) : null;
  }

  @Mutation(() => AnswerAskPayload, {
    description:
      'A leader answers: yes, no, or a question back; or changes their answer while nothing came of it.',
  })
  @Access('answerAsk')
  async answerAsk(
    @Context() context: RequestContext,
    @Args('input', { description: 'The answer.' }) input: AnswerAskInput,
  ): Promise<AnswerAskSuccess | UserError> {
    return toPayload(await this.answerCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new AnswerAskSuccess(), { ask: await this.loaders.reload(context, id) }),
    );
  }

  @ResolveField(() => Member, { description: 'Who answered.' })
  answeredBy(@Parent() { row }: GivenAnswer, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, row.answered_by);
  }
}

import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { HypothesisLoader } from '../hypotheses/hypothesis.loaders.js';
import { Hypothesis } from '../hypotheses/hypothesis.model.js';
import { AnswerObjection } from './commands/answer-objection.js';
import { TurnIntoHypothesis } from './commands/turn-into-hypothesis.js';
import { AnswerObjectionInput, TurnIntoHypothesisInput } from './objection.inputs.js';
import { ObjectionLoaders } from './objection.loaders.js';
import { ObjectionAnswer } from './objection.model.js';
import {
  AnswerObjectionPayload,
  AnswerObjectionSuccess,
  TurnIntoHypothesisPayload,
  TurnIntoHypothesisSuccess,
} from './objection.payloads.js';

/** What those who lead may do. */
@Resolver(() => ObjectionAnswer)
export class ObjectionAnswersResolver {
  constructor(
    private readonly answer: AnswerObjection,
    private readonly turn: TurnIntoHypothesis,
    private readonly loaders: ObjectionLoaders,
    private readonly members: MemberLoader,
    private readonly hypotheses: HypothesisLoader,
  ) {}

  @Mutation(() => AnswerObjectionPayload, {
    description: 'Answers a resistance, with the reason; its author is told.',
  })
  @Access('member')
  async answerObjection(
    @Context() context: RequestContext,
    @Args('input', { description: 'What becomes of it, and why.' }) input: AnswerObjectionInput,
  ): Promise<AnswerObjectionSuccess | UserError> {
    return toPayload(await this.answer.execute(context.actor, input), async ({ id }) =>
      Object.assign(new AnswerObjectionSuccess(), { objection: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => TurnIntoHypothesisPayload, {
    description: 'Makes a hypothesis of a resistance, linked both ways; its author is told.',
  })
  @Access('createHypothesis')
  async turnIntoHypothesis(
    @Context() context: RequestContext,
    @Args('input', { description: 'The hypothesis, and what is said to the author.' })
    input: TurnIntoHypothesisInput,
  ): Promise<TurnIntoHypothesisSuccess | UserError> {
    return toPayload(await this.turn.execute(context.actor, input), async ({ id, hypothesisId }) =>
      Object.assign(new TurnIntoHypothesisSuccess(), {
        objection: await this.loaders.reload(context, id),
        hypothesis: await this.hypotheses.reload(context, hypothesisId),
      }),
    );
  }

  @ResolveField(() => Member, { description: 'Who answered.' })
  answeredBy(@Parent() { row }: ObjectionAnswer, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, row.answered_by);
  }

  @ResolveField(() => Hypothesis, { nullable: true, description: 'The hypothesis it became.' })
  hypothesis(
    @Parent() { row }: ObjectionAnswer,
    @Context() context: RequestContext,
  ): Promise<Hypothesis | null> | null {
    return row.hypothesis_id ? this.hypotheses.load(context, row.hypothesis_id) : null;
  }
}

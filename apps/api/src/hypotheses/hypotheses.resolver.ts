import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { WriteHypothesis } from './commands/write-hypothesis.js';
import { ReviseHypothesis } from './commands/revise-hypothesis.js';
import { HypothesesArgs, WriteHypothesisInput, ReviseHypothesisInput } from './hypothesis.inputs.js';
import { HypothesisLoader } from './hypothesis.loaders.js';
import { Hypothesis, HypothesisConnection } from './hypothesis.model.js';
import {
  WriteHypothesisPayload,
  WriteHypothesisSuccess,
  ReviseHypothesisPayload,
  ReviseHypothesisSuccess,
} from './hypothesis.payloads.js';
import { HypothesesPage } from './queries/hypotheses-page.js';
import { HypothesisQuery } from './queries/hypothesis.js';

@Resolver(() => Hypothesis)
export class HypothesesResolver {
  constructor(
    private readonly page: HypothesesPage,
    private readonly hypothesisQuery: HypothesisQuery,
    private readonly write: WriteHypothesis,
    private readonly revise: ReviseHypothesis,
    private readonly loader: HypothesisLoader,
  ) {}

  @Query(() => HypothesisConnection, { description: 'The hypotheses, the newest first.' })
  @Access('member')
  hypotheses(@Actor() actor: ActingMember, @Args() args: HypothesesArgs): Promise<object> {
    return this.page.read(actor, args);
  }

  @Query(() => Hypothesis, {
    nullable: true,
    description: 'One hypothesis, by its id or its number; null when there is none.',
  })
  @Access('member')
  hypothesis(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, nullable: true, description: 'The id.' }) id?: string,
    @Args('number', { type: () => Int, nullable: true, description: 'Its number in the workspace.' })
    number?: number,
  ): Promise<Hypothesis | null> {
    return this.hypothesisQuery.one(context, { id, number });
  }

  @Mutation(() => WriteHypothesisPayload, {
    description: 'Writes a hypothesis; its parts may still be missing.',
  })
  @Access('createHypothesis')
  async writeHypothesis(
    @Context() context: RequestContext,
    @Args('input', { description: 'The hypothesis.' }) input: WriteHypothesisInput,
  ): Promise<WriteHypothesisSuccess | UserError> {
    const result = await this.write.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new WriteHypothesisSuccess(), { hypothesis: await this.loader.reload(context, id) }),
    );
  }

  @Mutation(() => ReviseHypothesisPayload, {
    description: 'Rewords a hypothesis that no test has started on.',
  })
  @Access('changeHypothesis')
  async reviseHypothesis(
    @Context() context: RequestContext,
    @Args('input', { description: 'The hypothesis as it should read.' }) input: ReviseHypothesisInput,
  ): Promise<ReviseHypothesisSuccess | UserError> {
    const result = await this.revise.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new ReviseHypothesisSuccess(), { hypothesis: await this.loader.reload(context, id) }),
    );
  }
}

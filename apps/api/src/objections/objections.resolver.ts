import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { MeasureObjection } from './commands/measure-objection.js';
import { RaiseObjection } from './commands/raise-objection.js';
import { ReopenObjection } from './commands/reopen-objection.js';
import { WithdrawObjection } from './commands/withdraw-objection.js';
import {
  MeasureObjectionInput,
  RaiseObjectionInput,
  ReopenObjectionInput,
  WithdrawObjectionInput,
} from './objection.inputs.js';
import { ObjectionLoaders } from './objection.loaders.js';
import { Objection } from './objection.model.js';
import {
  MeasureObjectionPayload,
  MeasureObjectionSuccess,
  RaiseObjectionPayload,
  RaiseObjectionSuccess,
  ReopenObjectionPayload,
  ReopenObjectionSuccess,
  WithdrawObjectionPayload,
  WithdrawObjectionSuccess,
} from './objection.payloads.js';

/** What those who resist may do. */
@Resolver(() => Objection)
export class ObjectionsResolver {
  constructor(
    private readonly raise: RaiseObjection,
    private readonly measure: MeasureObjection,
    private readonly reopen: ReopenObjection,
    private readonly withdraw: WithdrawObjection,
    private readonly loaders: ObjectionLoaders,
  ) {}

  @Mutation(() => RaiseObjectionPayload, {
    description: 'Tells a reason not to; its author is named only if they wish to be.',
  })
  @Access('member')
  async raiseObjection(
    @Context() context: RequestContext,
    @Args('input', { description: 'The resistance, and what it is about.' }) input: RaiseObjectionInput,
  ): Promise<RaiseObjectionSuccess | UserError> {
    return toPayload(await this.raise.execute(context.actor, input), async ({ id }) =>
      Object.assign(new RaiseObjectionSuccess(), { objection: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => MeasureObjectionPayload, {
    description: 'Tells how strong a resistance is now; what it was stays.',
  })
  @Access('member')
  async measureObjection(
    @Context() context: RequestContext,
    @Args('input', { description: 'How strong it is, and why.' }) input: MeasureObjectionInput,
  ): Promise<MeasureObjectionSuccess | UserError> {
    return toPayload(await this.measure.execute(context.actor, input), async ({ id }) =>
      Object.assign(new MeasureObjectionSuccess(), { objection: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => ReopenObjectionPayload, {
    description: 'Its author says that the answer does not do; the clock starts again.',
  })
  @Access('member')
  async reopenObjection(
    @Context() context: RequestContext,
    @Args('input', { description: 'The resistance, and what the answer lacks.' }) input: ReopenObjectionInput,
  ): Promise<ReopenObjectionSuccess | UserError> {
    return toPayload(await this.reopen.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ReopenObjectionSuccess(), { objection: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => WithdrawObjectionPayload, {
    description: 'Its author takes it back; it stays readable.',
  })
  @Access('member')
  async withdrawObjection(
    @Context() context: RequestContext,
    @Args('input', { description: 'The resistance, and why if they like.' }) input: WithdrawObjectionInput,
  ): Promise<WithdrawObjectionSuccess | UserError> {
    return toPayload(await this.withdraw.execute(context.actor, input), async ({ id }) =>
      Object.assign(new WithdrawObjectionSuccess(), { objection: await this.loaders.reload(context, id) }),
    );
  }
}

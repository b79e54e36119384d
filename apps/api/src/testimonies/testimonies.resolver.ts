import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CorrectTestimony } from './commands/correct-testimony.js';
import { RecordTestimony } from './commands/record-testimony.js';
import { WithdrawTestimony } from './commands/withdraw-testimony.js';
import { CorrectTestimonyInput, RecordTestimonyInput, WithdrawTestimonyInput } from './testimony.inputs.js';
import { TestimonyLoaders } from './testimony.loaders.js';
import { Testimony } from './testimony.model.js';
import {
  CorrectTestimonyPayload,
  CorrectTestimonySuccess,
  RecordTestimonyPayload,
  RecordTestimonySuccess,
  WithdrawTestimonyPayload,
  WithdrawTestimonySuccess,
} from './testimony.payloads.js';

@Resolver(() => Testimony)
export class TestimoniesResolver {
  constructor(
    private readonly record: RecordTestimony,
    private readonly correct: CorrectTestimony,
    private readonly withdraw: WithdrawTestimony,
    private readonly loaders: TestimonyLoaders,
  ) {}

  @Mutation(() => RecordTestimonyPayload, {
    description: 'Records what people said or did, for or against a hypothesis.',
  })
  @Access('recordTestimony')
  async recordTestimony(
    @Context() context: RequestContext,
    @Args('input', { description: 'The testimony, and what it is about.' }) input: RecordTestimonyInput,
  ): Promise<RecordTestimonySuccess | UserError> {
    return toPayload(await this.record.execute(context.actor, input), async ({ id }) =>
      Object.assign(new RecordTestimonySuccess(), { testimony: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => CorrectTestimonyPayload, {
    description: 'Puts a testimony right; its old words stay in its history.',
  })
  @Access('recordTestimony')
  async correctTestimony(
    @Context() context: RequestContext,
    @Args('input', { description: 'The testimony as it should read.' }) input: CorrectTestimonyInput,
  ): Promise<CorrectTestimonySuccess | UserError> {
    return toPayload(await this.correct.execute(context.actor, input), async ({ id }) =>
      Object.assign(new CorrectTestimonySuccess(), { testimony: await this.loaders.reload(context, id) }),
    );
  }

  @Mutation(() => WithdrawTestimonyPayload, {
    description: 'Takes a testimony back; it stays readable and counts no more.',
  })
  @Access('recordTestimony')
  async withdrawTestimony(
    @Context() context: RequestContext,
    @Args('input', { description: 'The testimony, and why.' }) input: WithdrawTestimonyInput,
  ): Promise<WithdrawTestimonySuccess | UserError> {
    return toPayload(await this.withdraw.execute(context.actor, input), async ({ id }) =>
      Object.assign(new WithdrawTestimonySuccess(), { testimony: await this.loaders.reload(context, id) }),
    );
  }
}

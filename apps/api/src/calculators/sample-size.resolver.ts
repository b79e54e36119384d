import { planTest } from '@levain/domain/statistics/planning/plan-test.js';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { refused } from '../database/command-result.js';
import { toPayload } from '../graphql/payload.js';
import type { UserError } from '../graphql/user-error.js';
import { PlanSampleSizeInput } from './sample-size.inputs.js';
import { PlanSampleSizeAnswer, SampleSizePlan } from './sample-size.model.js';

/** For people who bring their own numbers: nothing is read, nothing is kept. */
@Resolver()
export class SampleSizeResolver {
  @Query(() => PlanSampleSizeAnswer, {
    description: 'How many people or weeks a test would need. Nothing is read or kept.',
  })
  @Access('member')
  planSampleSize(
    @Args('input', { description: 'What is asked.' }) input: PlanSampleSizeInput,
  ): Promise<SampleSizePlan | UserError> {
    const planned = planTest({ ...input, baseline: input.baseline ?? null });
    if (!planned.ok) return toPayload(refused(planned.refusals), () => new SampleSizePlan());
    return Promise.resolve(SampleSizePlan.from(planned.value));
  }
}

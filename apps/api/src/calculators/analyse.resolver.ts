import { analyseNumbers } from '@levain/domain/statistics/analyse-numbers.js';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { refused } from '../database/command-result.js';
import { todayOf } from '../database/moment.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { questionOf } from './analyse-question.js';
import { AnalyseInput } from './analyse.inputs.js';
import { AnalyseAnswer, AnalysisOfNumbers } from './analyse.model.js';

/** For people who bring their own numbers: nothing is read, nothing is kept. */
@Resolver()
export class AnalyseResolver {
  @Query(() => AnalyseAnswer, {
    description:
      'What numbers say: groups, series around a change, or the same people before and after. Nothing is read or kept.',
  })
  @Access('member')
  analyse(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The numbers.' }) input: AnalyseInput,
  ): Promise<AnalysisOfNumbers | UserError> {
    const question = questionOf(input);
    const read = question.ok ? analyseNumbers(question.value, todayOf(actor)) : question;
    if (!read.ok) return toPayload(refused(read.refusals), () => new AnalysisOfNumbers());
    return Promise.resolve(AnalysisOfNumbers.from(read.value));
  }
}

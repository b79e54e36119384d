import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { Hypothesis } from '../hypotheses/hypothesis.model.js';
import { ScoreHypothesis } from './commands/score-hypothesis.js';
import { HypothesisScoresQuery } from './queries/hypothesis-scores.js';
import { ScoreRecordQuery } from './queries/score-record.js';
import { ScoreRecord } from './score-record.model.js';
import { ScoreHypothesisInput } from './scores.inputs.js';
import { HypothesisScores } from './scores.model.js';
import { ScoreHypothesisPayload, ScoreHypothesisSuccess } from './scores.payloads.js';

@Resolver(() => Hypothesis)
export class ScoresResolver {
  constructor(
    private readonly score: ScoreHypothesis,
    private readonly scoresQuery: HypothesisScoresQuery,
    private readonly record: ScoreRecordQuery,
  ) {}

  @Mutation(() => ScoreHypothesisPayload, {
    description: 'Scores an idea before it is tested; only then are the scores of the others seen.',
  })
  @Access('scoreHypothesis')
  async scoreHypothesis(
    @Context() context: RequestContext,
    @Args('input', { description: 'The scores.' }) input: ScoreHypothesisInput,
  ): Promise<ScoreHypothesisSuccess | UserError> {
    return toPayload(await this.score.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ScoreHypothesisSuccess(), { scores: await this.scoresQuery.reload(context, id) }),
    );
  }

  @Query(() => ScoreRecord, {
    description: 'What the scores of ideas were worth, once the tests had spoken.',
  })
  @Access('member')
  scoreRecord(@Context() { actor }: RequestContext): Promise<ScoreRecord> {
    return this.record.read(actor);
  }

  @ResolveField(() => HypothesisScores, { description: 'What the viewer may see of its scores.' })
  scores(
    @Parent() { uuid }: Hypothesis,
    @Context() context: RequestContext,
  ): Promise<HypothesisScores | null> {
    return this.scoresQuery.load(context, uuid);
  }
}

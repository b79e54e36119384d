import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { BoardFilter } from '../boards/board.inputs.js';
import { Experiment } from '../experiments/experiment.model.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { GiveForecast } from './commands/give-forecast.js';
import { CrowdRecord } from './crowd-record.model.js';
import { GiveForecastInput } from './forecast.inputs.js';
import { ExperimentForecasts } from './forecast.model.js';
import { GiveForecastPayload, GiveForecastSuccess } from './forecast.payloads.js';
import { OwnForecasts } from './own-record.model.js';
import { CrowdRecordQuery } from './queries/crowd-record.js';
import { ExperimentForecastsQuery } from './queries/experiment-forecasts.js';
import { OwnForecastsQuery } from './queries/own-forecasts.js';

@Resolver(() => ExperimentForecasts)
export class ForecastsResolver {
  constructor(
    private readonly give: GiveForecast,
    private readonly forecasts: ExperimentForecastsQuery,
    private readonly own: OwnForecastsQuery,
    private readonly record: CrowdRecordQuery,
  ) {}

  @Mutation(() => GiveForecastPayload, {
    description:
      'Says how likely it is that the hypothesis holds; hidden from everybody else until the verdict.',
  })
  @Access('giveForecast')
  async giveForecast(
    @Context() context: RequestContext,
    @Args('input', { description: 'The forecast.' }) input: GiveForecastInput,
  ): Promise<GiveForecastSuccess | UserError> {
    return toPayload(await this.give.execute(context.actor, input), async ({ experimentId }) =>
      Object.assign(new GiveForecastSuccess(), {
        forecasts: await this.forecasts.reload(context, experimentId),
      }),
    );
  }

  @Query(() => OwnForecasts, { description: "The viewer's own forecasts, and how well they came true." })
  @Access('member')
  myForecasts(@Context() { actor }: RequestContext): Promise<OwnForecasts> {
    return this.own.read(actor);
  }

  @Query(() => CrowdRecord, { description: 'How well those who took part foresaw the verdicts.' })
  @Access('member')
  crowdRecord(
    @Context() { actor }: RequestContext,
    @Args('filter', { type: () => BoardFilter, nullable: true, description: 'What to keep.' })
    filter: BoardFilter | null,
  ): Promise<CrowdRecord> {
    return this.record.read(actor, filter ?? {});
  }
}

@Resolver(() => Experiment)
export class ExperimentForecastsResolver {
  constructor(private readonly query: ExperimentForecastsQuery) {}

  @ResolveField(() => ExperimentForecasts, { description: 'What the viewer may see of its forecasts.' })
  forecasts(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<ExperimentForecasts | null> {
    return this.query.load(context, record.id);
  }
}

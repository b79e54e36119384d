import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { DefineMetric } from './commands/define-metric.js';
import { DefineMetricInput } from './metric.inputs.js';
import { MetricLoader } from './metric.loader.js';
import { Metric } from './metric.model.js';
import { DefineMetricPayload, DefineMetricSuccess } from './metric.payloads.js';
import { MetricsQuery } from './queries/metrics.js';

@Resolver(() => Metric)
export class MetricsResolver {
  constructor(
    private readonly metricsQuery: MetricsQuery,
    private readonly define: DefineMetric,
    private readonly loader: MetricLoader,
  ) {}

  @Query(() => [Metric], { description: 'The indicators of the organisation, by name.' })
  @Access('member')
  metrics(
    @Actor() actor: ActingMember,
    @Args('text', {
      type: () => String,
      nullable: true,
      description: 'Part of the name or of the definition.',
    })
    text?: string,
  ): Promise<Metric[]> {
    return this.metricsQuery.all(actor, text);
  }

  @Mutation(() => DefineMetricPayload, { description: 'Defines an indicator for every experiment to use.' })
  @Access('createExperiment')
  async defineMetric(
    @Context() context: RequestContext,
    @Args('input', { description: 'The metric.' }) input: DefineMetricInput,
  ): Promise<DefineMetricSuccess | UserError> {
    const result = await this.define.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new DefineMetricSuccess(), { metric: await this.loader.reload(context, id) }),
    );
  }
}

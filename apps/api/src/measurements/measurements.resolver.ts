import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { Experiment } from '../experiments/experiment.model.js';
import { experimentView } from '../experiments/experiment-view.js';
import { ExperimentPage } from '../experiments/queries/experiment-page.js';
import type { Connection } from '../graphql/connection.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CorrectMeasurement } from './commands/correct-measurement.js';
import { RecordMeasurements } from './commands/record-measurements.js';
import { UndoImport } from './commands/undo-import.js';
import { Import } from './import.model.js';
import { CorrectMeasurementInput, RecordMeasurementsInput, UndoImportInput } from './measurement.inputs.js';
import { MeasurementLoaders } from './measurement.loaders.js';
import { MeasurementConnection, type Measurement } from './measurement.model.js';
import {
  CorrectMeasurementPayload,
  CorrectMeasurementSuccess,
  RecordMeasurementsPayload,
  RecordMeasurementsSuccess,
  UndoImportPayload,
  UndoImportSuccess,
} from './measurement.payloads.js';
import { MeasurementsArgs, MeasurementsPage } from './queries/measurements-page.js';

@Resolver(() => Experiment)
export class MeasurementsResolver {
  constructor(
    private readonly experiments: ExperimentPage,
    private readonly loaders: MeasurementLoaders,
    private readonly record: RecordMeasurements,
    private readonly correct: CorrectMeasurement,
    private readonly undo: UndoImport,
  ) {}

  @Mutation(() => RecordMeasurementsPayload, { description: 'Records readings: all of them or none.' })
  @Access('recordMeasurements')
  async recordMeasurements(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The readings.' }) input: RecordMeasurementsInput,
  ): Promise<RecordMeasurementsSuccess | UserError> {
    return toPayload(await this.record.execute(actor, input), async ({ id, recorded, experiment }) =>
      Object.assign(new RecordMeasurementsSuccess(), {
        experiment: experiment
          ? experimentView(experiment, actor)
          : await this.experiments.written(actor, id),
        recorded,
      }),
    );
  }

  @Mutation(() => CorrectMeasurementPayload, {
    description: 'Corrects a reading; the old figures stay in its history.',
  })
  @Access('recordMeasurements')
  async correctMeasurement(
    @Context() context: RequestContext,
    @Args('input', { description: 'The right figures, and why.' }) input: CorrectMeasurementInput,
  ): Promise<CorrectMeasurementSuccess | UserError> {
    return toPayload(await this.correct.execute(context.actor, input), async ({ id }) =>
      Object.assign(new CorrectMeasurementSuccess(), {
        measurement: await this.loaders.measurement(context, id),
      }),
    );
  }

  @Mutation(() => UndoImportPayload, { description: 'Takes the readings of a file out again.' })
  @Access('recordMeasurements')
  async undoImport(
    @Context() context: RequestContext,
    @Args('input', { description: 'The import.' }) input: UndoImportInput,
  ): Promise<UndoImportSuccess | UserError> {
    return toPayload(await this.undo.execute(context.actor, input), async ({ id, experimentId }) =>
      Object.assign(new UndoImportSuccess(), {
        import: await this.loaders.import(context, id),
        experiment: await this.experiments.written(context.actor, experimentId),
      }),
    );
  }
}

@Resolver(() => Experiment)
export class ExperimentMeasurementsResolver {
  constructor(
    private readonly page: MeasurementsPage,
    private readonly loaders: MeasurementLoaders,
  ) {}

  @ResolveField(() => MeasurementConnection, { description: 'Its readings, the latest first.' })
  measurements(
    @Parent() { record }: Experiment,
    @Context() { actor }: RequestContext,
    @Args() args: MeasurementsArgs,
  ): Promise<Connection<Measurement>> {
    return this.page.of(actor, record.id, args);
  }

  @ResolveField(() => [Import], { description: 'The files taken in, the latest first.' })
  imports(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Import[]> {
    return this.loaders.importsOf(context, record.id);
  }
}

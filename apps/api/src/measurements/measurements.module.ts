import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { CorrectMeasurement } from './commands/correct-measurement.js';
import { ImportMeasurements } from './commands/import-measurements.js';
import { RecordMeasurements } from './commands/record-measurements.js';
import { UndoImport } from './commands/undo-import.js';
import { ExportController } from './export/export.controller.js';
import { MeasurementsCsv } from './export/measurements-csv.js';
import './import.entity.js';
import { ImportController } from './import/import.controller.js';
import './measurement-correction.entity.js';
import './measurement.entity.js';
import {
  ImportFieldsResolver,
  MeasurementCorrectionFieldsResolver,
  MeasurementFieldsResolver,
} from './measurement-fields.resolver.js';
import { MeasurementLoaders } from './measurement.loaders.js';
import { ExperimentMeasurementsResolver, MeasurementsResolver } from './measurements.resolver.js';
import { ImportPreview } from './queries/import-preview.js';
import { MeasurementsPage } from './queries/measurements-page.js';

const COMMANDS = [RecordMeasurements, CorrectMeasurement, UndoImport, ImportMeasurements];

const RESOLVERS = [
  MeasurementsResolver,
  ExperimentMeasurementsResolver,
  MeasurementFieldsResolver,
  MeasurementCorrectionFieldsResolver,
  ImportFieldsResolver,
];

@Module({
  imports: [ExperimentsModule],
  controllers: [ImportController, ExportController],
  providers: [
    ...COMMANDS,
    ...RESOLVERS,
    ImportPreview,
    MeasurementsCsv,
    MeasurementsPage,
    MeasurementLoaders,
  ],
  exports: COMMANDS,
})
export class MeasurementsModule {
  constructor(readers: NodeReaders, loaders: MeasurementLoaders) {
    readers.register('measurement', (context, uuid) => loaders.measurement(context, uuid));
    readers.register('import', (context, uuid) => loaders.import(context, uuid));
  }
}

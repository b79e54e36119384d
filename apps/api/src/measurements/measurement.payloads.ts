import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Experiment } from '../experiments/experiment.model.js';
import { payloadUnion } from '../graphql/payload.js';
import { Import } from './import.model.js';
import { Measurement } from './measurement.model.js';

@ObjectType({ description: 'The readings are recorded.' })
export class RecordMeasurementsSuccess {
  @Field(() => Experiment, { description: 'The experiment they belong to.' })
  experiment!: Experiment;

  @Field(() => Int, { description: 'How many.' })
  recorded!: number;
}
export const RecordMeasurementsPayload = payloadUnion('RecordMeasurementsPayload', RecordMeasurementsSuccess);

@ObjectType({ description: 'The reading is corrected; its old figures are in its history.' })
export class CorrectMeasurementSuccess {
  @Field(() => Measurement, { description: 'The reading.' })
  measurement!: Measurement;
}
export const CorrectMeasurementPayload = payloadUnion('CorrectMeasurementPayload', CorrectMeasurementSuccess);

@ObjectType({ description: 'The readings of the file are taken out.' })
export class UndoImportSuccess {
  @Field(() => Import, { description: 'The import, with when it was undone.' })
  import!: Import;

  @Field(() => Experiment, { description: 'The experiment it belonged to.' })
  experiment!: Experiment;
}
export const UndoImportPayload = payloadUnion('UndoImportPayload', UndoImportSuccess);

import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';
import { EntrySourceEnum, type EntrySource } from './measurement.model.js';

@InputType({ description: 'One reading: the figures its measure asks for.' })
export class ReadingFields {
  @Field(() => ID, { description: 'The measure read.' })
  measureId!: string;

  @Field(() => ID, { description: 'The group or period it belongs to.' })
  armId!: string;

  @Field(() => DateScalar, { description: 'The day read, or the first day of the period.' })
  observedOn!: string;

  @Field(() => Float, { nullable: true, description: 'The figure of a level, or one individual value.' })
  value?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many did it, of `total`; how many there were, over `exposure`.',
  })
  events?: number | null;

  @Field(() => Float, { nullable: true, description: 'How many could have.' })
  total?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Over how much `events` were counted: weeks, hours, thousands of people. Above 0.',
  })
  exposure?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure of the same person from before the start, beside an individual `value`.',
  })
  covariate?: number | null;

  @Field(() => Float, { nullable: true, description: 'How many values `mean` stands for.' })
  n?: number | null;

  @Field(() => Float, { nullable: true, description: 'Their mean.' })
  mean?: number | null;

  @Field(() => Float, { nullable: true, description: 'Their standard deviation (n - 1).' })
  sd?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether `value` is one value among others of that day.',
  })
  isIndividual?: boolean | null;

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null;
}

@InputType({ description: 'Readings typed or pasted: all of them or none.' })
export class RecordMeasurementsInput {
  @Field(() => String, {
    description: 'A new key for each new act; the same key gives the first answer again.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => EntrySourceEnum, { description: 'How they were entered.' })
  source!: EntrySource;

  @Field(() => [ReadingFields], { description: 'Up to 2,000 readings.' })
  readings!: ReadingFields[];
}

@InputType({ description: 'The right figures of a reading; the old ones are kept in its history.' })
export class CorrectMeasurementInput {
  @Field(() => ID, { description: 'The reading.' })
  id!: string;

  @Field(() => Int, { description: 'Its version as it was read.' })
  version!: number;

  @Field(() => String, { description: 'Why it is corrected.' })
  reason!: string;

  @Field(() => ReadingFields, { description: 'The right figures, of the same measure and arm.' })
  reading!: ReadingFields;
}

@InputType({ description: 'A file whose readings are to be taken out again.' })
export class UndoImportInput {
  @Field(() => ID, { description: 'The import.' })
  id!: string;
}

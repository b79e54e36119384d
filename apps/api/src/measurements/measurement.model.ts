import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../graphql/scalars.js';

const READING_SOURCES = ['typed', 'pasted', 'file', 'program'] as const;
export type ReadingSource = (typeof READING_SOURCES)[number];
export const ReadingSourceEnum = wordsEnum('ReadingSource', READING_SOURCES, 'How a reading came in.');

/** What came in by hand: only the import itself says that readings came from a file. */
const ENTRY_SOURCES = ['typed', 'pasted'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];
export const EntrySourceEnum = wordsEnum('EntrySource', ENTRY_SOURCES, 'How readings were entered by hand.');

/** The figures of a row as SQL gives them: counts are bigint, which travel as text. */
export interface FiguresRow {
  observed_on: string;
  is_individual: boolean;
  value: number | null;
  events: string | null;
  total: string | null;
  exposure: number | null;
  covariate: number | null;
  n: string | null;
  mean: number | null;
  sd: number | null;
  note: string | null;
}

export interface MeasurementRow extends FiguresRow {
  id: string;
  experiment_id: string;
  measure_id: string;
  arm_id: string;
  source: ReadingSource;
  recorded_by: string;
  recorded_at: Date;
  version: number;
}

export const MEASUREMENT_COLUMNS = `m.id, m.experiment_id, m.measure_id, m.arm_id, m.observed_on::text, m.is_individual, m.value,
  m.events, m.total, m.exposure, m.covariate, m.n, m.mean, m.sd, m.note, m.source, m.recorded_by, m.recorded_at, m.version`;

@ObjectType({ description: 'The old and the new figures of a corrected reading, and why.' })
export class MeasurementCorrection {
  @Field(() => String, { description: 'Why it was corrected.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  correctedAt!: Date;

  @Field(() => JsonScalar, { description: 'The figures before.' })
  before!: unknown;

  @Field(() => JsonScalar, { description: 'The figures since.' })
  after!: unknown;

  /** For the resolver of `correctedBy`. */
  correctedById!: string;
}

@ObjectType({ implements: () => [Node], description: 'One reading of one measure.' })
export class Measurement extends Node {
  @Field(() => ID, { description: 'The measure read.' })
  measureId!: string;

  @Field(() => ID, { description: 'The group or period it belongs to.' })
  armId!: string;

  @Field(() => DateScalar, { description: 'The day read, or the first day of the period.' })
  observedOn!: string;

  @Field(() => Boolean, { description: 'Whether it is one value among others of that day.' })
  isIndividual!: boolean;

  @Field(() => Float, { nullable: true, description: 'The figure of a level, or one individual value.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many did it, of `total`; how many there were, over `exposure`.',
  })
  events!: number | null;

  @Field(() => Float, { nullable: true, description: 'How many could have.' })
  total!: number | null;

  @Field(() => Float, { nullable: true, description: 'Over how much `events` were counted.' })
  exposure!: number | null;

  @Field(() => Float, { nullable: true, description: 'The figure of the same person from before the start.' })
  covariate!: number | null;

  @Field(() => Float, { nullable: true, description: 'How many values `mean` stands for.' })
  n!: number | null;

  @Field(() => Float, { nullable: true, description: 'Their mean.' })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'Their standard deviation (n - 1).' })
  sd!: number | null;

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note!: string | null;

  @Field(() => ReadingSourceEnum, { description: 'How it came in.' })
  source!: ReadingSource;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => Int, { description: 'Give it back with a correction.' })
  version!: number;

  /** For the resolvers of its relations. */
  uuid!: string;
  recordedById!: string;

  static from(row: MeasurementRow): Measurement {
    return Object.assign(new Measurement(), {
      id: globalId('measurement', row.id),
      uuid: row.id,
      measureId: globalId('measure', row.measure_id),
      armId: globalId('arm', row.arm_id),
      observedOn: row.observed_on,
      isIndividual: row.is_individual,
      value: row.value,
      events: count(row.events),
      total: count(row.total),
      exposure: row.exposure,
      covariate: row.covariate,
      n: count(row.n),
      mean: row.mean,
      sd: row.sd,
      note: row.note,
      source: row.source,
      recordedAt: row.recorded_at,
      recordedById: row.recorded_by,
      version: row.version,
    });
  }
}

/** Counts are refused above what a double holds exactly, so nothing is lost here. */
export const count = (text: string | null): number | null => (text === null ? null : Number(text));

export const MeasurementConnection = connectionType(Measurement);

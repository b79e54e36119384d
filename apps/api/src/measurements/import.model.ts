import { Field, Int, ObjectType } from '@nestjs/graphql';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export interface ImportRow {
  id: string;
  experiment_id: string;
  file_name: string;
  encoding: string;
  delimiter: string;
  rows_read: number;
  rows_imported: number;
  rows_refused: number;
  recorded_by: string;
  recorded_at: Date;
  undone_at: Date | null;
}

export const IMPORT_COLUMNS = `i.id, i.experiment_id, i.file_name, i.encoding, i.delimiter, i.rows_read, i.rows_imported,
  i.rows_refused, i.recorded_by, i.recorded_at, i.undone_at`;

@ObjectType({ implements: () => [Node], description: 'A file whose readings were taken in.' })
export class Import extends Node {
  @Field(() => String, { description: 'The name the file had.' })
  fileName!: string;

  @Field(() => String, { description: 'How its bytes were read.' })
  encoding!: string;

  @Field(() => String, { description: 'What separated its cells.' })
  delimiter!: string;

  @Field(() => Int, { description: 'Rows after the header.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Rows that became readings.' })
  rowsImported!: number;

  @Field(() => Int, { description: 'Rows left out, each with its reason in the answer to the import.' })
  rowsRefused!: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its readings were taken out again.' })
  undoneAt!: Date | null;

  /** For the resolver of `recordedBy`. */
  recordedById!: string;

  static from(row: ImportRow): Import {
    return Object.assign(new Import(), {
      id: globalId('import', row.id),
      fileName: row.file_name,
      encoding: row.encoding,
      delimiter: row.delimiter,
      rowsRead: row.rows_read,
      rowsImported: row.rows_imported,
      rowsRefused: row.rows_refused,
      recordedAt: row.recorded_at,
      recordedById: row.recorded_by,
      undoneAt: row.undone_at,
    });
  }
}

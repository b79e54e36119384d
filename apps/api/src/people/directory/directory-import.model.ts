import { Field, Int, ObjectType } from '@nestjs/graphql';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.js';
import { payloadUnion } from '../../graphql/payload.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

export interface DirectoryImportRow {
  id: string;
  file_name: string;
  is_complete: boolean;
  added: number;
  updated: number;
  back: number;
  gone: number;
  recorded_by: string;
  recorded_at: Date;
  undone_at: Date | null;
  kept: number | null;
}

@ObjectType({ implements: () => [Node], description: 'A file of people that was taken into the directory.' })
export class DirectoryImport extends Node {
  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => Boolean, { description: 'Whether the file said that it holds everybody.' })
  isComplete!: boolean;

  @Field(() => Int, { description: 'How many people it added.' })
  added!: number;

  @Field(() => Int, { description: 'How many it changed.' })
  updated!: number;

  @Field(() => Int, { description: 'How many came back.' })
  back!: number;

  @Field(() => Int, { description: 'How many it said have left.' })
  gone!: number;

  @Field(() => DateTimeScalar, { description: 'When it was taken in.' })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Once taken back: how many people stayed as they were, because they had changed since.',
  })
  kept!: number | null;

  /** For the resolver of `recordedBy`. */
  recordedById!: string;

  static from(row: DirectoryImportRow): DirectoryImport {
    return Object.assign(new DirectoryImport(), {
      ...{ id: globalId('directoryImport', row.id), fileName: row.file_name, isComplete: row.is_complete },
      ...{ added: row.added, updated: row.updated, back: row.back, gone: row.gone, kept: row.kept },
      ...{ recordedAt: row.recorded_at, undoneAt: row.undone_at, recordedById: row.recorded_by },
    });
  }
}

@ObjectType({ description: 'The directory is as it was before the file.' })
export class UndoDirectoryImportSuccess {
  @Field(() => DirectoryImport, { description: 'The import, marked as taken back.' })
  import!: DirectoryImport;
}

export const UndoDirectoryImportPayload = payloadUnion(
  'UndoDirectoryImportPayload',
  UndoDirectoryImportSuccess,
);

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ExperimentLink, type ExperimentLinkRow } from './experiment-link.model.js';
import { globalId } from '../graphql/global-id.js';

export interface LineageRow extends ExperimentLinkRow {
  parent_id: string | null;
  keeps: string | null;
  changes: string | null;
  because: string | null;
}

@ObjectType({
  description: 'An experiment of the same family: what it keeps of its parent, what it changes, and why.',
})
export class LineageItem extends ExperimentLink {
  @Field(() => ID, { nullable: true, description: 'The experiment it was born from.' })
  parentId!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the experiment whose lineage this is.' })
  isCurrent!: boolean;

  @Field(() => String, { nullable: true, description: 'What it keeps of its parent.' })
  keeps!: string | null;

  @Field(() => String, { nullable: true, description: 'What it changes.' })
  changes!: string | null;

  @Field(() => String, { nullable: true, description: 'The learning that made it so.' })
  because!: string | null;

  static of(row: LineageRow, current: string): LineageItem {
    return Object.assign(new LineageItem(), ExperimentLink.from(row), {
      parentId: row.parent_id && globalId('experiment', row.parent_id),
      isCurrent: row.id === current,
      keeps: row.keeps,
      changes: row.changes,
      because: row.because,
    });
  }
}

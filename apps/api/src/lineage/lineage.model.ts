import {
  LINEAGE_ENDS,
  LINEAGE_MOVES,
  type LineageEnd,
  type LineageMove,
  type LineageStanding,
  type LineageSummary,
} from '@levain/domain/lineage/classify.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink, type ExperimentLinkRow } from '../experiments/experiment-link.model.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';

export const LineageMoveEnum = wordsEnum(
  'LineageMove',
  LINEAGE_MOVES,
  'How an experiment relates to the one it was born from.',
);
export const LineageEndEnum = wordsEnum(
  'LineageEnd',
  LINEAGE_ENDS,
  'How a line stands where nothing follows.',
);

export interface LineageNodeRow extends ExperimentLinkRow {
  parent_id: string | null;
  hypothesis_id: string | null;
  is_spread: boolean;
  department: string | null;
  keeps: string | null;
  changes: string | null;
  because: string | null;
  because_of_id: string | null;
  contestations: number;
  decision_reason: string | null;
}

@ObjectType({
  description: 'An experiment in its lineage: what it keeps, what it changes, why, and how it stands.',
})
export class LineageNode extends ExperimentLink {
  @Field(() => ID, { nullable: true, description: 'The nearest experiment above it that is shown.' })
  parentId!: string | null;

  @Field(() => LineageMoveEnum, { description: 'How it relates to that one.' })
  move!: LineageMove;

  @Field(() => LineageEndEnum, { nullable: true, description: 'How it stands where nothing follows.' })
  end!: LineageEnd | null;

  @Field(() => Int, { description: 'How many are above it.' })
  generation!: number;

  @Field(() => String, { nullable: true, description: 'The department it was spread to.' })
  departmentName!: string | null;

  @Field(() => String, { nullable: true, description: 'What it keeps.' })
  keeps!: string | null;

  @Field(() => String, { nullable: true, description: 'What it changes.' })
  changes!: string | null;

  @Field(() => String, { nullable: true, description: 'The learning that made it so.' })
  because!: string | null;

  @Field(() => ID, { nullable: true, description: 'That learning.' })
  becauseOfId!: string | null;

  @Field(() => Int, { description: 'How many members contest that learning from their own experience.' })
  contestations!: number;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason!: string | null;

  static of(row: LineageNodeRow, standing: LineageStanding): LineageNode {
    return Object.assign(new LineageNode(), ExperimentLink.from(row), standing, {
      parentId: row.parent_id && globalId('experiment', row.parent_id),
      departmentName: row.department,
      keeps: row.keeps,
      changes: row.changes,
      because: row.because,
      becauseOfId: row.because_of_id && globalId('learning', row.because_of_id),
      contestations: row.contestations,
      decisionReason: row.decision_reason,
    });
  }
}

@ObjectType({ description: 'A lineage in figures.' })
export class LineageFigures implements LineageSummary {
  @Field(() => Int, { description: 'How many experiments.' })
  experiments!: number;

  @Field(() => Int, { description: 'How many levels.' })
  generations!: number;

  @Field(() => Int, { description: 'How often two went on from one.' })
  branches!: number;

  @Field(() => Int, { description: 'How often the hypothesis changed.' })
  pivots!: number;

  @Field(() => Int, { description: 'How often it was tested again elsewhere.' })
  spreads!: number;

  @Field(() => Int, { description: 'How many were stopped and not taken up again.' })
  deadEnds!: number;
}

@ObjectType({ description: 'The whole tree of a hypothesis’s iterations, the first one first.' })
export class Lineage {
  @Field(() => ID, { description: 'The experiment whose lineage was asked for.' })
  experimentId!: string;

  @Field(() => [LineageNode], { description: 'All that the member may see, by number.' })
  nodes!: LineageNode[];

  @Field(() => LineageFigures, { description: 'In figures.' })
  figures!: LineageFigures;
}

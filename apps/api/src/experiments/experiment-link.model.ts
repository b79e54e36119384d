import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DecisionKindEnum, StageEnum, VerdictEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';

export interface ExperimentLinkRow {
  id: string;
  number: number;
  title: string;
  stage: Stage;
  verdict: Verdict | null;
  decision: DecisionKind | null;
}

@ObjectType({ description: 'What lists and links show of an experiment.' })
export class ExperimentLink {
  @Field(() => ID, { description: 'The id of the experiment.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => StageEnum, { description: 'Where it stands in the loop.' })
  stage!: Stage;

  @Field(() => VerdictEnum, { nullable: true, description: 'What the test said, once recorded.' })
  verdict!: Verdict | null;

  @Field(() => DecisionKindEnum, { nullable: true, description: 'What was decided, once it was.' })
  decision!: DecisionKind | null;

  static from(row: ExperimentLinkRow): ExperimentLink {
    return Object.assign(new ExperimentLink(), {
      id: globalId('experiment', row.id),
      number: row.number,
      title: row.title,
      stage: row.stage,
      verdict: row.verdict,
      decision: row.decision,
    });
  }
}

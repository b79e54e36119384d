import type { Stage } from '@levain/domain/experiments/stages.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { StageEnum } from '../graphql/domain-enums.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { ChecklistItem } from './checklist-item.model.js';
import { ExperimentPermissions } from './experiment-permissions.model.js';
import type { ExperimentRecord } from './experiment-record.js';

/**
 * One turn of the loop. The fields of other features (readings, evaluation, learning, decision, measurements) are declared
 * beside what they read, by `@ResolveField` on this class.
 */
@ObjectType({
  implements: () => [Node],
  description: 'One turn of the loop: one hypothesis tested with one prototype.',
})
export class Experiment extends Node {
  @Field(() => Int, { description: 'Its number in the workspace.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => StageEnum, { description: 'Where it stands in the loop.' })
  stage!: Stage;

  @Field(() => Boolean, { description: 'A private draft is seen by its owner and its participants only.' })
  isDraft!: boolean;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why no benchmark precedes it.' })
  noPrecedentReason!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the bet was frozen and the test started.',
  })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the test ended.' })
  testEndedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it ended before its stop date.' })
  endedEarlyReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the test was abandoned.' })
  abandonedReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the decision closed it for good.' })
  closedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When anything last happened in it.' })
  lastActivityAt!: Date;

  @Field(() => [ChecklistItem], {
    description: 'What the next gate needs, each line with the control it leads to.',
  })
  checklist!: ChecklistItem[];

  @Field(() => StageEnum, {
    nullable: true,
    description: 'The stage behind the next gate; null in the last one.',
  })
  nextStage!: Stage | null;

  @Field(() => ExperimentPermissions, { description: 'What the viewer may do with it.' })
  permissions!: ExperimentPermissions;

  @Field(() => String, { nullable: true, description: 'What it keeps of its parent.' })
  keeps!: string | null;

  @Field(() => String, { nullable: true, description: 'What it changes from its parent.' })
  changes!: string | null;

  /** The row it was made of: uuids, plan and participations for the resolvers of the other fields. */
  record!: ExperimentRecord;
}

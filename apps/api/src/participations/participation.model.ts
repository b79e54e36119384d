import type { ParticipationRole, ParticipationStatus } from '@levain/domain/participations/roles.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ParticipationRow } from '../experiments/participation-row.js';
import { ParticipationRoleEnum, ParticipationStatusEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ implements: () => [Node], description: 'A person in an experiment, in a named role.' })
export class Participation extends Node {
  @Field(() => ParticipationRoleEnum, { description: 'What the person does in it.' })
  role!: ParticipationRole;

  @Field(() => ParticipationStatusEnum, { description: 'Where it stands.' })
  status!: ParticipationStatus;

  @Field(() => String, { nullable: true, description: 'What the person was told when invited.' })
  message!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the person declined or left.' })
  answerReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the person was invited or joined.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person answered.' })
  answeredAt!: string | null;

  @Field(() => Int, { description: 'Give it back with an answer.' })
  version!: number;

  /** For the resolvers of its fields. */
  row!: ParticipationRow;

  /** Why somebody said no, and whom they named, is for those who lead the experiment and for themselves. */
  static from(row: ParticipationRow, showsAnswer: boolean): Participation {
    return Object.assign(new Participation(), {
      id: globalId('participation', row.id),
      role: row.role,
      status: row.status,
      message: row.message,
      answerReason: showsAnswer ? row.answer_reason : null,
      createdAt: row.created_at,
      answeredAt: row.answered_at,
      version: row.version,
      row: showsAnswer ? row : { ...row, suggested_person_id: null },
    });
  }
}

import { STAGES, type Stage } from '@levain/domain/experiments/stages.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('experiments')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'])
@ForeignKey('HypothesisEntity', ['workspaceId', 'hypothesisId'], ['workspaceId', 'id'])
@ForeignKey('PrototypeEntity', ['workspaceId', 'prototypeId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'ownerId'], ['workspaceId', 'id'])
@ForeignKey('ExperimentEntity', ['workspaceId', 'parentId'], ['workspaceId', 'id'], {
  deferrable: 'INITIALLY IMMEDIATE',
})
@ForeignKey('LearningEntity', ['workspaceId', 'becauseOfId'], ['workspaceId', 'id'], {
  deferrable: 'INITIALLY IMMEDIATE',
})
@Unique(['workspaceId', 'number'])
@Check('experiments_stage_check', `stage IN (${STAGES.map((stage) => `'${stage}'`).join(', ')})`)
@Index('experiments_workspace_id_stage_idx', ['workspaceId', 'stage', 'lastActivityAt', 'id'])
@Index('experiments_workspace_id_last_activity_at_idx', ['workspaceId', 'lastActivityAt', 'id'])
@Index(['workspaceId', 'parentId'])
@Index(['workspaceId', 'becauseOfId'])
@Index(['workspaceId', 'hypothesisId'])
@Index(['workspaceId', 'prototypeId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'ownerId'])
@Index('experiments_drafts_idx', ['workspaceId', 'ownerId'], { where: 'is_draft' })
export class ExperimentEntity {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  title!: string;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('uuid', { nullable: true })
  hypothesisId!: string | null;

  @Column('uuid', { nullable: true })
  prototypeId!: string | null;

  @Column('uuid')
  ownerId!: string;

  @Column('text', { default: 'benchmark' })
  stage!: Stage;

  @Column('boolean', { default: true })
  isDraft!: boolean;

  @Column('text', { nullable: true })
  noPrecedentReason!: string | null;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text', { nullable: true })
  keeps!: string | null;

  @Column('text', { nullable: true })
  changes!: string | null;

  @Column('uuid', { nullable: true })
  becauseOfId!: string | null;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  testEndedAt!: Date | null;

  @Column('text', { nullable: true })
  endedEarlyReason!: string | null;

  @Column('text', { nullable: true })
  abandonedReason!: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  lastActivityAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}

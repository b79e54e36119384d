import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('objections')
@Index('objections_workspace_id_department_id_idx', { synchronize: false })
@Index('objections_workspace_id_author_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('HypothesisEntity', ['workspaceId', 'hypothesisId'], ['workspaceId', 'id'])
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'])
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@ForeignKey('PersonEntity', ['workspaceId', 'authorId'], ['workspaceId', 'id'])
@Check('objections_subject_check', 'num_nonnulls(experiment_id, hypothesis_id, project_id) <= 1')
@Index(['workspaceId', 'raisedOn'])
@Index(['workspaceId', 'experimentId'])
@Index(['workspaceId', 'hypothesisId'])
export class ObjectionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) experimentId!: string | null;
  @Column('uuid', { nullable: true }) hypothesisId!: string | null;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) kindLabel!: string | null;
  @Column('text') statement!: string;
  @Column('text', { nullable: true }) details!: string | null;
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  @Column('uuid', { nullable: true }) authorId!: string | null;
  @Column('integer') strength!: number;
  @Column('date') raisedOn!: string;
  @Column('date') waitsSince!: string;
  @Column('date', { nullable: true }) answeredOn!: string | null;
  @Column('date', { nullable: true }) withdrawnOn!: string | null;
  @Column('text', { nullable: true }) withdrawalReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('objection_strengths')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ObjectionEntity', ['workspaceId', 'objectionId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'toldBy'], ['workspaceId', 'id'])
export class ObjectionStrengthEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') objectionId!: string;
  @PrimaryColumn('integer') position!: number;
  @Column('integer') strength!: number;
  @Column('text', { nullable: true }) word!: string | null;
  @Column('date') toldOn!: string;
  @Column('uuid', { nullable: true }) toldBy!: string | null;
}

@Entity('objection_answers')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ObjectionEntity', ['workspaceId', 'objectionId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'answeredBy'], ['workspaceId', 'id'])
@ForeignKey('HypothesisEntity', ['workspaceId', 'hypothesisId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'objectionId'])
@Index(['workspaceId', 'hypothesisId'])
export class ObjectionAnswerEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') objectionId!: string;
  @Column('text') stance!: string;
  @Column('text') reason!: string;
  @Column('uuid') answeredBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) answeredAt!: Date;
  @Column('uuid', { nullable: true }) hypothesisId!: string | null;
  @Column('date', { nullable: true }) reopenedOn!: string | null;
  @Column('text', { nullable: true }) reopeningReason!: string | null;
}

@Entity('objection_authors')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ObjectionEntity', ['workspaceId', 'objectionId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'personId', 'key'])
export class ObjectionAuthorEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') objectionId!: string;
  @Column('uuid') personId!: string;
  @Column('text') key!: string;
  @Column('bytea') requestHash!: Buffer;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('department_referents')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'namedBy'], ['workspaceId', 'id'])
@Index(['workspaceId', 'memberId'])
export class DepartmentReferentEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') departmentId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @Column('uuid') namedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) namedAt!: Date;
}

@Entity('feedbacks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('FeedbackEntity', ['workspaceId', 'firstId'], ['workspaceId', 'id'], {
  ...{ onDelete: 'CASCADE', deferrable: 'INITIALLY IMMEDIATE' },
})
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('TestimonyEntity', ['workspaceId', 'testimonyId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('ObjectionEntity', ['workspaceId', 'objectionId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'handedBy'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'answeredBy'], ['workspaceId', 'id'])
@Check('feedbacks_subject_check', 'num_nonnulls(testimony_id, objection_id) = 1')
@Unique(['workspaceId', 'firstId', 'departmentId'])
@Index('feedbacks_waiting_testimony_idx', ['workspaceId', 'testimonyId', 'departmentId'], {
  ...{ unique: true, where: 'answer IS NULL' },
})
@Index('feedbacks_waiting_objection_idx', ['workspaceId', 'objectionId', 'departmentId'], {
  ...{ unique: true, where: 'answer IS NULL' },
})
@Index('feedbacks_waiting_idx', ['workspaceId', 'wishedOn'], { where: 'answer IS NULL' })
@Index(['workspaceId', 'handedAt'])
@Index(['workspaceId', 'experimentId'])
@Index(['workspaceId', 'testimonyId'])
@Index(['workspaceId', 'objectionId'])
@Index(['workspaceId', 'departmentId'])
export class FeedbackEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') firstId!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid', { nullable: true }) testimonyId!: string | null;
  @Column('uuid', { nullable: true }) objectionId!: string | null;
  @Column('uuid') departmentId!: string;
  @Column('text') word!: string;
  @Column('date') wishedOn!: string;
  @Column('uuid') handedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) handedAt!: Date;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date', { nullable: true }) actOn!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('contributions')
@Index('contributions_workspace_id_recorded_by_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'])
@ForeignKey('TaskEntity', ['workspaceId', 'taskId'], ['workspaceId', 'id'])
@ForeignKey('PersonEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@Check('contributions_minutes_check', 'minutes BETWEEN 1 AND 6000')
@Index(['workspaceId', 'experimentId'])
@Index(['workspaceId', 'personId'])
export class ContributionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid') personId!: string;
  @Column('uuid', { nullable: true }) taskId!: string | null;
  @Column('text') what!: string;
  @Column('date') doneOn!: string;
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

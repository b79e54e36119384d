import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('goals')
@Index('goals_workspace_id_owner_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('GoalEntity', ['workspaceId', 'parentId'], ['workspaceId', 'id'], {
  deferrable: 'INITIALLY IMMEDIATE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'ownerId'], ['workspaceId', 'id'])
@ForeignKey('MetricEntity', ['workspaceId', 'metricId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'closedBy'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'createdBy'], ['workspaceId', 'id'])
@Index('goals_workspace_id_parent_id_idx', ['workspaceId', 'parentId'])
@Check('goals_state_check', `state IN ('open', 'reached', 'givenUp')`)
@Check('goals_proof_check', '(metric_id IS NULL) = (baseline IS NULL)')
@Check('goals_closed_check', 'num_nonnulls(closing_reason, closed_by, closed_at) >= 0')
export class GoalEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('uuid') ownerId!: string;
  @Column('date') horizon!: string;
  @Column('uuid', { nullable: true }) metricId!: string | null;
  @Column('double precision', { nullable: true }) baseline!: number | null;
  @Column('double precision', { nullable: true }) target!: number | null;
  @Column('text', { default: 'open' }) state!: string;
  @Column('text', { nullable: true }) closingReason!: string | null;
  @Column('uuid', { nullable: true }) closedBy!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('goal_projects')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('GoalEntity', ['workspaceId', 'goalId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index('goal_projects_workspace_id_project_id_idx', ['workspaceId', 'projectId'])
export class GoalProjectEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') goalId!: string;
  @PrimaryColumn('uuid') projectId!: string;
}

import type { Direction, MeasureRole } from '@levain/domain/plans/plan.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('measures')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MetricEntity', ['workspaceId', 'metricId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'experimentId', 'metricId'])
@Check('measures_role_check', `role IN ('outcome', 'process', 'guardrail')`)
@Check('measures_direction_check', `direction IN ('increase', 'decrease')`)
@Index('measures_workspace_id_experiment_id_idx', ['workspaceId', 'experimentId', 'position'])
export class MeasureEntity {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  experimentId!: string;

  @Column('uuid')
  metricId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  role!: MeasureRole;

  @Column('text')
  direction!: Direction;

  @Column('double precision', { nullable: true })
  baseline!: number | null;

  @Column('double precision', { nullable: true })
  target!: number | null;

  @Column('double precision', { nullable: true })
  minimumWorthwhileEffect!: number | null;

  @Column('double precision', { nullable: true })
  margin!: number | null;
}

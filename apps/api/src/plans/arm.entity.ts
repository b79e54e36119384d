import type { ArmRole } from '@levain/domain/plans/plan.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('arms')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@Unique(['workspaceId', 'experimentId', 'name'])
@Check('arms_role_check', `role IN ('control', 'variant', 'before', 'after')`)
@Index('arms_workspace_id_experiment_id_idx', ['workspaceId', 'experimentId', 'position'])
export class ArmEntity {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  experimentId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  name!: string;

  @Column('text')
  role!: ArmRole;

  @Column('double precision', { nullable: true })
  share!: number | null;
}

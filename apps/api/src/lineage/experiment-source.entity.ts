import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('experiment_sources')
@Index('experiment_sources_workspace_id_department_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('ExperimentEntity', ['workspaceId', 'sourceId'], ['workspaceId', 'id'])
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@Check('experiment_sources_department_check', `kind = 'spread' OR department_id IS NULL`)
@Index(['workspaceId', 'sourceId'])
export class ExperimentSourceEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @Column('text') kind!: string;
  @Column('uuid') sourceId!: string;
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) takenAt!: Date;
}

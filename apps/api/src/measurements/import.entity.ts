import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('imports')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@Index('imports_workspace_id_experiment_id_idx', ['workspaceId', 'experimentId', 'recordedAt'])
export class ImportEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('text') fileName!: string;
  @Column('text') encoding!: string;
  @Column('text') delimiter!: string;
  @Column('jsonb') mapping!: unknown;
  @Column('integer') rowsRead!: number;
  @Column('integer') rowsImported!: number;
  @Column('integer') rowsRefused!: number;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
}

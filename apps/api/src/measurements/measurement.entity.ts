import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('measurements')
@Index('measurements_workspace_id_arm_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MeasureEntity', ['workspaceId', 'measureId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('ArmEntity', ['workspaceId', 'armId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('ImportEntity', ['workspaceId', 'importId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@Check('measurements_source_check', `source IN ('typed', 'pasted', 'file')`)
@Check('measurements_exposure_check', `exposure > 0 AND exposure < 'infinity'`)
@Check('measurements_covariate_check', `covariate IS NULL OR is_individual`)
@Index('measurements_period_idx', ['workspaceId', 'measureId', 'armId', 'observedOn'], {
  unique: true,
  where: 'NOT is_individual',
})
@Index('measurements_workspace_id_measure_id_idx', ['workspaceId', 'measureId', 'armId', 'observedOn'])
@Index('measurements_workspace_id_experiment_id_idx', ['workspaceId', 'experimentId', 'observedOn', 'id'])
@Index('measurements_workspace_id_import_id_idx', ['workspaceId', 'importId'])
export class MeasurementEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid') measureId!: string;
  @Column('uuid') armId!: string;
  @Column('date') observedOn!: string;
  @Column('boolean', { default: false }) isIndividual!: boolean;
  @Column('double precision', { nullable: true }) value!: number | null;
  @Column('bigint', { nullable: true }) events!: string | null;
  @Column('bigint', { nullable: true }) total!: string | null;
  @Column('double precision', { nullable: true }) exposure!: number | null;
  @Column('double precision', { nullable: true }) covariate!: number | null;
  @Column('bigint', { nullable: true }) n!: string | null;
  @Column('double precision', { nullable: true }) mean!: number | null;
  @Column('double precision', { nullable: true }) sd!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') source!: string;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('reference_figures')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('BenchmarkEntity', ['workspaceId', 'benchmarkId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MetricEntity', ['workspaceId', 'metricId'], ['workspaceId', 'id'])
@Check('reference_figures_shape_check', `shape IN ('proportion', 'mean', 'rate', 'level')`)
@Index('reference_figures_workspace_id_benchmark_id_idx', ['workspaceId', 'benchmarkId', 'position'])
export class ReferenceFigureEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') benchmarkId!: string;
  @Column('integer') position!: number;
  @Column('text') label!: string;
  @Column('double precision') value!: number;
  @Column('text') shape!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { nullable: true }) period!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('uuid', { nullable: true }) metricId!: string | null;
}

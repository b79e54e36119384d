import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('experiment_benchmarks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('BenchmarkEntity', ['workspaceId', 'benchmarkId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'benchmarkId'])
export class ExperimentBenchmarkEntity {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('uuid')
  experimentId!: string;

  @PrimaryColumn('uuid')
  benchmarkId!: string;
}

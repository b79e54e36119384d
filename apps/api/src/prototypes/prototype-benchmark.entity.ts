import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('prototype_benchmarks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('PrototypeEntity', ['workspaceId', 'prototypeId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('BenchmarkEntity', ['workspaceId', 'benchmarkId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'benchmarkId'])
export class PrototypeBenchmarkEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') prototypeId!: string;
  @PrimaryColumn('uuid') benchmarkId!: string;
}

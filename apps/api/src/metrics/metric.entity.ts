import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('metrics')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'name'])
@Check('metrics_level_check', `level IN ('executive', 'strategist', 'practitioner')`)
export class MetricEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text') shape!: string;
  @Column('text') direction!: string;
  @Column('text', { nullable: true }) definition!: string | null;
  @Column('text', { nullable: true }) collection!: string | null;
  @Column('text', { nullable: true }) level!: string | null;
  @Column('text', { nullable: true }) indicator!: string | null;
  @Column('double precision', { nullable: true }) lowerBound!: number | null;
  @Column('double precision', { nullable: true }) upperBound!: number | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

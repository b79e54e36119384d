import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('measure_totals')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
export class MeasureTotalEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @PrimaryColumn('uuid') measureId!: string;
  @PrimaryColumn('uuid') armId!: string;
  @Column('bigint') readings!: string;
  @Column('numeric') events!: string;
  @Column('numeric') total!: string;
  @Column('numeric') exposure!: string;
  @Column('numeric') n!: string;
  @Column('numeric') sum!: string;
  @Column('numeric') squares!: string;
  @Column('date') firstOn!: string;
  @Column('date') lastOn!: string;
  @Column('double precision', { nullable: true }) lastFigure!: number | null;
}

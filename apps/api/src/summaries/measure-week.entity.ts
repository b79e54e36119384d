import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('measure_weeks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
export class MeasureWeekEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @PrimaryColumn('uuid') measureId!: string;
  @PrimaryColumn('uuid') armId!: string;
  @PrimaryColumn('date') week!: string;
  @Column('bigint') readings!: string;
  @Column('numeric') events!: string;
  @Column('numeric') total!: string;
  @Column('numeric') exposure!: string;
  @Column('numeric') n!: string;
  @Column('numeric') sum!: string;
  @Column('numeric') squares!: string;
  @Column('date') lastOn!: string;
  @Column('double precision', { nullable: true }) lastFigure!: number | null;
}

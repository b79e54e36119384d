import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('measure_changes')
export class MeasureChangeEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid') measureId!: string;
  @Column('uuid') armId!: string;
  @Column('date') week!: string;
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
  @Column('boolean') isRemoval!: boolean;
  @Column('boolean') isFirst!: boolean;
}

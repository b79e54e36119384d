import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('measurement_corrections')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MeasurementEntity', ['workspaceId', 'measurementId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'correctedBy'], ['workspaceId', 'id'])
@Index(['workspaceId', 'measurementId'])
export class MeasurementCorrectionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') measurementId!: string;
  @Column('jsonb') before!: unknown;
  @Column('jsonb') after!: unknown;
  @Column('text') reason!: string;
  @Column('uuid') correctedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) correctedAt!: Date;
}

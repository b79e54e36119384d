import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('forecasts')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Check('forecasts_probability_check', 'probability >= 0 AND probability <= 1')
@Index(['workspaceId', 'personId'])
export class ForecastEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('numeric', { precision: 3, scale: 2 }) probability!: string;
  @Column('boolean') isOwners!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) givenAt!: Date;
}

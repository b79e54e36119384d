import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('network_readings')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('NominationRoundEntity', ['workspaceId', 'roundId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@Check('network_readings_summary_check', '(computed_at IS NULL) = (summary IS NULL)')
export class NetworkReadingEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') roundId!: string;
  @Column('timestamptz', { default: () => 'now()' }) requestedAt!: Date;
  @Column('timestamptz', { nullable: true }) claimedAt!: Date | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) computedAt!: Date | null;
  @Column('jsonb', { nullable: true }) summary!: object | null;
}

@Entity('network_positions')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('NetworkReadingEntity', ['workspaceId', 'roundId'], ['workspaceId', 'roundId'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'roundId', 'personId'])
@Index(['workspaceId', 'personId'])
export class NetworkPositionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('jsonb') figures!: object;
}

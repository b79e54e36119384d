import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('cost_settings')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'setBy'], ['workspaceId', 'id'])
@Check('cost_settings_currency_check', `currency ~ '^[A-Z]{3}$'`)
@Check('cost_settings_hourly_rate_check', 'hourly_rate > 0')
@Check('cost_settings_basis_check', '(hourly_rate IS NULL) = (hourly_rate_basis IS NULL)')
export class CostSettingsEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @Column('text') currency!: string;
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) hourlyRate!: string | null;
  @Column('text', { nullable: true }) hourlyRateBasis!: string | null;
  @Column('uuid') setBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) setAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('cost_lines')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('CostLineEntity', ['workspaceId', 'correctsId'], ['workspaceId', 'id'], {
  deferrable: 'INITIALLY IMMEDIATE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'correctsId'])
@Index('cost_lines_workspace_id_experiment_id_idx', ['workspaceId', 'experimentId'])
@Index('cost_lines_workspace_id_day_idx', ['workspaceId', 'day'])
@Check('cost_lines_kind_check', `kind IN ('time', 'money')`)
@Check('cost_lines_category_check', `category IN ('people', 'vendor', 'tool', 'media', 'other')`)
@Check('cost_lines_hours_check', 'hours >= 0')
@Check('cost_lines_hourly_rate_check', 'hourly_rate > 0')
@Check('cost_lines_amount_check', 'amount >= 0')
@Check('cost_lines_time_check', `(kind = 'time') = (hours IS NOT NULL)`)
@Check('cost_lines_vendor_check', `(category = 'vendor') = (vendor IS NOT NULL)`)
@Check('cost_lines_reason_check', '(corrects_id IS NULL) = (reason IS NULL)')
export class CostLineEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('text') kind!: string;
  @Column('text') category!: string;
  @Column('text', { nullable: true }) vendor!: string | null;
  @Column('numeric', { precision: 8, scale: 2, nullable: true }) hours!: string | null;
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) hourlyRate!: string | null;
  @Column('numeric', { precision: 14, scale: 2 }) amount!: string;
  @Column('date') day!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { nullable: true }) correctsId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
}

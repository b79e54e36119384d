import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('return_lines')
@Index('return_lines_workspace_id_measure_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MeasureEntity', ['workspaceId', 'measureId'], ['workspaceId', 'id'])
@ForeignKey('ReturnLineEntity', ['workspaceId', 'correctsId'], ['workspaceId', 'id'], {
  deferrable: 'INITIALLY IMMEDIATE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'correctsId'])
@Index('return_lines_workspace_id_experiment_id_idx', ['workspaceId', 'experimentId'])
@Check('return_lines_amount_check', 'amount >= 0')
@Check('return_lines_confidence_check', `confidence IN ('measured', 'estimated')`)
@Check('return_lines_reason_check', '(corrects_id IS NULL) = (reason IS NULL)')
export class ReturnLineEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid', { nullable: true }) measureId!: string | null;
  @Column('numeric', { precision: 14, scale: 2 }) amount!: string;
  @Column('text') assumption!: string;
  @Column('text') confidence!: string;
  @Column('date') day!: string;
  @Column('uuid', { nullable: true }) correctsId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
}

@Entity('experiment_budgets')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'setBy'], ['workspaceId', 'id'])
@Check('experiment_budgets_amount_check', 'amount >= 0')
export class ExperimentBudgetEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @PrimaryColumn('integer') position!: number;
  @Column('numeric', { precision: 14, scale: 2 }) amount!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid') setBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) setAt!: Date;
}

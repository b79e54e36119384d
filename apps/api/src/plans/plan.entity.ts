import type { Design, Periodicity } from '@levain/domain/plans/plan.js';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('plans')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'frozenBy'], ['workspaceId', 'id'])
@Check('plans_minimum_periods_before_check', 'minimum_periods_before > 0')
@Check('plans_minimum_periods_after_check', 'minimum_periods_after > 0')
@Check('plans_design_check', `design IN ('comparison', 'pilotGroup', 'beforeAfter')`)
@Check('plans_periodicity_check', `periodicity IN ('day', 'week', 'month')`)
export class PlanEntity {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('uuid')
  experimentId!: string;

  @Column('text', { nullable: true })
  design!: Design | null;

  @Column('date', { nullable: true })
  startsOn!: string | null;

  @Column('date', { nullable: true })
  stopDate!: string | null;

  @Column('date', { nullable: true })
  changeDate!: string | null;

  @Column('text', { nullable: true })
  periodicity!: Periodicity | null;

  @Column('integer', { nullable: true })
  minimumPerArm!: number | null;

  @Column('integer', { nullable: true })
  minimumPeriodsBefore!: number | null;

  @Column('integer', { nullable: true })
  minimumPeriodsAfter!: number | null;

  @Column('jsonb', { nullable: true })
  planning!: unknown;

  @Column('double precision', { default: () => '0.05' })
  alpha!: number;

  @Column('text', { nullable: true })
  decisionRule!: string | null;

  @Column('timestamptz', { nullable: true })
  frozenAt!: Date | null;

  @Column('uuid', { nullable: true })
  frozenBy!: string | null;

  @Column('text', { nullable: true })
  fingerprint!: string | null;

  @Column('jsonb', { nullable: true })
  frozenContent!: unknown;

  @Column('integer', { default: 1 })
  version!: number;
}

import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import type { Direction } from '@levain/domain/plans/plan.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('portfolio_entries')
@Index('portfolio_entries_board_idx', { synchronize: false })
@Index('portfolio_entries_owner_id_idx', { synchronize: false })
@Index('portfolio_entries_project_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
export class PortfolioEntryEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @Column('uuid') ownerId!: string;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('uuid') rootId!: string;
  @Column('integer') depth!: number;
  @Column('integer') traits!: number;
  @Column('date', { nullable: true }) startedOn!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('integer', { nullable: true }) daysToVerdict!: number | null;
  @Column('integer', { nullable: true }) daysSinceParent!: number | null;
  @Column('integer', { nullable: true }) evidenceGrade!: number | null;
  @Column('double precision', { nullable: true }) effect!: number | null;
  @Column('double precision', { nullable: true }) effectLow!: number | null;
  @Column('double precision', { nullable: true }) effectHigh!: number | null;
  @Column('double precision', { nullable: true }) effectLevel!: number | null;
  @Column('uuid', { nullable: true }) metricId!: string | null;
  @Column('boolean') isDraft!: boolean;
  @Column('text') stage!: Stage;
  @Column('text', { nullable: true }) activity!: Activity | null;
  @Column('text', { nullable: true }) verdict!: Verdict | null;
  @Column('text', { nullable: true }) decision!: DecisionKind | null;
  @Column('text', { nullable: true }) direction!: Direction | null;
  @Column('text', { nullable: true }) quarter!: string | null;
  @Column('numeric', { precision: 16, scale: 2, nullable: true }) spent!: string | null;
  @Column('numeric', { precision: 16, scale: 2, nullable: true }) returned!: string | null;
  @Column('numeric', { precision: 16, scale: 2, nullable: true }) measured!: string | null;
  @Column('timestamptz') lastActivityAt!: Date;
}

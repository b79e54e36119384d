import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import type { Direction } from '@levain/domain/plans/plan.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('portfolio_entries')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
export class PortfolioEntryEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @Column('uuid') ownerId!: string;
  @Column('boolean') isDraft!: boolean;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('text', { nullable: true }) activity!: Activity | null;
  @Column('text') stage!: Stage;
  @Column('date', { nullable: true }) startedOn!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) verdict!: Verdict | null;
  @Column('date', { nullable: true }) confirmedOn!: string | null;
  @Column('text', { nullable: true }) decision!: DecisionKind | null;
  @Column('boolean') hasLearning!: boolean;
  @Column('boolean') isTargetSet!: boolean;
  @Column('boolean', { nullable: true }) isTargetReached!: boolean | null;
  @Column('boolean') isAmended!: boolean;
  @Column('uuid') rootId!: string;
  @Column('integer') depth!: number;
  @Column('boolean') isIteration!: boolean;
  @Column('boolean') quotesLearning!: boolean;
  @Column('integer', { nullable: true }) daysSinceParent!: number | null;
  @Column('uuid', { nullable: true }) metricId!: string | null;
  @Column('text', { nullable: true }) direction!: Direction | null;
  @Column('double precision', { nullable: true }) effect!: number | null;
  @Column('double precision', { nullable: true }) effectLow!: number | null;
  @Column('double precision', { nullable: true }) effectHigh!: number | null;
  @Column('double precision', { nullable: true }) effectLevel!: number | null;
  @Column('integer', { nullable: true }) evidenceGrade!: number | null;
  @Column('numeric', { precision: 16, scale: 2, nullable: true }) spent!: string | null;
  @Column('numeric', { precision: 16, scale: 2, nullable: true }) returned!: string | null;
  @Column('numeric', { precision: 16, scale: 2, nullable: true }) measured!: string | null;
}

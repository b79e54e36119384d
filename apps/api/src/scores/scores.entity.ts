import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('hypothesis_scores')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('HypothesisEntity', ['workspaceId', 'hypothesisId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Check('hypothesis_scores_impact_check', 'impact >= 1 AND impact <= 10')
@Check('hypothesis_scores_confidence_check', 'confidence >= 1 AND confidence <= 10')
@Check('hypothesis_scores_ease_check', 'ease >= 1 AND ease <= 10')
@Index(['workspaceId', 'personId'])
export class HypothesisScoresEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') hypothesisId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('numeric', { precision: 2, scale: 0 }) impact!: string;
  @Column('numeric', { precision: 2, scale: 0 }) confidence!: string;
  @Column('numeric', { precision: 2, scale: 0 }) ease!: string;
  @Column('timestamptz', { default: () => 'now()' }) scoredAt!: Date;
  @Column('boolean', { default: false }) isRevised!: boolean;
}

@Entity('hypothesis_scorers')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey(
  'HypothesisScoresEntity',
  ['workspaceId', 'hypothesisId', 'personId'],
  ['workspaceId', 'hypothesisId', 'personId'],
  { onDelete: 'CASCADE' },
)
export class HypothesisScorerEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') hypothesisId!: string;
  @PrimaryColumn('uuid') personId!: string;
}

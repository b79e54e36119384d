import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('verdict_reviews')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Check('verdict_reviews_stance_check', `stance IN ('confirm', 'contest')`)
@Index('verdict_reviews_workspace_id_experiment_id_idx', ['workspaceId', 'experimentId', 'reviewedAt'])
export class VerdictReviewEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid') memberId!: string;
  @Column('text') stance!: 'confirm' | 'contest';
  @Column('text', { nullable: true }) comment!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) reviewedAt!: Date;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('testimonies')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('HypothesisEntity', ['workspaceId', 'hypothesisId'], ['workspaceId', 'id'])
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'withdrawnBy'], ['workspaceId', 'id'])
@Check('testimonies_strength_check', `strength IN ('opinion', 'said', 'observed', 'did', 'paid')`)
@Check('testimonies_stance_check', `stance IN ('for', 'against')`)
@Index(['workspaceId', 'hypothesisId'])
@Index(['workspaceId', 'experimentId'])
export class TestimonyEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') hypothesisId!: string;
  @Column('uuid', { nullable: true }) experimentId!: string | null;
  @Column('text') strength!: string;
  @Column('text') stance!: string;
  @Column('text') statement!: string;
  @Column('text') source!: string;
  @Column('date') heardOn!: string;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
  @Column('uuid', { nullable: true }) withdrawnBy!: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) withdrawalReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

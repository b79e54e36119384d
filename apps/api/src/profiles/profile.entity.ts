import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('topics')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'nameKey'])
export class TopicEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') nameKey!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

@Entity('influencer_profiles')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Check('influencer_profiles_status_check', `status IN ('listed', 'declined')`)
@Check('influencer_profiles_visibility_check', `visibility IN ('workspace', 'coordinators')`)
@Check('influencer_profiles_monthly_hours_check', 'monthly_hours >= 0 AND monthly_hours <= 200')
export class InfluencerProfileEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) help!: string | null;
  @Column('text', { default: 'workspace' }) visibility!: string;
  @Column('double precision', { nullable: true }) monthlyHours!: number | null;
  @Column('date', { nullable: true }) pausedUntil!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) answeredAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('influencer_topics')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('InfluencerProfileEntity', ['workspaceId', 'personId'], ['workspaceId', 'personId'], {
  onDelete: 'CASCADE',
})
@ForeignKey('TopicEntity', ['workspaceId', 'topicId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'topicId'])
export class InfluencerTopicEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') topicId!: string;
}

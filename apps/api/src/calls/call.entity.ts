import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('calls')
@Check('calls_hours_whole', 'hours IS NULL OR (hours_per IS NOT NULL AND starts_on IS NOT NULL)')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'postedBy'], ['workspaceId', 'id'])
@Index(['workspaceId', 'experimentId'])
export class CallEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('text') role!: string;
  @Column('text') wanted!: string;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('integer') seats!: number;
  @Column('double precision', { nullable: true }) hours!: number | null;
  @Column('text', { nullable: true }) hoursPer!: string | null;
  @Column('date', { nullable: true }) startsOn!: string | null;
  @Column('date') endsOn!: string;
  @Column('text', { nullable: true }) learns!: string | null;
  @Column('uuid') postedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('call_topics')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('CallEntity', ['workspaceId', 'callId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('TopicEntity', ['workspaceId', 'topicId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'topicId'])
export class CallTopicEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') callId!: string;
  @PrimaryColumn('uuid') topicId!: string;
}

@Entity('call_volunteers')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('CallEntity', ['workspaceId', 'callId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'answeredBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'callId', 'personId'])
@Index(['workspaceId', 'personId'])
export class CallVolunteerEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') callId!: string;
  @Column('uuid') personId!: string;
  @Column('text', { nullable: true }) word!: string | null;
  @Column('boolean', { default: false }) aboveLimit!: boolean;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) answerReason!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('webhooks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'addedBy'], ['workspaceId', 'id'])
export class WebhookEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') address!: string;
  @Column('text', { array: true }) events!: string[];
  @Column('bytea') secret!: Buffer;
  @Column('bytea', { nullable: true }) previousSecret!: Buffer | null;
  @Column('timestamptz', { nullable: true }) previousUntil!: Date | null;
  @Column('bigint') toldTo!: string;
  @Column('timestamptz', { nullable: true }) failingSince!: Date | null;
  @Column('timestamptz', { nullable: true }) pausedAt!: Date | null;
  @Column('text', { nullable: true }) pausedBecause!: string | null;
  @Column('uuid') addedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('webhook_messages')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('WebhookEntity', ['workspaceId', 'webhookId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'webhookId', 'sequence'])
@Index('webhook_messages_due_idx', { synchronize: false })
@Index(['workspaceId', 'webhookId', 'createdAt', 'id'])
export class WebhookMessageEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') webhookId!: string;
  @Column('bigint', { nullable: true }) sequence!: string | null;
  @Column('text') event!: string;
  @Column('text') body!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('integer', { default: 0 }) failures!: number;
  @Column('timestamptz', { nullable: true, default: () => 'now()' }) dueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) attemptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) deliveredAt!: Date | null;
  @Column('integer', { nullable: true }) lastStatus!: number | null;
  @Column('text', { nullable: true }) trouble!: string | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('workspace_counters')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
export class WorkspaceCounterEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('text') name!: string;
  @Column('bigint', { default: 0 }) value!: string;
}

@Entity('idempotency_keys')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') operation!: string;
  @Column('bytea') requestHash!: Buffer;
  @Column('jsonb', { nullable: true }) response!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

@Entity('event_log')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@Index('event_log_workspace_id_object_id_idx', ['workspaceId', 'objectId', 'sequence'])
@Index('event_log_workspace_id_experiment_id_idx', ['workspaceId', 'experimentId', 'sequence'])
@Index('event_log_workspace_id_happened_at_idx', ['workspaceId', 'happenedAt', 'id'])
@Index('event_log_workspace_id_kind_idx', ['workspaceId', 'kind', 'happenedAt'])
export class EventLogEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('bigint') sequence!: string;
  @Column('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') objectType!: string;
  @Column('uuid') objectId!: string;
  @Column('uuid', { nullable: true }) experimentId!: string | null;
  @Column('jsonb', { nullable: true }) before!: unknown;
  @Column('jsonb', { nullable: true }) after!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) happenedAt!: Date;
  @Column('text', { nullable: true }) requestId!: string | null;
  @Column('uuid', { nullable: true }) salt!: string | null;
  @Column('bytea', { nullable: true }) contentHash!: Buffer | null;
  @Column('bytea', { nullable: true }) hash!: Buffer | null;
}

@Entity('outbox')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@Index('outbox_workspace_id_due_at_idx', ['workspaceId', 'dueAt'], { where: 'sent_at IS NULL' })
@Check('outbox_skipped_check', `skipped IN ('muted', 'over')`)
export class OutboxEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('jsonb') payload!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz', { nullable: true, default: () => 'now()' }) dueAt!: Date | null;
  @Column('integer', { default: 0 }) failures!: number;
  @Column('text', { nullable: true }) skipped!: string | null;
}

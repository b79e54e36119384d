import type { Browser, System } from '@levain/domain/members/device.js';
import { Generated, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('sessions')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'memberId'])
@Unique(['workspaceId', 'handle'])
export class SessionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('bytea') id!: Buffer;
  @Column('uuid') memberId!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('uuid') @Generated('uuid') handle!: string;
  @Column('text', { default: 'other' }) browser!: Browser;
  @Column('text', { default: 'other' }) system!: System;
}

@Entity('password_resets')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'memberId'])
@Unique(['workspaceId', 'tokenHash'])
export class PasswordResetEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') memberId!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

@Entity('known_devices')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'memberId'])
export class KnownDeviceEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('bytea') tokenHash!: Buffer;
  @Column('uuid') memberId!: string;
  @Column('timestamptz', { default: () => 'now()' }) usedAt!: Date;
}

@Entity('sign_in_attempts')
export class SignInAttemptEntity {
  @PrimaryColumn('text') accountKey!: string;
  @PrimaryColumn('timestamptz', { default: () => 'now()' }) attemptedAt!: Date;
  @PrimaryColumn('uuid') id!: string;
}

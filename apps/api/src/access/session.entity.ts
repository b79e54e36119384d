import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('sessions')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'memberId'])
export class SessionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('bytea') id!: Buffer;
  @Column('uuid') memberId!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}

@Entity('sign_in_attempts')
export class SignInAttemptEntity {
  @PrimaryColumn('text') accountKey!: string;
  @PrimaryColumn('timestamptz', { default: () => 'now()' }) attemptedAt!: Date;
  @PrimaryColumn('uuid') id!: string;
}

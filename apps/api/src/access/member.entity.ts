import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('members')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'emailKey'])
@Unique(['workspaceId', 'personId'])
@Index(['emailKey'])
export class MemberEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('text') email!: string;
  @Column('text') emailKey!: string;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('text') role!: string;
  @Column('text', { default: 'fr' }) locale!: string;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  @Column('text', { nullable: true }) readingLevel!: string | null;
}

@Entity('member_invitations')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'tokenHash'])
export class MemberInvitationEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') memberId!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('member_identities')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'issuer', 'subject'])
@Index(['issuer', 'subject'])
export class MemberIdentityEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @PrimaryColumn('text') issuer!: string;
  @Column('text') subject!: string;
  @Column('text', { nullable: true }) shownAs!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) linkedAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

@Entity('sign_in_journeys')
@Index(['expiresAt'])
export class SignInJourneyEntity {
  @PrimaryColumn('bytea') keyHash!: Buffer;
  @Column('timestamptz') expiresAt!: Date;
}

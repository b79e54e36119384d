import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('outside_readers')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'invitedBy'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'endedBy'], ['workspaceId', 'id'])
@Index('outside_readers_open_idx', ['workspaceId', 'addressKey'], { unique: true, where: 'ending is null' })
@Index(['workspaceId', 'addressKey'])
export class OutsideReaderEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) addressKey!: string | null;
  @Column('text') word!: string;
  @Column('text') locale!: string;
  @Column('text', { array: true }) fields!: string[];
  @Column('uuid') invitedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) invitedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('uuid', { nullable: true }) endedBy!: string | null;
  @Column('text', { nullable: true }) ending!: string | null;
  @Column('timestamptz', { nullable: true }) lastSentAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('reader_links')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('OutsideReaderEntity', ['workspaceId', 'readerId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@Unique(['workspaceId', 'tokenHash'])
@Index(['workspaceId', 'readerId'])
export class ReaderLinkEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') readerId!: string;
  @Column('text') kind!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('personal_links')
@Index('personal_links_workspace_id_person_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'tokenHash'])
@Index('personal_links_workspace_id_subject_id_idx', ['workspaceId', 'subjectId', 'personId'])
export class PersonalLinkEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('text') kind!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') subjectId!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('mail_mutes')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
export class MailMuteEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') category!: string;
  @Column('timestamptz', { default: () => 'now()' }) mutedAt!: Date;
}

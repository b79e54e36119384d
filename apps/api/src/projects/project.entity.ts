import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('projects')
@Index('projects_workspace_id_sponsor_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'ownerId'], ['workspaceId', 'id'])
@ForeignKey('PersonEntity', ['workspaceId', 'sponsorId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'name'])
export class ProjectEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') purpose!: string;
  @Column('text') audience!: string;
  @Column('text') audienceAspiration!: string;
  @Column('text') companyObjective!: string;
  @Column('uuid') ownerId!: string;
  @Column('uuid', { nullable: true }) sponsorId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('share_links')
@Index('share_links_workspace_id_department_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'])
@ForeignKey('PackEntity', ['workspaceId', 'packId'], ['workspaceId', 'id'])
@ForeignKey('DigestEntity', ['workspaceId', 'digestId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'madeBy'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'revokedBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'tokenHash'])
@Index(['workspaceId', 'madeAt', 'id'])
@Index(['workspaceId', 'digestId'])
export class ShareLinkEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text') introduction!: string;
  @Column('text') locale!: string;
  @Column('text', { array: true }) questions!: string[];
  @Column('text', { array: true }) fields!: string[];
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('uuid', { nullable: true }) goalId!: string | null;
  @Column('text', { nullable: true }) activity!: string | null;
  @Column('date', { nullable: true }) fromDay!: string | null;
  @Column('date', { nullable: true }) toDay!: string | null;
  @Column('uuid', { nullable: true }) packId!: string | null;
  @Column('uuid', { nullable: true }) digestId!: string | null;
  @Column('date') until!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('integer', { default: 0 }) openings!: number;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
  @Column('uuid', { nullable: true }) revokedBy!: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

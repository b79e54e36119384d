import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('saved_boards')
@Index('saved_boards_workspace_id_department_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'ownerId'], ['workspaceId', 'id'])
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'ownerId', 'name'])
@Index('saved_boards_shared_name_idx', ['workspaceId', 'name'], { unique: true, where: 'is_shared' })
export class SavedBoardEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerId!: string;
  @Column('text') name!: string;
  @Column('boolean', { default: false }) isShared!: boolean;
  @Column('text') level!: string;
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('uuid', { nullable: true }) goalId!: string | null;
  @Column('text', { nullable: true }) activity!: string | null;
  @Column('date', { nullable: true }) fromDay!: string | null;
  @Column('date', { nullable: true }) toDay!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) savedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  @Column('text', { default: 'always' }) period!: string;
}

@Entity('saved_board_pins')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@ForeignKey('SavedBoardEntity', ['workspaceId', 'savedBoardId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@Index(['workspaceId', 'savedBoardId'])
export class SavedBoardPinEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @PrimaryColumn('uuid') savedBoardId!: string;
  @Column('timestamptz', { default: () => 'now()' }) pinnedAt!: Date;
}

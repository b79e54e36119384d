import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('digests')
@Index('digests_workspace_id_department_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'])
@ForeignKey('OutsideReaderEntity', ['workspaceId', 'readerId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'startedBy'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'stoppedBy'], ['workspaceId', 'id'])
@Index('digests_due_idx', ['workspaceId', 'nextAt'], { where: 'stopped_at is null' })
@Index(['workspaceId', 'personId'])
@Index(['workspaceId', 'readerId'])
export class DigestEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('uuid', { nullable: true }) readerId!: string | null;
  @Column('text') rhythm!: string;
  @Column('text') level!: string;
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('uuid', { nullable: true }) goalId!: string | null;
  @Column('text', { nullable: true }) activity!: string | null;
  @Column('text') timeZone!: string;
  @Column('timestamptz') nextAt!: Date;
  @Column('uuid') startedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) startedAt!: Date;
  @Column('uuid', { nullable: true }) stoppedBy!: string | null;
  @Column('timestamptz', { nullable: true }) stoppedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('digest_editions')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('DigestEntity', ['workspaceId', 'digestId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
export class DigestEditionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') digestId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('date') day!: string;
  @Column('jsonb') answers!: unknown;
  @Column('jsonb') settled!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
}

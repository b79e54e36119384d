import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('directory_imports')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@Index(['workspaceId', 'recordedAt'])
export class DirectoryImportEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') fileName!: string;
  @Column('jsonb') mapping!: unknown;
  @Column('boolean') isComplete!: boolean;
  @Column('integer') rowsRead!: number;
  @Column('integer') added!: number;
  @Column('integer') updated!: number;
  @Column('integer') unchanged!: number;
  @Column('integer') back!: number;
  @Column('integer') gone!: number;
  @Column('uuid', { array: true, default: () => `'{}'` }) createdDepartments!: string[];
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
  @Column('integer', { nullable: true }) kept!: number | null;
}

@Entity('directory_import_changes')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('DirectoryImportEntity', ['workspaceId', 'importId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'personId'])
export class DirectoryImportChangeEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') importId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') kind!: string;
  @Column('jsonb', { nullable: true }) before!: unknown;
  @Column('integer') version!: number;
}

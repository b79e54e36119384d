import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('people')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'emailKey'])
export class PersonEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) emailKey!: string | null;
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

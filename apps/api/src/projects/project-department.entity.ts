import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('project_departments')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@Index('project_departments_workspace_id_department_id_idx', ['workspaceId', 'departmentId', 'projectId'])
export class ProjectDepartmentEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') projectId!: string;
  @PrimaryColumn('uuid') departmentId!: string;
}

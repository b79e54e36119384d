import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('project_co_leads')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'])
export class ProjectCoLeadEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') projectId!: string;
  @PrimaryColumn('uuid') memberId!: string;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('stage_counts')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
export class StageCountEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') projectId!: string;
  @PrimaryColumn('text') stage!: string;
  @PrimaryColumn('text') verdict!: string;
  @PrimaryColumn('text') decision!: string;
  @Column('bigint') count!: string;
}

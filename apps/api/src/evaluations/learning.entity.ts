import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('learnings')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'writtenBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'experimentId'])
export class LearningEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('text') statement!: string;
  @Column('text') limits!: string;
  @Column('uuid') writtenBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

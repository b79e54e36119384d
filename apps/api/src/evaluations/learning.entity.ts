import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('learnings')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'writtenBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'experimentId'])
@Index('learnings_words_fr_idx', { synchronize: false })
@Index('learnings_words_en_idx', { synchronize: false })
@Index('learnings_workspace_id_created_at_idx', ['workspaceId', 'createdAt', 'id'])
export class LearningEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('text') statement!: string;
  @Column('text') limits!: string;
  @Column('uuid') writtenBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  /** These four are written by a trigger. */
  @Column('text', { default: '' }) about!: string;
  @Column('integer', { nullable: true }) grade!: number | null;
  @Column('tsvector', { default: '' }) wordsFr!: string;
  @Column('tsvector', { default: '' }) wordsEn!: string;
}

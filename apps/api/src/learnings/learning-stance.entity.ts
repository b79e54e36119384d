import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('learning_stances')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('LearningEntity', ['workspaceId', 'learningId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'learningId', 'memberId'])
@Index(['workspaceId', 'experimentId'])
export class LearningStanceEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') learningId!: string;
  @Column('uuid') memberId!: string;
  @Column('text') stance!: string;
  @Column('text') happened!: string;
  @Column('text') context!: string;
  @Column('uuid', { nullable: true }) experimentId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) saidAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('dead_end_notes')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'writtenBy'], ['workspaceId', 'id'])
export class DeadEndNoteEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @Column('text') avoid!: string;
  @Column('text') retryWhen!: string;
  @Column('uuid') writtenBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

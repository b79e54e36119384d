import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('asks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'addressedTo'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'askedBy'], ['workspaceId', 'id'])
@Check('asks_subject_check', 'num_nonnulls(experiment_id, project_id) <= 1')
@Index(['workspaceId', 'state', 'dueOn'])
@Index(['workspaceId', 'experimentId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'askedBy'])
export class AskEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') question!: string;
  @Column('text') context!: string;
  @Column('text', { array: true, default: () => "'{}'" }) options!: string[];
  @Column('date') dueOn!: string;
  @Column('uuid', { nullable: true }) experimentId!: string | null;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('uuid', { nullable: true }) addressedTo!: string | null;
  @Column('uuid') askedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) askedAt!: Date;
  @Column('text', { default: 'waiting' }) state!: string;
  @Column('timestamptz', { default: () => 'now()' }) movedAt!: Date;
  @Column('text', { nullable: true }) closingWord!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('ask_answers')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('AskEntity', ['workspaceId', 'askId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'answeredBy'], ['workspaceId', 'id'])
@Index(['workspaceId', 'askId'])
export class AskAnswerEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') askId!: string;
  @Column('text') answer!: string;
  @Column('text', { nullable: true }) word!: string | null;
  @Column('integer', { nullable: true }) option!: number | null;
  @Column('uuid') answeredBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) answeredAt!: Date;
  @Column('text', { nullable: true }) reply!: string | null;
  @Column('timestamptz', { nullable: true }) repliedAt!: Date | null;
}

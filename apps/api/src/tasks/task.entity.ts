import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('tasks')
@Index('tasks_workspace_id_settled_by_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'plannedBy'], ['workspaceId', 'id'])
@ForeignKey('PersonEntity', ['workspaceId', 'settledBy'], ['workspaceId', 'id'])
@Check('tasks_setting_check', `setting IN ('anywhere', 'inPerson', 'online')`)
@Check('tasks_state_check', `state IN ('open', 'done', 'dropped')`)
@Index(['workspaceId', 'experimentId'])
@Index(['workspaceId', 'personId', 'state'])
@Index(['workspaceId', 'dueOn'])
export class TaskEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid') personId!: string;
  @Column('text') what!: string;
  @Column('date') dueOn!: string;
  @Column('time', { nullable: true }) dueAt!: string | null;
  @Column('text') setting!: string;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('text', { nullable: true }) notes!: string | null;
  @Column('text', { default: 'open' }) state!: string;
  @Column('uuid') plannedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) plannedAt!: Date;
  @Column('uuid', { nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('text', { nullable: true }) dropReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

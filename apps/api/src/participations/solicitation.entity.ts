import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('solicitations')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ParticipationEntity', ['workspaceId', 'participationId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'askedBy'], ['workspaceId', 'id'])
@Check('solicitations_answer_check', `answer IN ('accepted', 'declined')`)
@Index('solicitations_workspace_id_person_id_idx', ['workspaceId', 'personId', 'askedAt'])
@Index(['workspaceId', 'participationId'])
export class SolicitationEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') participationId!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid') personId!: string;
  @Column('text') role!: string;
  @Column('uuid') askedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) askedAt!: Date;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}

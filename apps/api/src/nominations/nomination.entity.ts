import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('nomination_rounds')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'openedBy'], ['workspaceId', 'id'])
export class NominationRoundEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
  @Column('boolean', { default: true }) asksMovers!: boolean;
  @Column('integer', { default: 5 }) minimumAnswers!: number;
  @Column('double precision') minimumResponse!: number;
  @Column('integer', { default: 5 }) namesPerQuestion!: number;
  @Column('uuid') openedBy!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') lastAskedAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) cancelledAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('round_topics')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('NominationRoundEntity', ['workspaceId', 'roundId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('TopicEntity', ['workspaceId', 'topicId'], ['workspaceId', 'id'])
export class RoundTopicEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('uuid') topicId!: string;
  @Column('integer') position!: number;
}

@Entity('round_voters')
@Index('round_voters_workspace_id_department_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('NominationRoundEntity', ['workspaceId', 'roundId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('DepartmentEntity', ['workspaceId', 'departmentId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'personId'])
export class RoundVoterEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}

@Entity('round_nominees')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('NominationRoundEntity', ['workspaceId', 'roundId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Unique(['workspaceId', 'roundId', 'personId'])
@Index(['workspaceId', 'personId'])
export class RoundNomineeEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roundId!: string;
  @Column('uuid') personId!: string;
  @Column('integer') namedBy!: number;
  @Column('timestamptz') askedAt!: Date;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}

@Entity('nominations')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('NominationRoundEntity', ['workspaceId', 'roundId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('RoundTopicEntity', ['workspaceId', 'roundId', 'topicId'], ['workspaceId', 'roundId', 'topicId'])
@Check('nominations_question_check', `question IN ('advice', 'mover')`)
@Index(['workspaceId', 'roundId'])
export class NominationEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roundId!: string;
  @Column('uuid') voterId!: string;
  @Column('text') question!: string;
  @Column('uuid', { nullable: true }) topicId!: string | null;
  @Column('uuid') nomineeId!: string;
  @Column('uuid', { nullable: true }) forgottenVoterDepartmentId!: string | null;
}

import {
  PARTICIPATION_ROLES,
  PARTICIPATION_STATUSES,
  type ParticipationRole,
  type ParticipationStatus,
} from '@levain/domain/participations/roles.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const oneOf = (words: readonly string[]): string => `(${words.map((word) => `'${word}'`).join(', ')})`;

@Entity('participations')
@Index('participations_workspace_id_suggested_person_id_idx', { synchronize: false })
@Index('participations_workspace_id_suggested_by_idx', { synchronize: false })
@Check(
  'participations_hours_whole',
  'hours IS NULL OR (hours_per IS NOT NULL AND starts_on IS NOT NULL AND ends_on IS NOT NULL)',
)
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'invitedBy'], ['workspaceId', 'id'])
@ForeignKey('PersonEntity', ['workspaceId', 'suggestedBy'], ['workspaceId', 'id'])
@ForeignKey('PersonEntity', ['workspaceId', 'suggestedPersonId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'experimentId', 'personId'])
@Check('participations_role_check', `role IN ${oneOf(PARTICIPATION_ROLES)}`)
@Check('participations_status_check', `status IN ${oneOf(PARTICIPATION_STATUSES)}`)
@Index('participations_workspace_id_person_id_idx', ['workspaceId', 'personId', 'status'])
export class ParticipationEntity {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  experimentId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  role!: ParticipationRole;

  @Column('text')
  status!: ParticipationStatus;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('uuid', { nullable: true })
  invitedBy!: string | null;

  @Column('uuid', { nullable: true })
  suggestedBy!: string | null;

  @Column('double precision', { nullable: true }) hours!: number | null;
  @Column('text', { nullable: true }) hoursPer!: string | null;
  @Column('date', { nullable: true }) startsOn!: string | null;
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('text', { nullable: true }) learns!: string | null;
  @Column('text', { nullable: true }) organisation!: string | null;
  @Column('text', { nullable: true }) weight!: string | null;
  @Column('boolean', { default: false }) overLimit!: boolean;
  @Column('boolean', { default: false }) acceptedAboveLimit!: boolean;
  @Column('text', { nullable: true }) suggestedName!: string | null;
  @Column('boolean', { default: false }) suggestionNamed!: boolean;
  @Column('timestamptz', { nullable: true }) suggestionSetAsideAt!: Date | null;
  @Column('boolean', { default: false }) suggesterNamed!: boolean;

  @Column('text', { nullable: true })
  answerReason!: string | null;

  @Column('uuid', { nullable: true })
  suggestedPersonId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}

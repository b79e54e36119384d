import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('thanks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('ContributionEntity', ['workspaceId', 'contributionId'], ['workspaceId', 'id'])
@ForeignKey('ParticipationEntity', ['workspaceId', 'participationId'], ['workspaceId', 'id'])
@ForeignKey('PersonEntity', ['workspaceId', 'fromPersonId'], ['workspaceId', 'id'])
@ForeignKey('PersonEntity', ['workspaceId', 'toPersonId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'fromPersonId', 'contributionId'])
@Unique(['workspaceId', 'fromPersonId', 'participationId'])
@Check('thanks_visibility_check', `visibility IN ('workspace', 'person')`)
@Check('thanks_about_check', 'num_nonnulls(contribution_id, participation_id) = 1')
@Check('thanks_self_check', 'from_person_id <> to_person_id')
@Index(['workspaceId', 'experimentId'])
@Index(['workspaceId', 'toPersonId'])
export class ThanksEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('uuid', { nullable: true }) contributionId!: string | null;
  @Column('uuid', { nullable: true }) participationId!: string | null;
  @Column('uuid') fromPersonId!: string;
  @Column('uuid') toPersonId!: string;
  @Column('text') sentence!: string;
  @Column('text') visibility!: string;
  @Column('timestamptz', { default: () => 'now()' }) givenAt!: Date;
}

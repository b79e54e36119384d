import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('credit_choices')
@Index('credit_choices_workspace_id_person_id_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'])
@Check('credit_choices_choice_check', `choice IN ('nowhere', 'inside', 'everywhere')`)
export class CreditChoiceEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') choice!: string;
  @Column('timestamptz', { default: () => 'now()' }) chosenAt!: Date;
}

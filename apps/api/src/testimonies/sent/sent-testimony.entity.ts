import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('testimony_links')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'openedBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'tokenHash'])
@Index(['workspaceId', 'experimentId'])
export class TestimonyLinkEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') experimentId!: string;
  @Column('text') question!: string;
  @Column('date') until!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('uuid') openedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) openedAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('sent_testimonies')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('TestimonyLinkEntity', ['workspaceId', 'linkId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('TestimonyEntity', ['workspaceId', 'testimonyId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'answeredBy'], ['workspaceId', 'id'])
@Check('sent_testimonies_strength_check', `strength IN ('opinion', 'said', 'observed', 'did', 'paid')`)
@Check('sent_testimonies_standing_check', `standing IN ('waiting', 'accepted', 'declined')`)
@Unique(['workspaceId', 'linkId', 'formKey'])
@Unique(['workspaceId', 'receiptHash'])
export class SentTestimonyEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') linkId!: string;
  @Column('uuid') formKey!: string;
  @Column('bytea') receiptHash!: Buffer;
  @Column('text') statement!: string;
  @Column('text', { nullable: true }) sender!: string | null;
  @Column('text') strength!: string;
  @Column('date') heardOn!: string;
  @Column('timestamptz', { default: () => 'now()' }) sentAt!: Date;
  @Column('text', { default: 'waiting' }) standing!: string;
  @Column('uuid', { nullable: true }) testimonyId!: string | null;
  @Column('text', { nullable: true }) answerReason!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

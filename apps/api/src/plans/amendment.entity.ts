import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('amendments')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'authorId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'experimentId', 'number'])
export class AmendmentEntity {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  experimentId!: string;

  @Column('integer')
  number!: number;

  @Column('jsonb')
  changes!: unknown;

  @Column('text')
  reason!: string;

  @Column('uuid')
  authorId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  amendedAt!: Date;

  @Column('text')
  fingerprint!: string;
}

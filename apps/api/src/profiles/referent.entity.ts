import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('referents')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'askedBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'area', 'personId'])
@Index(['workspaceId', 'personId'])
export class ReferentEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') area!: string;
  @Column('uuid') personId!: string;
  @Column('text', { default: 'asked' }) status!: string;
  @Column('uuid') askedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) askedAt!: Date;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}

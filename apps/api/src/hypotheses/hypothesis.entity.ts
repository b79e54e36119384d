import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('hypotheses')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'])
@ForeignKey('PrototypeEntity', ['workspaceId', 'prototypeId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'ownerId'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'number'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'prototypeId'])
export class HypothesisEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') number!: number;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('uuid', { nullable: true }) prototypeId!: string | null;
  @Column('text', { default: 'fr' }) locale!: string;
  @Column('text', { nullable: true }) observation!: string | null;
  @Column('text', { nullable: true }) audience!: string | null;
  @Column('text', { nullable: true }) change!: string | null;
  @Column('text', { nullable: true }) measure!: string | null;
  @Column('text', { nullable: true }) direction!: string | null;
  @Column('text', { nullable: true }) target!: string | null;
  @Column('text', { nullable: true }) rationale!: string | null;
  @Column('uuid') ownerId!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

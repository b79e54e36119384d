import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('prototypes')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ProjectEntity', ['workspaceId', 'projectId'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'proposedBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'number'])
@Index(['workspaceId', 'projectId'])
export class PrototypeEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') number!: number;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('text') name!: string;
  @Column('text') need!: string;
  @Column('text') smallestForm!: string;
  @Column('text') activity!: string;
  @Column('double precision', { nullable: true }) cost!: number | null;
  @Column('text', { default: 'EUR' }) currency!: string;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('text', { nullable: true }) touchpoint!: string | null;
  @Column('uuid') proposedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

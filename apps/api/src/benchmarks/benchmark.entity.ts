import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('benchmarks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@Unique(['workspaceId', 'number'])
export class BenchmarkEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') number!: number;
  @Column('text') actor!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) context!: string | null;
  @Column('text') action!: string;
  @Column('text') result!: string;
  @Column('text') sourceUrl!: string;
  @Column('text') sourceAuthor!: string;
  @Column('date') publishedOn!: string;
  @Column('date', { nullable: true }) recheckOn!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

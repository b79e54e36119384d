import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('news_marks')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
export class NewsMarkEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @Column('timestamptz') readTo!: Date;
  @Column('timestamptz', { default: () => 'now()' }) markedAt!: Date;
}

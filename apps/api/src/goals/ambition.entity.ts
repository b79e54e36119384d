import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('visions')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'writtenBy'], ['workspaceId', 'id'])
export class VisionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('integer') position!: number;
  @Column('text') text!: string;
  @Column('uuid') writtenBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt!: Date;
}

@Entity('ambitions')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@Check('ambitions_level_check', `level IN ('look', 'try', 'learn', 'change', 'transform')`)
@Check('ambitions_fte_check', 'fte >= 0')
@Check('ambitions_money_check', 'money >= 0')
@Check('ambitions_leader_hours_check', 'leader_hours >= 0')
@Check('ambitions_reason_check', '("position" = 1) = (reason IS NULL)')
export class AmbitionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('text') period!: string;
  @PrimaryColumn('integer') position!: number;
  @Column('text') level!: string;
  @Column('text') statement!: string;
  @Column('numeric', { precision: 8, scale: 2, nullable: true }) fte!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) money!: string | null;
  @Column('numeric', { precision: 8, scale: 2, nullable: true }) leaderHours!: string | null;
  @Column('text', { nullable: true }) permission!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
}

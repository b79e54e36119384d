import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('cost_budgets')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
export class CostBudgetEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @Column('timestamptz') minute!: Date;
  @Column('bigint') spent!: string;
}

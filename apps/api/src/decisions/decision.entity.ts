import { DECISION_KINDS, type DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('decisions')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'decidedBy'], ['workspaceId', 'id'])
@Check('decisions_kind_check', `kind IN (${DECISION_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
export class DecisionEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @Column('text') kind!: DecisionKind;
  @Column('text') reason!: string;
  @Column('jsonb') options!: unknown;
  @Column('uuid') decidedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) decidedAt!: Date;
}

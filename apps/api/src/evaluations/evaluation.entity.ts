import { VERDICTS, type Verdict } from '@levain/domain/evaluations/verdicts.js';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const WORDS = VERDICTS.map((verdict) => `'${verdict}'`).join(', ');

@Entity('evaluations')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('ExperimentEntity', ['workspaceId', 'experimentId'], ['workspaceId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey('MemberEntity', ['workspaceId', 'recordedBy'], ['workspaceId', 'id'])
@ForeignKey('MemberEntity', ['workspaceId', 'confirmedBy'], ['workspaceId', 'id'])
@Check('evaluations_computed_verdict_check', `computed_verdict IN (${WORDS})`)
@Check('evaluations_verdict_check', `verdict IN (${WORDS})`)
export class EvaluationEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') experimentId!: string;
  @Column('jsonb') analyses!: unknown;
  @Column('jsonb') computed!: unknown;
  @Column('text', { nullable: true }) computedVerdict!: Verdict | null;
  @Column('text', { nullable: true }) verdict!: Verdict | null;
  @Column('text', { nullable: true }) verdictReason!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { nullable: true }) recordedAt!: Date | null;
  @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('packs')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('MemberEntity', ['workspaceId', 'frozenBy'], ['workspaceId', 'id'])
@ForeignKey('PackEntity', ['workspaceId', 'previousId'], ['workspaceId', 'id'], {
  deferrable: 'INITIALLY IMMEDIATE',
})
@Check('packs_fingerprint_check', "fingerprint ~ '^[0-9a-f]{64}$'")
@Index(['workspaceId', 'frozenAt', 'id'])
@Index(['workspaceId', 'scopeKey', 'frozenAt'])
export class PackEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') scope!: unknown;
  @Column('text') scopeKey!: string;
  @Column('date') asOf!: string;
  @Column('uuid') frozenBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) frozenAt!: Date;
  @Column('uuid', { nullable: true }) previousId!: string | null;
  @Column('jsonb') summary!: unknown;
  @Column('text') content!: string;
  @Column('text') fingerprint!: string;
}

@Entity('pack_people')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
@ForeignKey('PackEntity', ['workspaceId', 'packId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'personId'])
export class PackPersonEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') packId!: string;
  @PrimaryColumn('uuid') subjectId!: string;
  @Column('uuid') personId!: string;
}

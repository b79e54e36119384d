import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('workspaces')
export class WorkspaceEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @Column('text') name!: string;
  @Column('boolean', { default: false }) isDemo!: boolean;
  @Column('text', { default: 'fr' }) locale!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

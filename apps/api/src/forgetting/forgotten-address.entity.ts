import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('forgotten_addresses')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
export class ForgottenAddressEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea') salt!: Buffer;
  @Column('bytea') digest!: Buffer;
}

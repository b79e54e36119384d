import { ADMINISTRATIVE_KINDS, type AdministrativeKind } from '@levain/domain/audit/administrative.js';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { wordsEnum } from '../graphql/domain-enums.js';

export const AdministrativeKindEnum = wordsEnum(
  'AdministrativeKind',
  ADMINISTRATIVE_KINDS,
  'What the history of a workspace holds: acts on others and on what belongs to everybody.',
);

@ArgsType()
export class WorkspaceHistoryArgs extends ConnectionArgs {
  @Field(() => [AdministrativeKindEnum], { nullable: true, description: 'Only what is of these kinds.' })
  kinds?: AdministrativeKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what this member did.' })
  actorId?: string | null;
}

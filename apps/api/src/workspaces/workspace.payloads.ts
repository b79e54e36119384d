import { Field, ObjectType } from '@nestjs/graphql';
import { Workspace } from '../access/workspace.model.js';
import { payloadUnion } from '../graphql/payload.js';

@ObjectType({ description: 'The workspace has its new name.' })
export class RenameWorkspaceSuccess {
  @Field(() => Workspace, { description: 'The workspace.' })
  workspace!: Workspace;
}

export const RenameWorkspacePayload = payloadUnion('RenameWorkspacePayload', RenameWorkspaceSuccess);

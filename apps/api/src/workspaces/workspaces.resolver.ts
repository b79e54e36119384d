import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { Workspace } from '../access/workspace.model.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { RenameWorkspace } from './commands/rename-workspace.js';
import { WorkspaceReader } from './workspace-reader.js';
import { RenameWorkspaceInput } from './workspace.inputs.js';
import { RenameWorkspacePayload, RenameWorkspaceSuccess } from './workspace.payloads.js';

@Resolver(() => Workspace)
export class WorkspacesResolver {
  constructor(
    private readonly rename: RenameWorkspace,
    private readonly reader: WorkspaceReader,
  ) {}

  @Mutation(() => RenameWorkspacePayload, { description: 'Gives the workspace another name.' })
  @Access('manageWorkspace')
  async renameWorkspace(
    @Context() context: RequestContext,
    @Args('input', { description: 'The new name.' }) input: RenameWorkspaceInput,
  ): Promise<RenameWorkspaceSuccess | UserError> {
    const result = await this.rename.execute(context.actor, input);
    return toPayload(result, async () =>
      Object.assign(new RenameWorkspaceSuccess(), { workspace: await this.reader.read(context.actor) }),
    );
  }
}

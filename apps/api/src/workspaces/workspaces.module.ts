import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { RenameWorkspace } from './commands/rename-workspace.js';
import { WorkspaceReader } from './workspace-reader.js';
import { WorkspacesResolver } from './workspaces.resolver.js';

@Module({ providers: [WorkspacesResolver, RenameWorkspace, WorkspaceReader] })
export class WorkspacesModule {
  constructor(readers: NodeReaders, reader: WorkspaceReader) {
    readers.register('workspace', async ({ actor }, id) =>
      id === actor.workspaceId ? reader.read(actor) : null,
    );
  }
}

import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../../access/access.decorator.js';
import { MemberLoader } from '../../access/member-loader.js';
import { Member } from '../../access/member.model.js';
import type { ActingMember } from '../../database/acting-member.js';
import { toPayload } from '../../graphql/payload.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { UserError } from '../../graphql/user-error.js';
import { UndoDirectoryImport } from '../commands/undo-directory-import.js';
import { UndoDirectoryImportInput } from '../person.inputs.js';
import {
  DirectoryImport,
  UndoDirectoryImportPayload,
  UndoDirectoryImportSuccess,
} from './directory-import.model.js';
import { DirectoryImportsQuery } from './directory-imports.js';

@Resolver(() => DirectoryImport)
export class DirectoryImportsResolver {
  constructor(
    private readonly imports: DirectoryImportsQuery,
    private readonly undo: UndoDirectoryImport,
    private readonly members: MemberLoader,
  ) {}

  @Query(() => [DirectoryImport], { description: 'The last files of people, the newest first.' })
  @Access('managePeople')
  directoryImports(@Actor() actor: ActingMember): Promise<DirectoryImport[]> {
    return this.imports.last(actor);
  }

  @Mutation(() => UndoDirectoryImportPayload, {
    description: 'Takes a file of people back as a whole; who was changed since stays as they are.',
  })
  @Access('managePeople')
  async undoDirectoryImport(
    @Context() context: RequestContext,
    @Args('input', { description: 'The import.' }) input: UndoDirectoryImportInput,
  ): Promise<UndoDirectoryImportSuccess | UserError> {
    return toPayload(await this.undo.execute(context.actor, input), async ({ id }) =>
      Object.assign(new UndoDirectoryImportSuccess(), { import: await this.imports.one(context.actor, id) }),
    );
  }

  @ResolveField(() => Member, { description: 'Who took it in.' })
  recordedBy(
    @Parent() imported: DirectoryImport,
    @Context() context: RequestContext,
  ): Promise<Member | null> {
    return this.members.load(context, imported.recordedById);
  }
}

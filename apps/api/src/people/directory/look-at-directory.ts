import { planDirectoryImport } from '@levain/domain/people/directory-import.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { readDirectoryFile } from './directory-file.js';
import { previewOf, type DirectoryPreview } from './directory-preview.js';
import type { DirectoryRequest } from './directory-request.js';
import { standingDirectory } from './known-directory.js';

/** Reads a whole directory without keeping any of it: who would be added, changed, back or gone, and what is wrong where. */
@Injectable()
export class LookAtDirectory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(
    actor: ActingMember,
    request: DirectoryRequest,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<CommandResult<DirectoryPreview>> {
    const file = await readDirectoryFile(bytes, request);
    const known = await this.unitOfWork.read(actor, (tx) => standingDirectory(tx, actor, false));
    const plan = planDirectoryImport(known, file.reads, { ...request, keptId: actor.personId });
    return done(previewOf(request.fileName, file, { plan, known }));
  }
}

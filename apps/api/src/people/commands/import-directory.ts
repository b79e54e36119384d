import { planDirectoryImport } from '@levain/domain/people/directory-import.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { HashedBytes } from '../../files/hashed-bytes.js';
import { readDirectoryFile, type DirectoryFile } from '../directory/directory-file.js';
import { badRows, countsOf, fingerprintOf, type DirectoryCounts } from '../directory/directory-preview.js';
import type { DirectoryRequest } from '../directory/directory-request.js';
import { createDepartments, writeDirectory } from '../directory/directory-writer.js';
import { standingDirectory } from '../directory/known-directory.js';

export interface DirectoryOrder {
  readonly idempotencyKey: string;
  readonly request: DirectoryRequest;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface DirectoryImported {
  readonly id: string;
  readonly counts: DirectoryCounts;
  /** SHA-256 of the file: the same key with another file is refused. */
  readonly fileHash: string;
}

/** Takes a directory in, all of it or nothing, exactly as its preview said. */
@Injectable()
export class ImportDirectory {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, order: DirectoryOrder): Promise<CommandResult<DirectoryImported>> {
    const bytes = new HashedBytes(order.bytes);
    // Read before the transaction begins: a slow sender holds no row.
    const file = await readDirectoryFile(bytes, order.request);
    const fileHash = await bytes.hash();
    const claim = {
      operation: 'importDirectory',
      key: order.idempotencyKey,
      input: { ...order.request, fileHash },
    };
    return this.idempotency.once(actor, claim, (tx) => this.import(tx, actor, { order, file, fileHash }));
  }

  private async import(
    tx: EntityManager,
    actor: ActingMember,
    { order, file, fileHash }: { order: DirectoryOrder; file: DirectoryFile; fileHash: string },
  ): Promise<CommandResult<DirectoryImported>> {
    const { request } = order;
    const known = await standingDirectory(tx, actor, true);
    const plan = planDirectoryImport(known, file.reads, { ...request, keptId: actor.personId });
    const counts = countsOf(plan);
    const bad = badRows(file, plan).length;
    const refusals = whyNothing(file, bad, request.expected !== fingerprintOf(plan, known));
    if (refusals.length > 0) return refused(refusals);
    const departments = await createDepartments(tx, actor, plan);
    const id = newId();
    const { left: gone, ...rest } = counts;
    await insertRow(tx, actor, 'directory_imports', {
      ...{ id, file_name: request.fileName, is_complete: request.isComplete, rows_read: file.cells.size },
      mapping: JSON.stringify({ header: file.header, columns: file.columns }),
      ...{ ...rest, gone, created_departments: [...departments.values()] },
      ...{ recorded_by: actor.memberId, recorded_at: momentOf(actor) },
    });
    await writeDirectory(tx, actor, { importId: id, plan, known, departments });
    await this.eventLog.append(tx, actor, {
      kind: 'directoryImported',
      objectType: 'directoryImport',
      objectId: id,
      after: { ...counts, count: counts.added + counts.updated + counts.back + gone },
    });
    return done({ id, counts, fileHash });
  }
}

function whyNothing(file: DirectoryFile, bad: number, hasChanged: boolean): readonly Refusal[] {
  if (file.missing.length > 0) return file.missing;
  if (bad > 0) return [refusal('FILE_ROWS_REFUSED', 'file', { bad, good: file.cells.size - bad })];
  if (file.cells.size === 0) return [refusal('FILE_NO_GOOD_ROW', 'file')];
  return hasChanged ? [refusal('DIRECTORY_CHANGED', 'file')] : [];
}

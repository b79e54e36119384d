import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { FileRefused } from '../../files/file-refused.js';
import { unlessFileRefused } from '../../files/file-route.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { PORTFOLIO_ENTRIES } from '../../portfolio/portfolio-table.js';
import { fillSummary } from '../../summaries/rebuild-summaries.js';
import { ARCHIVE_TABLES } from '../archive-tables.js';
import { ArchiveSource } from '../archive-source.js';
import { ArchiveFile } from './archive-file.js';
import { holdEmptyWorkspace, isEmptyWorkspace } from './empty-workspace.js';
import { loadArchive, type Counts } from './load-archive.js';
import { withSpooled } from './spooled-upload.js';

const TABLE = /^data\/(.+)\.jsonl$/;

/** Takes an archive into an empty workspace: all of it, or nothing. */
@Injectable()
export class ImportWorkspace {
  constructor(
    private readonly source: ArchiveSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, bytes: AsyncIterable<Uint8Array>): Promise<CommandResult<{ counts: Counts }>> {
    return unlessFileRefused(async () => {
      // Before the bytes: nobody sends a large file to be told what was known.
      if (!(await this.unitOfWork.read(actor, (tx) => isEmptyWorkspace(tx, actor)))) {
        throw new FileRefused('WORKSPACE_NOT_EMPTY');
      }
      return withSpooled(bytes, (path) => this.take(actor, path));
    });
  }

  private async take(actor: ActingMember, path: string): Promise<CommandResult<{ counts: Counts }>> {
    const file = await ArchiveFile.open(path);
    try {
      refuseUnknownTables(file);
      return done({ counts: await this.source.write(actor, (tx) => this.load(tx, actor, file)) });
    } finally {
      file.close();
    }
  }

  private async load(tx: EntityManager, actor: ActingMember, file: ArchiveFile): Promise<Counts> {
    await holdEmptyWorkspace(tx, actor);
    const counts = await loadArchive(tx, actor, file);
    await remakePortfolio(tx, actor);
    const { exportedAt, workspace } = file.manifest;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'workspaceImported', objectType: 'workspace', objectId: actor.workspaceId },
      after: {
        exportedAt,
        from: workspace.id,
        events: counts['event_log'] ?? 0,
        experiments: counts['experiments'] ?? 0,
      },
    });
    return counts;
  }
}

function refuseUnknownTables(file: ArchiveFile): void {
  const known = new Set(ARCHIVE_TABLES.map(({ name }) => name));
  for (const { path } of file.manifest.files) {
    const table = TABLE.exec(path)?.[1];
    if (table !== undefined && !known.has(table)) throw new FileRefused('ARCHIVE_TABLE_UNKNOWN', { table });
  }
}

/** Triggers added up the readings and counted the stages; the portfolio is remade of rows that were not all there yet. */
async function remakePortfolio(tx: EntityManager, { workspaceId }: ActingMember): Promise<void> {
  const experiments: { id: string }[] = await tx.query('SELECT id FROM experiments WHERE workspace_id = $1', [
    workspaceId,
  ]);
  await tx.query(`DELETE FROM ${PORTFOLIO_ENTRIES.name} WHERE workspace_id = $1`, [workspaceId]);
  await tx.query(fillSummary(PORTFOLIO_ENTRIES), [workspaceId, experiments.map(({ id }) => id)]);
}

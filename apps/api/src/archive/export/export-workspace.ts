import { open, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { temporaryPath } from '../../files/temporary-files.js';
import { ArchiveSource } from '../archive-source.js';
import { writeArchive } from './write-archive.js';

export interface WrittenArchive {
  readonly fileName: string;
  readonly bytes: number;
  readonly content: Readable;
}

/**
 * Writes the whole workspace into a file on the disk, then hands it out: whoever downloads slowly holds no transaction open, and knows how
 * much is to come. The file has no name any more while it is read, so nothing stays behind.
 */
@Injectable()
export class ExportWorkspace {
  constructor(
    private readonly source: ArchiveSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember): Promise<WrittenArchive> {
    const into = temporaryPath('archive', '.zip');
    const at = momentOf(actor);
    try {
      const manifest = await this.source.snapshot(actor, (tx) =>
        writeArchive(tx, actor.workspaceId, { into, at }),
      );
      const { size } = await stat(into);
      const rows = manifest.files.reduce((sum, { columns, rows: each = 0 }) => sum + (columns ? each : 0), 0);
      await this.log(actor, { rows, bytes: size });
      const handle = await open(into, 'r');
      return {
        fileName: `levain-${at.toISOString().slice(0, 10)}.zip`,
        bytes: size,
        content: handle.createReadStream(),
      };
    } finally {
      await rm(into, { force: true });
    }
  }

  private async log(actor: ActingMember, after: { rows: number; bytes: number }): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'workspaceExported', objectType: 'workspace', objectId: actor.workspaceId, after },
      });
      return done(null);
    });
  }
}

import type { Locale } from '@levain/domain/locale.js';
import { readPack, type QuestionReading } from '@levain/domain/packs/pack-reading.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Pack } from '../pack.model.js';
import { PackReadings, type ReadPack } from '../queries/pack-readings.js';
import { PacksQuery } from '../queries/packs.js';

/** Everything that a file of a pack is made of, in the language of its reader. */
export interface ExportedPack {
  readonly pack: Pack;
  readonly read: ReadPack;
  readonly questions: readonly QuestionReading[];
  readonly locale: Locale;
  readonly workspaceName: string;
  readonly frozenByName: string;
}

@Injectable()
export class ExportedPacks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly packs: PacksQuery,
    private readonly readings: PackReadings,
  ) {}

  async of(actor: ActingMember, id: string | null, locale: Locale): Promise<ExportedPack | null> {
    const pack = await this.packs.byUuid(actor, id);
    const read = pack && (await this.readings.one(actor, pack.uuid));
    if (!read) return null;
    const [named]: { workspace: string; name: string }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(NAMES, [actor.workspaceId, pack.frozenById]),
    );
    const questions = readPack(read.content.answers, read.changes, locale);
    return { pack, read, questions, locale, workspaceName: named!.workspace, frozenByName: named!.name };
  }
}

const NAMES = `SELECT w.name AS workspace, p.name FROM workspaces w
  JOIN members m ON m.workspace_id = $1 AND m.id = $2 JOIN people p ON p.workspace_id = $1 AND p.id = m.person_id
  WHERE w.workspace_id = $1`;

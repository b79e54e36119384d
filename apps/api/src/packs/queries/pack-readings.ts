import { packChanges } from '@levain/domain/packs/pack-changes.js';
import {
  isPackIntact,
  readPackText,
  withNames,
  type FrozenPack,
  type PackContent,
} from '@levain/domain/packs/pack-content.js';
import type { PackChange } from '@levain/domain/packs/pack-change.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { RequestContext } from '../../graphql/request-context.js';

interface ReadingRow extends FrozenPack {
  id: string;
  before: string | null;
  names: Record<string, string> | null;
}

/** A pack as it is read: its content with names beside, what changed since the one before, whether it is what was signed. */
export interface ReadPack {
  readonly content: PackContent;
  readonly changes: readonly PackChange[];
  readonly isIntact: boolean;
  /** The exact bytes that the fingerprint is of. */
  readonly frozenText: string;
}

/** The contents of packs, whatever their number by one statement. */
@Injectable()
export class PackReadings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<ReadPack | null> {
    return context
      .loader<string, ReadPack | null>(
        PackReadings,
        () => new DataLoader((ids) => this.batch(context.actor, ids)),
      )
      .load(id);
  }

  async one(actor: ActingMember, id: string): Promise<ReadPack | null> {
    return (await this.batch(actor, [id]))[0] ?? null;
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(ReadPack | null)[]> {
    const rows: ReadingRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(READ, [actor.workspaceId, ids]),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = byId.get(id);
      return row ? readingOf(row) : null;
    });
  }
}

function readingOf({ text, fingerprint, before, names }: ReadingRow): ReadPack {
  const frozen = readPackText(text);
  const named = new Map(Object.entries(names ?? {}));
  return {
    content: { ...frozen, answers: withNames(frozen.answers, named) },
    changes: before ? packChanges(readPackText(before), frozen) : [],
    isIntact: isPackIntact({ text, fingerprint }),
    frozenText: text,
  };
}

const READ = `
  SELECT p.id, p.content AS text, p.fingerprint, before.content AS before,
    (SELECT json_object_agg(named.subject_id, person.name) FROM pack_people named
      JOIN people person ON person.workspace_id = $1 AND person.id = named.person_id
      WHERE named.workspace_id = $1 AND named.pack_id = p.id) AS names
  FROM packs p LEFT JOIN packs before ON before.workspace_id = $1 AND before.id = p.previous_id
  WHERE p.workspace_id = $1 AND p.id = ANY ($2)`;

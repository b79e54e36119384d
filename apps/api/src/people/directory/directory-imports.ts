import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { DirectoryImport, type DirectoryImportRow } from './directory-import.model.js';

const IMPORTS = `SELECT id, file_name, is_complete, added, updated, back, gone, recorded_by, recorded_at, undone_at, kept
  FROM directory_imports WHERE workspace_id = $1`;

/** The files of people that were taken in. */
@Injectable()
export class DirectoryImportsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async last(actor: ActingMember): Promise<DirectoryImport[]> {
    const rows = await this.rows(actor, `${IMPORTS} ORDER BY recorded_at DESC, id DESC LIMIT 20`);
    return rows.map((row) => DirectoryImport.from(row));
  }

  async one(actor: ActingMember, id: string): Promise<DirectoryImport | null> {
    const [row] = await this.rows(actor, `${IMPORTS} AND id = $2`, id);
    return row ? DirectoryImport.from(row) : null;
  }

  private rows(actor: ActingMember, statement: string, ...more: string[]): Promise<DirectoryImportRow[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(statement, [actor.workspaceId, ...more]));
  }
}

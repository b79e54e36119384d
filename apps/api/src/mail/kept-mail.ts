import { Injectable } from '@nestjs/common';
import type { Email } from 'postal-mime';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { MailFolder } from './mail-folder.js';

/** The messages of the folder, read again. */
@Injectable()
export class KeptMail {
  constructor(private readonly folder: MailFolder) {}

  /** Null when it is not there. The reader is loaded with the first message that is read. */
  async read(messageId: string): Promise<Email | null> {
    const file = await this.folder.read(messageId);
    if (!file) return null;
    const { default: PostalMime } = await import('postal-mime');
    return PostalMime.parse(file);
  }

  /** Deletes the messages of the workspace that hold one of the words: a name, an address of somebody who is forgotten. */
  async forget(tx: EntityManager, tenant: Tenant, words: readonly string[]): Promise<void> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM outbox WHERE workspace_id = $1 AND sent_at IS NOT NULL AND skipped IS NULL',
      [tenant.workspaceId],
    );
    const sought = words.map((word) => word.toLowerCase());
    for (const { id } of rows) {
      const mail = await this.read(id);
      if (mail && sought.some((word) => wordsOf(mail).includes(word))) await this.folder.remove(id);
    }
  }
}

const wordsOf = ({ to, subject, text }: Email): string =>
  [...(to ?? []).flatMap(({ name, address }) => [name, address]), subject, text].join('\n').toLowerCase();

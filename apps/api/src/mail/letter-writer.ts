import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import type { Tenant } from '../database/acting-member.js';
import { Letters, type Letter, type OutboxRow } from './letters.js';
import { withFoot } from './messages/foot.js';
import { MailMutes } from './unsubscribe/mail-mutes.js';
import { UnsubscribeLinks } from './unsubscribe/unsubscribe-links.js';

/** A letter ready to go: its foot is written, and where mail programs stop it is known. */
export interface SealedLetter extends Letter {
  /** Absent for messages about one's own account. */
  readonly oneClickUrl?: string;
  /** Of a demonstration: anybody may sign in there, so nobody is mailed from it. */
  readonly isDemo: boolean;
}

/** What became of a row of the outbox when it was to be sent: a letter, or why none is. */
export type Written = SealedLetter | 'muted' | 'over';

interface WorkspaceFacts {
  name: string;
  is_demo: boolean;
}

/** Where a member says what they are written to about. */
const ACCOUNT = '/settings';

/** Writes a letter when it is sent, for who still wants it, with the way to want it no more. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly letters: Letters,
    private readonly mutes: MailMutes,
    private readonly unsubscribeLinks: UnsubscribeLinks,
    private readonly settings: Settings,
  ) {}

  async write(tx: EntityManager, tenant: Tenant, row: OutboxRow): Promise<Written> {
    const kind = this.letters.of(row.kind);
    const { category } = kind;
    const letter = await kind.write(tx, tenant, row);
    if (!letter) return 'over';
    const { name: workspaceName, is_demo: isDemo } = await workspaceOf(tx, tenant);
    const { to, leave } = letter;
    if (category === 'account') return { ...letter, ...withFoot(letter, { workspaceName }), isDemo };
    if (leave) {
      const foot = withFoot(letter, { workspaceName, unsubscribe: { category, url: leave.page } });
      return { ...letter, ...foot, isDemo, oneClickUrl: leave.oneClick };
    }
    const { personId } = to;
    if (personId === null) throw new Error('A message to somebody outside has its own way out.');
    const isMuted = await this.mutes.has(tx, tenant, { personId, category });
    // "Muted" would tell that it is one of those who muted it.
    if (isMuted) return kind.isPrivate ? 'over' : 'muted';
    if (kind.isPrivate) {
      const url = publicAddress(this.settings, ACCOUNT);
      return { ...letter, ...withFoot(letter, { workspaceName, unsubscribe: { category, url } }), isDemo };
    }
    const link = await this.unsubscribeLinks.issue(tx, tenant, { personId, messageId: row.id });
    const foot = withFoot(letter, { workspaceName, unsubscribe: { category, url: link.page } });
    return { ...letter, ...foot, isDemo, oneClickUrl: link.oneClick };
  }
}

async function workspaceOf(tx: EntityManager, tenant: Tenant): Promise<WorkspaceFacts> {
  const [workspace]: WorkspaceFacts[] = await tx.query(
    'SELECT name, is_demo FROM workspaces WHERE workspace_id = $1',
    [tenant.workspaceId],
  );
  if (!workspace) throw new Error('The workspace of a message is gone.');
  return workspace;
}

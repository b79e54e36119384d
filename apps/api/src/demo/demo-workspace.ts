import type { Locale } from '@levain/domain/locale.js';
import type pg from 'pg';
import type { Tenant } from '../database/acting-member.js';
import type { ActingMember } from '../database/acting-member.js';
import { done } from '../database/command-result.js';
import { newId } from '../database/new-id.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { demoEmail } from './demo-accounts.js';
import { textIn } from './demo-text.js';
import type { PeopleStory } from './story.js';

const FOUNDED = '2003-01-06T08:00:00Z';

/** The members of a demonstration, to act in their names. */
export type Cast = ReadonlyMap<string, ActingMember>;

/**
 * The empty workspace and its members, who cannot sign in yet: until the story is told to its end nobody sees it, and the start after one that was
 * interrupted deletes it and begins another one.
 */
export async function foundWorkspace(
  unitOfWork: UnitOfWork,
  story: PeopleStory,
  locale: Locale,
): Promise<Cast> {
  const workspaceId = newId();
  const cast = new Map(
    story.members.map((member) => [member.key, actorOf(workspaceId, member.role, locale)]),
  );
  await unitOfWork.write({ workspaceId }, async (tx) => {
    await tx.query(
      'INSERT INTO workspaces (workspace_id, name, is_demo, locale, created_at) VALUES ($1, $2, true, $3, $4)',
      [workspaceId, textIn(locale, story.workspace), locale, FOUNDED],
    );
    for (const { key, name, email, role } of story.members) {
      const { personId, memberId } = cast.get(key)!;
      const address = demoEmail(email, locale);
      await tx.query(
        'INSERT INTO people (workspace_id, id, name, email, email_key, created_at) VALUES ($1, $2, $3, $4, $4, $5)',
        [workspaceId, personId, name, address, FOUNDED],
      );
      await tx.query(
        `INSERT INTO members (workspace_id, id, person_id, email, email_key, role, locale, created_at)
         VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`,
        [workspaceId, memberId, personId, address, role, locale, FOUNDED],
      );
    }
    return done(null);
  });
  return cast;
}

function actorOf(workspaceId: string, role: ActingMember['role'], locale: Locale): ActingMember {
  return { workspaceId, memberId: newId(), personId: newId(), role, locale, requestId: 'demonstration' };
}

/** The last act: from now on its members can sign in. */
export async function openWorkspace(
  unitOfWork: UnitOfWork,
  { workspaceId }: Tenant,
  hash: string,
): Promise<void> {
  await unitOfWork.write({ workspaceId }, async (tx) => {
    await tx.query('UPDATE members SET password_hash = $2 WHERE workspace_id = $1', [workspaceId, hash]);
    return done(null);
  });
}

export interface DemoState {
  /** The languages whose demonstration was told to its end. */
  readonly open: ReadonlySet<Locale>;
  /** What starts that were interrupted left behind. */
  readonly unfinished: readonly string[];
}

export async function demoState(unitOfWork: UnitOfWork): Promise<DemoState> {
  const nobody = { workspaceId: newId() };
  const rows: { workspace_id: string; locale: Locale }[] = await unitOfWork.read(nobody, async (tx) => {
    await tx.query(`SELECT set_config('app.setup', 'on', true)`);
    return tx.query('SELECT workspace_id, locale FROM workspaces WHERE is_demo');
  });
  const open = new Set<Locale>();
  const unfinished: string[] = [];
  for (const { workspace_id: workspaceId, locale } of rows) {
    const members: unknown[] = await unitOfWork.read({ workspaceId }, (tx) =>
      tx.query('SELECT FROM members WHERE workspace_id = $1 AND password_hash IS NOT NULL LIMIT 1', [
        workspaceId,
      ]),
    );
    if (members.length > 0) open.add(locale);
    else unfinished.push(workspaceId);
  }
  return { open, unfinished };
}

/** With everything in it. Only while the lock of the demonstration is held: an unfinished one may be another process's work. */
export async function deleteUnfinished(client: pg.Client, workspaceIds: readonly string[]): Promise<void> {
  for (const workspaceId of workspaceIds) {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
    await client.query('DELETE FROM workspaces WHERE workspace_id = $1 AND is_demo', [workspaceId]);
    await client.query('COMMIT');
  }
}

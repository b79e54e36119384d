import type { Profile, ProfileStatus, ProfileVisibility } from '@levain/domain/people/profile.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { momentOf } from '../database/moment.js';

export interface ProfileHeld {
  readonly status: ProfileStatus;
  readonly visibility: ProfileVisibility;
  readonly help: string | null;
  readonly monthly_hours: number | null;
  readonly paused_until: string | null;
  readonly version: number;
}

/**
 * The acting person's own profile, held until the commit by their row of the directory: before the first answer there is no other. Null when they never
 * answered; who left or was forgotten has none.
 */
export async function holdOwnProfile(
  tx: EntityManager,
  actor: ActingPerson,
): Promise<CommandResult<ProfileHeld | null>> {
  const [person]: { left_at: Date | null; forgotten_at: Date | null }[] = await tx.query(
    'SELECT left_at, forgotten_at FROM people WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [actor.workspaceId, actor.personId],
  );
  if (!person) return notFound;
  if (person.forgotten_at) return refused([refusal('PERSON_FORGOTTEN')]);
  if (person.left_at) return refused([refusal('PERSON_LEFT')]);
  const [row]: ProfileHeld[] = await tx.query(
    `SELECT status, visibility, help, monthly_hours, paused_until::text, version FROM influencer_profiles
     WHERE workspace_id = $1 AND person_id = $2 FOR UPDATE`,
    [actor.workspaceId, actor.personId],
  );
  return done(row ?? null);
}

/** Listed: in these words and for these topics. */
export async function listOwnProfile(
  tx: EntityManager,
  actor: ActingPerson,
  { help, visibility, monthlyHours, pausedUntil, topics }: Profile & { readonly topics: readonly string[] },
): Promise<void> {
  await tx.query(
    `INSERT INTO influencer_profiles AS p
       (workspace_id, person_id, status, help, visibility, monthly_hours, paused_until, answered_at)
     VALUES ($1, $2, 'listed', $3, $4, $5, $6, $7)
     ON CONFLICT (workspace_id, person_id) DO UPDATE SET status = 'listed', help = $3, visibility = $4,
       monthly_hours = $5, paused_until = $6, version = p.version + 1,
       answered_at = CASE WHEN p.status = 'listed' THEN p.answered_at ELSE $7 END`,
    [actor.workspaceId, actor.personId, help, visibility, monthlyHours, pausedUntil, momentOf(actor)],
  );
  await tx.query(
    'DELETE FROM influencer_topics WHERE workspace_id = $1 AND person_id = $2 AND NOT topic_id = ANY ($3)',
    [actor.workspaceId, actor.personId, topics],
  );
  await tx.query(
    `INSERT INTO influencer_topics (workspace_id, person_id, topic_id) SELECT $1, $2, unnest($3::uuid[])
     ON CONFLICT DO NOTHING`,
    [actor.workspaceId, actor.personId, topics],
  );
}

/** Not listed: the answer alone stays, so that nobody asks again without knowing. */
export async function unlistOwnProfile(tx: EntityManager, actor: ActingPerson): Promise<void> {
  await tx.query('DELETE FROM influencer_topics WHERE workspace_id = $1 AND person_id = $2', [
    actor.workspaceId,
    actor.personId,
  ]);
  await tx.query(
    `INSERT INTO influencer_profiles AS p (workspace_id, person_id, status, answered_at) VALUES ($1, $2, 'declined', $3)
     ON CONFLICT (workspace_id, person_id) DO UPDATE SET status = 'declined', help = NULL, visibility = 'workspace',
       monthly_hours = NULL, paused_until = NULL, answered_at = $3, version = p.version + 1`,
    [actor.workspaceId, actor.personId, momentOf(actor)],
  );
}

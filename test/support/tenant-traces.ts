import type pg from 'pg';
import type { FurnishedWorkspace } from './furnished-workspace.js';

/** What of a workspace stands in a text: its word, its ids. */
export function tracesOf({ word, ids, workspaceId, ...members }: FurnishedWorkspace, text: string): string[] {
  const own = Object.values(ids).map((id) => id.split('_')[1]!);
  const people = [members.lead, members.influencer, members.leadership, members.coordinator, members.admin];
  const accounts = people.flatMap(({ actor, email }) => [actor.memberId, actor.personId, email]);
  return [word, workspaceId, ...own, ...accounts].filter((trace) => text.includes(trace));
}

/** A checksum of each table's rows of the workspace, but for how far other systems were told: that goes on by itself. */
export async function checksums(owner: pg.Client, workspaceId: string): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'workspace_id' ORDER BY table_name`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of rows) {
    const sum = await owner.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(said, '|' ORDER BY said)), '') AS sum
       FROM (SELECT (to_jsonb(t) - 'told_to')::text AS said FROM ${name} t WHERE workspace_id = $1) each`,
      [workspaceId],
    );
    sums[name] = sum.rows[0].sum;
  }
  return sums;
}

/** What one may always do to oneself: a success there is nobody else's affair. */
export const OWN = [
  'chooseLocale',
  'chooseReadingLevel',
  'withdrawConsent',
  'makeCalendarLink',
  'removeCalendarLink',
  ...['addWebhook', 'endSessions', 'makeApiToken', 'pauseProfile', 'resumeProfile'],
  // Anybody may, with any address: the answer is the same for every one.
  'requestPasswordReset',
];

/** Answers otherwise each time, whatever is asked: with a new secret, or with one's own row, a version later. */
export const NEVER_SAME = ['makeCalendarLink', 'makeApiToken', 'addWebhook', 'pauseProfile', 'resumeProfile'];

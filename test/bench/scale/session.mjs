import { createHash } from 'node:crypto';

/** Signs the coordinator of a workspace in, without a password: the cookie is one that the product reads. */
export async function signIn(client, place) {
  const secret = createHash('sha256').update(`bench ${place}`).digest('base64url');
  const { rows } = await client.query(
    `INSERT INTO sessions (workspace_id, id, member_id, expires_at)
     SELECT w.id, $2, m.id, now() + interval '1 day' FROM bench.workspaces w
     JOIN members m ON m.workspace_id = w.id AND m.role = 'coordinator' WHERE w.place = $1
     ON CONFLICT (workspace_id, id) DO UPDATE SET expires_at = excluded.expires_at, last_seen_at = now()
     RETURNING workspace_id`,
    [place, createHash('sha256').update(secret).digest()],
  );
  return { workspaceId: rows[0].workspace_id, cookie: `levain=${rows[0].workspace_id}.${secret}` };
}

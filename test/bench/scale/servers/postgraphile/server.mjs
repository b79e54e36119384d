/** PostGraphile 5 on the same tables, as the same restricted role: the member behind the cookie is what row-level security is told. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** PostGraphile 5 is made for Node 22; on Node 20, which the product supports, this is the one thing that it lacks. */
Promise.withResolvers ??= function withResolvers() {
  const settled = {};
  settled.promise = new this((resolve, reject) => Object.assign(settled, { resolve, reject }));
  return settled;
};

const connectionString = process.env.DATABASE_URL;
const sessions = new pg.Pool({ connectionString, max: 4 });
const SESSION = `SELECT m.id, m.person_id FROM sessions s JOIN members m ON m.workspace_id = s.workspace_id AND m.id = s.member_id
  WHERE s.workspace_id = $1 AND s.id = $2 AND s.expires_at > now() AND s.last_seen_at > now() - interval '14 days' AND m.disabled_at IS NULL`;

async function settingsOf(cookie = '') {
  const [, workspaceId, secret] = /(?:^|; )levain=([0-9a-f-]{36})\.([\w-]{43})/.exec(cookie) ?? [];
  if (!workspaceId) throw new Error('Sign in first.');
  const hash = createHash('sha256').update(secret).digest();
  const { rows } = await sessions.query({ name: 'session', text: SESSION, values: [workspaceId, hash] });
  if (rows.length === 0) throw new Error('Sign in first.');
  const { id, person_id: personId } = rows[0];
  return {
    role: 'levain_app',
    'app.workspace_id': workspaceId,
    'app.member_id': id,
    'app.person_id': personId,
  };
}

const preset = {
  extends: [PostGraphileAmberPreset],
  // By itself it sorts and filters by indexed columns alone.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString, schemas: ['public'], poolConfig: { max: 10 } })],
  grafast: {
    context: async ({ node }) => ({ pgSettings: await settingsOf(node?.req?.headers.cookie) }),
    explain: false,
  },
  grafserv: { graphiql: false, watch: false, websockets: false },
};

const instance = postgraphile(preset);
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
process.once('SIGTERM', () => process.exit(0));

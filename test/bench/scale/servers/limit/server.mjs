/**
 * What PostgreSQL and node:http alone can do with the same duties: it reads the cookie, finds the session by its hash, and asks
 * for what that member's workspace holds. No framework, no validation, no rules; each answer is the text that PostgreSQL made.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { BOARD } from './board-sql.mjs';
import { EXPERIMENT } from './experiment-sql.mjs';
import { LEADERSHIP } from './leadership-sql.mjs';
import { PREVIEW } from './preview-sql.mjs';
import { RECORD } from './record-sql.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const SESSION = `SELECT m.id, m.person_id FROM sessions s JOIN members m ON m.workspace_id = s.workspace_id AND m.id = s.member_id
  WHERE s.workspace_id = $1 AND s.id = $2 AND s.expires_at > now() AND s.last_seen_at > now() - interval '14 days' AND m.disabled_at IS NULL`;

/** By path: the statement, and what it is given of the request. */
const OPERATIONS = {
  '/board': {
    text: BOARD,
    values: ({ workspaceId, member }, { stages, departmentId, first }) => [
      ...[workspaceId, member.id, member.person_id, stages, departmentId, first],
    ],
  },
  '/experiment': { text: EXPERIMENT, values: ({ workspaceId }, { number }) => [workspaceId, number] },
  '/preview': {
    text: PREVIEW,
    values: ({ workspaceId, member }, { number }) => [workspaceId, member.id, member.person_id, number],
  },
  '/leadership': {
    text: LEADERSHIP,
    values: ({ workspaceId, member }, { today }) => [workspaceId, member.id, member.person_id, today],
  },
  '/record': {
    text: RECORD,
    values: ({ workspaceId, member }, { experimentId, readings }) => [
      ...[workspaceId, member.id, experimentId.slice('experiment_'.length), JSON.stringify(readings)],
    ],
  },
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    answer(request, Buffer.concat(chunks).toString()).then(
      (text) => send(response, text ? 200 : 404, text ?? '{}'),
      (error) => send(response, error.status ?? 500, JSON.stringify({ errors: [String(error)] })),
    );
  });
});

async function answer({ url, headers }, body) {
  const operation = OPERATIONS[url];
  if (!operation) return null;
  const [, workspaceId, secret] =
    /(?:^|; )levain=([0-9a-f-]{36})\.([\w-]{43})/.exec(headers.cookie ?? '') ?? [];
  if (!workspaceId) throw Object.assign(new Error('Sign in first.'), { status: 401 });
  const hash = createHash('sha256').update(secret).digest();
  const session = await pool.query({ name: 'session', text: SESSION, values: [workspaceId, hash] });
  const [member] = session.rows;
  if (!member) throw Object.assign(new Error('Sign in first.'), { status: 401 });
  const values = operation.values({ workspaceId, member }, JSON.parse(body));
  const { rows } = await pool.query({ name: url, text: operation.text, values });
  return rows[0]?.answer ?? null;
}

function send(response, status, text) {
  const head = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...head, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
process.once('SIGTERM', () => process.exit(0));

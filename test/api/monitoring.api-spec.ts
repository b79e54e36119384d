import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { freePort } from '../support/child-server.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

const TOKEN = 'a-token-of-the-specs-that-is-long-enough-0123456789';
const SECRET = 'Phrase-que-personne-ne-doit-lire';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

let app: TestApp;
let workspace: TestWorkspace;
let server: ServerProcess;
let client: ApiClient;
let metrics: string;
const collector: Server = createServer();
const spans: Span[] = [];

beforeAll(async () => {
  collector.on('request', (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString());
      for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
      response.end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  app = await startApp();
  workspace = await newWorkspace(app);
  const port = await freePort();
  metrics = `http://127.0.0.1:${port}/metrics`;
  server = await startServerProcess(app.database.address.ownerUrl, {
    ...{ LOG_LEVEL: 'info', METRICS_PORT: port, METRICS_TOKEN: TOKEN, OTEL_BSP_SCHEDULE_DELAY: '100' },
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  });
  client = new ApiClient(server.url, workspace.lead.client.cookie);
}, 60_000);
afterAll(async () => {
  await server?.kill();
  collector.close();
  await app.stop();
});

const lines = (): Record<string, unknown>[] =>
  server
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function eventually<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error('It did not come.');
}

const lineOf = (requestId: string) =>
  eventually(() => lines().find((line) => line['requestId'] === requestId));

async function asked(query: string, variables: object = {}): Promise<string> {
  const answer = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  await answer.text();
  return answer.headers.get('x-request-id')!;
}

const CREATE = `mutation AnyNameOfAClient ($input: CreateProjectInput!) { createProject(input: $input) { __typename } }`;
const project = (more: object) => ({
  idempotencyKey: anyKey(),
  project: {
    ...{ name: SECRET, purpose: 'But', audience: 'Public', audienceAspiration: 'Envie' },
    ...{ companyObjective: 'Objectif', coLeadIds: [], departmentIds: [], ...more },
  },
});

describe('the log', () => {
  it('has one line for a request, with its operation, its workspace and the id of its answer', async () => {
    const id = await asked(CREATE, { input: project({}) });
    expect(await lineOf(id)).toMatchObject({
      ...{ level: 30, method: 'POST', route: '/graphql', operation: 'mutation createProject', status: 200 },
      ...{ workspaceId: workspace.workspaceId, ms: expect.any(Number) },
    });
    expect(lines().filter((line) => line['requestId'] === id)).toHaveLength(1);
    const { rows } = await app.database.owner.query('SELECT FROM event_log WHERE request_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('says what was refused, by its code', async () => {
    const refused = await lineOf(await asked(CREATE, { input: project({ name: ' ' }) }));
    expect(refused).toMatchObject({ code: 'RefusedError', status: 200 });
    expect(await lineOf(await asked('{ nothing }'))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('says each attempt to sign in that failed, whatever was asked of the answer, and not whose', async () => {
    const attempt = `signIn(input: { email: "${SECRET}@example.org", password: "${SECRET}" })`;
    const line = await lineOf(
      await asked(
        `mutation { one: ${attempt} { ... on UserError { code } } two: ${attempt} { ... on SignInSuccess { viewer { member { id } } } } }`,
      ),
    );
    expect(line).toMatchObject({
      ...{ operation: 'mutation signIn', code: 'RefusedError' },
      refusals: ['SIGN_IN_FAILED', 'SIGN_IN_FAILED'],
    });
    expect(server.said()).not.toContain(SECRET);
  });

  it('says what a role does not allow, and what was sent by nobody', async () => {
    const create = `mutation { createDepartment(input: { idempotencyKey: "${anyKey()}", name: "x" }) { __typename } }`;
    expect(await lineOf(await asked(create))).toMatchObject({ code: 'FORBIDDEN' });
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: create }),
    });
    expect(await lineOf(answer.headers.get('x-request-id')!)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('has one line of JSON for each thing, whatever was sent, with its time and its id', async () => {
    const forged = `x\n{"level":30,"requestId":"forged"}`;
    await fetch(`${server.url}/nothing/${encodeURIComponent(forged)}`, {
      headers: { 'x-request-id': 'forged' },
    });
    await asked(
      `mutation { signIn(input: { email: ${JSON.stringify(forged)}, password: "x" }) { __typename } }`,
    );
    expect(lines().some((line) => line['requestId'] === 'forged')).toBe(false);
    for (const line of lines()) expect(Math.abs(Number(line['time']) - Date.now())).toBeLessThan(600_000);
  });

  it('names what PostgreSQL answered alone as what the executor answered', async () => {
    const query = `{ boards: home { __typename } viewer { member { id } } }`;
    expect(await lineOf(await asked(query))).toMatchObject({ route: '/graphql' });
  });

  it('shows a path as it is declared, and nothing of what was sent', async () => {
    const answer = await fetch(`${server.url}/s/${SECRET}?word=${SECRET}`, {
      headers: { 'user-agent': SECRET },
    });
    const line = await lineOf(answer.headers.get('x-request-id')!);
    expect(line['route']).toMatch(/^\/(s\/:token|\*)$/);
    expect(server.said()).not.toContain(SECRET);
    expect(server.said()).not.toContain(workspace.lead.client.cookie!.split('=')[1]);
  });

  it('says nothing at info of whoever asks all the time', async () => {
    const answer = await fetch(`${server.url}/health/live`);
    await asked('{ viewer { member { id } } }');
    expect(lines().some((line) => line['requestId'] === answer.headers.get('x-request-id'))).toBe(false);
  });
});

describe('/metrics', () => {
  const read = (headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) =>
    fetch(metrics, { headers });

  it('is on a port of its own, for whoever has the token', async () => {
    expect((await read({})).status).toBe(401);
    expect((await read({ authorization: `Bearer ${TOKEN}x` })).status).toBe(401);
    expect((await read()).status).toBe(200);
    const other = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(await other.text()).not.toContain('levain_requests_total');
  });

  it('counts requests by operation and code, and measures what the server stands on', async () => {
    await asked(CREATE, { input: project({}) });
    const text = await (await read()).text();
    expect(text).toMatch(/levain_requests_total\{operation="mutation createProject",code="200"\} [1-9]/);
    expect(text).toMatch(
      /levain_request_duration_seconds_bucket\{le="10",operation="mutation createProject"\} [1-9]/,
    );
    expect(text).toMatch(/levain_database_connections\{pool="write",state="in use"\} \d/);
    expect(text).toMatch(/levain_outbox_messages \d/);
    expect(text).toMatch(/levain_live_sockets 0/);
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    expect(text).toMatch(/process_resident_memory_bytes [1-9]/);
  });

  it('knows no names but those of the schema and of declared routes', async () => {
    await asked(`query ${SECRET.replaceAll('-', '')} { viewer { member { id } } }`);
    await fetch(`${server.url}/${SECRET}`);
    expect(await (await read()).text()).not.toContain(SECRET.slice(0, 6));
  });
});

describe('traces', () => {
  it('hold a request and its statements, and no value', async () => {
    const id = await asked(CREATE, { input: project({}) });
    const request = await eventually(() =>
      spans.find(({ attributes }) =>
        attributes.some(({ key, value }) => key === 'levain.request_id' && value.stringValue === id),
      ),
    );
    expect(request.name).toBe('mutation createProject');
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId);
    const texts = statements.flatMap(({ attributes }) =>
      attributes.filter(({ key }) => key === 'db.query.text').map(({ value }) => value.stringValue!),
    );
    expect(texts.some((text) => /insert into projects/i.test(text))).toBe(true);
    expect(statements.every(({ traceId }) => traceId === request.traceId)).toBe(true);
    expect(JSON.stringify(spans)).not.toContain(SECRET);
  });
});

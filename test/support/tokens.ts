import { ApiClient } from './api-client.js';
import { day } from './furniture-texts.js';
import { anyKey, type TestMember } from './workspace.js';

export interface MadeToken {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}

/** A token that a member made. */
export async function madeToken(member: TestMember, scope: 'ingest' | 'read'): Promise<MadeToken> {
  const made = await member.client.mutate(
    'makeApiToken',
    { idempotencyKey: anyKey(), name: `Un programme (${scope})`, scope, until: day(30) },
    'token apiToken { id version }',
  );
  if (!made.token) throw new Error(`No token: ${made.code}`);
  return { id: made.apiToken.id, text: made.token, version: made.apiToken.version };
}

/** Talks to the server as a program does: a token, no cookie, and no word on where it comes from. */
export class Program extends ApiClient {
  constructor(
    url: string,
    private readonly token: string,
  ) {
    super(url);
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.token}`);
    return fetch(this.url + path, { redirect: 'manual', ...init, headers });
  }
}

export interface Brought {
  readonly status: number;
  /** As it came, byte by byte. */
  readonly text: string;
  readonly answer: any;
}

export interface ToBring {
  readonly key?: string;
  readonly type?: string;
  readonly query?: string;
}

/** Brings readings to an experiment, as a table unless it says otherwise. */
export async function bring(
  program: ApiClient,
  experiment: string | number,
  body: string,
  { key, type = 'text/csv', query = '' }: ToBring = {},
): Promise<Brought> {
  const response = await program.fetch(`/api/ingest/experiments/${experiment}/measurements${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, ...(key === undefined ? {} : { 'idempotency-key': key }) },
  });
  const text = await response.text();
  return { status: response.status, text, answer: text.startsWith('{') ? JSON.parse(text) : null };
}

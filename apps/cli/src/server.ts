import { setTimeout as sleep } from 'node:timers/promises';
import { Ending, EXIT } from './exit-codes.js';
import type { Words } from './words.js';

export interface ToldRefusal {
  readonly code: string;
  readonly field?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** What the server says of what it was sent. */
export interface Answer {
  readonly ok: boolean;
  readonly recorded?: number;
  readonly good?: number;
  readonly mapping?: unknown;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly refusals?: readonly ToldRefusal[];
  readonly lines?: readonly { readonly line: number; readonly refusals: readonly ToldRefusal[] }[];
  readonly truncated?: boolean;
}

/** Of a request. */
export type Body = NonNullable<RequestInit['body']>;

export interface Sent {
  readonly query: Readonly<Record<string, string>>;
  readonly type: string;
  readonly key?: string;
  /** Made anew for each try. */
  body(): Body;
}

const TRIES = 7;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;
/** Whoever waits longer is told why. */
const WORTH_SAYING_MS = 2_000;
const REQUEST_MS = 300_000;
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** Talks to the ingest address of one experiment; tries again what passes, under the same key. */
export class IngestServer {
  private readonly address: URL;

  constructor(
    url: URL,
    experiment: string,
    private readonly token: string,
    private readonly said: { readonly words: Words; readonly tell: (message: string) => void },
  ) {
    const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
    this.address = new URL(`api/ingest/experiments/${experiment}/measurements`, base);
  }

  /** What the server answers to it, be it a refusal; throws an {@link Ending} when there is no answer to be had. */
  async send(sent: Sent): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.attempt(sent);
      if ('answer' in outcome) return outcome.answer;
      if (attempt === TRIES)
        throw new Ending(EXIT.away, this.said.words.away(this.address.host, outcome.why));
      const wait = Math.min(outcome.waitMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
      if (wait >= WORTH_SAYING_MS)
        this.said.tell(this.said.words.again(this.address.host, outcome.why, Math.round(wait / 1_000)));
      await sleep(wait);
    }
  }

  private async attempt(
    sent: Sent,
  ): Promise<{ readonly answer: Answer } | { readonly why: string; readonly waitMs?: number }> {
    let response: Response;
    try {
      response = await fetch(this.at(sent.query), this.request(sent));
      if (PASSING.has(response.status)) {
        await response.arrayBuffer();
        const wait = Number(response.headers.get('retry-after'));
        return { why: `HTTP ${response.status}`, ...(wait > 0 ? { waitMs: wait * 1_000 } : {}) };
      }
      return { answer: await this.answerOf(response) };
    } catch (error) {
      if (error instanceof Ending) throw error;
      return { why: causeOf(error) };
    }
  }

  private async answerOf(response: Response): Promise<Answer> {
    if (response.status === 401) throw new Ending(EXIT.notAllowed, this.said.words.tokenRefused);
    if (response.status === 403) throw new Ending(EXIT.notAllowed, this.said.words.notAllowed);
    if (response.status === 404) throw new Ending(EXIT.refused, this.said.words.experimentUnknown);
    const answer = (await response.json().catch(() => null)) as Answer | null;
    if (typeof answer?.ok === 'boolean') return answer;
    throw new Ending(EXIT.away, this.said.words.noLevain(this.address.host));
  }

  private at(query: Sent['query']): URL {
    const address = new URL(this.address);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address;
  }

  private request({ type, key, body }: Sent): RequestInit {
    const headers = {
      authorization: `Bearer ${this.token}`,
      'content-type': type,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    // The token goes nowhere else: an address that leads elsewhere is not followed.
    const ways = { redirect: 'manual', signal: AbortSignal.timeout(REQUEST_MS), duplex: 'half' };
    return { method: 'POST', headers, body: body(), ...ways } as RequestInit;
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined;
  return code ?? (cause instanceof Error ? cause.message : error.message);
}

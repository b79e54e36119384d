import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ApiClient } from '../../support/api-client.js';
import type { Figure } from '../check.js';
import type { Scene } from './scene.js';

const READINGS = 3;
const ROWS = 60;
/** Values of different writes do not meet. */
const SPACING = 1_000;

type Kind = 'project' | 'readings' | 'import' | 'invitation';
const KINDS: readonly Kind[] = ['project', 'readings', 'import', 'invitation'];

/** One write that was asked for: what the client remembers of it. */
export interface Write {
  readonly number: number;
  readonly kind: Kind;
  readonly key: string;
  /** The server said that it is done. */
  acknowledged: boolean;
}

class Refused extends Error {}

/** What the database holds of the writes, against what the clients were told. */
export interface Tally {
  readonly lost: number;
  readonly doubled: number;
  readonly half: number;
}

/** Clients that write, keep a log before and after each request, and can ask everything again with the same keys. */
export class Writers {
  readonly log: Write[] = [];
  /** The longest that any request took, answered or not, in milliseconds. */
  longest = 0;
  /** What was refused when it was asked again: the first time must answer for the second. */
  refused = 0;
  /** Faults that were told as something else than one that passes. */
  readonly mistold: string[] = [];
  /** Milliseconds after which a client hangs up. */
  patience = (): number => 20_000;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = true;

  constructor(
    private readonly scene: Scene,
    /** Where the server is now. */
    private readonly url: () => string,
    private readonly kinds: readonly Kind[] = KINDS,
  ) {}

  /** `pause`: milliseconds that each client waits after each write. */
  start(clients: number, pause = 0): void {
    this.stopped = false;
    this.running = Promise.all(Array.from({ length: clients }, () => this.keepWriting(pause)));
    // Its failure is met when they are stopped.
    this.running.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** Every write that nobody acknowledged, and the last ones that were, as clients do who lost an answer. */
  async again(): Promise<void> {
    const asked = [
      ...this.log.filter(({ acknowledged }) => !acknowledged),
      ...this.log.filter(({ acknowledged }) => acknowledged).slice(-20),
    ];
    for (const write of asked) {
      try {
        for (let tries = 0; tries < 20 && !(await this.send(write)); tries += 1) await sleep(200);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.refused += 1;
      }
    }
  }

  /** Counts the rows of every write; whole or nothing is right, and whole if it was acknowledged. */
  async tally(database: pg.Client): Promise<Tally> {
    const [counts, whole] = [await this.counted(database), this.whole()];
    const of = (wrong: (found: number, write: Write) => boolean): number =>
      this.log.filter((write) => wrong(counts.get(write.number) ?? 0, write)).length;
    return {
      lost: of((found, { acknowledged }) => acknowledged && found === 0),
      doubled: of((found, { kind }) => found > whole[kind]),
      half: of((found, { kind }) => found > 0 && found < whole[kind]),
    };
  }

  /** One more write; whether it was acknowledged. */
  one(): Promise<boolean> {
    const number = this.log.length + 1;
    const kind = this.kinds[number % this.kinds.length]!;
    const write: Write = { number, kind, key: randomUUID(), acknowledged: false };
    this.log.push(write);
    return this.send(write);
  }

  /** Half of a file, and then the client is gone. */
  async half(): Promise<void> {
    const write: Write = {
      number: this.log.length + 1,
      kind: 'import',
      key: randomUUID(),
      acknowledged: false,
    };
    this.log.push(write);
    const bytes = Buffer.from(fileOf(write.number));
    const gone = new AbortController();
    const body = new ReadableStream({
      start: (sent) => sent.enqueue(bytes.subarray(0, bytes.length / 2)),
    });
    const asked = this.post(write, body, gone.signal);
    setTimeout(() => gone.abort(), this.patience());
    await asked.catch(() => undefined);
  }

  /** Writes that nobody was told of. */
  get unheard(): number {
    return this.log.filter(({ acknowledged }) => !acknowledged).length;
  }

  private async keepWriting(pause: number): Promise<void> {
    while (!this.stopped) {
      const heard = await this.one();
      if (!heard || pause > 0) await sleep(Math.max(pause, heard ? 0 : 25));
    }
  }

  /** Whether the server said that it is done. A refusal is a fault of the trial itself. */
  private async send(write: Write): Promise<boolean> {
    const started = Date.now();
    try {
      const code = await this.ask(write);
      if (code !== null && code !== 'IDEMPOTENCY_IN_PROGRESS')
        throw new Refused(`${write.kind} was refused: ${code}`);
      write.acknowledged ||= code === null;
      return code === null;
    } catch (error) {
      if (error instanceof Refused) throw error;
      return false;
    } finally {
      this.longest = Math.max(this.longest, Date.now() - started);
    }
  }

  private ask(write: Write): Promise<string | null> {
    const { kind, key: idempotencyKey, number } = write;
    if (kind === 'import') return this.sendFile(write);
    if (kind === 'project') {
      const project = {
        ...{ name: labelOf(number), purpose: 'But', audience: 'Public' },
        ...{ audienceAspiration: 'Envie', companyObjective: 'Objectif', coLeadIds: [], departmentIds: [] },
      };
      return this.mutate('lead', 'createProject', { idempotencyKey, project });
    }
    if (kind === 'invitation') {
      const input = { idempotencyKey, name: labelOf(number), email: emailOf(number), role: 'lead' };
      return this.mutate('admin', 'inviteMember', input);
    }
    const { id: experimentId, measureId, armId } = this.scene.test;
    const readings = Array.from({ length: READINGS }, (_, index) => ({
      ...{ measureId, armId, observedOn: '2026-03-03', value: number * SPACING + index },
    }));
    return this.mutate('lead', 'recordMeasurements', {
      ...{ idempotencyKey, experimentId, source: 'typed', readings },
    });
  }

  private async mutate(as: 'lead' | 'admin', name: string, input: object): Promise<string | null> {
    const client = new ApiClient(this.url(), this.scene[as].cookie);
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on UserError { code } } }`;
    const response = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(this.patience()),
    });
    const text = await response.text();
    if (response.status >= 400 && response.status < 500) throw new Refused(`${name} was refused: ${text}`);
    const { data } = JSON.parse(text) as { data?: Record<string, { code?: string }> | null };
    if (!data) throw this.unanswered(response, text);
    return data[name]?.code ?? null;
  }

  private async sendFile(write: Write): Promise<string | null> {
    const response = await this.post(write, fileOf(write.number), AbortSignal.timeout(this.patience()));
    if (response.status >= 500) throw this.unanswered(response, await response.text());
    const answer = (await response.json()) as { ok?: boolean; code?: string };
    return answer.ok ? null : (answer.code ?? `HTTP ${response.status}`);
  }

  private post({ key }: Write, body: string | ReadableStream, signal: AbortSignal): Promise<Response> {
    const client = new ApiClient(this.url(), this.scene.lead.cookie);
    return client.fetch(`/api/experiments/${this.scene.test.id}/imports?fileName=a.csv`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'idempotency-key': key },
      ...{ body, signal, duplex: 'half' },
    });
  }

  /** What fails says that it passes, and when to come back. */
  private unanswered({ status, headers }: Response, said: string): Error {
    if (status !== 503 || !headers.has('retry-after')) this.mistold.push(said);
    return new Error('No answer.');
  }

  /** An invitation is the member and the letter that waits for them. */
  private whole(): Record<Kind, number> {
    return { project: 1, readings: READINGS, import: ROWS, invitation: 2 };
  }

  private async counted(database: pg.Client): Promise<Map<number, number>> {
    const { rows } = await database.query<{ number: string; found: string }>(COUNTED, [
      this.scene.workspaceId,
      SPACING,
    ]);
    return new Map(rows.map(({ number, found }) => [Number(number), Number(found)]));
  }
}

/** A file of readings that no other write sends. */
const fileOf = (number: number): string => {
  const row = (index: number): string => `03/03/2026;Titre A;${number * SPACING + index}\r\n`;
  return `Date;Bras;Valeur\r\n${Array.from({ length: ROWS }, (_, index) => row(index)).join('')}`;
};

const labelOf = (number: number): string => `Essai de panne ${number}`;
const emailOf = (number: number): string => `panne${number}@example.org`;

const COUNTED = `
  SELECT number, sum(found) AS found FROM (
    SELECT substring(name FROM '[0-9]+$')::int AS number, count(*) AS found FROM projects
    WHERE workspace_id = $1 AND name LIKE 'Essai de panne %' GROUP BY 1
    UNION ALL
    SELECT floor(value / $2)::int, count(*) FROM measurements WHERE workspace_id = $1 GROUP BY 1
    UNION ALL
    SELECT substring(m.email FROM '^panne([0-9]+)@')::int, count(*) FROM members m
    WHERE m.workspace_id = $1 AND m.email LIKE 'panne%' GROUP BY 1
    UNION ALL
    SELECT substring(m.email FROM '^panne([0-9]+)@')::int, count(*) FROM outbox o
      JOIN members m ON m.workspace_id = o.workspace_id AND m.id = (o.payload->>'memberId')::uuid
    WHERE o.workspace_id = $1 AND m.email LIKE 'panne%' GROUP BY 1
  ) AS all_writes GROUP BY number`;

/** The same three figures for every kind of fault. */
export function tallied(before: Tally, after: Tally): readonly Figure[] {
  return [
    { name: 'acknowledged writes lost', value: before.lost + after.lost, exactly: 0 },
    { name: 'writes stored twice', value: before.doubled + after.doubled, exactly: 0 },
    { name: 'half writes', value: before.half + after.half, exactly: 0 },
  ];
}

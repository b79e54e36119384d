import type { LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { Dispatcher } from 'undici';
import { OutboundRefused, OutboundTargets, type OutboundTarget } from './outbound-target.js';

export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: string;
}

/** The address was asked, and no whole answer came. */
export class NoAnswer extends Error {
  constructor(
    readonly trouble: 'noAnswer' | 'tooSlow' | 'tooLong',
    cause: unknown,
  ) {
    super(`No whole answer came: ${trouble}.`, { cause });
  }
}

const MOST_MS = 10_000;
const MOST_BYTES = 65_536;

/**
 * The only way to an address that somebody typed. What it may be is said by `OutboundTargets`; it is given ten seconds in all and 64 KiB,
 * no redirect is followed, and nothing is unpacked.
 */
@Injectable()
export class SafeFetch {
  constructor(private readonly targets: OutboundTargets) {}

  async send(address: string, request: OutboundRequest): Promise<OutboundAnswer> {
    const signal = AbortSignal.timeout(MOST_MS);
    try {
      const target = await within(signal, this.targets.of(address));
      return await ask(target, request, signal);
    } catch (error) {
      if (error instanceof OutboundRefused) throw error;
      throw new NoAnswer(troubleOf(error, signal), error);
    }
  }
}

/** Loaded with the first request: a server that sends none does without. */
async function ask(
  target: OutboundTarget,
  { method, headers = {}, body }: OutboundRequest,
  signal: AbortSignal,
): Promise<OutboundAnswer> {
  const { Agent, request } = await import('undici');
  const dispatcher = new Agent({
    connect: { lookup: pinnedTo(target), timeout: MOST_MS },
    ...{ maxResponseSize: MOST_BYTES, headersTimeout: MOST_MS, bodyTimeout: MOST_MS },
  });
  try {
    const sent = { method, headers, body: body ?? null, signal, dispatcher };
    const answer = await request(target.url, sent);
    return { status: answer.statusCode, headers: answer.headers, body: await answer.body.text() };
  } finally {
    void dispatcher.destroy().catch(() => undefined);
  }
}

/** A name that is looked up again may lead elsewhere the second time: what was checked is what is connected to. */
const pinnedTo =
  ({ addresses }: OutboundTarget): LookupFunction =>
  (_host, { all }, tell) => {
    if (all) tell(null, [...addresses]);
    else tell(null, addresses[0].address, addresses[0].family);
  };

/** A lookup cannot be stopped; nobody waits for it any longer. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}

function troubleOf(error: unknown, signal: AbortSignal): NoAnswer['trouble'] {
  if (signal.aborted) return 'tooSlow';
  return (error as { code?: string }).code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' ? 'tooLong' : 'noAnswer';
}

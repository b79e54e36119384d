import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { bearerOf } from '../bearer.js';
import { SessionCookie } from '../session-cookie.js';

/** Fields of an answer from which on an operation keeps others waiting. */
const COSTLY = 2_000;
const AT_ONCE = 1;
const MOST_WAITING = 100;
/** Of an operation whose end is told to nobody. */
const LONGEST_MS = 30_000;

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Costly operations of one session or token are answered one after the other: whoever sends many keeps themselves waiting. A budget alone would let all
 * of a minute be spent at once.
 */
@Injectable()
export class CostlyTurns {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly cookie: SessionCookie) {}

  /** What is to be called when it is answered; null when too many are waiting. */
  async enter(headers: IncomingHttpHeaders, cost: number): Promise<(() => void) | null> {
    const caller = bearerOf(headers) ?? this.cookie.read(headers.cookie);
    if (cost < COSTLY || caller === undefined) return () => undefined;
    const line = this.lines.get(caller) ?? { running: 0, waiting: [] };
    if (line.waiting.length >= MOST_WAITING) return null;
    this.lines.set(caller, line);
    if (line.running >= AT_ONCE) await new Promise<void>((go) => line.waiting.push(go));
    else line.running += 1;
    return this.leaving(caller, line);
  }

  private leaving(caller: string, line: Line): () => void {
    let isIn = true;
    const leave = (): void => {
      if (!isIn) return;
      isIn = false;
      clearTimeout(late);
      const next = line.waiting.shift();
      if (next) return next();
      line.running -= 1;
      if (line.running === 0) this.lines.delete(caller);
    };
    const late = setTimeout(leave, LONGEST_MS).unref();
    return leave;
  }
}

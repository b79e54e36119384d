import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { bearerOf } from '../bearer.js';
import { SessionCookie } from '../session-cookie.js';

/** Fields of an answer from which on an operation keeps others waiting. */
const COSTLY = 2_000;
const AT_ONCE = 1;
/** Several pages at once, as when a browser opens what was open. */
const MOST_WAITING = 40;
/** Of an operation whose end is told to nobody. */
const LONGEST_MS = 30_000;
/** What a page asks for at once. Whoever has more answered in a row waits for others too, longer each time. */
const OF_A_PAGE = 8;
/** As often as it took. */
const MOST_PAUSES = 25;
/** Others do not notice one operation that is shorter. */
const NOTICED_MS = 60;
/** What came while it kept the process busy is read first, and what comes right after it: whether this is a page or a flood. */
const LOOK_MS = 50;
/** As often as it took. */
const LOOKS = 2;
/** As often as it took, of one that is noticed, with more waiting than a page asks for: a hundredth of the time is left to whoever does that. */
const PAUSES_OF_A_FLOOD = 100;
/** Callers that are known to have nothing left: more than can be at work in a minute. */
const MOST_SPENT = 10_000;

interface Line {
  running: number;
  /** Answered in a row, others waiting each time. */
  inARow: number;
  readonly waiting: (() => void)[];
}

/**
 * Costly operations of one session or token are answered one after the other: whoever sends many keeps themselves waiting. A budget alone would let all
 * of a minute be spent at once.
 */
@Injectable()
export class CostlyTurns {
  private readonly lines = new Map<string, Line>();
  /** Until when they have nothing left. */
  private readonly spent = new Map<string, number>();

  constructor(private readonly cookie: SessionCookie) {}

  /** Seconds until the caller may ask again, known without reading what they ask; 0: as far as is known, now. */
  waitOf(headers: IncomingHttpHeaders): number {
    const caller = this.callerOf(headers);
    if (caller === undefined) return 0;
    const left = (this.spent.get(caller) ?? 0) - performance.now();
    if (left > 0) return Math.ceil(left / 1_000);
    this.spent.delete(caller);
    return (this.lines.get(caller)?.waiting.length ?? 0) >= MOST_WAITING ? 1 : 0;
  }

  /** The caller's member has nothing left for so many seconds. */
  noteSpent(headers: IncomingHttpHeaders, seconds: number): void {
    const caller = this.callerOf(headers);
    if (caller === undefined) return;
    if (this.spent.size >= MOST_SPENT) this.spent.clear();
    this.spent.set(caller, performance.now() + seconds * 1_000);
  }

  /** What is to be called when it is answered; null when too many are waiting. */
  async enter(headers: IncomingHttpHeaders, cost: number): Promise<(() => void) | null> {
    const caller = this.callerOf(headers);
    if (cost < COSTLY || caller === undefined) return () => undefined;
    const line = this.lines.get(caller) ?? { running: 0, inARow: 0, waiting: [] };
    if (line.waiting.length >= MOST_WAITING) return null;
    this.lines.set(caller, line);
    if (line.running >= AT_ONCE) await new Promise<void>((go) => line.waiting.push(go));
    else line.running += 1;
    return this.leaving(caller, line);
  }

  private leaving(caller: string, line: Line): () => void {
    let isIn = true;
    const started = performance.now();
    const leave = (): void => {
      if (!isIn) return;
      isIn = false;
      clearTimeout(late);
      if (line.waiting.length === 0) return this.end(caller, line);
      line.inARow += 1;
      const took = performance.now() - started;
      const next = (): unknown =>
        setTimeout(() => line.waiting.shift()?.(), took * pausesOf(line, took)).unref();
      if (took > NOTICED_MS) setTimeout(next, Math.max(LOOK_MS, took * LOOKS)).unref();
      else next();
    };
    const late = setTimeout(leave, LONGEST_MS).unref();
    return leave;
  }

  private end(caller: string, line: Line): void {
    line.running -= 1;
    if (line.running === 0) this.lines.delete(caller);
  }

  private callerOf(headers: IncomingHttpHeaders): string | undefined {
    return bearerOf(headers) ?? this.cookie.read(headers.cookie);
  }
}

function pausesOf({ inARow, waiting }: Line, took: number): number {
  if (took > NOTICED_MS && waiting.length > OF_A_PAGE) return PAUSES_OF_A_FLOOD;
  return Math.min(Math.max(0, inARow - OF_A_PAGE), MOST_PAUSES);
}

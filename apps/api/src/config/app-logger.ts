import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { REDACTED_PATHS, withoutSecrets } from '../logging/redaction.js';
import type { RequestLine } from '../logging/request-line.js';
import type { Settings } from './settings.js';

/** Whoever watches over the server asks all the time, and pages bring their files along. */
const ROUTINE = /^\/(health\/|assets\/|\*)/;

/** Nest's words to pino: one JSON line each, or readable lines on a terminal. What is routine at start goes to debug. */
export class AppLogger implements LoggerService {
  private readonly pino: Logger;
  /** Of lines whose every field is known to be none: looking for secrets would take longer than writing them. */
  private readonly requests: Logger;

  constructor(level: Settings['logLevel']) {
    const transport = process.stdout.isTTY
      ? { target: 'pino-pretty', options: { ignore: 'pid,hostname' } }
      : undefined;
    this.pino = pino({ level, transport, redact: REDACTED_PATHS });
    this.requests = this.pino.child({}, { redact: [] });
  }

  /** One line for each request, under the id that its answer carries and the history keeps. */
  readonly request = (line: RequestLine): void => {
    const isRoutine = line.status < 400 && ROUTINE.test(line.route);
    const level = line.status >= 500 ? 'warn' : isRoutine ? 'debug' : 'info';
    this.requests[level](
      line,
      `${line.operation ?? `${line.method} ${line.route}`} ${line.code ?? line.status}`,
    );
  };

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, wordsOf(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, wordsOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? wordsOf(rest[0]) : undefined;
    this.pino.error({ context, stack }, wordsOf(message));
  }

  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, wordsOf(message));
  }

  verbose(message: unknown, context?: string): void {
    this.pino.trace({ context }, wordsOf(message));
  }

  fatal(message: unknown, context?: string): void {
    this.pino.fatal({ context }, wordsOf(message));
  }
}

const wordsOf = (message: unknown): string => withoutSecrets(String(message));

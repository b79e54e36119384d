import { ServiceUnavailableException } from '@nestjs/common';
import { sqlState } from './postgres-error.js';

/** What PostgreSQL says when it goes or comes, takes nobody in, has no room, or was kept waiting: asked again later, the same may succeed. */
const PASSING = /^(?:08|28|3D|53|57P)|^(?:25P03|40001|40P01|55P03|57014|58030)$/;

/** What the driver and the system say of a connection that is lost, late or not to be had. */
const LOST =
  /^(?:timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Query runner already released)|not queryable|query runner was already released|calling end on the pool/;
const BROKEN_LINE = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|ERR_STREAM_|ERR_SOCKET_)/;

/** The database cannot answer right now: nobody's mistake, and worth another try. Its words go to whoever asked, its cause to the log. */
export class DatabaseAway extends ServiceUnavailableException {
  /** What PostgreSQL said, if it said anything. */
  readonly code: string | undefined;

  constructor(cause: unknown) {
    super('The database cannot answer right now. Try again in a moment.', { cause });
    this.code = sqlState(cause);
  }
}

/** For `catch`: throws on what failed, as the database being away where that is why. */
export function throwAway(error: unknown): never {
  throw isPassing(error) ? new DatabaseAway(error) : error;
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DatabaseAway) return false;
  const state = sqlState(error);
  if (state !== undefined) return PASSING.test(state);
  return LOST.test(error.message) || BROKEN_LINE.test(String((error as NodeJS.ErrnoException).code));
}

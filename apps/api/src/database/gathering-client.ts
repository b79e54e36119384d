import type { Duplex } from 'node:stream';
import pg from 'pg';

/**
 * A connection that sends what is asked in one go in one piece. Each piece is a call of the system that wakes PostgreSQL, and for short statements that costs more
 * than all the rest.
 */
export class GatheringClient extends pg.Client {
  private gathering: Duplex | undefined;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Whoever waits for an answer hears of a broken line from that. It can break twice, and between two owners: nobody listening, that would end the process.
    this.on('error', () => undefined);
    const send = this.query.bind(this) as (...sent: unknown[]) => unknown;
    this.query = ((...sent: unknown[]) => {
      this.gather();
      return send(...sent);
    }) as typeof this.query;
  }

  /** Until nothing is left to do without waiting. */
  private gather(): void {
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection;
    if (this.gathering === stream) return;
    this.gathering = stream;
    stream.cork();
    process.nextTick(() => {
      this.gathering = undefined;
      stream.uncork();
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Settings } from '../config/settings.js';
import { lsnText, readLsn, type Lsn } from '../database/lsn.js';
import { SeenWrites, type RequestWrites } from '../database/seen-writes.js';
import { cookieValue } from './session-cookie.js';

/** No replica that is of use is behind by as much. */
const SECONDS = 60 * 60;

/**
 * Tells the other processes how far the log had come when a browser wrote last, so that it finds there what it wrote. Whoever makes one up reads on
 * the primary, no more. Set only where there are replicas.
 */
@Injectable()
export class SeenCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(
    settings: Settings,
    private readonly seen: SeenWrites,
  ) {
    const secure = settings.publicUrl?.protocol === 'https:';
    this.name = secure ? '__Host-levain_seen' : 'levain_seen';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}; Max-Age=${SECONDS}`;
  }

  /** What the browser of a cookie header has seen; undefined where there are no replicas. */
  read(header: string | undefined): Lsn | undefined {
    return this.seen.isKept ? (readLsn(cookieValue(header, this.name)) ?? 0) : undefined;
  }

  /** Gives the cookie with the answers to requests that wrote. */
  serve(instance: unknown): void {
    if (!this.seen.isKept) return;
    const writes = new WeakMap<object, RequestWrites>();
    const hooks = instance as Pick<FastifyInstance, 'addHook'>;
    hooks.addHook('preHandler', (request, _reply, done) => {
      const written = { lsn: null };
      writes.set(request, written);
      this.seen.during(written, done);
    });
    hooks.addHook('onSend', (request, reply, payload, done) => {
      const lsn = writes.get(request)?.lsn ?? null;
      if (lsn !== null) reply.header('set-cookie', `${this.name}=${lsnText(lsn)}; ${this.attributes}`);
      done(null, payload);
    });
  }
}

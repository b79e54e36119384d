import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';

export interface CookieReply {
  header(name: string, value: string): unknown;
}

/** What a cookie header says under a name. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`;
  const pairs = header?.split(';').map((pair) => pair.trim());
  return pairs?.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

/** The session cookie: host-only, unreadable by scripts, sent on same-site requests and on navigation. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(settings: Settings) {
    const secure = settings.publicUrl?.protocol === 'https:';
    this.name = secure ? '__Host-levain' : 'levain';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  read(header: string | undefined): string | undefined {
    return cookieValue(header, this.name);
  }

  /** As a browser sends it back. */
  pair(value: string): string {
    return `${this.name}=${value}`;
  }

  set(reply: CookieReply, value: string, seconds: number): void {
    reply.header('set-cookie', `${this.name}=${value}; ${this.attributes}; Max-Age=${seconds}`);
  }

  clear(reply: CookieReply): void {
    reply.header('set-cookie', `${this.name}=; ${this.attributes}; Max-Age=0`);
  }
}

import { JOURNEY_MINUTES } from '@levain/domain/members/identity.js';
import { Injectable } from '@nestjs/common';
import { cookieValue, type CookieReply } from '../access/session-cookie.js';
import { Settings } from '../config/settings.js';

/** What a browser carries to the identity provider and back. It comes with the navigation from another site: `Lax`. */
@Injectable()
export class JourneyCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(settings: Settings) {
    const secure = settings.publicUrl?.protocol === 'https:';
    this.name = secure ? '__Host-levain-journey' : 'levain-journey';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  read(header: string | undefined): string | undefined {
    return cookieValue(header, this.name);
  }

  set(reply: CookieReply, value: string): void {
    reply.header('set-cookie', `${this.name}=${value}; ${this.attributes}; Max-Age=${JOURNEY_MINUTES * 60}`);
  }

  clear(reply: CookieReply): void {
    reply.header('set-cookie', `${this.name}=; ${this.attributes}; Max-Age=0`);
  }
}

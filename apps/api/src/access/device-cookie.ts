import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { cookieValue, type CookieReply } from './session-cookie.js';

const DAYS = 400;

/** The cookie by which a browser is known again after signing out. It opens nothing. */
@Injectable()
export class DeviceCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(settings: Settings) {
    const secure = settings.publicUrl?.protocol === 'https:';
    this.name = secure ? '__Host-levain-device' : 'levain-device';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}; Max-Age=${DAYS * 24 * 60 * 60}`;
  }

  read(header: string | undefined): string | undefined {
    return cookieValue(header, this.name);
  }

  set(reply: CookieReply, value: string): void {
    reply.header('set-cookie', `${this.name}=${value}; ${this.attributes}`);
  }
}

import { Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { isNearby } from '../config/deploy/weak-secret.js';
import { Settings } from '../config/settings.js';
import type { SealedLetter } from './letter-writer.js';
import { mimeOf } from './mime.js';

const SECOND = 1_000;
/** One that hangs is left within ten seconds, all in all. */
const SILENT_MS = 9 * SECOND;
/** Shorter than the time for which an attempt holds its message. */
const MOST_SECONDS = 25;

/** What fails before the server looked at the message: it says nothing about the message. */
const AWAY = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH']);

/** The mail server could not be reached, or let nobody in. */
export class MailServerAway extends Error {}

/** The mail server of the settings. One that hangs is given up within ten seconds, one that drips a little later. */
@Injectable()
export class MailServer {
  private transporter: Promise<Transporter> | undefined;

  constructor(private readonly settings: Settings) {}

  get isSet(): boolean {
    return this.settings.smtpUrl !== undefined;
  }

  async send(letter: SealedLetter): Promise<void> {
    this.transporter ??= this.connect();
    const sending = (await this.transporter).sendMail(mimeOf(this.settings, letter));
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new MailServerAway('The mail server took too long.')),
        MOST_SECONDS * SECOND,
      );
    });
    try {
      await Promise.race([sending, tooLong]);
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      throw AWAY.has(code ?? '') ? new MailServerAway(message) : error;
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    void this.transporter?.then((transporter) => transporter.close());
  }

  /** Loaded with the first message: a server that sends none does without. */
  private async connect(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport(connectionOf(this.settings.smtpUrl ?? ''));
  }
}

/** How the mail server is spoken to: one that is not beside this one by TLS alone, whatever it offers. */
export const connectionOf = (url: string) => ({
  url,
  requireTLS: !isNearby(new URL(url).hostname),
  connectionTimeout: SILENT_MS,
  greetingTimeout: SILENT_MS,
  socketTimeout: SILENT_MS,
  disableFileAccess: true,
  disableUrlAccess: true,
});

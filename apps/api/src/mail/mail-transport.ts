import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../config/settings.js';
import type { Message } from './messages/message.js';

export interface Letter extends Message {
  readonly to: { readonly name: string; readonly address: string };
  /** The same for every attempt: who receives two can tell that they are one. */
  readonly messageKey: string;
}

const SECOND = 1_000;

/** The mail server of the settings. A server that hangs is given up after ten seconds. */
@Injectable()
export class MailTransport {
  private readonly transporter: Transporter | undefined;
  private readonly from: string;
  private readonly domain: string;

  constructor(settings: Settings) {
    this.domain = settings.publicUrl?.hostname ?? 'localhost';
    this.from = senderOf(settings, this.domain);
    if (!settings.smtpUrl) return;
    this.transporter = createTransport({
      url: settings.smtpUrl,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 10 * SECOND,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  get isSet(): boolean {
    return this.transporter !== undefined;
  }

  async send({ to, subject, text, html, messageKey }: Letter): Promise<void> {
    await this.transporter?.sendMail({
      from: { name: 'Levain', address: this.from },
      to,
      subject,
      text,
      html,
      messageId: `<${messageKey}@${this.domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  close(): void {
    this.transporter?.close();
  }
}

/** The account that sends, when it is an address; else a name at the address people know. */
function senderOf(settings: Settings, domain: string): string {
  const user = settings.smtpUrl ? decodeURIComponent(new URL(settings.smtpUrl).username) : '';
  return user.includes('@') ? user : `levain@${domain}`;
}
